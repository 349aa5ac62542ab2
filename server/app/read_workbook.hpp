#pragma once

#include "criteria/finding.hpp"
#include "import/table.hpp"

#include <string_view>

namespace server {

// A workbook (.xlsx, .ods) or comma-separated values, told apart by their first bytes, within the usual
// limits.
criteria::Checked<importing::Workbook> read_workbook(std::string_view bytes);

}  // namespace server
