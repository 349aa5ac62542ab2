// How many points the price scale of a lot really gives, beside the quality scale.
#pragma once

#include "criteria/tender.hpp"

#include <optional>

namespace evaluator::lint {

// Shares of the weight between which admissible answers to a leaf lie (1 = all of it).
struct ShareRange {
  criteria::Number lowest, highest;
  criteria::Number length() const { return highest - lowest; }
  bool operator==(const ShareRange&) const = default;
};

// By the leaf's rule, its bounds of `accept` and its minimum score. `spread` is the largest admissible answer
// as a multiple of the smallest, for rules that compare bids; nothing where no rule tells an end.
std::optional<ShareRange> share_range(const criteria::Criterion& leaf, const criteria::Number& spread);

struct EffectiveWeight {
  criteria::Number announced;                     // percent of the lot's weights
  criteria::Number effective;                     // percent of the points that bids can differ in
  criteria::Number price_points, quality_points;  // that bids can differ in
};

// Of the price in a lot whose price is weighted; nothing where it is not, or where a range is not known.
std::optional<EffectiveWeight> effective_price_weight(const criteria::Lot& lot,
                                                      const criteria::Number& spread);

}  // namespace evaluator::lint
