#include "import/xlsx_strings.hpp"

#include "import/text_encoding.hpp"
#include "import/xml_scanner.hpp"

#include <utility>

namespace importing {
namespace {

tl::unexpected<criteria::Findings> too_many(const char* code, std::size_t most) {
  return tl::unexpected(criteria::Findings{criteria::error(code, "", {{"most", std::to_string(most)}})});
}

}  // namespace

criteria::Checked<std::vector<SharedString>> read_shared_strings(PieceSource source, const Limits& limits,
                                                                 TextPool& texts) {
  std::vector<SharedString> strings;
  XmlScanner scanner(std::move(source), limits, "sharedStrings");
  if (scanner.next_child(0))
    while (scanner.next_child(1)) {
      if (!scanner.is("si")) continue;
      const XlsxText string = read_xlsx_string(scanner, limits);
      if (strings.size() >= limits.shared_strings)
        return too_many("xlsx.tooManyStrings", limits.shared_strings);
      if (texts.size() + string.text.size() > limits.all_text_bytes)
        return too_many("table.tooMuchText", limits.all_text_bytes);
      strings.push_back({texts.add(string.text), string.fault, has_deceptive_characters(string.text)});
    }
  if (criteria::Findings faults = scanner.finish(); !faults.empty()) return tl::unexpected(std::move(faults));
  return strings;
}

}  // namespace importing
