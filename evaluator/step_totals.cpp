#include "criteria/names.hpp"
#include "evaluator/step_parts.hpp"

namespace evaluator {
namespace {

using criteria::AwardMethod;

// Σ over the leaves, of what counts: as earned, or as rounded where each criterion is rounded.
std::vector<Quantity> by_leaf(const LotPlan& plan, const RankedBid& bid, bool rounded) {
  std::vector<Quantity> quantities;
  for (const LeafScore& score : bid.scores)
    quantities.push_back({plan.columns[score.leaf].criterion->id, rounded ? score.rounded : score.earned});
  return quantities;
}

Number sum_of(const std::vector<Quantity>& quantities) {
  Number sum;
  for (const Quantity& quantity : quantities) sum += std::get<Number>(quantity.value);
  return sum;
}

void add_points(const LotPlan& plan, const RankedBid& bid, std::vector<Step>& steps) {
  std::vector<Quantity> points = by_leaf(plan, bid, false);
  Number sum = sum_of(points);
  steps.push_back({"quality.points", std::move(points), {"points", std::move(sum)}});
}

// Σ points as the method's Q or Σv.
void add_quality(const LotPlan& plan, const RankedBid& bid, std::vector<Step>& steps) {
  add_points(plan, bid, steps);
  const Quantity points = steps.back().result;
  if (plan.lot.award.method == AwardMethod::quality_per_price) {
    steps.back().result.symbol = "Q";
  } else if (bid.terms.value) {
    steps.push_back(
        {"quality.value", {points, {"S", plan.lot.award.points_scale()}}, {"v", *bid.terms.value}});
  } else if (bid.terms.quality) {
    const bool of_scale = plan.lot.award.method == AwardMethod::reference_point;
    steps.push_back({"quality.share",
                     {points, {"S", of_scale ? plan.lot.award.points_scale() : plan.quality_weight}},
                     {"Q", *bid.terms.quality}});
  }
}

void add_exponent(const criteria::Award& award, const MethodField& field, std::vector<Step>& steps) {
  steps.push_back({"reference-point.exponent",
                   {{"P_100", award.reference->price_at_full_quality.value()},
                    {"P_ref", award.reference->price.value()},
                    {"Q_ref", award.reference->quality.value() / Number(100)}},
                   {"n", *field.exponent}});
}

std::vector<Quantity> method_inputs(const LotPlan& plan, const MethodField& field, const RankedBid& bid) {
  const criteria::Award& award = plan.lot.award;
  const Quantity price{"P", bid.terms.price.value_or(Number(0))};
  const auto quality = [&] { return Quantity{"Q", *bid.terms.quality}; };
  switch (award.method) {
    case AwardMethod::quality_adjusted_price:
      return {price, {"v", *bid.terms.value}, {"v_max", *field.greatest_value}};
    case AwardMethod::utility_index:
      return {{"Q_best", *field.best_quality}, quality(), {"Wq", *field.quality_weight},
              {"Wp", *field.price_weight},     price,     {"P_best", *field.lowest_price}};
    case AwardMethod::quality_per_price:
      return {{"X", award.factor->value()}, quality(), price};
    case AwardMethod::reference_point:
      return {{"P_100", award.reference->price_at_full_quality.value()},
              quality(),
              {"n", *field.exponent},
              price};
    default:
      return {price};
  }
}

}  // namespace

std::vector<Step> total_steps(const LotPlan& plan, const LotEvaluation& evaluation, const RankedBid& bid) {
  const criteria::Award& award = plan.lot.award;
  const bool each = award.rounding.at == criteria::RoundAt::criterion;
  std::vector<Step> steps;
  Step total{std::string(criteria::name(award.method)), {}, {"total", each ? bid.total : bid.unrounded}};
  if (award.method == AwardMethod::weighted_points || award.method == AwardMethod::value_in_euros) {
    total.inputs = by_leaf(plan, bid, each);
    if (bid.terms.price) {
      const Number price =
          each ? bid.terms.price->rounded(award.rounding.decimals, award.rounding.mode) : *bid.terms.price;
      total.inputs.insert(total.inputs.begin(), {"P", price});
    }
  } else {
    if (!bid.scores.empty()) add_quality(plan, bid, steps);
    if (evaluation.method.exponent) add_exponent(award, evaluation.method, steps);
    total.inputs = method_inputs(plan, evaluation.method, bid);
  }
  steps.push_back(std::move(total));
  if (!each) {
    steps.push_back(rounding_step(bid.unrounded, award.rounding, bid.total));
    steps.back().result.symbol = "total";
  }
  return steps;
}

}  // namespace evaluator
