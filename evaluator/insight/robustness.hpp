// How firm the ranking of an evaluated lot is. Nothing here changes what was announced.
#pragma once

#include "evaluator/advice/leave_one_out.hpp"
#include "evaluator/insight/break_even.hpp"
#include "evaluator/insight/grade_change.hpp"
#include "evaluator/insight/price_change.hpp"
#include "evaluator/insight/rank_acceptability.hpp"
#include "evaluator/insight/sensitivity.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

struct RobustnessQuestion {
  std::uint64_t seed = 1;
  std::uint64_t samples = 100'000;  // of random weights, each way of drawing
  Number within = Number(25);       // percent around the announced weights
  unsigned threads = 1;
  // With more bids, ranked or rejected, no pairs are left out and no single price or grade is sought.
  std::size_t most_bids = 20;
  // With more ranked bids no weights are drawn, and those of utility-index are not solved either: time and
  // memory grow by the square.
  std::size_t most_drawn_bids = 500;
  bool operator==(const RobustnessQuestion&) const = default;
};

struct LotRobustness {
  criteria::LotId lot;
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  bool leads_alone = false;  // before rounding the first is better than every other
  bool complete = true;      // not left short by `most_bids` or `most_drawn_bids`
  std::vector<LeftOut> left_out;
  std::vector<LeftOutPair> left_out_pairs;
  std::vector<WeightBreakEven> weights;
  std::vector<PriceChange> prices;
  std::vector<GradeChange> grades;
  std::vector<AssessorInfluence> assessors;
  std::optional<RankAcceptability> any_weights, near_weights;
  std::vector<RoundingOutcome> roundings;
  std::vector<RateSensitivity> rates;
  bool operator==(const LotRobustness&) const = default;
};

// `evaluation` is the evaluation of the dossier. Of a lot without a ranking only the outcome. `progress`
// advances by `robustness_steps`; throws criteria::Cancelled.
LotRobustness robustness(const criteria::Dossier& dossier, const Evaluation& evaluation, std::size_t lot,
                         const RobustnessQuestion& question, criteria::Progress* progress = nullptr);
std::uint64_t robustness_steps(const LotEvaluation& announced, const RobustnessQuestion& question);
// How long it takes at most, roughly, in products of a weight and a share: some five thousand million in a
// second. To decide who computes it, not when it is done.
std::uint64_t robustness_cost(const criteria::Tender& tender, const LotEvaluation& announced, std::size_t lot,
                              const RobustnessQuestion& question);

}  // namespace evaluator::insight
