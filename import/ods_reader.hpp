// Spreadsheets in the OpenDocument format (ISO/IEC 26300), from outside and therefore not trusted.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"

#include <string_view>

namespace importing {

// An OpenDocument package begins with an entry that holds its type as plain text.
bool is_open_document(std::string_view bytes);

// All sheets with their stored values; formulas are not computed, macros and encryption refused, linked files
// and embedded objects never opened. Repeated cells and rows are written out within the limits.
criteria::Checked<Workbook> read_ods(std::string_view bytes, const Limits& limits);

}  // namespace importing
