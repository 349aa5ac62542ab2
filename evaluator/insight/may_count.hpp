// Bids outside the ranking that one other answer could bring into it, or that count without being ranked.
#pragma once

#include "evaluator/evaluation.hpp"

namespace evaluator::insight {

// With another answer to this leaf alone the bid could count: it was rejected on nothing but the leaf itself
// and the minimum scores of what stands above it. True too of a withdrawn bid that still counts.
bool may_count(const criteria::Lot& lot, const RejectedBid& rejected, const criteria::Criterion& leaf);

}  // namespace evaluator::insight
