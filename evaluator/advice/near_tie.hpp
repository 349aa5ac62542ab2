// How close the second place came to the first, before rounding.
#pragma once

#include "evaluator/evaluation.hpp"

#include <optional>

namespace evaluator {

struct NearTie {
  BidId first, second;
  // How much better the first's unrounded total is, in the unit of the totals. Below 0 when announced
  // rounding or a tie rule put it first all the same.
  Number gap;
  // The gap as percent of the first's unrounded total without its sign; nothing when that is 0.
  std::optional<Number> percent;
  bool is_near = false;      // the gap is at most the threshold, or the totals as announced are equal
  bool by_tie_rule = false;  // the totals as announced are equal
  bool operator==(const NearTie&) const = default;
};

// Of a lot with at least two ranked bids; nothing for others. `threshold` in percent.
std::optional<NearTie> near_tie(const criteria::Lot& lot, const LotEvaluation& evaluation,
                                const Number& threshold);

}  // namespace evaluator
