#include "evaluator/method.hpp"

#include <algorithm>

namespace evaluator {

using criteria::AwardMethod;

Method::Method(const LotPlan& plan, const std::vector<MethodInput>& field) : plan_(plan) {
  switch (plan.lot.award.method) {
    case AwardMethod::utility_index:
      prepare_utility_index(field);
      break;
    case AwardMethod::quality_adjusted_price:
      prepare_quality_adjusted_price();
      break;
    case AwardMethod::reference_point:
      prepare_reference_point();
      break;
    default:
      break;
  }
}

void Method::prepare_utility_index(const std::vector<MethodInput>& field) {
  field_.quality_weight = plan_.quality_weight;
  field_.price_weight = plan_.price_weight;
  for (const MethodInput& input : field) {
    const Number quality = *terms(input).quality;
    field_.best_quality = field_.best_quality ? std::max(*field_.best_quality, quality) : quality;
    field_.lowest_price = field_.lowest_price ? std::min(*field_.lowest_price, input.price) : input.price;
  }
}

void Method::prepare_quality_adjusted_price() {
  field_.greatest_value = plan_.quality_weight / plan_.lot.award.points_scale();
}

// n = ln(P_100 / P_ref) / ln(1 / Q_ref)
void Method::prepare_reference_point() {
  const criteria::ReferencePoint& reference = plan_.lot.award.reference.value();
  const Number quality = reference.quality.value() / Number(100);
  const Number price = reference.price.value();
  const Number price_at_full_quality = reference.price_at_full_quality.value();
  exponent_ = criteria::natural_logarithm(price_at_full_quality / price) *
              criteria::reciprocal_logarithm(Number(1) / quality);
  field_.exponent = plan_.precision.settled(exponent_);
}

TotalTerms Method::terms(const MethodInput& input) const {
  const criteria::Award& award = plan_.lot.award;
  TotalTerms terms;
  if (award.method != AwardMethod::weighted_points) terms.price = input.price;
  switch (award.method) {
    case AwardMethod::quality_adjusted_price:
      terms.value = input.earned / award.points_scale();
      break;
    case AwardMethod::utility_index:
      terms.quality = plan_.quality_weight.is_zero() ? Number(0) : input.earned / plan_.quality_weight;
      break;
    case AwardMethod::quality_per_price:
      terms.quality = input.earned;
      break;
    case AwardMethod::reference_point:
      terms.quality = input.earned / award.points_scale();
      break;
    default:
      break;
  }
  return terms;
}

std::optional<Number> Method::total(const MethodInput& input) const {
  switch (plan_.lot.award.method) {
    case AwardMethod::quality_adjusted_price:
      return quality_adjusted_price(input);
    case AwardMethod::utility_index:
      return utility_index(input);
    case AwardMethod::quality_per_price:
      return quality_per_price(input);
    case AwardMethod::reference_point:
      return reference_point(input);
    case AwardMethod::weighted_points:
      return input.earned;
    default:  // a price with what is added and deducted
      return input.price + input.earned;
  }
}

// P / (1 + Σv / (1 − Σv_max))
std::optional<Number> Method::quality_adjusted_price(const MethodInput& input) const {
  const Number divisor = Number(1) + *terms(input).value / (Number(1) - *field_.greatest_value);
  if (divisor.sign() <= 0) return std::nullopt;
  return input.price / divisor;
}

// (1 − (Q_best − Q) · Wq / Wp) / P · P_best
Number Method::utility_index(const MethodInput& input) const {
  const Number deficit = *field_.best_quality - *terms(input).quality;
  return (Number(1) - deficit * *field_.quality_weight / *field_.price_weight) / input.price *
         *field_.lowest_price;
}

// X · Q / P
Number Method::quality_per_price(const MethodInput& input) const {
  return plan_.lot.award.factor.value().value() * input.earned / input.price;
}

// P_100 · Q^n / P; Q ≤ 0 gives 0
std::optional<Number> Method::reference_point(const MethodInput& input) const {
  const Number quality = *terms(input).quality;
  if (plan_.precision.settled(quality).sign() <= 0) return Number(0);
  const auto powered = criteria::power(quality, exponent_);
  if (!powered) return std::nullopt;
  return plan_.lot.award.reference.value().price_at_full_quality.value() * *powered / input.price;
}

bool is_in_euros(AwardMethod method) {
  switch (method) {
    case AwardMethod::value_in_euros:
    case AwardMethod::quality_adjusted_price:
    case AwardMethod::lowest_price:
    case AwardMethod::lowest_cost:
      return true;
    case AwardMethod::weighted_points:
    case AwardMethod::utility_index:
    case AwardMethod::quality_per_price:
    case AwardMethod::reference_point:
      return false;
  }
  return false;
}

}  // namespace evaluator
