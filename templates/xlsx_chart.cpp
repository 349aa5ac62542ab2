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

void add_line(lxw_chart* chart, const BarChart::Series& values) {
  lxw_chart_series* series =
      chart_add_series(chart, ("=" + values.categories).c_str(), ("=" + values.values).c_str());
  if (!series) throw std::logic_error("workbook: chart series " + values.values);
  chart_series_set_name(series, cut(values.name, most_chart_text_bytes).c_str());
  lxw_chart_line line{};
  line.color = rgb(values.ink);
  line.width = 2.25F;
  chart_series_set_line(series, &line);
}

void set_title(lxw_chart* chart, const std::string& title) {
  chart_title_set_name(chart, cut(title, most_chart_text_bytes).c_str());
  lxw_chart_font font{};
  font.size = 12;
  font.bold = LXW_TRUE;
  font.color = rgb(Ink::petrol);
  chart_title_set_name_font(chart, &font);
}

void set_grid(lxw_chart_axis* axis) {
  lxw_chart_line grid{};
  grid.color = 0xE3E7E9;
  chart_axis_major_gridlines_set_line(axis, &grid);
}

// libxlsxwriter's charts are 480 by 288 pixels.
lxw_chart_options sized(int width, int height) {
  lxw_chart_options options{};
  options.x_scale = width / 480.0;
  options.y_scale = height / 288.0;
  return options;
}

}  // namespace

void XlsxSheet::chart(Cell top_left, const BarChart& chart) {
  lxw_chart* drawn = workbook_add_chart(book_, chart.stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
  if (!drawn) throw std::logic_error("workbook: chart");
  const std::string shape = number_format(chart.shape, chart.decimals);
  for (const BarChart::Series& series : chart.series) add_series(drawn, series, !chart.stacked, shape);
  set_title(drawn, chart.title);
  // Bars are drawn upward, so that the first would stand at the bottom. In a bar chart libxlsxwriter's y axis
  // has the categories.
  chart_axis_set_reverse(drawn->y_axis);
  dress_axis(drawn->x_axis);
  dress_axis(drawn->y_axis);
  chart_axis_set_num_format(drawn->x_axis, shape.c_str());
  chart_axis_set_name(drawn->x_axis, cut(chart.value_axis, most_chart_text_bytes).c_str());
  set_grid(drawn->x_axis);
  chart_set_series_gap(drawn, 60);
  if (chart.stacked || chart.series.size() > 1)
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
  else
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
  lxw_chart_options options = sized(chart.width, chart.height);
  check_written(worksheet_insert_chart_opt(sheet_, top_left.row, top_left.column, drawn, &options), "chart");
}

void XlsxSheet::chart(Cell top_left, const LineChart& chart) {
  lxw_chart* drawn = workbook_add_chart(book_, LXW_CHART_LINE);
  if (!drawn) throw std::logic_error("workbook: chart");
  for (const BarChart::Series& series : chart.series) add_line(drawn, series);
  set_title(drawn, chart.title);
  dress_axis(drawn->x_axis);
  dress_axis(drawn->y_axis);
  chart_axis_set_name(drawn->x_axis, cut(chart.category_axis, most_chart_text_bytes).c_str());
  chart_axis_set_name(drawn->y_axis, cut(chart.value_axis, most_chart_text_bytes).c_str());
  chart_axis_set_num_format(drawn->x_axis, number_format(chart.category_shape, 0).c_str());
  chart_axis_set_num_format(drawn->y_axis, number_format(chart.shape, 0).c_str());
  set_grid(drawn->y_axis);
  chart_show_blanks_as(drawn, LXW_CHART_BLANKS_AS_GAP);
  chart_legend_set_position(drawn, chart.series.size() > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  lxw_chart_options options = sized(chart.width, chart.height);
  check_written(worksheet_insert_chart_opt(sheet_, top_left.row, top_left.column, drawn, &options), "chart");
}

}  // namespace templates
