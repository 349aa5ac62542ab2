#include "import/csv_reader.hpp"
#include "workbook_promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check(importing::read_csv(fuzz::as_text(data, size), fuzz::small_limits()));
  return 0;
}
