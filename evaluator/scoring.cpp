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
    numbers_ = LinearNumbers{worst.reduced(), (Number(1) / (linear->best.value() - worst)).reduced(),
                             linear->outside};
  } else if (const criteria::LevelTable* table = criteria::level_table(rule)) {
    std::vector<LevelNumbers> levels;
    for (const auto& [level, percent] : *table)
      levels.push_back({level, {percent.value(), percent_share(percent)}});
    numbers_ = std::move(levels);
  } else if (const auto* announced = std::get_if<criteria::Steps>(&rule)) {
    std::vector<StepNumbers> steps;
    for (const criteria::Step& step : announced->steps)
      steps.push_back({step.from.value().reduced(), percent_share(step.percent)});
    numbers_ = std::move(steps);
  } else if (const auto* points = std::get_if<criteria::Points>(&rule)) {
    const Number max = points->max.value().reduced();
    numbers_ = PointsNumbers{max, Number(1) / max};
  }
}

const Marks& PreparedRule::of_level(std::string_view level) const {
  const auto& levels = std::get<std::vector<LevelNumbers>>(numbers_);
  const auto found = std::find_if(levels.begin(), levels.end(),
                                  [&](const LevelNumbers& entry) { return entry.level == level; });
  if (found == levels.end()) throw std::logic_error("no such level: " + std::string(level));
  return found->marks;
}

AnswerVerdict PreparedRule::of_number(const Number& x, Number& share) const {
  if (const auto* numbers = std::get_if<LinearNumbers>(&numbers_)) return linear(*numbers, x, share);
  if (const auto* all = std::get_if<std::vector<StepNumbers>>(&numbers_)) return steps(*all, x, share);
  if (const auto* numbers = std::get_if<PointsNumbers>(&numbers_)) return points(*numbers, x, share);
  return relative(x);
}

// (x − worst) / (best − worst); beyond the bounds where that is below 0 or above 1
AnswerVerdict PreparedRule::linear(const LinearNumbers& numbers, const Number& x, Number& share) const {
  share = x;
  share -= numbers.worst;
  share *= numbers.slope;
  if (numbers.outside == criteria::Outside::extrapolate) return {};
  const bool below = share.sign() < 0;
  if (!below && share <= Number(1)) return {};
  share = Number(below ? 0 : 1);
  if (numbers.outside == criteria::Outside::clamp) return {};
  const auto& rule = std::get<criteria::Linear>(*announced_);
  return {Flaw::outside, below ? &rule.worst : &rule.best};
}

// The percent of the last step that begins at or below x.
AnswerVerdict PreparedRule::steps(const std::vector<StepNumbers>& steps, const Number& x,
                                  Number& share) const {
  const auto above =
      std::upper_bound(steps.begin(), steps.end(), x,
                       [](const Number& value, const StepNumbers& step) { return value < step.from; });
  if (above == steps.begin())
    return {Flaw::outside, &std::get<criteria::Steps>(*announced_).steps.front().from};
  share = std::prev(above)->share;
  return {};
}

// x / max, 0 ≤ x ≤ max
AnswerVerdict PreparedRule::points(const PointsNumbers& numbers, const Number& x, Number& share) const {
  if (x.sign() < 0) return {Flaw::out_of_range};
  if (x > numbers.max) return {Flaw::out_of_range, &std::get<criteria::Points>(*announced_).max};
  share = x;
  share *= numbers.slope;
  return {};
}

// Rules that divide by x or take its logarithm need x > 0, a share of the highest needs x ≥ 0.
AnswerVerdict PreparedRule::relative(const Number& x) const {
  const bool highest = std::holds_alternative<criteria::RelativeHighest>(*announced_);
  const bool divides = std::holds_alternative<criteria::RelativeLowest>(*announced_) ||
                       std::holds_alternative<criteria::DistanceLowest>(*announced_) ||
                       std::holds_alternative<criteria::Logarithmic>(*announced_);
  const bool undefined = (highest && x.sign() < 0) || (divides && x.sign() <= 0);
  return {undefined ? Flaw::not_positive : Flaw::none};
}

}  // namespace evaluator
