#include "server/pages/year_chart.hpp"

#include "server/pages/chart_table.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

constexpr int row_height = 58;  // pixels, label and bar
constexpr int bar_height = 26;
constexpr int label_baseline = 17;
constexpr int bar_offset = 24;

double longest_of(const std::vector<YearBar>& bars) {
  double longest = 0;
  for (const YearBar& bar : bars) {
    double length = 0;
    for (const double part : bar.parts) length += part;
    longest = std::max({longest, length, bar.mark.value_or(0)});
  }
  return longest > 0 ? longest : 1;
}

std::string percent(double length, double longest) {
  return fmt::format("{:.3f}%", std::clamp(length / longest * 100, 0.0, 100.0));
}

void add_bar(TemplateValues figure, const YearBar& bar, double longest, int top) {
  TemplateValues row = figure.add("BAR");
  row.set("NAME", bar.name).set("TOTAL", bar.total).set("BASELINE", std::to_string(top + label_baseline));
  double from = 0;
  for (std::size_t series = 0; series < bar.parts.size(); ++series) {
    if (bar.parts[series] <= 0) continue;
    TemplateValues part = row.add("PART");
    part.set("X", percent(from, longest)).set("WIDTH", percent(bar.parts[series], longest));
    part.set("Y", std::to_string(top + bar_offset)).set("HEIGHT", std::to_string(bar_height));
    part.set("SERIES", std::to_string(series + 1));
    from += bar.parts[series];
  }
  if (!bar.mark) return;
  TemplateValues mark = row.add("MARK");
  mark.set("X", percent(*bar.mark, longest));
  mark.set("TOP", std::to_string(top + bar_offset - 4));
  mark.set("BOTTOM", std::to_string(top + bar_offset + bar_height + 4));
}

}  // namespace

void add_year_chart(TemplateValues content, std::string_view marker, const YearChart& chart) {
  TemplateValues figure = content.include(marker, "year_chart.tpl");
  figure.set("ID", chart.id).set("TITLE", chart.title).set("DESCRIPTION", chart.description);
  figure.set("HEIGHT", std::to_string(static_cast<int>(chart.bars.size()) * row_height));
  const double longest = longest_of(chart.bars);
  int top = 0;
  for (const YearBar& bar : chart.bars) {
    add_bar(figure, bar, longest, top);
    top += row_height;
  }
  if (!chart.legend.empty()) {
    TemplateValues legend = figure.add("LEGEND");
    for (std::size_t series = 0; series < chart.legend.size(); ++series)
      legend.add("ENTRY").set("SERIES", std::to_string(series + 1)).set("TITLE", chart.legend[series]);
  }
  add_chart_table(figure, {chart.id, chart.title, chart.columns, chart.rows});
}

}  // namespace server
