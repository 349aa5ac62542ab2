// Workbooks in the XLSX format (ISO/IEC 29500, both flavours), from outside and therefore not trusted.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"

#include <string_view>

namespace importing {

// All worksheets with their stored values; formulas are not computed, macros refused, other workbooks and
// embedded files never opened. Chart and dialog sheets are left out with the warning `xlsx.otherSheet`.
criteria::Checked<Workbook> read_xlsx(std::string_view bytes, const Limits& limits);

}  // namespace importing
