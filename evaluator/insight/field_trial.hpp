// One simulated field of bids, evaluated exactly in every way that the simulation asks about.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/insight/bid_field.hpp"
#include "evaluator/lot_plan.hpp"

#include <vector>

namespace evaluator::insight {

// How a bid that plays the formula did when it came beside the field.
struct StrategicTrial {
  bool wins = false;
  bool rejected = false;
  bool turns = false;  // it loses, and yet the field's winner is not, or not alone, first
};

struct LeafTrial {
  bool decides = false;  // with the second's answer here the winner would not be ahead of the second
  double range = 0;      // between the most and the least that ranked bids earned: points or euro
};

struct FieldTrial {
  bool is_contest = false;  // at least two bids are ranked
  std::optional<BidId> winner;
  bool tie = false;               // the best two totals are equal as announced
  std::size_t losers = 0;         // ranked bids that did not win
  std::size_t deciding = 0;       // of these, without which the winner is not, or not alone, first
  bool withdrawal_flips = false;  // one loser, drawn at random, withdraws under the announced rule
  bool rejection_flips = false;   // the same one is found inadmissible afterwards
  StrategicTrial cheap, full;
  std::vector<LeafTrial> leaves;                                 // by leaf
  std::vector<LeafField> fields;                                 // what relative rules took
  std::optional<Number> best_quality;                            // utility-index: share
  double lowest_price = 0, highest_price = 0, middle_price = 0;  // of the changeable price
};

// `plan` is that of the maker's tender.
FieldTrial try_field(const FieldMaker& maker, const LotPlan& plan, std::uint64_t seed, std::uint64_t number);

// The same field under another lot: who wins, and whether the best two tie or a loser decides.
struct TwinTrial {
  std::optional<BidId> winner;
  bool tie = false;
  bool loser_decides = false;
};
TwinTrial try_twin(const FieldMaker& maker, const criteria::Lot& twin, std::uint64_t seed,
                   std::uint64_t number);

}  // namespace evaluator::insight
