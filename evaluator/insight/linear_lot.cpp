#include "evaluator/insight/linear_lot.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/lot_plan.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

using criteria::AwardMethod;

Lever lever_of(const Column& column) {
  if (column.earning == Earning::surcharge) return Lever::factor;
  return column.earning == Earning::deduction ? Lever::value : Lever::weight;
}

// The columns that carry a weight, a value or a factor.
std::vector<const Column*> levers_of(const LotPlan& plan) {
  std::vector<const Column*> columns;
  for (const Column& column : plan.columns) {
    const bool weighs = column.rule && column.earning != Earning::discount;
    const bool is_weighed_price = column.unscored_price && criteria::weight_rule(plan.lot.award.method) ==
                                                               criteria::WeightRule::sum_with_price;
    if (weighs || is_weighed_price) columns.push_back(&column);
  }
  return columns;
}

Number coefficient(const Column& column, const RankedBid& bid) {
  if (column.unscored_price) return Number(1);
  const LeafScore& score = bid.scores[column.score];
  return (column.earning == Earning::surcharge ? -score.answer : score.share).reduced();
}

// What no lever changes: of value-in-euros the price and the discounts on it.
Number constant(const LotPlan& plan, const RankedBid& bid) {
  if (plan.lot.award.method != AwardMethod::value_in_euros) return Number(0);
  Number fixed = bid.terms.price.value_or(Number(0));
  for (const Column* column : plan.scored)
    if (column->earning == Earning::discount) fixed += bid.scores[column->score].earned;
  return (-fixed).reduced();
}

Number multiplier(const LotPlan& plan, const LotEvaluation& evaluation, const RankedBid& bid) {
  switch (plan.lot.award.method) {
    case AwardMethod::quality_adjusted_price:
    case AwardMethod::utility_index:
    case AwardMethod::quality_per_price:
      return (Number(1) / bid.terms.price.value()).reduced();
    case AwardMethod::reference_point:
      return criteria::power(bid.terms.price.value(), Number(-1) / evaluation.method.exponent.value())
          .value_or(Number(0));
    default:
      return Number(1);
  }
}

// Every price is above 0 where a formula divides by it.
bool divides(const LotPlan& plan, const LotEvaluation& evaluation) {
  if (plan.lot.award.method == AwardMethod::weighted_points ||
      plan.lot.award.method == AwardMethod::value_in_euros)
    return true;
  return std::all_of(evaluation.ranking.begin(), evaluation.ranking.end(),
                     [](const RankedBid& bid) { return bid.terms.price && bid.terms.price->sign() > 0; });
}

LinearBid linear_bid(const LotPlan& plan, const LotEvaluation& evaluation, const RankedBid& bid,
                     const std::vector<const Column*>& levers) {
  LinearBid line{bid.bid, multiplier(plan, evaluation, bid), constant(plan, bid), {}};
  for (const Column* column : levers) line.coefficients.push_back(coefficient(*column, bid));
  return line;
}

// Withdrawn bids that still count, as ranked as if they had stayed.
std::vector<RankedBid> withdrawn_bids(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                      std::size_t lot) {
  criteria::Dossier stayed = lot_dossier(dossier, lot);
  stayed.draws.reset();
  for (criteria::Bid& bid : stayed.bids) bid.withdrawn.reset();
  std::vector<RankedBid> withdrawn;
  for (RankedBid& bid : evaluate_lot(stayed).ranking) {
    const bool is_ranked = std::any_of(evaluation.ranking.begin(), evaluation.ranking.end(),
                                       [&](const RankedBid& ranked) { return ranked.bid == bid.bid; });
    if (!is_ranked) withdrawn.push_back(std::move(bid));
  }
  return withdrawn;
}

// Σ w·share without the price, of the best bid that counts.
Number greatest_quality(const LinearLot& lot, const Weights& weights) {
  std::optional<Number> greatest;
  const auto look_at = [&](const LinearBid& bid) {
    Number sum;
    for (std::size_t k = 0; k < weights.size(); ++k)
      if (k != lot.leaves.size() - 1) sum += weights[k] * bid.coefficients[k];
    if (!greatest || sum > *greatest) greatest = sum;
  };
  for (const LinearBid& bid : lot.bids) look_at(bid);
  for (const LinearBid& bid : lot.others) look_at(bid);
  return *greatest;
}

}  // namespace

std::string_view name(Lever lever) {
  switch (lever) {
    case Lever::weight:
      return "weight";
    case Lever::value:
      return "value";
    case Lever::factor:
      break;
  }
  return "factor";
}

std::optional<LinearLot> linear_lot(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                    std::size_t lot) {
  const LotPlan plan(dossier.tender, lot);
  std::vector<const Column*> levers = levers_of(plan);
  if (levers.empty() || evaluation.ranking.empty() ||
      criteria::weight_rule(plan.lot.award.method) == criteria::WeightRule::none)
    return std::nullopt;
  if (!divides(plan, evaluation)) return std::nullopt;
  LinearLot line;
  line.below_best = plan.lot.award.method == AwardMethod::utility_index;
  line.not_below_zero = plan.lot.award.method == AwardMethod::reference_point;
  // The unscored price last, so that what is quality stands together.
  std::stable_partition(levers.begin(), levers.end(),
                        [](const Column* column) { return !column->unscored_price; });
  for (const Column* column : levers) {
    const Lever lever = lever_of(*column);
    line.leaves.push_back({column->leaf, column->criterion->id, lever,
                           (lever == Lever::value    ? -column->effect
                            : column->unscored_price ? plan.price_weight
                                                     : column->effect)
                               .reduced()});
  }
  for (const RankedBid& bid : evaluation.ranking)
    line.bids.push_back(linear_bid(plan, evaluation, bid, levers));
  if (line.below_best && plan.lot.award.withdrawal() == criteria::OnWithdrawal::keep)
    for (const RankedBid& bid : withdrawn_bids(dossier, evaluation, lot))
      line.others.push_back(linear_bid(plan, evaluation, bid, levers));
  return line;
}

Weights announced_weights(const LinearLot& lot) {
  Weights weights;
  for (const LinearLeaf& leaf : lot.leaves) weights.push_back(leaf.announced);
  return weights;
}

std::optional<Weights> weights_with(const LinearLot& lot, std::size_t leaf, const Number& weight) {
  Weights weights = announced_weights(lot);
  if (lot.leaves[leaf].lever == Lever::weight) {
    Number others, all;
    for (std::size_t k = 0; k < weights.size(); ++k) {
      all += weights[k];
      if (k != leaf) others += weights[k];
    }
    if (others.is_zero()) return std::nullopt;
    const Number ratio = ((all - weight) / others).reduced();
    for (std::size_t k = 0; k < weights.size(); ++k)
      if (k != leaf) weights[k] = (weights[k] * ratio).reduced();
  }
  weights[leaf] = weight;
  return weights;
}

std::vector<Number> standings(const LinearLot& lot, const Weights& weights) {
  const Number best = lot.below_best ? greatest_quality(lot, weights) : Number(0);
  std::vector<Number> all;
  for (const LinearBid& bid : lot.bids) {
    Number sum = bid.constant - best;
    for (std::size_t k = 0; k < weights.size(); ++k) sum += weights[k] * bid.coefficients[k];
    Number standing = (sum * bid.multiplier).reduced();
    if (lot.not_below_zero && standing.sign() < 0) standing = Number(0);
    all.push_back(std::move(standing));
  }
  return all;
}

}  // namespace evaluator::insight
