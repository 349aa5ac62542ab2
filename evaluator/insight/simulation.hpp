// What a lot's announced formula does, before anything is published: on simulated fields of bids (bid_field),
// each evaluated exactly.
#pragma once

#include "criteria/progress.hpp"
#include "evaluator/insight/absolute_twin.hpp"
#include "evaluator/insight/bid_field.hpp"
#include "evaluator/insight/price_quality.hpp"
#include "evaluator/insight/verdict.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace evaluator::insight {

struct SimulationQuestion {
  std::uint64_t seed = 1;
  std::uint64_t fields = 1'000;
  unsigned threads = 1;  // changes nothing but the time
  FieldModel model;
  std::optional<Number> estimate;  // of the lot
  bool operator==(const SimulationQuestion&) const = default;
};

struct StrategicBid {
  Number price;
  Rate wins, rejected;
  Rate turns;  // of the contests that had a winner: it does not win, and another or nobody alone does
  bool operator==(const StrategicBid&) const = default;
};

struct LeafInsight {
  std::uint32_t leaf = 0;
  criteria::CriterionId criterion;
  // Percent of all weights, or of all values.
  std::optional<Number> announced;
  // Percent of what admissible answers can make a difference of (attainable_weight), where that is known.
  std::optional<Number> attainable;
  // Percent of what the simulated bids differed in; where all leaves count in one unit.
  std::optional<double> simulated;
  Rate decides;
  bool operator==(const LeafInsight&) const = default;
};

struct PointPrice {
  int percent = 100;  // of the estimate
  Number price;
  std::optional<Number> euros;
  bool operator==(const PointPrice&) const = default;
};

// Bids that total the same as one of `quality` percent at the estimate: a price for each tenth of the
// quality; nothing where it lies outside 20 to 300 percent of the estimate.
struct EqualValueLine {
  int quality = 0;
  std::vector<std::optional<double>> prices;  // at 0, 10, …, 100 percent
  bool operator==(const EqualValueLine&) const = default;
};

struct TwinEffect {
  AbsoluteTwin twin;
  Rate same_winner, loser_decides, tie;
  bool operator==(const TwinEffect&) const = default;
};

struct LotSimulation {
  criteria::LotId lot;
  EstimateBasis basis = EstimateBasis::assumed;
  Number estimate;
  std::uint64_t fields = 0;
  Rate loser_decides;     // of the contests: without some loser the winner is not, or not alone, first
  Rate rejection_flips;   // one loser, drawn at random, is rejected afterwards
  Rate withdrawal_flips;  // it withdraws, under the announced rule
  Rate tie;               // the best two totals are equal as announced
  StrategicBid cheap, full;
  std::vector<LeafInsight> leaves;  // scored ones and the price
  std::vector<PointPrice> point_prices;
  std::vector<EqualValueLine> lines;
  std::optional<TwinEffect> twin;
  Verdict verdict;
  bool operator==(const LotSimulation&) const = default;
};

// Of a lot without errors (criteria::validate). `progress` advances by `simulation_steps`; throws
// criteria::Cancelled.
LotSimulation simulate(const criteria::Tender& tender, std::size_t lot, const SimulationQuestion& question,
                       criteria::Progress* progress = nullptr);
std::uint64_t simulation_steps(const criteria::Lot& lot, const SimulationQuestion& question);

}  // namespace evaluator::insight
