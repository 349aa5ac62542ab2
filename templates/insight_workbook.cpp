#include "templates/insight_workbook.hpp"

#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

constexpr std::uint16_t columns = 6;
constexpr double first_width = 44, other_width = 24;
constexpr std::uint32_t rows_of_chart = 18;
// Percent, so that the columns fit across A4 on its side in any of the usual typefaces.
constexpr int print_scale = 60;
constexpr Ink inks[]{Ink::petrol, Ink::amber, Ink::green, Ink::blue, Ink::grey, Ink::red};

class Sheet {
 public:
  Sheet(XlsxSheet& sheet, Language language) : sheet_(sheet), language_(language) {
    sheet_.column(0, 0, first_width);
    sheet_.column(1, columns - 1, other_width);
  }

  void write(const LotInsight& insight, std::string_view title, std::string_view note) {
    page_.footer = title;
    page_.scale = print_scale;
    line(title, style::title, 28);
    line(insight.title, style::section, 22);
    line(note, style::wrapped_note);
    for (const std::string& finding : insight.findings) line(finding, style::paragraph);
    ++row_;
    if (!insight.changes.empty()) line(label("insight.changes", language_), style::section, 22);
    for (const InsightAdvice& change : insight.changes) {
      line(change.title, style::field_value);
      line(change.text, style::paragraph);
    }
    for (const InsightTable& table : insight.tables) add(table);
    ++row_;
    line(insight.basis, style::wrapped_note);
    sheet_.page(page_);
  }

 private:
  void line(std::string_view text, const CellStyle& style, double height = 0) {
    sheet_.merged({{row_, 0}, {row_, columns - 1}}, text, style);
    const double width = first_width + (columns - 1) * other_width;
    sheet_.row_height(row_++, height > 0 ? height : text_height(std::string(text), width) + 4);
  }

  void add(const InsightTable& table) {
    ++row_;
    // A chart is not cut over two pages.
    if (table.chart) page_.breaks.push_back(row_);
    line(table.title, style::section, 22);
    line(table.note, style::wrapped_note);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      sheet_.text({row_, static_cast<std::uint16_t>(i)}, table.columns[i], style::header);
    sheet_.row_height(row_++, 32);
    const std::uint32_t first = row_;
    for (const auto& row : table.rows) {
      double height = 20;
      for (std::size_t i = 0; i < row.size(); ++i) {
        put({row_, static_cast<std::uint16_t>(i)}, row[i], is_drawn(table, i));
        if (!row[i].number)
          height = std::max(height, text_height(row[i].text, i == 0 ? first_width : other_width) + 4);
      }
      sheet_.row_height(row_++, height);
    }
    if (table.rows.empty()) line(label("insight.none", language_), style::paragraph);
    if (table.chart && !table.rows.empty()) draw(table, first, row_ - 1);
  }

  static bool is_drawn(const InsightTable& table, std::size_t column) {
    return table.chart && std::find(table.chart->columns.begin(), table.chart->columns.end(), column) !=
                              table.chart->columns.end();
  }

  // A chart draws a text as zero, and what is empty as nothing.
  void put(Cell cell, const InsightCell& value, bool is_drawn) {
    if (!value.number) {
      if (is_drawn)
        sheet_.blank(cell, style::text);
      else
        sheet_.text(cell, value.text, style::wrapped);
      return;
    }
    const bool is_percent = value.unit == InsightUnit::percent;
    const NumberShape shape = is_percent                        ? NumberShape::percent
                              : value.unit == InsightUnit::euro ? NumberShape::euro
                                                                : NumberShape::grouped;
    sheet_.number(cell, is_percent ? *value.number / 100 : *value.number,
                  style::number.with_shape(shape, value.decimals));
  }

  std::string range(std::size_t column, std::uint32_t first, std::uint32_t last) const {
    const auto at = static_cast<std::uint16_t>(column);
    return on_sheet(sheet_.name(), a1_fixed(CellRange{{first, at}, {last, at}}));
  }

  // How the axis says what stands in the cells.
  static NumberShape shape_of(const InsightTable& table, const std::vector<std::size_t>& shown) {
    for (const auto& row : table.rows)
      for (const std::size_t column : shown)
        if (column < row.size() && row[column].number)
          return row[column].unit == InsightUnit::percent ? NumberShape::percent : NumberShape::grouped;
    return NumberShape::grouped;
  }

  void draw(const InsightTable& table, std::uint32_t first, std::uint32_t last) {
    std::vector<BarChart::Series> series;
    for (const std::size_t column : table.chart->columns)
      series.push_back({table.columns[column], range(0, first, last), range(column, first, last),
                        inks[series.size() % std::size(inks)]});
    const Cell corner{row_ + 1, 0};
    if (table.chart->kind == InsightChart::Kind::lines) {
      LineChart chart{table.title, table.columns[0], table.chart->axis, std::move(series)};
      chart.category_shape = shape_of(table, {0});
      chart.shape = shape_of(table, table.chart->columns);
      sheet_.chart(corner, chart);
    } else {
      BarChart chart{table.title, table.chart->axis, std::move(series)};
      chart.stacked = table.chart->kind == InsightChart::Kind::stacked;
      chart.shape = shape_of(table, table.chart->columns);
      chart.decimals = chart.shape == NumberShape::percent ? 0 : 1;
      sheet_.chart(corner, chart);
    }
    row_ += rows_of_chart;
  }

  XlsxSheet& sheet_;
  Language language_;
  std::uint32_t row_ = 0;
  PageSetup page_;
};

// The workbook is made from values alone: its date is the newest that the tender has.
criteria::Timestamp date_of(const criteria::Tender& tender) {
  return tender.deadline.value_or(*criteria::Timestamp::parse("2000-01-01T00:00:00Z"));
}

std::string workbook(const criteria::Tender& tender, const std::vector<LotInsight>& lots,
                     std::pair<std::string_view, std::string_view> title_and_note, Language language) {
  XlsxDocument document({std::string(title_and_note.first),
                         tender.reference,
                         tender.buyer ? tender.buyer->name : "",
                         date_of(tender),
                         {}});
  for (std::size_t i = 0; i < lots.size(); ++i)
    write_insight(document.sheet(label("sheet.insight", language, {{"number", std::to_string(i + 1)}})),
                  lots[i], title_and_note.first, title_and_note.second, language);
  return document.finish();
}

}  // namespace

void write_insight(XlsxSheet& sheet, const LotInsight& insight, std::string_view title, std::string_view note,
                   Language language) {
  Sheet(sheet, language).write(insight, title, note);
}

std::string simulation_workbook(const criteria::Tender& tender, const std::vector<LotInsight>& lots,
                                Language language) {
  return workbook(tender, lots,
                  {label("insight.simulation", language), label("insight.simulation-internal", language)},
                  language);
}

std::string robustness_workbook(const criteria::Tender& tender, const std::vector<LotInsight>& lots,
                                Language language) {
  return workbook(tender, lots,
                  {label("insight.robustness", language), label("insight.robustness-note", language)},
                  language);
}

}  // namespace templates
