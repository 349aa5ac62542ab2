#include "evaluator/scoring.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace evaluator {
namespace {

Number percent_share(const Decimal& percent) { return percent.value() / Number(100); }

}  // namespace

PreparedRule::PreparedRule(const criteria::ScoringRule& rule) : announced_(&rule) {
  if (const auto* linear = std::get_if<criteria::Linear>(&rule)) {
    const Number worst = linear->worst.value();
    const Number best = linear->best.value();
    numbers_ = LinearNumbers{worst, Number(1) / (best - worst), std::min(worst, best), std::max(worst, best),
                             linear->outside};
  } else if (const criteria::LevelTable* table = criteria::level_table(rule)) {
    std::vector<LevelNumbers> levels;
    for (const auto& [level, percent] : *table)
      levels.push_back({level, percent.value(), percent_share(percent)});
    numbers_ = std::move(levels);
  } else if (const auto* announced = std::get_if<criteria::Steps>(&rule)) {
    std::vector<StepNumbers> steps;
    for (const criteria::Step& step : announced->steps)
      steps.push_back({step.from.value(), percent_share(step.percent)});
    numbers_ = std::move(steps);
  } else if (const auto* points = std::get_if<criteria::Points>(&rule)) {
    numbers_ = PointsNumbers{points->max.value()};
  }
}

Marks PreparedRule::of_level(std::string_view level) const {
  const auto& levels = std::get<std::vector<LevelNumbers>>(numbers_);
  const auto found = std::find_if(levels.begin(), levels.end(),
                                  [&](const LevelNumbers& entry) { return entry.level == level; });
  if (found == levels.end()) throw std::logic_error("no such level: " + std::string(level));
  return {found->percent, found->share};
}

Marks PreparedRule::of_number(Number x) const {
  if (const auto* numbers = std::get_if<LinearNumbers>(&numbers_)) return linear(*numbers, std::move(x));
  if (const auto* all = std::get_if<std::vector<StepNumbers>>(&numbers_)) return steps(*all, std::move(x));
  if (const auto* numbers = std::get_if<PointsNumbers>(&numbers_)) return points(*numbers, std::move(x));
  if (std::holds_alternative<criteria::Factor>(*announced_)) return {std::move(x), Number(0)};
  if (criteria::is_relative(*announced_)) return relative(std::move(x));
  throw std::logic_error("a number where the rule has a table of levels");
}

// (x − worst) / (best − worst)
Marks PreparedRule::linear(const LinearNumbers& numbers, Number x) const {
  const bool below = x < numbers.lowest;
  if (numbers.outside != criteria::Outside::extrapolate && (below || x > numbers.highest)) {
    const auto& rule = std::get<criteria::Linear>(*announced_);
    const bool beyond_worst = below == (numbers.worst == numbers.lowest);
    if (numbers.outside == criteria::Outside::reject)
      return {std::move(x), Number(0), Flaw::outside, beyond_worst ? &rule.worst : &rule.best};
    return {std::move(x), Number(beyond_worst ? 0 : 1)};
  }
  Number share = (x - numbers.worst) * numbers.slope;
  return {std::move(x), std::move(share)};
}

// The percent of the last step that begins at or below x.
Marks PreparedRule::steps(const std::vector<StepNumbers>& steps, Number x) const {
  const auto above =
      std::upper_bound(steps.begin(), steps.end(), x,
                       [](const Number& value, const StepNumbers& step) { return value < step.from; });
  if (above == steps.begin()) {
    const auto& rule = std::get<criteria::Steps>(*announced_);
    return {std::move(x), Number(0), Flaw::outside, rule.steps.empty() ? nullptr : &rule.steps.front().from};
  }
  return {std::move(x), std::prev(above)->share};
}

// x / max, 0 ≤ x ≤ max
Marks PreparedRule::points(const PointsNumbers& numbers, Number x) const {
  if (x.sign() < 0) return {std::move(x), Number(0), Flaw::out_of_range};
  if (x > numbers.max)
    return {std::move(x), Number(0), Flaw::out_of_range, &std::get<criteria::Points>(*announced_).max};
  Number share = x / numbers.max;
  return {std::move(x), std::move(share)};
}

// Rules that divide by x or take its logarithm need x > 0, a share of the highest needs x ≥ 0.
Marks PreparedRule::relative(Number x) const {
  const int sign = x.sign();
  const bool highest = std::holds_alternative<criteria::RelativeHighest>(*announced_);
  const bool divides = std::holds_alternative<criteria::RelativeLowest>(*announced_) ||
                       std::holds_alternative<criteria::DistanceLowest>(*announced_) ||
                       std::holds_alternative<criteria::Logarithmic>(*announced_);
  const bool undefined = (highest && sign < 0) || (divides && sign <= 0);
  return {std::move(x), Number(0), undefined ? Flaw::not_positive : Flaw::none};
}

}  // namespace evaluator
