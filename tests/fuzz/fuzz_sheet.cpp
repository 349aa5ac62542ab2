// The input is one part of a workbook that is otherwise right, so that the container does not stop it: its
// first byte chooses the part.
#include "import/xlsx_reader.hpp"
#include "support/xlsx_builder.hpp"
#include "workbook_promises.hpp"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array parts = {test_support::sheet_part,         test_support::strings_part,
                                test_support::styles_part,        test_support::workbook_part,
                                test_support::content_types_part, test_support::workbook_relationships_part};
  if (size == 0) return 0;
  static const test_support::XlsxBuilder whole = [] {
    test_support::XlsxBuilder builder;
    for (auto& part : builder.parts()) part.deflated = false;
    return builder;
  }();
  test_support::XlsxBuilder builder = whole;
  builder.part(parts[data[0] % parts.size()], std::string(fuzz::as_text(data + 1, size - 1)));
  builder.parts().back().deflated = false;
  fuzz::check(importing::read_xlsx(builder.build(), fuzz::small_limits()));
  return 0;
}
