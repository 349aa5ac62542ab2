#include "evaluator/insight/attainable_weight.hpp"

#include "evaluator/lint/effective_weight.hpp"
#include "evaluator/lint/settings.hpp"
#include "evaluator/method.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

using criteria::AwardMethod;
using Range = std::optional<Number>;

class AttainableRanges {
 public:
  AttainableRanges(const LotPlan& plan, const Number& estimate)
      : plan_(plan), estimate_(estimate), spread_(lint::shipped_settings().price_spread.value()) {
    for (const Column* column : plan_.scored)
      if (column->earning == Earning::points)
        if (const auto shares = share_range(*column))
          middle_ += column->effect * (shares->lowest + shares->highest) / Number(2);
  }

  Range of(const Column& column) const {
    if (column.unscored_price) return of_price(column);
    if (column.earning == Earning::surcharge) return of_factor(column);
    const auto shares = share_range(column);
    if (!shares) return std::nullopt;
    if (column.earning == Earning::discount) return estimate_ * shares->length();
    const Number gain = criteria::abs(column.effect) * shares->length();
    return column.earning == Earning::points && plan_.price != nullptr ? in_euros(gain) : gain;
  }

 private:
  std::optional<lint::ShareRange> share_range(const Column& column) const {
    return lint::share_range(*column.criterion, spread_);
  }

  Range of_price(const Column& price) const {
    Number lowest = (estimate_ * Number(2) / (Number(1) + spread_)).reduced();
    Number highest = lowest * spread_;
    if (const auto& accept = price.criterion->accept) {
      if (const auto* least = std::get_if<criteria::AtLeast>(&*accept))
        lowest = std::max(lowest, least->bound.value());
      if (const auto* most = std::get_if<criteria::AtMost>(&*accept))
        highest = std::min(highest, most->bound.value());
    }
    return lowest < highest ? Range(highest - lowest) : std::nullopt;
  }

  Range of_factor(const Column& column) const {
    const auto& accept = column.criterion->accept;
    if (!accept) return std::nullopt;
    Number length;
    if (const auto* most = std::get_if<criteria::AtMost>(&*accept))
      length = most->bound.value() - most->bound.value() / spread_;
    else if (const auto* least = std::get_if<criteria::AtLeast>(&*accept))
      length = least->bound.value() * spread_ - least->bound.value();
    return length.sign() > 0 ? Range(length * criteria::abs(column.effect)) : std::nullopt;
  }

  // Of a gain in points, under a method that divides by the price or the price by the points.
  Range in_euros(const Number& gain) const {
    const MethodInput better{(middle_ + gain / Number(2)).reduced(), estimate_};
    const MethodInput worse{(middle_ - gain / Number(2)).reduced(), estimate_};
    const Method method(plan_, {better, worse});
    const auto of_better = method.total(better), of_worse = method.total(worse);
    if (!of_better || of_better->sign() <= 0) return std::nullopt;
    if (!of_worse || of_worse->sign() <= 0) return estimate_;
    const bool lowest = criteria::best_total(plan_.lot.award.method) == criteria::Best::lowest;
    return estimate_ * (Number(1) - (lowest ? *of_better / *of_worse : *of_worse / *of_better));
  }

  const LotPlan& plan_;
  const Number& estimate_;
  Number spread_;
  Number middle_;  // points
};

}  // namespace

std::vector<std::optional<Number>> attainable_weights(const LotPlan& plan, const Number& estimate) {
  const AttainableRanges ranges(plan, estimate);
  std::vector<std::optional<Number>> weights(plan.columns.size());
  Number all;
  for (const Column& column : plan.columns) {
    if (!column.rule && !column.unscored_price) continue;
    weights[column.leaf] = ranges.of(column);
    if (!weights[column.leaf]) return std::vector<std::optional<Number>>(plan.columns.size());
    all += *weights[column.leaf];
  }
  for (auto& weight : weights)
    if (weight) weight = all.sign() > 0 ? Range((*weight * Number(100) / all).reduced()) : std::nullopt;
  return weights;
}

}  // namespace evaluator::insight
