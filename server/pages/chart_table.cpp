#include "server/pages/chart_table.hpp"

namespace server {

void add_chart_table(TemplateValues figure, const std::vector<std::string>& columns,
                     const std::vector<std::vector<std::string>>& rows) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    figure.add("COLUMN").set("TEXT", columns[i]).show_if(i > 0, "NUMBER");
  for (const auto& cells : rows) {
    TemplateValues row = figure.add("ROW");
    row.set("HEAD", cells.front());
    for (std::size_t i = 1; i < cells.size(); ++i) row.add("CELL").set("TEXT", cells[i]);
  }
}

}  // namespace server
