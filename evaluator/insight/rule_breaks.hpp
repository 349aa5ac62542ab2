// Where a scoring rule changes its form as one bid's answer moves: between two such answers the total of
// every bid, and the difference of any two, goes one way or stays as it is, under each of the contract's
// rules.
//
//   all              bounds of a requirement, and where the minimum score is reached
//   linear, steps    the announced bounds
//   relative         the answers of the others, and where the clamp at 0 or 1 of somebody's share sets in or
//                    lets go: of relative-mean where mean or median m makes k(x − m)/m 0 or 1, of
//                    distance-lowest at x = 2·min, of logarithmic with a clamp at x = A·min
#pragma once

#include "criteria/criterion.hpp"
#include "criteria/number.hpp"

#include <vector>

namespace evaluator::insight {

// `others`: what went into the rule for all other bids that count; may be empty.
std::vector<criteria::Number> rule_breaks(const criteria::Criterion& leaf,
                                          const std::vector<criteria::Number>& others);

}  // namespace evaluator::insight
