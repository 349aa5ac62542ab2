// The table of texts that the cells of a workbook share.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"
#include "import/xlsx_text.hpp"
#include "import/xml_window.hpp"

#include <vector>

namespace importing {

// A text that cannot be accepted counts only where a cell refers to it, so that the finding has a place.
struct SharedString {
  TextSlice text;
  XlsxTextFault fault = XlsxTextFault::none;
  bool is_deceptive = false;
};

// In the order in which cells refer to them, empty ones included; the texts go into `texts`.
criteria::Checked<std::vector<SharedString>> read_shared_strings(PieceSource source, const Limits& limits,
                                                                 TextPool& texts);

}  // namespace importing
