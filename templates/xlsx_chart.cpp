#include "templates/xlsx_check.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_format.hpp"
#include "templates/xlsx_text.hpp"

#include <stdexcept>

#include <xlsxwriter.h>

namespace templates {
namespace {

constexpr std::size_t most_chart_text_bytes = 200;

void dress_axis(lxw_chart_axis* axis) {
  lxw_chart_line line{};
  line.color = rgb(Ink::grey);
  line.width = 0.5F;
  chart_axis_set_line(axis, &line);
  lxw_chart_font font{};
  font.size = 9;
  chart_axis_set_num_font(axis, &font);
}

void add_series(lxw_chart* chart, const BarChart::Series& bars, bool labelled, const std::string& shape) {
  lxw_chart_series* series =
      chart_add_series(chart, ("=" + bars.categories).c_str(), ("=" + bars.values).c_str());
  if (!series) throw std::logic_error("workbook: chart series " + bars.values);
  chart_series_set_name(series, cut(bars.name, most_chart_text_bytes).c_str());
  lxw_chart_fill fill{};
  fill.color = rgb(bars.ink);
  chart_series_set_fill(series, &fill);
  if (!labelled) return;
  chart_series_set_labels(series);
  chart_series_set_labels_num_format(series, shape.c_str());
}

}  // namespace

void XlsxSheet::chart(Cell top_left, const BarChart& chart) {
  lxw_chart* drawn = workbook_add_chart(book_, chart.stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
  if (!drawn) throw std::logic_error("workbook: chart");
  const std::string shape = number_format(NumberShape::grouped, chart.decimals);
  for (const BarChart::Series& series : chart.series) add_series(drawn, series, !chart.stacked, shape);
  chart_title_set_name(drawn, cut(chart.title, most_chart_text_bytes).c_str());
  lxw_chart_font title_font{};
  title_font.size = 12;
  title_font.bold = LXW_TRUE;
  title_font.color = rgb(Ink::petrol);
  chart_title_set_name_font(drawn, &title_font);
  // Bars are drawn upward, so that the first would stand at the bottom. In a bar chart libxlsxwriter's y axis
  // has the categories.
  chart_axis_set_reverse(drawn->y_axis);
  dress_axis(drawn->x_axis);
  dress_axis(drawn->y_axis);
  chart_axis_set_num_format(drawn->x_axis, shape.c_str());
  chart_axis_set_name(drawn->x_axis, cut(chart.value_axis, most_chart_text_bytes).c_str());
  lxw_chart_line grid{};
  grid.color = 0xE3E7E9;
  chart_axis_major_gridlines_set_line(drawn->x_axis, &grid);
  chart_set_series_gap(drawn, 60);
  if (chart.stacked || chart.series.size() > 1)
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
  else
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
  lxw_chart_options options{};
  options.x_scale = chart.width / 480.0;  // libxlsxwriter's charts are 480 by 288 pixels
  options.y_scale = chart.height / 288.0;
  check_written(worksheet_insert_chart_opt(sheet_, top_left.row, top_left.column, drawn, &options), "chart");
}

}  // namespace templates
