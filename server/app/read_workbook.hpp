#pragma once

#include "criteria/finding.hpp"
#include "import/table.hpp"

#include <string_view>

namespace server {

// A workbook (.xlsx) or comma-separated values, told apart by their first bytes. An .ods file, which cannot
// be read yet, is the finding `file.odsUnsupported`.
criteria::Checked<importing::Workbook> read_workbook(std::string_view bytes);

}  // namespace server
