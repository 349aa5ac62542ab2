// The content of an OpenDocument spreadsheet: its XML read as a stream, straight into compact cells.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"
#include "import/xml_window.hpp"

#include <vector>

namespace importing {

// Sheets and defined names of `content.xml`; the findings of its cells have them as their places.
criteria::Checked<Workbook> read_ods_content(PieceSource source, const Limits& limits);

// User-defined properties of `meta.xml`, their values as text.
criteria::Checked<std::vector<Property>> read_ods_properties(PieceSource source, const Limits& limits);

}  // namespace importing
