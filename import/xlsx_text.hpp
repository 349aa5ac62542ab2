// Texts in the XLSX format: escapes such as `_x000D_`, and strings made of runs.
#pragma once

#include "import/limits.hpp"
#include "import/xml_scanner.hpp"

#include <string>
#include <string_view>

namespace importing {

// The namespaces of SpreadsheetML: the usual one, and that of ISO "strict" files.
bool is_spreadsheet_namespace(std::string_view uri);

enum class XlsxTextFault { none, too_long, control_character };

struct XlsxText {
  std::string text;
  XlsxTextFault fault = XlsxTextFault::none;
};

// Resolves `_xHHHH_`, as a spreadsheet shows the text. A control character, half a character (a lone
// surrogate) or too long a text is a fault.
XlsxText decode_xlsx_text(std::string stored, const Limits& limits);

// The content of the `si` or `is` element that just started: its `t` and the `t` of its runs, without the
// phonetic guide of Asian texts. Stops at the end of the element.
XlsxText read_xlsx_string(XmlScanner& scanner, const Limits& limits);

}  // namespace importing
