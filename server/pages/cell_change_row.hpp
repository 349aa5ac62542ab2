// A cell that a file would change, as a row of the table that is shown before it is stored.
#pragma once

#include "server/app/cell_change.hpp"
#include "server/pages/render.hpp"

namespace server {

// CELL, BEFORE and AFTER; a dash for nothing.
void set_cell(TemplateValues row, const CellChange& cell);

}  // namespace server
