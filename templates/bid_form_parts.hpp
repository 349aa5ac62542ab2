// The sheets of a bid form; only templates/bid_form.cpp puts them together.
#pragma once

#include "criteria/tender.hpp"
#include "templates/bid_form.hpp"
#include "templates/xlsx_form.hpp"

#include <string>
#include <vector>

namespace templates {

// The leaves that a bidder answers in this envelope; what a panel grades is only announced.
std::vector<const criteria::Criterion*> asked_leaves(const criteria::Lot& lot, Envelope envelope);

// How to fill in the form; the first sheet.
void add_instructions(XlsxForm& form, const criteria::Tender& tender, const criteria::Lot& lot,
                      Envelope envelope);
// A row for each leaf; `where` names for a derived leaf the sheet with its inputs.
struct InputSheetName {
  const criteria::Criterion* leaf;
  std::string sheet;
};
void add_answer_sheet(XlsxForm& form, const std::string& sheet_name, const criteria::Lot& lot,
                      const std::vector<const criteria::Criterion*>& leaves,
                      const std::vector<InputSheetName>& where);
// The inputs of a derived answer: fields and tables.
void add_input_sheet(XlsxForm& form, const std::string& sheet_name, const criteria::Criterion& leaf);

}  // namespace templates
