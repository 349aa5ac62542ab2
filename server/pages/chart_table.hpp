// The numbers behind a picture.
#pragma once

#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

// {{#COLUMN}} and {{#ROW}} of a table. The first cell of a row is its heading.
void fill_chart_table(TemplateValues table, const std::vector<std::string>& columns,
                      const std::vector<std::vector<std::string>>& rows);
// {{>DATA}} from chart_table.tpl, to be opened by who wants it. `id` is that of the figure.
struct ChartTable {
  std::string id, title;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};
void add_chart_table(TemplateValues figure, const ChartTable& table);

}  // namespace server
