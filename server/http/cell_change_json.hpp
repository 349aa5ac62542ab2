// The cells that a file would change, as every answer on such a file gives them.
#pragma once

#include "server/app/cell_change.hpp"
#include "templates/json_writer.hpp"

namespace server {

// "cells": [{"member", "cell", "before"?, "after"?}]
void write_cells(templates::JsonWriter& json, const std::vector<CellChange>& cells);

}  // namespace server
