// The grades that count in a lot, where they stand in its dossier: to be changed, and changed back.
#pragma once

#include "criteria/dossier.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace evaluator::insight {

struct CountedGrade {
  criteria::BidId bid;
  const criteria::Criterion* leaf = nullptr;
  std::optional<criteria::AssessorId> assessor;  // nothing: the panel together, or there is no panel
  std::string given;                             // a level, or a number where the rule takes one
  std::function<void(const std::string&)> set;
};

// Under `mean` the grade of an assessor of the panel, under `consensus` that of the panel together.
bool counts(const criteria::Criterion& leaf, const criteria::Grade& grade);

// Those of the dossier's only lot (lot_dossier) on scored leaves, of these bids: panels' grades in their
// order in the dossier, then those of leaves without a panel. Valid as long as the dossier is not moved.
std::vector<CountedGrade> counted_grades(criteria::Dossier& dossier, const std::set<criteria::BidId>& bids);

}  // namespace evaluator::insight
