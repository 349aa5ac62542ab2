// From totals to a ranking, with ties decided as announced.
#pragma once

#include "evaluator/ties.hpp"

#include <vector>

namespace evaluator {

// A bid with its total, before it has a rank.
struct RankedTotal {
  std::size_t candidate;  // index
  Number total;           // rounded as announced
  Number unrounded;
  TotalTerms terms;
};

// The candidates of `standings`, which it sorts best first, in groups that share a rank: best first, each by
// bid id. Tie rules that separated bids go to `steps`.
std::vector<Group> ranked_groups(const LotPlan& plan, const std::vector<Candidate>& candidates,
                                 std::vector<RankedTotal>& standings, std::vector<HeldDraw>& draws,
                                 std::vector<TieStep>& steps);

// Fills `ranking`, `ties`, `tie`, `winner` and `outcome` of `evaluation`. The scores move out of the
// candidates.
void rank(const LotPlan& plan, std::vector<Candidate>& candidates, std::vector<RankedTotal> standings,
          std::vector<HeldDraw>& draws, LotEvaluation& evaluation);

}  // namespace evaluator
