// What a leaf can weigh: the part that admissible answers to it can make a difference of.
//
// The range of a leaf is what its best admissible answer gains on its worst (lint/effective_weight tells the
// shares), in the unit in which the total of the award method adds up:
//
//   weighted-points           w·r points: weight times the range of the share
//   value-in-euros            v·r euro; for a factor f·(largest − smallest answer); for a discount E·r
//   lowest-price, lowest-cost the price alone
//   quality-adjusted-price, utility-index, quality-per-price, reference-point
//                             totals are no sums: how much cheaper than E a bid with the worst answer must be
//                             to equal one with the best that asks E, where both have the middle of the range
//                             on every other leaf; E where no price above 0 makes up for it
//   a price that is not scored, under each of these: the largest less the smallest price
//
// E: the estimate. Prices lie between 2E/(1 + s) and 2Es/(1 + s), of which the largest is s times the
// smallest, within `accept`; s is the price-spread of lint. The largest answer to a factor is what `accept`
// admits, or s times the smallest. The definition is ours; for weighted points it is that of swing weights.
#pragma once

#include "evaluator/lot_plan.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

// Percent, exact, of the ranges of all scored leaves and the price together, by index of the leaf. Nothing at
// all where the range of one of them is not known.
std::vector<std::optional<Number>> attainable_weights(const LotPlan& plan, const Number& estimate);

}  // namespace evaluator::insight
