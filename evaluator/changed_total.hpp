// What a bid would total with another share on one leaf, or another price.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/lot_plan.hpp"

#include <optional>

namespace evaluator {

// What stands in the place of one answer.
struct Change {
  const Column* column = nullptr;  // null: only the price
  Number share;                    // or the answer, of a factor
  Number price;                    // of the bid
};

// By the award method, before rounding, beside what the method took from all bids in this evaluation; nothing
// where the formula has no value. `evaluation` is that of the plan's lot.
std::optional<Number> changed_total(const LotPlan& plan, const LotEvaluation& evaluation,
                                    const RankedBid& bid, const Change& change);

}  // namespace evaluator
