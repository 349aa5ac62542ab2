#include "evaluator/agreement_check.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using criteria::Bound;
using criteria::Criterion;
using criteria::Number;

using Bounds = std::vector<Number>;

std::optional<Number> number_of(const criteria::AcceptValue& value) {
  if (const bool* truth = std::get_if<bool>(&value)) return Number(*truth ? 1 : 0);
  if (const auto* decimal = std::get_if<criteria::Decimal>(&value)) return decimal->value();
  return std::nullopt;
}

// Of a list of accepted values the weakest counts; a level among them says nothing about a number.
std::optional<Number> weakest(const std::vector<criteria::AcceptValue>& values, Bound bound) {
  std::optional<Number> found;
  for (const auto& value : values) {
    const auto number = number_of(value);
    if (!number) return std::nullopt;
    if (!found || is_stricter(*found, *number, bound)) found = number;
  }
  return found;
}

struct OfAccept {
  Bound bound;

  std::optional<Number> operator()(const criteria::Equals& rule) const { return number_of(rule.value); }
  std::optional<Number> operator()(const criteria::AtLeast& rule) const {
    if (bound != Bound::at_least) return std::nullopt;
    return rule.bound.value();
  }
  std::optional<Number> operator()(const criteria::AtMost& rule) const {
    if (bound != Bound::at_most) return std::nullopt;
    return rule.bound.value();
  }
  std::optional<Number> operator()(const criteria::OneOf& rule) const { return weakest(rule.values, bound); }
};

// A linear rule that rejects what is outside keeps answers between its ends; a minimum score cuts off a part.
void add_linear(const criteria::Linear& rule, const Criterion& leaf, Bound bound, Bounds& bounds) {
  const Number worst = rule.worst.value(), best = rule.best.value();
  if (rule.outside == criteria::Outside::reject)
    bounds.push_back(bound == Bound::at_least ? std::min(worst, best) : std::max(worst, best));
  const bool worst_is_low = worst < best;
  if (!leaf.minimum_score || worst_is_low != (bound == Bound::at_least)) return;
  const Number share = leaf.minimum_score->value() / Number(100);
  // A clamped share is never below 0, so only a minimum above it holds anybody back.
  if (rule.outside != criteria::Outside::clamp || share > Number(0))
    bounds.push_back(worst + share * (best - worst));
}

// Answers below the first step are rejected, and so are those on a step below the minimum score.
void add_steps(const criteria::Steps& rule, const Criterion& leaf, Bound bound, Bounds& bounds) {
  if (bound != Bound::at_least) return;
  for (const criteria::Step& step : rule.steps) {
    if (leaf.minimum_score && step.percent.value() < leaf.minimum_score->value()) continue;
    bounds.push_back(step.from.value());
    return;
  }
}

}  // namespace

std::optional<Number> guaranteed_bound(const Criterion& leaf, Bound bound) {
  Bounds bounds;
  if (leaf.accept)
    if (const auto accepted = std::visit(OfAccept{bound}, *leaf.accept)) bounds.push_back(*accepted);
  if (leaf.scoring) {
    if (const auto* linear = std::get_if<criteria::Linear>(&*leaf.scoring))
      add_linear(*linear, leaf, bound, bounds);
    if (const auto* steps = std::get_if<criteria::Steps>(&*leaf.scoring))
      add_steps(*steps, leaf, bound, bounds);
  }
  if (bounds.empty()) return std::nullopt;
  return bound == Bound::at_least ? *std::max_element(bounds.begin(), bounds.end())
                                  : *std::min_element(bounds.begin(), bounds.end());
}

}  // namespace evaluator
