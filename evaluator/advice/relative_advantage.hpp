// On which criteria the winner did better than another bid, and by how much.
#pragma once

#include "evaluator/evaluation.hpp"

#include <vector>

namespace evaluator {

struct Advantage {
  std::uint32_t leaf = 0;  // index in criteria::leaves(lot.criteria)
  Number winner, other;    // points or euro as shown in the announcement, rounded
  Number difference;       // how much better the winner is; below 0 where the other is
  bool operator==(const Advantage&) const = default;
};

// Every scored leaf of two bids of a lot, in the order of the document, and the unscored price where there is
// one. Of a price or an amount that is added, less is better.
std::vector<Advantage> relative_advantages(const criteria::Lot& lot, const RankedBid& winner,
                                           const RankedBid& other);

}  // namespace evaluator
