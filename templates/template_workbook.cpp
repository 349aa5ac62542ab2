#include "templates/template_workbook.hpp"

#include "criteria/form_marks.hpp"
#include "criteria/template_sheet.hpp"
#include "templates/number_text.hpp"
#include "templates/template_json.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>
#include <set>

namespace templates {
namespace {

namespace sheets = criteria::template_sheet;
using criteria::DataKind;
using criteria::DataValue;
using criteria::Decimal;
using sheets::CellForm;
using sheets::Column;

constexpr std::uint16_t first_column = 1;  // behind the marks
constexpr int spare_rows = 20;

CellStyle shown_as(CellStyle style, NumberShape shape) { return style.with_shape(shape, 0); }

// A decimal that a number cell gives back digit for digit.
bool survives_as_number(const std::string& text) {
  constexpr std::size_t most_digits = 15;
  constexpr int most_decimals = 9;
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto decimal = Decimal::parse(text);
  return decimal && static_cast<std::size_t>(digits) <= most_digits &&
         decimal->value().to_truncated(most_decimals) == text;
}

std::string kept(std::string_view text) {
  if (text.empty()) return std::string(sheets::empty_text);
  if (text.substr(0, sheets::mark_start.size()) == sheets::mark_start)
    return std::string(sheets::escaped_text).append(text);
  return std::string(text);
}

std::string lines(DataValue list) {
  std::string text;
  for (const DataValue item : list) text.append(text.empty() ? "" : "\n").append(item.text());
  return text.empty() ? std::string(sheets::empty_list) : text;
}

class Writer {
 public:
  Writer(XlsxDocument& document, Language language) : document_(document), language_(language) {}

  Language language() const { return language_; }
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }
  XlsxSheet& sheet(std::string_view key) {
    XlsxSheet& made = document_.sheet(words(key));
    made.column(0, 0, 10, true);
    return made;
  }

  void number(XlsxSheet& sheet, Cell cell, const std::string& text) const {
    if (survives_as_number(text)) {
      sheet.number(cell, Decimal::of(text).value(), style::input_number);
      return;
    }
    std::string shown = text;
    if (language_ == Language::nl) std::replace(shown.begin(), shown.end(), '.', ',');
    sheet.text(cell, shown, shown_as(style::input_number, NumberShape::text));
  }

  void word(XlsxSheet& sheet, Cell cell, const Column& column, std::string_view value) const {
    const auto key = std::string(column.words).append(".").append(value);
    sheet.text(cell, words(key).append(" [").append(value).append("]"), style::input_text);
  }

  void value(XlsxSheet& sheet, Cell cell, const Column& column, DataValue value) const {
    const std::string text(value.text());
    switch (column.form) {
      case CellForm::word:
        return word(sheet, cell, column, text);
      case CellForm::number:
        return number(sheet, cell, text);
      case CellForm::either:
        return Decimal::parse(text) ? number(sheet, cell, text) : word(sheet, cell, column, text);
      case CellForm::whole:
        return value.is(DataKind::number)
                   ? sheet.number(cell, Decimal::of(text).value(),
                                  style::input_text.with_shape(NumberShape::general, 0))
                   : sheet.text(cell, text, style::input_text);
      case CellForm::list:
        return sheet.text(cell, lines(value), style::input_text);
      default:
        return sheet.text(cell, kept(text), style::input_text);
    }
  }

 private:
  XlsxDocument& document_;
  Language language_;
};

std::optional<DataValue> find(DataValue object, const Column& column) {
  if (column.group.empty()) return object.find(column.member);
  const auto group = object.find(column.group);
  return group ? group->find(column.member) : std::nullopt;
}

// A sheet with one row for each criterion, provision or scale row.
template <std::size_t size>
class Table {
 public:
  Table(Writer& writer, std::string_view mark, std::string_view title,
        const std::array<Column, size>& columns)
      : writer_(writer), sheet_(writer.sheet(title)), columns_(columns) {
    sheet_.text({0, first_column}, writer.words(title), style::title);
    sheet_.text({0, 0}, sheets::heading, style::mark);
    sheet_.row_height(0, 28);
    sheet_.text({1, 0}, mark, style::mark);
    sheet_.text({2, 0}, sheets::heading, style::mark);
    for (std::size_t at = 0; at < size; ++at) {
      const auto column = column_of(at);
      sheet_.column(column, column, columns[at].width);
      sheet_.text({1, column}, std::string(mark) + ":" + sheets::name(columns[at]), style::mark);
      sheet_.text({2, column}, writer.words("template-column." + sheets::name(columns[at])), style::header);
    }
    sheet_.hide_row(1);
    sheet_.row_height(2, 32);
    sheet_.freeze({3, static_cast<std::uint16_t>(first_column + 1)});
  }

