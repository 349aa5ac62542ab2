#include "templates/xlsx_form.hpp"

#include "criteria/form_marks.hpp"

#include <algorithm>
#include <stdexcept>

namespace templates {
namespace {

namespace marks = criteria::marks;

constexpr std::uint16_t mark_column_index = 0;
constexpr std::uint16_t first_list_column = 3;
constexpr double default_width = 10;

std::string_view notation_of(Language language) {
  return language == Language::nl ? marks::notation_dutch : marks::notation_plain;
}

// What every sheet, the hidden map and the document properties say about the form.
std::vector<std::pair<std::string_view, std::string>> identity_marks(const FormIdentity& identity) {
  std::vector<std::pair<std::string_view, std::string>> marks{{marks::kind, identity.kind},
                                                              {marks::reference, identity.reference},
                                                              {marks::lot, identity.lot},
                                                              {marks::version, identity.version}};
  if (!identity.assessor.empty()) marks.emplace_back(marks::assessor, identity.assessor);
  return marks;
}

XlsxProperties with_identity(XlsxProperties properties, const FormIdentity& identity) {
  for (const auto& [mark, value] : identity_marks(identity))
    properties.custom.emplace_back(std::string(mark), value);
  return properties;
}

}  // namespace

FormSheet::FormSheet(XlsxForm& form, const std::string& name, std::vector<FormColumn> columns,
                     std::string_view title, std::string_view subtitle)
    : form_(&form), sheet_(&form.document().sheet(name)), columns_(std::move(columns)) {
  sheet_->column(mark_column_index, mark_column_index, default_width, true);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto index = static_cast<std::uint16_t>(i + 1);
    sheet_->column(index, index, columns_[i].width, columns_[i].heading.empty());
  }
  mark_columns();
  identity_rows();
  sheet_->row_height(row_, 28);
  const std::uint16_t first = first_shown();
  sheet_->text({row_++, first}, title, style::title);
  sheet_->text({row_++, first}, subtitle, style::field);
}

std::uint16_t FormSheet::column(std::string_view mark) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].mark == mark) return static_cast<std::uint16_t>(i + 1);
  throw std::logic_error("form: no column " + std::string(mark));
}

std::uint16_t FormSheet::first_shown() const {
  const auto shown = std::find_if(columns_.begin(), columns_.end(),
                                  [](const FormColumn& column) { return !column.heading.empty(); });
  return static_cast<std::uint16_t>(shown - columns_.begin() + 1);
}

void FormSheet::mark_columns() {
  sheet_->text({row_, mark_column_index}, marks::columns, style::mark);
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (!columns_[i].mark.empty())
      sheet_->text({row_, static_cast<std::uint16_t>(i + 1)}, columns_[i].mark, style::mark);
  sheet_->hide_row(row_++);
}

void FormSheet::identity_rows() {
  for (const auto& [mark, value] : identity_marks(form_->identity())) {
    sheet_->text({row_, mark_column_index}, mark, style::mark);
    sheet_->text(at(marks::answer_column), value, style::mark);
    sheet_->hide_row(row_++);
  }
  sheet_->text({row_, mark_column_index}, marks::notation, style::mark);
  sheet_->text(at(marks::type_column), notation_of(form_->language()), style::mark);
  sheet_->number(at(marks::answer_column), criteria::Decimal::of(marks::notation_sample).value(),
                 style::mark.with_shape(NumberShape::grouped, 2));
  sheet_->hide_row(row_++);
}

void FormSheet::headings() {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (!columns_[i].heading.empty())
      sheet_->text({row_, static_cast<std::uint16_t>(i + 1)}, columns_[i].heading, style::header);
  sheet_->row_height(row_, 30);
  ++row_;
}

void FormSheet::begin_table(const std::vector<FormColumn>& columns, std::string_view band_text) {
  columns_ = columns;
  mark_columns();
  band(band_text);
  headings();
}

void FormSheet::band(std::string_view text) {
  bool first = true;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].heading.empty()) continue;
    const Cell cell{row_, static_cast<std::uint16_t>(i + 1)};
    if (first)
      sheet_->text(cell, text, style::band);
    else
      sheet_->blank(cell, style::band);
    first = false;
  }
  sheet_->row_height(row_, 20);
  ++row_;
}

void FormSheet::note(std::string_view text, double height) {
  sheet_->merged({{row_, first_shown()}, {row_, static_cast<std::uint16_t>(columns_.size())}}, text,
                 style::wrapped_note);
  sheet_->row_height(row_, height);
  ++row_;
}

void FormSheet::mark(std::string_view row_mark) {
  row_mark_ = row_mark;
  sheet_->text({row_, mark_column_index}, row_mark, style::mark);
}

void FormSheet::input(std::string_view column_mark, const CellStyle& style, const CellRule& rule,
                      bool name_it) {
  const Cell cell = at(column_mark);
  sheet_->blank(cell, style);
  sheet_->accept({cell, cell}, rule);
  if (name_it) form_->name_cell(row_mark_, sheet_->name(), cell);
}

void FormSheet::identity_input(std::string_view row_mark, std::string_view label_text,
                               std::string_view prompt) {
  mark(row_mark);
  const Cell cell = at(marks::answer_column);
  sheet_->text({row_, static_cast<std::uint16_t>(cell.column - 1)}, label_text, style::field);
  CellRule rule;
  rule.prompt_title = label_text;
  rule.prompt = prompt;
  // Not named: the row stands on several sheets.
  input(marks::answer_column, style::input_text, rule, false);
  ++row_;
}

XlsxForm::XlsxForm(const XlsxProperties& properties, FormIdentity identity, Language language)
    : document_(with_identity(properties, identity)), identity_(std::move(identity)), language_(language) {}

std::string XlsxForm::choices(const std::vector<std::string>& texts) {
  auto found = std::find(lists_.begin(), lists_.end(), texts);
  if (found == lists_.end()) found = lists_.insert(lists_.end(), texts);
  const auto column = static_cast<std::uint16_t>(first_list_column + (found - lists_.begin()));
  const auto last = static_cast<std::uint32_t>(texts.size() - 1);
  return on_sheet(marks::map_sheet, a1_fixed(CellRange{{0, column}, {last, column}}));
}

void XlsxForm::name_cell(std::string_view row_mark, const std::string& sheet, Cell cell) {
  std::string name = "ww_" + std::to_string(named_.size() + 1);
  document_.define_name(name, on_sheet(sheet, a1_fixed(cell)));
  named_.emplace_back(row_mark, std::move(name));
}

void XlsxForm::write_map() {
  XlsxSheet& sheet = document_.sheet(std::string(marks::map_sheet));
  std::uint32_t row = 0;
  for (const auto& [mark, value] : identity_marks(identity_)) {
    sheet.text({row, 0}, mark, style::mark);
    sheet.text({row++, 1}, value, style::mark);
  }
  for (const auto& [mark, name] : named_) {
    sheet.text({row, 0}, mark, style::mark);
    sheet.text({row++, 1}, name, style::mark);
  }
  for (std::size_t i = 0; i < lists_.size(); ++i)
    for (std::size_t j = 0; j < lists_[i].size(); ++j)
      sheet.text({static_cast<std::uint32_t>(j), static_cast<std::uint16_t>(first_list_column + i)},
                 lists_[i][j], style::mark);
  sheet.protect();
  sheet.hide();
}

std::string XlsxForm::finish() {
  write_map();
  return document_.finish();
}

}  // namespace templates
