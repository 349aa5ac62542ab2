#include "templates/xlsx_format.hpp"

#include <array>

#include <xlsxwriter.h>

namespace templates {
namespace {

// In the order of the enumerations.
constexpr std::array<std::uint32_t, 8> inks{0x1F1F1F, 0x5A6469, 0xFFFFFF, 0x0B4F5C,
                                            0x1B6E3C, 0xA1201F, 0x7A4B00, 0x2F6DA8};
constexpr std::array<std::uint32_t, 8> fills{0xFFFFFF, 0x0B4F5C, 0xDCEBEE, 0xF2F4F5,
                                             0xFFF8D6, 0xDFF2E1, 0xFBE1E0, 0xFFEBC2};
constexpr std::array<double, 4> sizes{9, 10, 13, 18};
constexpr std::array<std::uint8_t, 4> alignments{LXW_ALIGN_NONE, LXW_ALIGN_LEFT, LXW_ALIGN_CENTER,
                                                 LXW_ALIGN_RIGHT};
constexpr std::uint32_t border_colour = 0xC3CBCF;

}  // namespace

std::uint32_t rgb(Ink ink) { return inks[static_cast<std::size_t>(ink)]; }
std::uint32_t rgb(Fill fill) { return fills[static_cast<std::size_t>(fill)]; }
double points(FontSize size) { return sizes[static_cast<std::size_t>(size)]; }

std::string number_format(NumberShape shape, int decimals) {
  const std::string places = decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "";
  switch (shape) {
    case NumberShape::general:
      return "General";
    case NumberShape::text:
      return "@";
    case NumberShape::number:
      return "0" + places;
    case NumberShape::grouped:
      return "#,##0" + places;
    case NumberShape::euro:
      return "\"€\" #,##0" + places + ";\"€\" -#,##0" + places;
    case NumberShape::percent:
      return "0" + places + "%";
  }
  return "General";
}

namespace {

void dress(lxw_format* format, const CellStyle& style) {
  format_set_font_name(format, "Calibri");
  format_set_font_size(format, points(style.size));
  format_set_font_color(format, rgb(style.ink));
  if (style.bold) format_set_bold(format);
  if (style.italic) format_set_italic(format);
  if (style.fill != Fill::none) format_set_bg_color(format, rgb(style.fill));
  format_set_align(format, alignments[static_cast<std::size_t>(style.align)]);
  format_set_align(format, style.top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (style.wrap) format_set_text_wrap(format);
  if (style.indent > 0) format_set_indent(format, style.indent);
  if (style.boxed) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, border_colour);
  }
  if (style.rule_above) {
    format_set_top(format, LXW_BORDER_MEDIUM);
    format_set_top_color(format, rgb(Ink::petrol));
  }
  if (style.unlocked) format_set_unlocked(format);
  if (style.shape != NumberShape::general)
    format_set_num_format(format, number_format(style.shape, style.decimals).c_str());
}

}  // namespace

std::size_t XlsxFormats::Hash::operator()(const CellStyle& style) const {
  std::size_t hash = 0;
  for (const unsigned part :
       {unsigned(style.ink), unsigned(style.fill), unsigned(style.align), unsigned(style.size),
        unsigned(style.shape), unsigned(style.decimals), unsigned(style.indent), unsigned(style.bold),
        unsigned(style.italic), unsigned(style.wrap), unsigned(style.boxed), unsigned(style.unlocked),
        unsigned(style.top), unsigned(style.rule_above)})
    hash = hash * 31 + part;
  return hash;
}

lxw_format* XlsxFormats::operator()(const CellStyle& style) {
  lxw_format*& found = formats_[style];
  if (!found) {
    found = workbook_add_format(book_);
    dress(found, style);
  }
  return found;
}

lxw_format* XlsxFormats::conditional(const CellStyle& style) {
  lxw_format*& found = conditional_[style];
  if (!found) {
    found = workbook_add_format(book_);
    format_set_font_color(found, rgb(style.ink));
    if (style.bold) format_set_bold(found);
    if (style.fill != Fill::none) format_set_bg_color(found, rgb(style.fill));
  }
  return found;
}

}  // namespace templates
