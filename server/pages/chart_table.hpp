// The numbers behind a picture: {{#COLUMN}} and {{#ROW}} of its template.
#pragma once

#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

// The first cell of a row is its heading.
void add_chart_table(TemplateValues figure, const std::vector<std::string>& columns,
                     const std::vector<std::vector<std::string>>& rows);

}  // namespace server
