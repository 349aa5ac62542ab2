#include "criteria/names.hpp"
#include "evaluator/answer_text.hpp"
#include "evaluator/step_parts.hpp"

#include <string>

namespace evaluator {

std::string share_formula(const criteria::ScoringRule& rule) {
  const auto* linear = std::get_if<criteria::Linear>(&rule);
  const auto* logarithmic = std::get_if<criteria::Logarithmic>(&rule);
  const bool clamped = (linear && linear->outside == criteria::Outside::clamp) ||
                       (logarithmic && logarithmic->negative == criteria::Negative::clamp);
  return std::string(criteria::name(rule)) + (clamped ? ".clamped" : "");
}

namespace {

using criteria::LevelTable;

// What the rule's formula takes beside x; relative rules take it from the field.
struct RuleInputs {
  const Number& x;
  const Number& share;
  const LeafField* field;

  std::vector<Quantity> operator()(const criteria::Linear& rule) const {
    return {{"x", x}, {"worst", rule.worst.value()}, {"best", rule.best.value()}};
  }
  std::vector<Quantity> operator()(const criteria::Steps& rule) const {
    const criteria::Step* reached = &rule.steps.front();
    for (const criteria::Step& step : rule.steps)
      if (step.from.value() <= x) reached = &step;
    return {{"x", x}, {"from", reached->from.value()}, {"percent", reached->percent.value()}};
  }
  std::vector<Quantity> operator()(const criteria::Points& rule) const {
    return {{"x", x}, {"max", rule.max.value()}};
  }
  std::vector<Quantity> operator()(const criteria::RelativeLowest&) const {
    return {{"min", field->lowest}, {"x", x}};
  }
  std::vector<Quantity> operator()(const criteria::RelativeHighest&) const {
    return {{"x", x}, {"max", field->highest}};
  }
  std::vector<Quantity> operator()(const criteria::RelativeRange&) const {
    return {{"max", field->highest}, {"x", x}, {"min", field->lowest}};
  }
  std::vector<Quantity> operator()(const criteria::DistanceLowest&) const {
    return {{"x", x}, {"min", field->lowest}};
  }
  std::vector<Quantity> operator()(const criteria::RelativeMean& rule) const {
    return {{"k", rule.factor.value()}, {"x", x}, {"m", field->centre}};
  }
  std::vector<Quantity> operator()(const criteria::Logarithmic& rule) const {
    return {{"x", x}, {"min", field->lowest}, {"A", rule.base.value()}};
  }
  std::vector<Quantity> operator()(const criteria::RankPoints&) const {
    return {{"x", x}, {"percent", share * Number(100)}};
  }
  template <typename LevelRule>
  std::vector<Quantity> operator()(const LevelRule&) const {
    return {{"percent", x}};
  }
};

Step rule_step(const Column& column, const Marks& marks, const LeafField* field, const std::string& level) {
  Step step{share_formula(*column.criterion->scoring),
            std::visit(RuleInputs{marks.x, marks.share, field}, *column.criterion->scoring),
            {"share", marks.share}};
  if (!level.empty()) step.inputs.insert(step.inputs.begin(), {"level", level});
  return step;
}

// Each assessor's grade through the rule, then the mean of the shares.
std::vector<Step> mean_of_shares(const Column& column, const LeafScore& score, const GradeList& grades) {
  std::vector<Step> steps;
  Step mean{"panel.mean", {}, {"share", score.share}};
  for (const criteria::AssessorId& assessor : column.criterion->panel->assessors) {
    const criteria::Grade* grade = individual_grade(grades, assessor);
    if (!grade) continue;
    Marks marks;
    if (column.rule->takes_level()) {
      marks = column.rule->of_level(grade->level);
    } else {
      marks.x = *Number::from_decimal(grade->level);
      column.rule->of_number(marks.x, marks.share);
    }
    steps.push_back(rule_step(column, marks, nullptr, column.rule->takes_level() ? grade->level : ""));
    mean.inputs.push_back({assessor, marks.share});
  }
  steps.push_back(std::move(mean));
  return steps;
}

Step mean_of_grades(const Column& column, const LeafScore& score, const GradeList& grades) {
  Step mean{"panel.mean", {}, {"x", score.answer}};
  for (const criteria::AssessorId& assessor : column.criterion->panel->assessors)
    if (const criteria::Grade* grade = individual_grade(grades, assessor))
      mean.inputs.push_back({assessor, *Number::from_decimal(grade->level)});
  return mean;
}

// The level that was judged or answered; empty where the rule takes a number.
std::string level_of(const Column& column, const Given& given) {
  if (!column.rule->takes_level()) return {};
  if (const criteria::Grade* grade = consensus_grade(given.grades)) return grade->level;
  return given.answer ? text_of(*given.answer) : "";
}

}  // namespace

Step rounding_step(const Number& value, const criteria::Rounding& rounding, const Number& rounded) {
  return {"rounding",
          {{"value", value},
           {"decimals", Number(rounding.decimals)},
           {"mode", std::string(criteria::name(rounding.mode))}},
          {"rounded", rounded}};
}

std::vector<Step> share_steps(const Column& column, const LeafScore& score, const Given& given,
                              const LeafField* field) {
  const auto& panel = column.criterion->panel;
  std::vector<Step> steps;
  if (panel && panel->combine == criteria::Combine::mean) {
    if (!column.relative && column.earning != Earning::surcharge)
      return mean_of_shares(column, score, given.grades);
    steps.push_back(mean_of_grades(column, score, given.grades));
  }
  if (column.earning != Earning::surcharge)
    steps.push_back(rule_step(column, {score.answer, score.share}, field, level_of(column, given)));
  return steps;
}

std::vector<Step> earning_steps(const Column& column, const LeafScore& score, const Number* price,
                                const criteria::Rounding& rounding) {
  const Quantity share{"share", score.share};
  Step step;
  switch (column.earning) {
    case Earning::points:
      step = {"earning.points", {{"weight", column.effect}, share}, {"points", score.earned}};
      break;
    case Earning::deduction:
      step = {"earning.deduction", {{"value", -column.effect}, share}, {"euro", score.earned}};
      break;
    case Earning::surcharge:
      step = {"earning.surcharge", {{"factor", column.effect}, {"x", score.answer}}, {"euro", score.earned}};
      break;
    case Earning::discount:
      step = {"earning.discount", {{"P", price ? *price : Number(0)}, share}, {"euro", score.earned}};
      break;
  }
  const std::string symbol = step.result.symbol;
  Step round = rounding_step(score.earned, rounding, score.rounded);
  round.result.symbol = symbol;
  std::vector<Step> steps;
  steps.reserve(2);
  steps.push_back(std::move(step));
  steps.push_back(std::move(round));
  return steps;
}

}  // namespace evaluator
