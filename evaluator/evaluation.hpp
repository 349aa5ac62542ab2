// What an evaluation found: the ranking of each lot with every number on the way to it, exact.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evaluator {

using criteria::BidId;
using criteria::Number;

enum class Outcome { winner, tie, no_admissible_bid, incomplete };
std::string_view name(Outcome outcome);  // "winner", "tie", "no-admissible-bid", "incomplete"

// One leaf of one bid. `leaf` is its index in `criteria::leaves(lot.criteria)`.
struct LeafScore {
  std::uint32_t leaf = 0;
  Number answer;  // x: the number that went into the rule; for a level its percent; a mean of grades where
                  // announced
  Number share;   // earned share of the weight (0..1, or beyond where the rule allows); 0 for `factor`
  Number earned;  // points, or in value-in-euros the signed euro added to the price; unrounded
  Number
      rounded;  // `earned` at the announced decimals (counts for `at: criterion`, is shown for `at: total`)
  bool operator==(const LeafScore&) const = default;
};

// What a relative rule took from the whole field of admissible bids.
struct LeafField {
  std::uint32_t leaf = 0;
  Number lowest, highest;
  Number centre;  // relative-mean: the announced mean or median
  bool operator==(const LeafField&) const = default;
};

// The intermediate values of the award method's formula for one bid; which ones are set depends on the
// method.
struct TotalTerms {
  std::optional<Number> price;    // P
  std::optional<Number> quality;  // Q: points for quality-per-price, 0..1 elsewhere
  std::optional<Number> value;    // Σv of quality-adjusted-price
  bool operator==(const TotalTerms&) const = default;
};

// What the award method's formula took from the lot or from the field.
struct MethodField {
  std::optional<Number> best_quality;    // Q_best of utility-index
  std::optional<Number> lowest_price;    // P_best of utility-index
  std::optional<Number> quality_weight;  // Wq
  std::optional<Number> price_weight;    // Wp
  std::optional<Number> greatest_value;  // Σv_max of quality-adjusted-price
  std::optional<Number> exponent;        // n of reference-point
  bool operator==(const MethodField&) const = default;
};

// A tie rule that separated this bid from bids with the same rounded total.
struct TieStep {
  std::string rule;          // "criterion:K1", "quality", "lowest-price", "draw"
  std::vector<BidId> among;  // the group before the rule, by id
  std::vector<BidId> order;  // the outcome: best first; bids still equal stand side by side
  bool operator==(const TieStep&) const = default;
};

struct RankedBid {
  int rank = 0;  // 1, 2, 2, 4
  BidId bid;
  Number total;      // rounded as announced
  Number unrounded;  // before any rounding
  TotalTerms terms;
  std::vector<LeafScore> scores;  // in the order of the leaves; scored leaves only
  bool operator==(const RankedBid&) const = default;
};

struct RejectedBid {
  BidId bid;
  criteria::Findings findings;  // parameter "criterion" names the criterion where there is one
  bool operator==(const RejectedBid&) const = default;
};

struct LotEvaluation {
  criteria::LotId id;
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  std::vector<RankedBid> ranking;     // by rank, shared ranks by bid id in byte order
  std::vector<RejectedBid> rejected;  // by bid id in byte order
  std::vector<BidId> tie;             // the undecided first place
  criteria::Findings findings;        // why the lot is incomplete
  std::vector<LeafField> fields;
  MethodField method;
  std::vector<TieStep> ties;
  bool operator==(const LotEvaluation&) const = default;
};

struct Evaluation {
  std::vector<LotEvaluation> lots;  // in the order of the tender
  criteria::Findings warnings;      // never change an outcome
  bool operator==(const Evaluation&) const = default;
};

// Name and date of the rule set by which this program evaluates; part of every evaluation.
inline constexpr std::string_view rule_set = "wederwaarde-rules/1 (2026-11)";

}  // namespace evaluator
