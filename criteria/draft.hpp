// Drafting a tender from a shared template, and moving weights in its tree without breaking their sum.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/finding.hpp"
#include "criteria/tender.hpp"

#include <optional>
#include <string>
#include <vector>

namespace criteria {

// What a buyer adds to a template to have a tender.
struct DraftFacts {
  std::string reference;
  std::string title;
  std::optional<std::string> description;
  std::optional<Buyer> buyer;
  std::optional<std::vector<std::string>> cpv_codes;
  std::optional<Decimal> estimated_value;  // euro excluding VAT
  std::optional<Procedure> procedure;
  std::optional<Timestamp> deadline;
};

// A tender of one lot, "1", with everything that the template says and the pin that names it.
Tender draft_tender(const CriteriaTemplate& set, const TemplatePin& pin, DraftFacts facts);

struct WeightEdit {
  CriterionId criterion;  // a leaf or a group
  Decimal weight;
  std::vector<CriterionId> locked;  // keep their weight, and a group that is locked all that is below it
};

// The criteria of `lot` with that weight. What the criterion gains or loses is taken from or given to the
// siblings that are not locked, in proportion to their weights (in equal parts where all are 0), so that the
// sum of the group, or of the lot, stays what it must be; a group that changes spreads its new weight over
// its members the same way. Shares are cut off to two decimals, or to more where the sum needs more, and what
// that leaves goes to the largest of them, the first of equals. Nothing becomes negative.
// Findings: `draft.criterionUnknown`, `draft.noWeight` (the method gives it none), `draft.locked` (it is
// locked itself), `weight.negative`, `draft.noRoom` (those that are locked and the new weight leave less than
// nothing, or nothing is free to take the rest).
Checked<std::vector<Criterion>> with_weight(const Lot& lot, const WeightEdit& edit);

}  // namespace criteria