  XlsxSheet& sheet() { return sheet_; }
  Cell at(std::size_t column) const { return {row_, column_of(column)}; }
  void begin_row() {
    for (std::size_t column = 0; column < size; ++column)
      sheet_.blank(at(column),
                   columns_[column].form == CellForm::number ? style::input_number : style::input_text);
  }
  void next_row() { ++row_; }
  // `columns_shown`: others are there too, but hidden until somebody needs them.
  void finish(std::string_view header, const std::set<std::size_t>& columns_shown = {}) {
    for (int spare = 0; spare < spare_rows; ++spare, next_row()) begin_row();
    for (std::size_t at = 0; at < size && !columns_shown.empty(); ++at)
      if (!columns_shown.contains(at)) sheet_.column(column_of(at), column_of(at), columns_[at].width, true);
    PageSetup page;
    page.header = header;
    page.repeat_rows = {{2, 2}};
    page.repeat_columns = {{first_column, first_column}};
    page.pages_wide = columns_shown.empty() ? 1 : 2;
    sheet_.page(page);
  }

 private:
  static std::uint16_t column_of(std::size_t at) { return static_cast<std::uint16_t>(first_column + at); }

  Writer& writer_;
  XlsxSheet& sheet_;
  const std::array<Column, size>& columns_;
  std::uint32_t row_ = 3;
};

void write_accept(Writer& writer, XlsxSheet& sheet, const std::pair<Cell, Cell>& cells, DataValue criterion) {
  const auto accept = criterion.find("accept");
  if (!accept || accept->empty()) return;
  const DataValue test = *accept->begin();
  const auto answer = criterion.find("answer");
  const bool is_grade = answer && answer->at("type").text() == "grade";
  const auto shown = [&](DataValue value) {
    if (value.is(DataKind::boolean))
      return writer.words(value.text() == "true" ? "value.true" : "value.false");
    std::string text(value.text());
    if (!is_grade && Decimal::parse(text) && writer.language() == Language::nl)
      std::replace(text.begin(), text.end(), '.', ',');
    return text;
  };
  constexpr Column words{"accept", "test", CellForm::word, "accept-test"};
  writer.word(sheet, cells.first, words, test.key());
  if (!test.is_container()) {
    if (!is_grade && test.is(DataKind::text))
      return writer.number(sheet, cells.second, std::string(test.text()));
    return sheet.text(cells.second, shown(test), style::input_text);
  }
  std::string text;
  for (const DataValue item : test) text.append(text.empty() ? "" : "\n").append(shown(item));
  sheet.text(cells.second, text.empty() ? std::string(sheets::empty_list) : text, style::input_text);
}

using CriterionTable = Table<sheets::criterion_columns.size()>;

void write_criterion(Writer& writer, CriterionTable& table, DataValue criterion, std::string_view parent) {
  table.begin_row();
  double height = 24;
  for (std::size_t at = 0; at < sheets::criterion_columns.size(); ++at) {
    const Column& column = sheets::criterion_columns[at];
    if (column.member == "parent" && !parent.empty())
      table.sheet().text(table.at(at), kept(parent), style::input_text);
    if (column.member == "test")
      write_accept(writer, table.sheet(), {table.at(at), table.at(at + 1)}, criterion);
    const auto value = find(criterion, column);
    if (!value || column.group == "accept") continue;
    writer.value(table.sheet(), table.at(at), column, *value);
    if (column.form == CellForm::text) height = std::max(height, text_height(value->text(), column.width));
  }
  constexpr double most_height = 400;
  table.sheet().row_height(table.at(0).row, std::min(height, most_height));
  table.next_row();
  if (const auto below = criterion.find("criteria"))
    for (const DataValue child : *below) write_criterion(writer, table, child, criterion.at("id").text());
}

// The columns that every set needs, and those that a criterion of this one fills.
void note_columns(DataValue criterion, std::set<std::size_t>& shown) {
  constexpr std::array always{"id",   "parent", "kind", "title", "description", "weight",  "type",   "unit",
                              "test", "values", "rule", "worst", "best",        "outside", "library"};
  for (std::size_t at = 0; at < sheets::criterion_columns.size(); ++at) {
    const Column& column = sheets::criterion_columns[at];
    if (std::find(always.begin(), always.end(), column.member) != always.end() || find(criterion, column))
      shown.insert(at);
  }
  if (const auto below = criterion.find("criteria"))
    for (const DataValue child : *below) note_columns(child, shown);
}

using ScaleTable = Table<sheets::scale_columns.size()>;

struct ScaleRow {
  std::string_view criterion, table;
  std::optional<std::string> key;
  std::string amount;
};

void write_scale_row(Writer& writer, ScaleTable& table, const ScaleRow& row) {
  table.begin_row();
  table.sheet().text(table.at(0), kept(row.criterion), style::input_text);
  writer.word(table.sheet(), table.at(1), sheets::scale_columns[1], row.table);
  if (row.key && row.table == "steps")
    writer.number(table.sheet(), table.at(2), *row.key);
  else if (row.key)
    table.sheet().text(table.at(2), kept(*row.key), style::input_text);
  writer.number(table.sheet(), table.at(3), row.amount);
  table.next_row();
}

void write_scales(Writer& writer, ScaleTable& table, DataValue criterion) {
  const std::string_view id = criterion.at("id").text();
  for (const std::string_view group : {"answer", "scoring"}) {
    const auto object = criterion.find(group);
    if (!object) continue;
    for (const DataValue scale : *object) {
      if (!scale.is_container()) continue;
      for (const DataValue item : scale) {
        if (item.is_container())
          write_scale_row(
              writer, table,
              {id, scale.key(), std::string(item.at("from").text()), std::string(item.at("percent").text())});
        else
          write_scale_row(writer, table,
                          {id, scale.key(),
                           scale.is(DataKind::object) ? std::optional(std::string(item.key())) : std::nullopt,
                           std::string(item.text())});
      }
    }
  }
  if (const auto below = criterion.find("criteria"))
    for (const DataValue child : *below) write_scales(writer, table, child);
}

// The facts that stand directly in the template, in its award, or in what is within that.
std::optional<DataValue> find_fact(DataValue set, const Column& fact) {
  const DataValue award = set.at("award");
  if (fact.group == "award") return award.find(fact.member);
  if (fact.group == "rounding" || fact.group == "reference") return find(award, fact);
  return find(set, fact);
}

void write_facts(Writer& writer, DataValue set, const std::string& title, const TemplateIssue& issue) {
  XlsxSheet& sheet = writer.sheet("template-sheet.facts");
  sheet.column(1, 1, 10, true);
  sheet.column(2, 2, 34);
  sheet.column(3, 3, 90);
  sheet.text({0, 0}, sheets::facts_sheet, style::mark);
  sheet.text({0, 1}, sheets::fact_column, style::mark);
  sheet.text({0, 3}, sheets::value_column, style::mark);
  sheet.hide_row(0);
  sheet.text({1, 1}, sheets::notation_fact, style::mark);
  sheet.text(
      {1, 3},
      writer.language() == Language::nl ? criteria::marks::notation_dutch : criteria::marks::notation_plain,
      style::mark);
  sheet.hide_row(1);
  sheet.text({2, 2}, title, style::title);
  sheet.row_height(2, 28);
  sheet.text({3, 2},
             issue.version == 0 ? writer.words("template-sheet.draft")
                                : label("template-sheet.version", writer.language(),
                                        {{"version", std::to_string(issue.version)}}),
             style::field);
  const std::string how = writer.words("template-sheet.how");
  sheet.merged({{4, 2}, {4, 3}}, how, style::wrapped_note);
  sheet.row_height(4, text_height(how, 120));
  std::uint32_t row = 6;
  for (const Column& fact : sheets::facts) {
    sheet.text({row, 1}, sheets::name(fact), style::mark);
    sheet.text({row, 2}, writer.words("template-fact." + sheets::name(fact)), style::strong);
    sheet.blank({row, 3}, style::input_text);
    const auto value = find_fact(set, fact);
    if (value && fact.member == "provisions")
      sheet.text({row, 3}, sheets::empty_list, style::input_text);
    else if (value)
      writer.value(sheet, {row, 3}, fact, *value);
    if (value && fact.form == CellForm::text) sheet.row_height(row, text_height(value->text(), 90));
    ++row;
  }
  PageSetup page;
  page.landscape = false;
  sheet.page(page);
}

}  // namespace

