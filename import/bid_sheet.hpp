// A bid form or price sheet (templates/bid_form) that a supplier sent back.
#pragma once

#include "criteria/dossier.hpp"
#include "import/form_marks.hpp"

#include <map>
#include <string>
#include <vector>

namespace importing {

struct BidSheet {
  FormIdentity form;
  criteria::Bid bid;  // without an id: that is given where bids are received
  // Where an answer was read: criterion to cell, of a derived answer that of its first input.
  std::map<criteria::CriterionId, std::string> cells;
  criteria::Findings notes;  // warnings: empty answers, changed texts, rounded numbers
};

// The answers that stand in the form, found by their marks and never by position. With a tender every answer
// is read as its criterion asks, and what the form asked is compared with it; without, the form's own types
// count. All findings at once: those of `read_form`, `form.formula` (without a stored result),
// `form.percent`, `form.level`, `number.…`, `form.criterionUnknown`, `form.inputMissing`. An answer that was
// left empty is a note, not an error: the evaluation says what a missing answer means.
criteria::Checked<BidSheet> read_bid_sheet(const Workbook& workbook, const IssuedForm& issued);
// The same for a sheet with prices alone; refuses any other form.
criteria::Checked<BidSheet> read_price_sheet(const Workbook& workbook, const IssuedForm& issued);

}  // namespace importing
