#include "evaluator/insight/graded_number.hpp"

#include "evaluator/insight/lead.hpp"
#include "evaluator/insight/price_change.hpp"
#include "evaluator/insight/rule_breaks.hpp"
#include "evaluator/lot_plan.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

using criteria::Criterion;
using criteria::Decimal;

bool earns_by_itself(const criteria::ScoringRule& rule) {
  return !criteria::is_relative(rule) && !criteria::counts_in_euros(rule);
}

// The mean of a panel, from one of its grades: x = (grade + rest) / of.
struct Mean {
  Number of = Number(1);
  Number rest;
};

// Rules that compare bids, and factors, take the mean of the numbers; others make shares of them first.
std::optional<Mean> mean_of(const criteria::Dossier& dossier, const CountedGrade& grade) {
  const Criterion& leaf = *grade.leaf;
  if (!grade.assessor || earns_by_itself(*leaf.scoring)) return Mean{};
  Mean mean{Number(static_cast<std::int64_t>(leaf.panel->assessors.size())), {}};
  std::size_t found = 1;
  for (const criteria::Grade& each : *dossier.grades) {
    if (each.bid != grade.bid || each.criterion != leaf.id || !counts(leaf, each)) continue;
    if (each.assessor == grade.assessor) continue;
    mean.rest += Decimal::of(each.level).value();
    ++found;
  }
  return found == leaf.panel->assessors.size() ? std::optional(mean) : std::nullopt;
}

// Each grade is tested on what is accepted, the rule on their mean.
std::vector<Number> breaks_of(const Criterion& leaf, const std::vector<Number>& others, const Mean& mean) {
  Criterion rule = leaf, bounds = leaf;
  rule.accept.reset();
  bounds.scoring.reset();
  std::vector<Number> breaks = rule_breaks(rule, others);
  for (Number& each : breaks) each = (each * mean.of - mean.rest).reduced();
  const auto accepted = rule_breaks(bounds, {});
  breaks.insert(breaks.end(), accepted.begin(), accepted.end());
  return breaks;
}

// What the rule announces of its scale.
std::vector<Number> announced_numbers(const Criterion& leaf) {
  return earns_by_itself(*leaf.scoring) ? rule_breaks(leaf, {}) : std::vector<Number>{};
}

bool is_open(const criteria::ScoringRule& rule) {
  const auto* linear = std::get_if<criteria::Linear>(&rule);
  return !earns_by_itself(rule) || (linear != nullptr && linear->outside == criteria::Outside::extrapolate);
}

const Number& hundredth() {
  static const Number value(1, 100);
  return value;
}

// On the grid of hundredths, each end at or beyond what it is about.
void set_ends(GradedNumber& number, const std::vector<Number>& others) {
  std::vector<Number> known = announced_numbers(*number.leaf);
  known.push_back(number.given);
  const auto [low, high] = std::minmax_element(known.begin(), known.end());
  if (low->sign() < 0) number.lowest = low->rounded(2, criteria::RoundingMode::down) - hundredth();
  Number most = *high;
  if (is_open(*number.leaf->scoring)) {
    for (const Number& other : others) most = std::max(most, other);
    most = std::max(most, Number(1)) * Number(10);
  }
  most = most.rounded(2, criteria::RoundingMode::down) + hundredth();
  number.highest = std::max(number.given, std::min(most, greatest_searched()));
}

}  // namespace

Number GradedNumber::distance(const Number& other) const {
  if (!earns_by_itself(*leaf->scoring)) return criteria::abs(other - given) / unit;
  const PreparedRule prepared(*leaf->scoring);
  Number now, then;
  prepared.of_number(given, now);
  prepared.of_number(other, then);
  return criteria::abs(then - now);
}

std::optional<GradedNumber> graded_number(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                          std::size_t lot, const CountedGrade& grade) {
  const auto mean = mean_of(dossier, grade);
  if (!mean) return std::nullopt;
  const LotPlan plan(dossier.tender, lot);
  const Column& column = *plan.column(grade.leaf->id);
  GradedNumber number{grade.leaf, Decimal::of(grade.given).value(), {}, {}, {}, Number(1)};
  std::vector<Number> others;
  if (!earns_by_itself(*grade.leaf->scoring))
    others = others_answers(dossier, evaluation, lot, column.leaf, grade.bid);
  number.breaks = breaks_of(*grade.leaf, others, *mean);
  set_ends(number, others);
  Number most = number.given;
  for (const Number& other : others) most = std::max(most, other);
  if (most.sign() > 0) number.unit = most;
  return number;
}

}  // namespace evaluator::insight
