#include "server/pages/cell_change_row.hpp"

namespace server {

void set_cell(TemplateValues row, const CellChange& cell) {
  const auto shown = [](const std::string& text) { return text.empty() ? std::string("–") : text; };
  row.set("CELL", cell.cell).set("BEFORE", shown(cell.before)).set("AFTER", shown(cell.after));
}

}  // namespace server
