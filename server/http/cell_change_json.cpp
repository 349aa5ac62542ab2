#include "server/http/cell_change_json.hpp"

namespace server {

void write_cells(templates::JsonWriter& json, const std::vector<CellChange>& cells) {
  json.key("cells").open_array();
  for (const CellChange& cell : cells) {
    json.open_object().member("member", cell.member).member("cell", cell.cell);
    if (!cell.before.empty()) json.member("before", cell.before);
    if (!cell.after.empty()) json.member("after", cell.after);
    json.close_object();
  }
  json.close_array();
}

}  // namespace server
