#include "fuzz_input.hpp"
#include "import/library_json.hpp"
#include "templates/library_json.hpp"

// A library that was read is valid and is read back from what is written of it, as a whole and criterion by
// criterion.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto limits = fuzz::small_limits();
  const auto library = importing::read_library(fuzz::as_text(data, size), limits);
  if (!library) {
    fuzz::promise(criteria::has_errors(library.error()));
    return 0;
  }
  fuzz::promise(!criteria::has_errors(criteria::validate(*library)));
  const auto again = importing::read_library(templates::library_json(*library), limits);
  fuzz::promise(again && *again == *library);
  for (const auto& criterion : library->criteria) {
    const auto alone =
        importing::read_library_criterion(templates::canonical_library_criterion_json(criterion), limits);
    fuzz::promise(alone && *alone == criterion);
  }
  return 0;
}
