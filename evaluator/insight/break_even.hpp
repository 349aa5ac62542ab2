// How far one weight, value or factor must go before the winner is no longer alone ahead: exact, by solving
// the straight lines of evaluator/insight/linear_lot. Announced rounding and tie rules do not count: it is
// about totals before rounding. Where quality-adjusted-price has no value for a bid is passed over.
#pragma once

#include "evaluator/insight/linear_lot.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

// The weight at which a challenger's total equals the winner's.
struct BreakEven {
  Number at;
  BidId challenger;
  bool operator==(const BreakEven&) const = default;
};

struct WeightBreakEven {
  criteria::CriterionId criterion;
  Lever lever = Lever::weight;
  Number announced;
  // The nearest on each side, strictly between 0 and the sum of the weights; for values and factors above 0.
  std::optional<BreakEven> below, above;
  bool operator==(const WeightBreakEven&) const = default;
};

// The first of the ranking is better than every other bid before rounding.
bool leads_alone(const LinearLot& lot);

// One for each leaf, in their order; without any break-even where the first does not lead alone.
std::vector<WeightBreakEven> weight_break_evens(const LinearLot& lot);

// The nearest of both sides.
std::optional<BreakEven> nearest(const WeightBreakEven& found);

}  // namespace evaluator::insight
