// A register of spend and contracts that came back as a workbook (templates/spend_workbook) or as
// comma-separated values. Tables are found by their headings, wherever they stand.
#pragma once

#include "criteria/spend_register.hpp"
#include "import/table.hpp"

namespace importing {

struct SpendSheet {
  criteria::SpendRegister lines;
  criteria::Findings notes;  // warnings
};

// Spend has the columns party, segment, year and amount; contracts party, segment, title and end, and perhaps
// supplier, begin and yearly value; headings in Dutch or English. Amounts in either notation, unless the two
// read differently (`form.notationUnclear`); days as dates of the spreadsheet, 2026-11-25 or 25-11-2026.
// Findings name cells: those of `criteria::validate`, of form cells, and `spend.noTable`,
// `spend.columnMissing`, `spend.cellEmpty`, `spend.date`.
criteria::Checked<SpendSheet> read_spend_sheet(const Workbook& workbook, const criteria::KnownIds& known);

}  // namespace importing
