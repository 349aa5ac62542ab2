#include "templates/evaluation_workbook_scales.hpp"

#include "templates/document_rules.hpp"

#include <algorithm>

namespace templates {
namespace {

constexpr std::uint16_t key_column = 1, percent_column = 2;

}  // namespace

ScaleSheet::Entry ScaleSheet::add(const criteria::ScoringRule& rule) {
  std::vector<Row> rows;
  if (const auto* levels = criteria::level_table(rule))
    for (const auto& [key, percent] : best_first(*levels))
      rows.push_back({level_text(key, language_), percent});
  else if (const auto* steps = std::get_if<criteria::Steps>(&rule))
    for (const criteria::Step& step : steps->steps) rows.push_back({step.from, step.percent});
  else if (const auto* ranks = std::get_if<criteria::RankPoints>(&rule))
    for (const criteria::Decimal& percent : ranks->percents)
      rows.push_back({criteria::Decimal::of(std::to_string(rows.size() + 1)), percent});
  return rows.empty() ? Entry{} : add(std::move(rows));
}

ScaleSheet::Entry ScaleSheet::add_choices(std::vector<std::string> texts) {
  std::vector<Row> rows;
  rows.reserve(texts.size());
  for (std::string& text : texts) rows.push_back({std::move(text), std::nullopt});
  return add(std::move(rows));
}

ScaleSheet::Entry ScaleSheet::add(std::vector<Row> rows) {
  const auto found = std::find(scales_.begin(), scales_.end(), rows);
  const auto index = static_cast<std::size_t>(found - scales_.begin());
  if (found == scales_.end()) {
    first_rows_.push_back(next_row_ + 1);
    next_row_ += static_cast<std::uint32_t>(rows.size()) + 2;
    scales_.push_back(std::move(rows));
  }
  const std::uint32_t first = first_rows_[index];
  const auto last = static_cast<std::uint32_t>(first + scales_[index].size() - 1);
  const auto range = [&](std::uint16_t column) {
    return on_sheet(name_, a1_fixed(CellRange{{first, column}, {last, column}}));
  };
  return {static_cast<int>(index + 1), {range(key_column), range(percent_column), scales_[index].size()}};
}

void ScaleSheet::write(XlsxDocument& document, std::string_view note) const {
  XlsxSheet& sheet = document.sheet(name_);
  sheet.column(0, 0, 12);
  sheet.column(key_column, key_column, 34);
  sheet.column(percent_column, percent_column, 14);
  sheet.text({0, 0}, label("sheet.scales", language_), style::title);
  sheet.row_height(0, 28);
  sheet.text({1, 0}, label(note, language_), style::note);
  for (std::size_t i = 0; i < scales_.size(); ++i) {
    std::uint32_t row = first_rows_[i] - 1;
    sheet.text({row, 0}, label("sheet.scale", language_, {{"number", std::to_string(i + 1)}}), style::header);
    sheet.text({row, key_column}, label("sheet.scale.key", language_), style::header);
    sheet.text({row, percent_column}, label("sheet.scale.percent", language_), style::header);
    for (const Row& entry : scales_[i]) {
      ++row;
      if (const auto* text = std::get_if<std::string>(&entry.key))
        sheet.text({row, key_column}, *text, style::text.with_shape(NumberShape::text, 0));
      else
        sheet.number({row, key_column}, std::get<criteria::Decimal>(entry.key).value(), style::number);
      if (entry.percent) sheet.number({row, percent_column}, entry.percent->value(), style::number);
    }
  }
  PageSetup page;
  page.landscape = false;
  sheet.page(page);
  sheet.protect();
}

}  // namespace templates
