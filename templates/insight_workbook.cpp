#include "templates/insight_workbook.hpp"

#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

constexpr std::uint16_t columns = 6;
constexpr double first_width = 44, other_width = 24;
constexpr std::uint32_t rows_of_chart = 18;
constexpr Ink inks[]{Ink::petrol, Ink::amber, Ink::green, Ink::blue, Ink::grey, Ink::red};

class Sheet {
 public:
  Sheet(XlsxSheet& sheet, Language language) : sheet_(sheet), language_(language) {
    sheet_.column(0, 0, first_width);
    sheet_.column(1, columns - 1, other_width);
    PageSetup page;
    page.footer = label("insight.robustness", language);
    sheet_.page(page);
  }

  void write(const LotInsight& insight, std::string_view title, std::string_view note) {
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
  }

 private:
  void line(std::string_view text, const CellStyle& style, double height = 0) {
    sheet_.merged({{row_, 0}, {row_, columns - 1}}, text, style);
    const double width = first_width + (columns - 1) * other_width;
    sheet_.row_height(row_, height > 0 ? height : text_height(std::string(text), width) + 4);
    ++row_;
  }

  void add(const InsightTable& table) {
    ++row_;
    line(table.title, style::section, 22);
    line(table.note, style::wrapped_note);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      sheet_.text({row_, static_cast<std::uint16_t>(i)}, table.columns[i], style::header);
    sheet_.row_height(row_++, 32);
    const std::uint32_t first = row_;
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) put({row_, static_cast<std::uint16_t>(i)}, row[i]);
      sheet_.row_height(row_++, 20);
    }
    if (table.chart && !table.rows.empty()) draw(table, first);
  }

  void put(Cell cell, const InsightCell& value) {
    if (!value.number) {
      sheet_.text(cell, value.text, style::text);
      return;
    }
    const bool is_percent = value.unit == InsightUnit::percent;
    const NumberShape shape = is_percent                        ? NumberShape::percent
                              : value.unit == InsightUnit::euro ? NumberShape::euro
                                                                : NumberShape::grouped;
    sheet_.number(cell, is_percent ? *value.number / 100 : *value.number,
                  style::number.with_shape(shape, value.decimals));
  }

  std::string range(std::size_t column, std::uint32_t first) const {
    const auto at = static_cast<std::uint16_t>(column);
    return on_sheet(sheet_.name(), a1_fixed(CellRange{{first, at}, {row_ - 1, at}}));
  }

  void draw(const InsightTable& table, std::uint32_t first) {
    std::vector<BarChart::Series> series;
    for (const std::size_t column : table.chart->columns)
      series.push_back({table.columns[column], range(0, first), range(column, first),
                        inks[series.size() % std::size(inks)]});
    const Cell corner{row_ + 1, 0};
    if (table.chart->kind == InsightChart::Kind::lines) {
      sheet_.chart(corner, LineChart{table.title, table.columns[0], table.chart->axis, std::move(series)});
    } else {
      BarChart chart{table.title, table.chart->axis, std::move(series)};
      chart.stacked = table.chart->kind == InsightChart::Kind::stacked;
      chart.decimals = 1;
      sheet_.chart(corner, chart);
    }
    row_ += rows_of_chart;
  }

  XlsxSheet& sheet_;
  Language language_;
  std::uint32_t row_ = 0;
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
