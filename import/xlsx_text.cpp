#include "import/xlsx_text.hpp"

#include "import/text_encoding.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

namespace importing {
namespace {

constexpr std::size_t escape_length = 7;  // _xHHHH_

// The UTF-16 unit of an escape at the start of the text.
std::optional<std::uint32_t> escaped_unit(std::string_view text) {
  if (text.size() < escape_length || text.substr(0, 2) != "_x" || text[6] != '_') return std::nullopt;
  std::uint32_t unit = 0;
  const auto [end, fault] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  if (fault != std::errc() || end != text.data() + 6) return std::nullopt;
  return unit;
}

// The character of the escape or pair of escapes at the start of `text`, which it takes off.
std::optional<std::uint32_t> take_escape(std::string_view& text) {
  auto character = escaped_unit(text);
  if (!character) return std::nullopt;
  text.remove_prefix(escape_length);
  if (*character >= 0xD800 && *character <= 0xDBFF) {
    const auto low = escaped_unit(text);
    if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
      text.remove_prefix(escape_length);
      character = 0x10000 + ((*character - 0xD800) << 10) + (*low - 0xDC00);
    }
  }
  return character;
}

}  // namespace

bool is_spreadsheet_namespace(std::string_view uri) {
  return uri == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
         uri == "http://purl.oclc.org/ooxml/spreadsheetml/main";
}

XlsxText decode_xlsx_text(std::string stored, const Limits& limits) {
  if (stored.size() > limits.text_bytes) return {"", XlsxTextFault::too_long};
  std::size_t mark = stored.find("_x");
  if (mark == std::string::npos) return {std::move(stored), XlsxTextFault::none};
  XlsxText result;
  for (std::string_view rest = stored;;) {
    result.text += rest.substr(0, mark);
    if (mark == std::string_view::npos) return result;
    rest.remove_prefix(mark);
    if (const auto character = take_escape(rest)) {
      if (!is_allowed_character(*character)) return {"", XlsxTextFault::control_character};
      append_utf8(result.text, *character);
      mark = rest.find("_x");
    } else {
      mark = rest.find("_x", 1);
    }
  }
}

XlsxText read_xlsx_string(XmlScanner& scanner, const Limits& limits) {
  const std::size_t element = scanner.depth();
  std::string stored;
  while (scanner.next_child(element)) {
    if (stored.size() > limits.text_bytes) continue;
    if (scanner.is("t")) {
      stored += scanner.element_text(limits.text_bytes);
    } else if (scanner.is("r")) {
      while (scanner.next_child(element + 1))
        if (scanner.is("t") && stored.size() <= limits.text_bytes)
          stored += scanner.element_text(limits.text_bytes);
    }
  }
  return decode_xlsx_text(std::move(stored), limits);
}

}  // namespace importing
