#include "evaluator/advice/near_tie.hpp"

namespace evaluator {

std::optional<NearTie> near_tie(const criteria::Lot& lot, const LotEvaluation& evaluation,
                                const Number& threshold) {
  if (evaluation.ranking.size() < 2) return std::nullopt;
  const RankedBid& first = evaluation.ranking[0];
  const RankedBid& second = evaluation.ranking[1];
  NearTie found{first.bid, second.bid, first.unrounded - second.unrounded,
                {},        false,      first.total == second.total};
  if (criteria::best_total(lot.award.method) == criteria::Best::lowest) found.gap = -found.gap;
  if (!first.unrounded.is_zero()) {
    const Number whole = first.unrounded.sign() < 0 ? -first.unrounded : first.unrounded;
    found.percent = (found.gap * Number(100) / whole).reduced();
  }
  found.is_near =
      found.by_tie_rule || found.gap.sign() <= 0 || (found.percent && *found.percent <= threshold);
  return found;
}

}  // namespace evaluator
