#include "templates/monitor_table.hpp"

#include "templates/xlsx_text.hpp"

namespace templates {

std::string MonitorTable::range(std::uint16_t column) const {
  return on_sheet(sheet.name(), a1_fixed(CellRange{{first, column}, {next - 1, column}}));
}

std::string monitor_column(std::string_view name, Language language) {
  return std::string(label(std::string("monitor-column.").append(name), language));
}

void monitor_headings(XlsxSheet& sheet, std::uint32_t row, const std::vector<MonitorColumn>& columns,
                      Language language) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    sheet.text({row, static_cast<std::uint16_t>(i)}, monitor_column(columns[i].label, language),
               style::header);
  sheet.row_height(row, 32);
}

MonitorTable begin_monitor_table(XlsxSheet& sheet, std::string_view title, const std::string& note,
                                 const std::vector<MonitorColumn>& columns, Language language) {
  double width = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto at = static_cast<std::uint16_t>(i);
    sheet.column(at, at, columns[i].width);
    width += columns[i].width;
  }
  const auto last = static_cast<std::uint16_t>(columns.size() - 1);
  sheet.merged({{0, 0}, {0, last}}, title, style::title);
  sheet.row_height(0, 28);
  sheet.merged({{1, 0}, {1, last}}, note, style::wrapped_note);
  sheet.row_height(1, text_height(note, width) + 6);
  PageSetup page;
  page.footer = label("monitor.title", language);
  sheet.page(page);
  monitor_headings(sheet, 3, columns, language);
  return {sheet, 4, 4};
}

}  // namespace templates
