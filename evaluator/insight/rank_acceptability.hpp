// Rank acceptability (SMAA: Lahdelma, Hokkanen and Salminen, "SMAA - Stochastic multiobjective acceptability
// analysis", 1998): in which part of all possible weights a bid has a rank. Statistics in doubles; nothing is
// rounded as announced, and bids that were admitted stay so.
#pragma once

#include "criteria/progress.hpp"
#include "evaluator/insight/linear_lot.hpp"

#include <cstdint>
#include <vector>

namespace evaluator::insight {

struct AcceptabilityQuestion {
  std::uint64_t seed = 1;
  std::uint64_t samples = 100'000;  // rounded up to a multiple of 32
  unsigned threads = 1;             // changes nothing but the time
  // Percent above and below what was announced; nothing: every division of the weights.
  std::optional<Number> within;
  bool operator==(const AcceptabilityQuestion&) const = default;
};

struct BidAcceptability {
  BidId bid;
  std::vector<std::uint64_t> ranks;  // how often rank 1, 2, …
  bool operator==(const BidAcceptability&) const = default;
};

struct RankAcceptability {
  std::uint64_t samples = 0;
  std::vector<BidAcceptability> bids;  // in the order of the ranking
  bool operator==(const RankAcceptability&) const = default;
};

// Factors keep what was announced. Values are drawn with the sum of the announced ones.
// `progress` advances by `acceptability_steps`; throws criteria::Cancelled.
RankAcceptability rank_acceptability(const LinearLot& lot, const AcceptabilityQuestion& question,
                                     criteria::Progress* progress = nullptr);
std::uint64_t acceptability_steps(std::uint64_t samples);

// The interval that holds the chance behind `count` of `of` with 95 % confidence (Wilson, 1927), as parts
// of 1.
struct Interval {
  double low = 0, high = 1;
};
Interval wilson_interval(std::uint64_t count, std::uint64_t of);

}  // namespace evaluator::insight
