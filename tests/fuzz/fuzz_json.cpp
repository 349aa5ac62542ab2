// What is read is the same when it is written compactly and read again.
#include "fuzz_input.hpp"
#include "import/json_reader.hpp"
#include "templates/json_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = importing::read_json(fuzz::as_text(data, size), fuzz::small_limits());
  if (!document) {
    fuzz::promise(criteria::has_errors(document.error()));
    return 0;
  }
  const auto written = templates::compact_json(document->root());
  const auto again = importing::read_json(written, fuzz::small_limits());
  fuzz::promise(again && templates::compact_json(again->root()) == written);
  return 0;
}
