#include "import/xlsx_styles.hpp"

#include "import/xml_scanner.hpp"

#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace importing {
namespace {

using criteria::Findings;

// The formats that have a number but no code in the file (ISO/IEC 29500-1, 18.8.30).
NumberFormat built_in_format(std::uint32_t id) {
  if (id == 9 || id == 10) return NumberFormat::percent;
  const bool is_date =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return is_date ? NumberFormat::date : NumberFormat::plain;
}

// [h], [mm] and the like count hours; other brackets hold a colour, a condition or a language.
bool counts_time(std::string_view bracket) {
  return !bracket.empty() && bracket.find_first_not_of("hmsHMS") == std::string_view::npos;
}

class StylesReader {
 public:
  StylesReader(PieceSource source, const Limits& limits)
      : limits_(limits), scanner_(std::move(source), limits, "styles") {}

  criteria::Checked<std::vector<NumberFormat>> read() {
    if (scanner_.next_child(0))
      while (!too_many_ && scanner_.next_child(1)) {
        if (scanner_.is("numFmts")) read_formats();
        if (scanner_.is("cellXfs")) read_cell_styles();
      }
    if (too_many_)
      return tl::unexpected(
          Findings{criteria::error("xlsx.tooManyStyles", "", {{"most", std::to_string(limits_.styles)}})});
    if (Findings faults = scanner_.finish(); !faults.empty()) return tl::unexpected(std::move(faults));
    return styles_;
  }

 private:
  std::uint32_t number_attribute(std::string_view name) const {
    const std::string_view text = scanner_.attribute(name).value_or("");
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  void read_formats() {
    while (!too_many_ && scanner_.next_child(2)) {
      if (!scanner_.is("numFmt")) continue;
      formats_[number_attribute("numFmtId")] = number_format(scanner_.attribute("formatCode").value_or(""));
      too_many_ = formats_.size() > limits_.styles;
    }
  }

  void read_cell_styles() {
    while (!too_many_ && scanner_.next_child(2)) {
      if (!scanner_.is("xf")) continue;
      const std::uint32_t id = number_attribute("numFmtId");
      const auto own = formats_.find(id);
      styles_.push_back(own == formats_.end() ? built_in_format(id) : own->second);
      too_many_ = styles_.size() > limits_.styles;
    }
  }

  const Limits& limits_;
  XmlScanner scanner_;
  std::map<std::uint32_t, NumberFormat> formats_;
  std::vector<NumberFormat> styles_;
  bool too_many_ = false;
};

}  // namespace

NumberFormat number_format(std::string_view code) {
  if (code == "General") return NumberFormat::plain;
  bool percent = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    switch (code[at]) {
      case '"':
        at = std::min(code.find('"', at + 1), code.size());
        break;
      case '\\':
      case '_':
      case '*':
        ++at;
        break;  // the next character is shown, or sets a width
      case '[': {
        const std::size_t end = std::min(code.find(']', at), code.size());
        if (counts_time(code.substr(at + 1, end - at - 1))) return NumberFormat::date;
        at = end;
        break;
      }
      case '%':
        percent = true;
        break;
      default:
        if (std::string_view("dmyhsDMYHS").find(code[at]) != std::string_view::npos)
          return NumberFormat::date;
    }
  }
  return percent ? NumberFormat::percent : NumberFormat::plain;
}

criteria::Checked<std::vector<NumberFormat>> read_xlsx_styles(PieceSource source, const Limits& limits) {
  return StylesReader(std::move(source), limits).read();
}

}  // namespace importing
