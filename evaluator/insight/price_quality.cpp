#include "evaluator/insight/price_quality.hpp"

#include "evaluator/advice/price_answer.hpp"
#include "evaluator/method.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace evaluator::insight {
namespace {

using criteria::AwardMethod;
using Slope = std::optional<Number>;

// |s'(P)| of the share that a price earns.
struct SlopeOf {
  const Number& price;
  const TypicalField& field;

  Slope operator()(const criteria::Linear& rule) const {
    const Number worst = rule.worst.value(), best = rule.best.value();
    const auto [low, high] = std::minmax(worst, best);
    if (rule.outside != criteria::Outside::extrapolate && (price < low || price > high)) return std::nullopt;
    return Number(1) / criteria::abs(worst - best);
  }
  Slope operator()(const criteria::RelativeLowest&) const {
    if (price < field.lowest) return std::nullopt;
    return field.lowest / (price * price);
  }
  Slope operator()(const criteria::RelativeRange&) const {
    if (price < field.lowest || price > field.highest || field.lowest == field.highest) return std::nullopt;
    return Number(1) / (field.highest - field.lowest);
  }
  Slope operator()(const criteria::DistanceLowest&) const {
    if (price < field.lowest || price >= field.lowest * Number(2)) return std::nullopt;
    return Number(1) / field.lowest;
  }
  Slope operator()(const criteria::RelativeMean& rule) const {
    const Number k = rule.factor.value();
    const Number below = k * (price - field.centre) / field.centre;
    if (below.sign() < 0 || below >= Number(1) || k.sign() <= 0) return std::nullopt;
    return k / field.centre;
  }
  Slope operator()(const criteria::Logarithmic& rule) const {
    const Number base = rule.base.value();
    const bool is_clamped = rule.negative == criteria::Negative::clamp && price >= field.lowest * base;
    if (price < field.lowest || is_clamped) return std::nullopt;
    return criteria::reciprocal_logarithm(base) / price;
  }
  template <typename Jumps>
  Slope operator()(const Jumps&) const {
    return std::nullopt;
  }
};

// The share itself, for charts.
struct ShareOf {
  double price;
  double lowest, highest, centre;

  double operator()(const criteria::Linear& rule) const {
    const double worst = rule.worst.value().to_double(), best = rule.best.value().to_double();
    const double share = (price - worst) / (best - worst);
    return rule.outside == criteria::Outside::extrapolate ? share : std::clamp(share, 0.0, 1.0);
  }
  double operator()(const criteria::RelativeLowest&) const { return std::min(1.0, lowest / price); }
  double operator()(const criteria::RelativeRange&) const {
    return highest > lowest ? std::clamp((highest - price) / (highest - lowest), 0.0, 1.0) : 1;
  }
  double operator()(const criteria::DistanceLowest&) const {
    return std::clamp(2 - price / lowest, 0.0, 1.0);
  }
  double operator()(const criteria::RelativeMean& rule) const {
    return std::clamp(1 - rule.factor.value().to_double() * (price - centre) / centre, 0.0, 1.0);
  }
  double operator()(const criteria::Logarithmic& rule) const {
    const double share = 1 - std::log(price / lowest) / std::log(rule.base.value().to_double());
    return std::min(1.0, rule.negative == criteria::Negative::clamp ? std::max(0.0, share) : share);
  }
  template <typename Jumps>
  double operator()(const Jumps&) const {
    return 0;
  }
};

}  // namespace

PriceQuality::PriceQuality(const LotPlan& plan, TypicalField field) : plan_(plan), field_(std::move(field)) {
  if (plan.lot.award.method == AwardMethod::weighted_points) price_ = changeable_price(plan);
  if (plan.lot.award.method == AwardMethod::reference_point)
    exponent_ = Method(plan, {}).field().exponent.value();
}

std::optional<Number> PriceQuality::price_slope(const Number& price) const {
  if (price_ == nullptr || !price_->rule || price_->effect.sign() <= 0) return std::nullopt;
  return std::visit(SlopeOf{price, field_}, price_->rule->announced());
}

std::optional<Number> PriceQuality::point_price(const Number& price, const Number& quality) const {
  const auto ratio = [](const Number& above, const Number& below) -> std::optional<Number> {
    if (below.sign() <= 0) return std::nullopt;
    return (above / below).reduced();
  };
  switch (plan_.lot.award.method) {
    case AwardMethod::weighted_points: {
      const auto slope = price_slope(price);
      return slope ? ratio(Number(1), price_->effect * *slope) : std::nullopt;
    }
    case AwardMethod::value_in_euros:
      if (plan_.quality_weight.sign() <= 0) return std::nullopt;
      return (plan_.quality_weight / Number(100)).reduced();
    case AwardMethod::quality_adjusted_price:
      return ratio(price, plan_.price_weight + quality);
    case AwardMethod::utility_index:
      return ratio(price, plan_.price_weight - (field_.best_quality - quality));
    case AwardMethod::quality_per_price:
      return ratio(price, quality);
    case AwardMethod::reference_point:
      return ratio(exponent_ * price, quality);
    case AwardMethod::lowest_price:
    case AwardMethod::lowest_cost:
      break;
  }
  return std::nullopt;
}

double PriceQuality::price_share(double price) const {
  return std::visit(
      ShareOf{price, field_.lowest.to_double(), field_.highest.to_double(), field_.centre.to_double()},
      price_->rule->announced());
}

double PriceQuality::standing(double price, double quality) const {
  const double points = quality * plan_.quality_weight.to_double();
  const double price_weight = plan_.price_weight.to_double();
  switch (plan_.lot.award.method) {
    case AwardMethod::weighted_points:
      if (price_ == nullptr || !price_->rule) return points;
      return points + price_->effect.to_double() * price_share(price);
    case AwardMethod::value_in_euros:
      return points - price;
    case AwardMethod::quality_adjusted_price:
      return (price_weight + points) / price;
    case AwardMethod::utility_index:
      return (price_weight + points - field_.best_quality.to_double()) / price;
    case AwardMethod::quality_per_price:
      return points / price;
    case AwardMethod::reference_point:
      return std::pow(std::max(0.0, quality), exponent_.to_double()) / price;
    case AwardMethod::lowest_price:
    case AwardMethod::lowest_cost:
      break;
  }
  return -price;
}

}  // namespace evaluator::insight
