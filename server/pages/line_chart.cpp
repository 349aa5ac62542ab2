#include "server/pages/line_chart.hpp"

#include "server/pages/chart_table.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace server {
namespace {

constexpr double top = 24, bottom = 244;  // pixels
constexpr double left = 2, right = 98;    // percent

struct Scale {
  double lowest = 0, highest = 1;
  double step = 1;
  double y(double value) const { return bottom - (value - lowest) / (highest - lowest) * (bottom - top); }
};

// Four or five grid lines at 1, 2 or 5 times a power of ten. From 0, but where the lines lie close together
// far from it.
Scale scale_of(const LineChart& chart) {
  double highest = 0, lowest = -1;
  for (const auto& line : chart.lines)
    for (const auto& value : line.values) {
      if (!value) continue;
      highest = std::max(highest, *value);
      lowest = lowest < 0 ? *value : std::min(lowest, *value);
    }
  if (!(highest > 0)) return {};
  const bool is_far = lowest > 0.5 * highest && lowest < highest;
  const double range = is_far ? highest - lowest : highest;
  const double power = std::pow(10, std::floor(std::log10(range / 4)));
  double step = 10 * power;
  for (const double factor : {5.0, 2.0, 1.0})
    if (range / 5 <= factor * power) step = factor * power;
  return {is_far ? std::floor(lowest / step) * step : 0, std::ceil(highest / step - 1e-9) * step, step};
}

double x_of(std::size_t at, std::size_t count) {
  return count < 2 ? 50 : left + (right - left) * static_cast<double>(at) / static_cast<double>(count - 1);
}
std::string percent(double value) { return fmt::format("{:.2f}%", value); }
std::string pixels(double value) { return fmt::format("{:.1f}", value); }

void add_axes(TemplateValues figure, const LineChart& chart, const Scale& scale) {
  const int decimals = scale.step >= 1 ? 0 : scale.step >= 0.1 ? 1 : 2;
  const auto lines = std::lround((scale.highest - scale.lowest) / scale.step);
  for (std::int64_t i = 0; i <= lines; ++i) {
    const double value = scale.lowest + static_cast<double>(i) * scale.step;
    figure.add("GRID")
        .set("Y", pixels(scale.y(value)))
        .set("BASELINE", pixels(scale.y(value) - 4))
        .set("TEXT", templates::number_text(fmt::format("{:.{}f}", value, decimals), figure.language()));
  }
  const std::size_t count = chart.categories.size();
  for (std::size_t i = 0; i < count; ++i)
    figure.add("CATEGORY")
        .set("X", percent(x_of(i, count)))
        .set("ANCHOR", i == 0           ? "start"
                       : i + 1 == count ? "end"
                                        : "middle")
        .set("TEXT", chart.categories[i])
        // Only every fifth has room on a narrow screen.
        .set("LOOK", i % 5 == 0 ? "ww-chart__tick" : "ww-chart__tick ww-chart__tick--odd");
}

void add_line(TemplateValues figure, const LineChart::Line& line, const Scale& scale, std::size_t series) {
  const std::size_t count = line.values.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!line.values[i]) continue;
    const std::string x = percent(x_of(i, count)), y = pixels(scale.y(*line.values[i]));
    figure.add("DOT").set("X", x).set("Y", y).set("SERIES", std::to_string(series));
    if (i == 0 || !line.values[i - 1]) continue;
    figure.add("STROKE")
        .set("X1", percent(x_of(i - 1, count)))
        .set("Y1", pixels(scale.y(*line.values[i - 1])))
        .set("X2", x)
        .set("Y2", y)
        .set("SERIES", std::to_string(series));
  }
}

}  // namespace

void add_line_chart(TemplateValues content, std::string_view marker, const LineChart& chart) {
  TemplateValues figure = content.include(marker, "line_chart.tpl");
  figure.set("ID", chart.id).set("TITLE", chart.title).set("DESCRIPTION", chart.description);
  figure.set("AXIS", chart.axis);
  const Scale scale = scale_of(chart);
  add_axes(figure, chart, scale);
  for (std::size_t series = 0; series < chart.lines.size(); ++series)
    add_line(figure, chart.lines[series], scale, series + 1);
  if (chart.lines.size() > 1) {
    TemplateValues legend = figure.add("LEGEND");
    for (std::size_t series = 0; series < chart.lines.size(); ++series)
      legend.add("ENTRY").set("SERIES", std::to_string(series + 1)).set("TITLE", chart.lines[series].name);
  }
  add_chart_table(figure, {chart.id, chart.title, chart.columns, chart.rows});
}

}  // namespace server
