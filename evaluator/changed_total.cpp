#include "evaluator/changed_total.hpp"

#include "evaluator/method.hpp"

#include <utility>

namespace evaluator {
namespace {

// The method with what it took from all bids, as the evaluation has kept it.
Method method_of(const LotPlan& plan, const LotEvaluation& evaluation) {
  const MethodField& field = evaluation.method;
  if (plan.lot.award.method != criteria::AwardMethod::utility_index) return Method(plan, {});
  return Method(plan, {{*field.best_quality * *field.quality_weight, *field.lowest_price}});
}

// Σ earned with the change made.
Number earned(const LotPlan& plan, const RankedBid& bid, const Change& change) {
  Number sum;
  for (const Column* column : plan.scored) {
    const LeafScore& score = bid.scores[column->score];
    Number one = column->earning == Earning::surcharge ? score.answer : score.share;
    if (column == change.column) one = change.share;
    one *= column->earning == Earning::discount ? -change.price : column->effect;
    sum += plan.precision.settled(std::move(one));
  }
  return sum;
}

}  // namespace

std::optional<Number> changed_total(const LotPlan& plan, const LotEvaluation& evaluation,
                                    const RankedBid& bid, const Change& change) {
  return method_of(plan, evaluation).total({earned(plan, bid, change), change.price});
}

}  // namespace evaluator
