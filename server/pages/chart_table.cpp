#include "server/pages/chart_table.hpp"

namespace server {

void fill_chart_table(TemplateValues table, const std::vector<std::string>& columns,
                      const std::vector<std::vector<std::string>>& rows) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    table.add("COLUMN").set("TEXT", columns[i]).show_if(i > 0, "NUMBER");
  for (const auto& cells : rows) {
    TemplateValues row = table.add("ROW");
    row.set("HEAD", cells.front());
    for (std::size_t i = 1; i < cells.size(); ++i) row.add("CELL").set("TEXT", cells[i]);
  }
}

void add_chart_table(TemplateValues figure, const ChartTable& table) {
  TemplateValues values = figure.include("DATA", "chart_table.tpl");
  values.set("ID", table.id).set("TITLE", table.title);
  fill_chart_table(values, table.columns, table.rows);
}

}  // namespace server
