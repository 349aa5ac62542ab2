// Tables of whatever kind: what a file is follows from its first bytes, never from its name.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"

#include <string_view>

namespace importing {

// A workbook (.xlsx), an OpenDocument spreadsheet (.ods) or comma-separated values.
criteria::Checked<Workbook> read_workbook(std::string_view bytes, const Limits& limits);

}  // namespace importing
