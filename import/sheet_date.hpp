// Days as spreadsheets store and people type them.
#pragma once

#include "criteria/date.hpp"
#include "import/table.hpp"

#include <optional>

namespace importing {

// A number that the sheet shows as a date, an ISO 8601 date or time, or a text 2026-11-25 or 25-11-2026 (also
// with one digit for day or month). Nothing for anything else: a plain number is no day. `from_1904`: day 0
// of the workbook is 1904-01-01. The part of a day is left out.
std::optional<criteria::Date> sheet_date(const Cell& cell, bool from_1904);

}  // namespace importing
