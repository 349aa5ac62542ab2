#include "import/xlsx_reader.hpp"
#include "workbook_promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check(importing::read_xlsx(fuzz::as_text(data, size), fuzz::small_limits()));
  return 0;
}
