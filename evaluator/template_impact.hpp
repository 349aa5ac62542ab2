// What the ranking of a lot would have been by another version of the template that its tender was drafted
// from. Never the ranking: nobody announced those criteria to the bidders.
#pragma once

#include "criteria/criteria_template.hpp"
#include "evaluator/evaluation.hpp"

#include <optional>
#include <vector>

namespace evaluator {

struct LotImpact {
  criteria::LotId lot;
  // Leaves of the template for which bids have no answer, because the lot has no such criterion, or asks
  // another kind of answer.
  std::vector<criteria::CriterionId> missing, asked_otherwise;
  // Leaves of the lot that the template does not have; their answers would not have counted.
  std::vector<criteria::CriterionId> left_out;
  // Why it cannot be evaluated otherwise: by the findings of the dossier with those criteria.
  criteria::Findings findings;
  std::optional<LotEvaluation> would_have_been;  // only when there is nothing missing and no finding

  bool operator==(const LotImpact&) const = default;
};

// One for each lot, in the order of the tender. `announced` is the evaluation of the dossier; a lot that is
// incomplete in it has no finding and no ranking here. Panels stay those of the lot: a template does not know
// them. Draws count where they decide the same tie.
std::vector<LotImpact> template_impact(const criteria::Dossier& dossier, const Evaluation& announced,
                                       const criteria::CriteriaTemplate& set);

}  // namespace evaluator
