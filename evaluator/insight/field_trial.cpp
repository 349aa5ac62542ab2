#include "evaluator/insight/field_trial.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/advice/price_answer.hpp"
#include "evaluator/changed_total.hpp"
#include "evaluator/fewer_bids.hpp"
#include "evaluator/lot_evaluator.hpp"

#include <algorithm>
#include <numeric>

namespace evaluator::insight {
namespace {

LotEvaluation evaluated(const criteria::Dossier& dossier) {
  std::vector<std::size_t> bids(dossier.bids.size());
  std::iota(bids.begin(), bids.end(), std::size_t{0});
  return LotEvaluator(dossier, GradeBook(dossier), 0).evaluate(bids);
}

// Of a field whose evaluation had a winner.
class WithoutOne {
 public:
  WithoutOne(const criteria::Dossier& dossier, const BidId& winner)
      : fewer_(dossier, 0), winner_(fewer_.find(winner)) {}
  bool flips(const BidId& loser) { return fewer_.without({fewer_.find(loser).value()}).winner != winner_; }

 private:
  FewerBids fewer_;
  std::optional<std::size_t> winner_;
};

bool is_tied(const LotEvaluation& evaluation) {
  return evaluation.ranking.size() > 1 && evaluation.ranking[0].total == evaluation.ranking[1].total;
}

StrategicTrial strategic(const criteria::Dossier& dossier, std::string_view id,
                         const std::optional<BidId>& winner) {
  const LotEvaluation evaluation = evaluated(dossier);
  StrategicTrial trial;
  trial.wins = evaluation.winner == id;
  trial.turns = winner && !trial.wins && evaluation.winner != winner;
  for (const RejectedBid& rejected : evaluation.rejected)
    trial.rejected = trial.rejected || rejected.bid == id;
  return trial;
}

Change as_second(const Column& column, const RankedBid& first, const RankedBid& second) {
  const Number price = first.terms.price.value_or(Number(0));
  if (column.unscored_price) return {nullptr, Number(0), second.terms.price.value_or(price)};
  const LeafScore& score = second.scores[column.score];
  return {&column, column.earning == Earning::surcharge ? score.answer : score.share, price};
}

// Whether the first is ahead only by what it did better on this leaf.
bool decides(const LotPlan& plan, const LotEvaluation& evaluation, const Column& column) {
  const RankedBid &first = evaluation.ranking[0], &second = evaluation.ranking[1];
  const auto total = changed_total(plan, evaluation, first, as_second(column, first, second));
  if (!total) return true;
  const bool lowest = criteria::best_total(plan.lot.award.method) == criteria::Best::lowest;
  const auto order = plan.precision.compared(plan.precision.settled(*total), second.unrounded);
  return lowest ? order >= 0 : order <= 0;
}

double range_of(const LotEvaluation& evaluation, const Column& column) {
  std::optional<Number> least, most;
  for (const RankedBid& bid : evaluation.ranking) {
    const Number value = column.unscored_price ? bid.terms.price.value() : bid.scores[column.score].earned;
    if (!least || value < *least) least = value;
    if (!most || value > *most) most = value;
  }
  return least ? (*most - *least).to_double() : 0;
}

void look_at_leaves(const LotPlan& plan, const LotEvaluation& evaluation, FieldTrial& trial) {
  trial.leaves.resize(plan.columns.size());
  for (const Column& column : plan.columns) {
    if (!column.rule && !column.unscored_price) continue;
    LeafTrial& leaf = trial.leaves[column.leaf];
    leaf.range = range_of(evaluation, column);
    leaf.decides =
        trial.is_contest && evaluation.outcome == Outcome::winner && decides(plan, evaluation, column);
  }
}

void look_at_prices(const LotPlan& plan, const LotEvaluation& evaluation, FieldTrial& trial) {
  const Column* price = changeable_price(plan);
  if (price == nullptr || evaluation.ranking.empty()) return;
  std::vector<double> prices;
  for (const RankedBid& bid : evaluation.ranking)
    prices.push_back(
        (price->unscored_price ? bid.terms.price.value() : bid.scores[price->score].answer).to_double());
  std::sort(prices.begin(), prices.end());
  trial.lowest_price = prices.front();
  trial.highest_price = prices.back();
  trial.middle_price = prices[prices.size() / 2];
}

void look_at_losers(const LotPlan& plan, const criteria::Dossier& dossier, std::size_t drawn,
                    const LotEvaluation& evaluation, FieldTrial& trial) {
  if (!compares_bids(plan.lot)) return;
  WithoutOne field(dossier, *trial.winner);
  for (std::size_t i = 1; i <= trial.losers; ++i) {
    const bool flips = field.flips(evaluation.ranking[i].bid);
    trial.deciding += flips ? 1 : 0;
    if (i == drawn) trial.rejection_flips = flips;
  }
  // A withdrawn bid that is kept still counts; one that is not has never come.
  trial.withdrawal_flips =
      trial.rejection_flips && plan.lot.award.withdrawal() == criteria::OnWithdrawal::recompute;
}

}  // namespace

FieldTrial try_field(const FieldMaker& maker, const LotPlan& plan, std::uint64_t seed, std::uint64_t number) {
  criteria::Dossier dossier = maker.field(seed, number);
  FieldTrial trial;
  const LotEvaluation evaluation = evaluated(dossier);
  trial.is_contest = evaluation.ranking.size() > 1;
  trial.winner = evaluation.winner;
  trial.tie = is_tied(evaluation);
  trial.fields = evaluation.fields;
  trial.best_quality = evaluation.method.best_quality;
  look_at_prices(plan, evaluation, trial);
  look_at_leaves(plan, evaluation, trial);
  if (trial.is_contest && trial.winner) {
    trial.losers = evaluation.ranking.size() - 1;
    const std::size_t drawn = 1 + Random(~seed, number).below(trial.losers);
    look_at_losers(plan, dossier, drawn, evaluation, trial);
  }
  criteria::Dossier with_full = dossier;
  maker.add_cheap_bid(dossier);
  trial.cheap = strategic(dossier, FieldMaker::cheap_id, trial.winner);
  maker.add_full_bid(with_full);
  trial.full = strategic(with_full, FieldMaker::full_id, trial.winner);
  return trial;
}

TwinTrial try_twin(const FieldMaker& maker, const criteria::Lot& twin, std::uint64_t seed,
                   std::uint64_t number) {
  criteria::Dossier dossier = maker.field(seed, number);
  dossier.tender.lots.front() = twin;
  const LotEvaluation evaluation = evaluated(dossier);
  TwinTrial trial{evaluation.winner, is_tied(evaluation), false};
  if (!evaluation.winner || !compares_bids(twin)) return trial;
  WithoutOne field(dossier, *evaluation.winner);
  for (std::size_t i = 1; i < evaluation.ranking.size(); ++i)
    trial.loser_decides = trial.loser_decides || field.flips(evaluation.ranking[i].bid);
  return trial;
}

}  // namespace evaluator::insight
