#include "evaluator/insight/drawn_answer.hpp"

#include <algorithm>
#include <cmath>

namespace evaluator::insight {
namespace {

using criteria::AnswerValue;
using criteria::Criterion;
using criteria::Decimal;

bool is_accepted(const Criterion& leaf, const std::string& level) {
  if (!leaf.accept) return true;
  const auto is_level = [&](const criteria::AcceptValue& value) {
    const auto* accepted = std::get_if<criteria::Level>(&value);
    return accepted != nullptr && accepted->key == level;
  };
  if (const auto* equals = std::get_if<criteria::Equals>(&*leaf.accept)) return is_level(equals->value);
  if (const auto* one = std::get_if<criteria::OneOf>(&*leaf.accept))
    return std::any_of(one->values.begin(), one->values.end(), is_level);
  return true;
}

// The level whose percent is nearest to so far along the table.
AnswerValue level_at(const Criterion& leaf, const criteria::LevelTable& table, double share) {
  double lowest = table.front().second.value().to_double(), highest = lowest;
  for (const auto& [level, percent] : table) {
    lowest = std::min(lowest, percent.value().to_double());
    highest = std::max(highest, percent.value().to_double());
  }
  const double wanted = lowest + share * (highest - lowest);
  const std::string* nearest = &table.front().first;
  double distance = -1;
  for (const auto& [level, percent] : table) {
    const double off = std::abs(percent.value().to_double() - wanted);
    if (!is_accepted(leaf, level) || (distance >= 0 && off >= distance)) continue;
    nearest = &level;
    distance = off;
  }
  if (std::holds_alternative<criteria::BooleanAnswer>(*leaf.answer)) return *nearest == "true";
  return criteria::Level{*nearest};
}

int decimals_for(double range) {
  if (range >= 100) return 0;
  if (range >= 10) return 1;
  return range >= 0.5 ? 2 : 4;
}

struct OfRule {
  const Criterion& leaf;
  double share;
  double estimate;

  AnswerValue operator()(const criteria::Linear& rule) const {
    const double worst = rule.worst.value().to_double(), best = rule.best.value().to_double();
    return number(worst + share * (best - worst), decimals_for(std::abs(best - worst)));
  }
  AnswerValue operator()(const criteria::Levels& rule) const { return level_at(leaf, rule.levels, share); }
  AnswerValue operator()(const criteria::PercentDiscount& rule) const {
    return level_at(leaf, rule.levels, share);
  }
  // The step whose percent is nearest to so far along them.
  AnswerValue operator()(const criteria::Steps& rule) const {
    double lowest = rule.steps.front().percent.value().to_double(), highest = lowest;
    for (const auto& step : rule.steps) {
      lowest = std::min(lowest, step.percent.value().to_double());
      highest = std::max(highest, step.percent.value().to_double());
    }
    const double wanted = lowest + share * (highest - lowest);
    const auto nearest = std::min_element(rule.steps.begin(), rule.steps.end(),
                                          [&](const criteria::Step& a, const criteria::Step& b) {
                                            return std::abs(a.percent.value().to_double() - wanted) <
                                                   std::abs(b.percent.value().to_double() - wanted);
                                          });
    return nearest->from;
  }
  AnswerValue operator()(const criteria::Points& rule) const {
    const double max = rule.max.value().to_double();
    return number(share * max, max > 10 ? 0 : 1);
  }
  AnswerValue operator()(const criteria::RelativeHighest&) const { return higher_is_better(100); }
  AnswerValue operator()(const criteria::RankPoints& rule) const {
    return rule.best == criteria::Best::highest ? higher_is_better(100) : lower_is_better(100);
  }
  AnswerValue operator()(const criteria::Factor& rule) const {
    const double factor = rule.factor.value().to_double();
    const double middle = factor == 0 ? 100 : estimate / 10 / std::abs(factor);
    return factor < 0 ? higher_is_better(middle) : lower_is_better(middle);
  }
  template <typename LowestIsBest>
  AnswerValue operator()(const LowestIsBest&) const {
    return lower_is_better(100);
  }

 private:
  AnswerValue higher_is_better(double middle) const {
    if (leaf.accept)
      if (const auto* least = std::get_if<criteria::AtLeast>(&*leaf.accept))
        return number(least->bound.value().to_double() * (1 + 0.5 * share), 2);
    return number(middle * (0.75 + 0.5 * share), 2);
  }
  AnswerValue lower_is_better(double middle) const {
    if (leaf.accept)
      if (const auto* most = std::get_if<criteria::AtMost>(&*leaf.accept))
        return number(most->bound.value().to_double() * (1 - 0.5 * share), 2);
    return number(middle * (1.25 - 0.5 * share), 2);
  }
  AnswerValue number(double value, int decimals) const {
    const bool is_amount = leaf.answer && std::holds_alternative<criteria::AmountAnswer>(*leaf.answer);
    return written(within_bounds(leaf, value), is_amount ? 2 : decimals);
  }
};

}  // namespace

AnswerValue drawn_answer(const Criterion& leaf, double share, double estimate) {
  return std::visit(OfRule{leaf, share, estimate}, leaf.scoring.value());
}

Decimal written(double value, int decimals) {
  std::int64_t units = 1;
  for (int i = 0; i < decimals; ++i) units *= 10;
  constexpr double most = 9e15;
  const double scaled = std::clamp(value * static_cast<double>(units), -most, most);
  return Decimal::of(
      criteria::Number(std::llround(scaled), units).to_decimal(decimals, criteria::RoundingMode::half_up));
}

double within_bounds(const Criterion& leaf, double value) {
  if (!leaf.accept) return value;
  if (const auto* least = std::get_if<criteria::AtLeast>(&*leaf.accept))
    return std::max(value, least->bound.value().to_double());
  if (const auto* most = std::get_if<criteria::AtMost>(&*leaf.accept))
    return std::min(value, most->bound.value().to_double());
  return value;
}

}  // namespace evaluator::insight
