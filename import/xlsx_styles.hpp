// The cell formats of a workbook, as far as they change how a number is to be read.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"
#include "import/xml_window.hpp"

#include <string_view>
#include <vector>

namespace importing {

// What a format code such as `#,##0.00`, `0%` or `dd-mm-yyyy` makes of a number.
NumberFormat number_format(std::string_view code);

// The format of each cell style, in the order in which cells refer to them.
criteria::Checked<std::vector<NumberFormat>> read_xlsx_styles(PieceSource source, const Limits& limits);

}  // namespace importing
