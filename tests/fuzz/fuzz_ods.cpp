// The input is one part of a spreadsheet that is otherwise right, so that the container does not stop it: its
// first byte chooses the part. A zip archive is the whole file.
#include "import/ods_reader.hpp"
#include "support/ods_builder.hpp"
#include "workbook_promises.hpp"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array parts = {test_support::ods_content_part, test_support::ods_manifest_part,
                                test_support::ods_meta_part};
  const auto text = fuzz::as_text(data, size);
  if (text.substr(0, 2) == "PK") {
    fuzz::check(importing::read_ods(text, fuzz::small_limits()));
    return 0;
  }
  if (size == 0) return 0;
  test_support::OdsBuilder builder;
  builder.part(parts[data[0] % parts.size()], std::string(text.substr(1)));
  for (auto& part : builder.parts()) part.deflated = false;
  fuzz::check(importing::read_ods(builder.build(), fuzz::small_limits()));
  return 0;
}
