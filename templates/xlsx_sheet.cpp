#include "templates/xlsx_check.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_format.hpp"
#include "templates/xlsx_text.hpp"

#include <cstddef>

#include <xlsxwriter.h>

namespace templates {
namespace {

constexpr std::size_t most_title_bytes = 32;
constexpr std::size_t most_message_bytes = 255;
constexpr int paper_a4 = 9;
constexpr double centimetre = 1 / 2.54;  // page margins are in inches

// libxlsxwriter takes messages as char* and copies them.
char* passed(std::string& text) { return text.empty() ? nullptr : text.data(); }

std::uint8_t validation_kind(CellRule::Kind kind) {
  switch (kind) {
    case CellRule::Kind::list:
      return LXW_VALIDATION_TYPE_CUSTOM_FORMULA;  // see list_from_last_rule
    case CellRule::Kind::decimal:
      return LXW_VALIDATION_TYPE_DECIMAL;
    case CellRule::Kind::whole:
      return LXW_VALIDATION_TYPE_INTEGER;
    case CellRule::Kind::text_length:
      return LXW_VALIDATION_TYPE_LENGTH;
    default:
      return LXW_VALIDATION_TYPE_ANY;
  }
}

// libxlsxwriter 1.1.4 loses a copy of the formula of every list, but none of a rule by formula. So a list is
// added as such a rule, of which it has all other properties.
void list_from_last_rule(lxw_worksheet& sheet) {
  char* const link = reinterpret_cast<char*>(sheet.data_validations->stqh_last);
  auto& last = *reinterpret_cast<lxw_data_val_obj*>(link - offsetof(lxw_data_val_obj, list_pointers));
  last.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
}

void set_bounds(lxw_data_validation& validation, const CellRule& rule) {
  if (rule.least && rule.most) {
    validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    validation.minimum_number = *rule.least;
    validation.maximum_number = *rule.most;
  } else {
    validation.criteria = rule.least ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
                                     : LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    validation.value_number = rule.least ? *rule.least : rule.most.value_or(0);
  }
}

// `&` begins a code in headers and footers.
std::string header_text(std::string_view text, std::size_t most_bytes) {
  std::string written;
  for (const char c : cut(text, most_bytes)) written.append(c == '&' ? 2 : 1, c);
  return written;
}

}  // namespace

void XlsxSheet::text(Cell cell, std::string_view text, const CellStyle& style) {
  check_written(
      worksheet_write_string(sheet_, cell.row, cell.column, cell_text(text).c_str(), (*formats_)(style)),
      "text");
}

void XlsxSheet::number(Cell cell, const criteria::Number& number, const CellStyle& style) {
  this->number(cell, number.to_double(), style);
}

void XlsxSheet::number(Cell cell, double number, const CellStyle& style) {
  check_written(worksheet_write_number(sheet_, cell.row, cell.column, number, (*formats_)(style)), "number");
}

void XlsxSheet::blank(Cell cell, const CellStyle& style) {
  check_written(worksheet_write_blank(sheet_, cell.row, cell.column, (*formats_)(style)), "blank");
}

void XlsxSheet::formula(Cell cell, const std::string& formula, double result, const CellStyle& style) {
  check_written(
      worksheet_write_formula_num(sheet_, cell.row, cell.column, formula.c_str(), (*formats_)(style), result),
      "formula");
}

void XlsxSheet::formula(Cell cell, const std::string& formula, const std::string& result,
                        const CellStyle& style) {
  check_written(worksheet_write_formula_str(sheet_, cell.row, cell.column, formula.c_str(),
                                            (*formats_)(style), cell_text(result).c_str()),
                "formula");
}

void XlsxSheet::merged(const CellRange& range, std::string_view text, const CellStyle& style) {
  check_written(worksheet_merge_range(sheet_, range.first.row, range.first.column, range.last.row,
                                      range.last.column, cell_text(text).c_str(), (*formats_)(style)),
                "merged cells");
}

void XlsxSheet::comment(Cell cell, std::string_view text) {
  lxw_comment_options options{};
  options.x_scale = 2;
  check_written(worksheet_write_comment_opt(sheet_, cell.row, cell.column, cell_text(text).c_str(), &options),
                "comment");
}

void XlsxSheet::column(std::uint16_t first, std::uint16_t last, double width, bool hidden) {
  lxw_row_col_options options{};
  options.hidden = hidden ? 1 : 0;
  check_written(worksheet_set_column_opt(sheet_, first, last, width, nullptr, &options), "column");
}

void XlsxSheet::row_height(std::uint32_t row, double points) {
  check_written(worksheet_set_row(sheet_, row, points, nullptr), "row");
}

void XlsxSheet::hide_row(std::uint32_t row) {
  lxw_row_col_options options{};
  options.hidden = 1;
  check_written(worksheet_set_row_opt(sheet_, row, LXW_DEF_ROW_HEIGHT, nullptr, &options), "row");
}

void XlsxSheet::freeze(Cell first_scrolling) {
  worksheet_freeze_panes(sheet_, first_scrolling.row, first_scrolling.column);
}

void XlsxSheet::filter(const CellRange& range) {
  check_written(
      worksheet_autofilter(sheet_, range.first.row, range.first.column, range.last.row, range.last.column),
      "filter");
}

void XlsxSheet::protect() {
  lxw_protection options{};
  options.format_columns = LXW_TRUE;
  options.format_rows = LXW_TRUE;
  worksheet_protect(sheet_, nullptr, &options);
}

void XlsxSheet::hide() { worksheet_hide(sheet_); }

void XlsxSheet::activate() { worksheet_activate(sheet_); }

void XlsxSheet::tab(Ink ink) { worksheet_set_tab_color(sheet_, rgb(ink)); }

void XlsxSheet::accept(const CellRange& range, const CellRule& rule) {
  std::string prompt_title = cut(rule.prompt_title, most_title_bytes);
  std::string prompt = cut(rule.prompt, most_message_bytes);
  std::string error_title = cut(rule.error_title, most_title_bytes);
  std::string error = cut(rule.error, most_message_bytes);
  std::string list = "=" + rule.list_range;
  lxw_data_validation validation{};
  validation.validate = validation_kind(rule.kind);
  if (rule.kind == CellRule::Kind::list)
    validation.value_formula = list.data();
  else if (rule.kind != CellRule::Kind::any)
    set_bounds(validation, rule);
  validation.input_title = passed(prompt_title);
  validation.input_message = passed(prompt);
  validation.error_title = passed(error_title);
  validation.error_message = passed(error);
  check_written(worksheet_data_validation_range(sheet_, range.first.row, range.first.column, range.last.row,
                                                range.last.column, &validation),
                "cell rule");
  if (rule.kind == CellRule::Kind::list) list_from_last_rule(*sheet_);
}

void XlsxSheet::highlight(const CellRange& range, const std::string& formula, const CellStyle& style) {
  std::string written = formula;
  lxw_conditional_format condition{};
  condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
  condition.value_string = written.data();
  condition.format = formats_->conditional(style);
  check_written(worksheet_conditional_format_range(sheet_, range.first.row, range.first.column,
                                                   range.last.row, range.last.column, &condition),
                "conditional format");
}

void XlsxSheet::page(const PageSetup& setup) {
  if (setup.landscape) worksheet_set_landscape(sheet_);
  worksheet_set_paper(sheet_, paper_a4);
  worksheet_set_margins(sheet_, 1.5 * centimetre, 1.5 * centimetre, 1.8 * centimetre, 1.8 * centimetre);
  if (setup.scale == 0) worksheet_fit_to_pages(sheet_, static_cast<std::uint16_t>(setup.pages_wide), 0);
  if (setup.scale != 0) {
    worksheet_set_print_scale(sheet_, static_cast<std::uint16_t>(setup.scale));
    std::vector<lxw_row_t> breaks(setup.breaks.begin(), setup.breaks.end());
    breaks.push_back(0);  // ends the list
    check_written(worksheet_set_h_pagebreaks(sheet_, breaks.data()), "page breaks");
  }
  const std::size_t room = 90;
  check_written(worksheet_set_header(sheet_, ("&L&8" + header_text(setup.header, room) + "&R&8&A").c_str()),
                "header");
  check_written(
      worksheet_set_footer(sheet_, ("&L&8" + header_text(setup.footer, room) + "&R&8&P / &N").c_str()),
      "footer");
  if (setup.repeat_rows)
    check_written(worksheet_repeat_rows(sheet_, setup.repeat_rows->first, setup.repeat_rows->second),
                  "repeated rows");
  if (setup.repeat_columns)
    check_written(worksheet_repeat_columns(sheet_, setup.repeat_columns->first, setup.repeat_columns->second),
                  "repeated columns");
}

}  // namespace templates
