// An absolute formula that does about the same as a lot's relative one, so that no bid can change another's
// points.
//
//   relative-lowest   linear from the typical lowest price on, as steep as the relative formula is at the
//   typical
//                     middle: worst = best + centre²/lowest
//   relative-range    linear from the typical lowest to the typical highest
//   relative-highest  linear from 0 to the typical highest
//   distance-lowest   linear from the typical lowest to twice that
//   relative-mean     linear from the typical mean m to m·(1 + 1/k)
//   logarithmic       linear from the typical lowest as steep as at the typical middle: worst = best +
//   centre·ln A rank-points       linear between the typical ends utility-index     the method
//   quality-adjusted-price, with the same weights
//
// Bounds are rounded to three digits, as people announce them.
#pragma once

#include "criteria/tender.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace evaluator::insight {

// What the fields of bids typically have, by leaf.
struct TypicalAnswers {
  std::uint32_t leaf = 0;  // index in criteria::leaves(lot.criteria)
  double lowest = 0, highest = 0, middle = 0;
};

struct TwinRule {
  criteria::CriterionId criterion;
  criteria::Decimal worst, best;
  bool operator==(const TwinRule&) const = default;
};

struct AbsoluteTwin {
  criteria::Lot lot;            // with the rules changed
  std::vector<TwinRule> rules;  // linear instead of what compared bids
  bool changes_method = false;  // to quality-adjusted-price
  bool operator==(const AbsoluteTwin&) const = default;
};

// Nothing where nothing compares bids.
std::optional<AbsoluteTwin> absolute_twin(const criteria::Lot& lot,
                                          const std::vector<TypicalAnswers>& typical);

}  // namespace evaluator::insight
