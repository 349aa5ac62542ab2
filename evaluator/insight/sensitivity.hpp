// What another rounding, or another discount rate, would have announced.
#pragma once

#include "evaluator/evaluation.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

struct RoundingOutcome {
  criteria::Rounding rounding;
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  bool changes = false;  // another outcome or winner than announced
  bool operator==(const RoundingOutcome&) const = default;
};

// As announced, then with 0 to 6 decimals and none (30 decimals) in the announced mode, then the other modes
// at the announced decimals. Draws that decide nothing then do not count.
std::vector<RoundingOutcome> rounding_outcomes(const criteria::Dossier& dossier,
                                               const LotEvaluation& evaluation, std::size_t lot);

struct RateOutcome {
  Number rate;  // percent
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  bool operator==(const RateOutcome&) const = default;
};

// Of a leaf that asks a life-cycle cost: 0 to 10 percent in halves. A present value bends with the rate, so
// these are samples: between two of them the winner may change more than once.
struct RateSensitivity {
  criteria::CriterionId criterion;
  Number announced;
  std::vector<RateOutcome> outcomes;
  bool changes = false;  // some rate gives another outcome or winner
  bool operator==(const RateSensitivity&) const = default;
};
std::vector<RateSensitivity> rate_sensitivities(const criteria::Dossier& dossier,
                                                const LotEvaluation& evaluation, std::size_t lot);

}  // namespace evaluator::insight