std::string template_workbook(const criteria::CriteriaTemplate& set, const TemplateIssue& issue,
                              Language language) {
  criteria::DataTree tree;
  write(Slot{tree, {}}, set);
  const DataValue root = tree.root();
  const std::string& title = language == Language::nl ? set.title.nl : set.title.en;
  XlsxDocument document(
      {title, set.id, set.owner.value_or("Wederwaarde"), issue.issued, {{"ww:template", set.id}}});
  Writer writer(document, language);
  write_facts(writer, root, title, issue);
  CriterionTable criteria(writer, sheets::criteria_sheet, "template-sheet.criteria",
                          sheets::criterion_columns);
  std::set<std::size_t> shown;
  for (const DataValue each : root.at("criteria")) {
    write_criterion(writer, criteria, each, "");
    note_columns(each, shown);
  }
  criteria.finish(title, shown);
  ScaleTable scales(writer, sheets::scales_sheet, "template-sheet.scales", sheets::scale_columns);
  for (const DataValue each : root.at("criteria")) write_scales(writer, scales, each);
  scales.finish(title);
  Table provisions(writer, sheets::provisions_sheet, "template-sheet.provisions", sheets::provision_columns);
  if (const auto list = root.find("provisions"))
    for (const DataValue each : *list) {
      provisions.begin_row();
      for (std::size_t at = 0; at < sheets::provision_columns.size(); ++at)
        if (const auto value = find(each, sheets::provision_columns[at]))
          writer.value(provisions.sheet(), provisions.at(at), sheets::provision_columns[at], *value);
      provisions.next_row();
    }
  provisions.finish(title);
  return document.finish();
}

}  // namespace templates
