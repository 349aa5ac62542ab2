#include "evaluator/award_advantage.hpp"

#include "evaluator/changed_total.hpp"
#include "evaluator/field.hpp"
#include "evaluator/method.hpp"

#include <algorithm>

namespace evaluator {

using namespace criteria;

std::optional<Number> euros_per_point(const LotPlan& plan) {
  if (plan.lot.award.method != AwardMethod::weighted_points) return std::nullopt;
  const Column* price = nullptr;
  for (const Column* column : plan.scored) {
    if (column->criterion->kind != Kind::price) continue;
    if (price) return std::nullopt;
    price = column;
  }
  if (!price || price->effect.sign() <= 0) return std::nullopt;
  const auto* linear = std::get_if<Linear>(&price->rule->announced());
  if (!linear) return std::nullopt;
  return criteria::abs(linear->worst.value() - linear->best.value()) / price->effect;
}

namespace {

// The worst answer to a leaf: the share that it earns, or for a factor the answer.
struct Worst {
  PromiseReference reference;
  std::optional<std::string> answer;
  Number share;
};

const std::pair<std::string, Decimal>& lowest(const LevelTable& table) {
  return *std::min_element(table.begin(), table.end(),
                           [](const auto& a, const auto& b) { return a.second.value() < b.second.value(); });
}

// A larger answer adds more to the total, so that it is the worse one.
bool is_worse_when_larger(const Column& column) { return column.effect.sign() > 0; }

Worst worst_of_factor(const Column& column, const LotEvaluation& evaluation) {
  const bool larger = is_worse_when_larger(column);
  if (const auto& accept = column.criterion->accept) {
    const auto* most = std::get_if<AtMost>(&*accept);
    const auto* least = std::get_if<AtLeast>(&*accept);
    if (larger && most) return {PromiseReference::required_bound, most->bound.text(), most->bound.value()};
    if (!larger && least)
      return {PromiseReference::required_bound, least->bound.text(), least->bound.value()};
  }
  Number worst;
  bool is_first = true;
  for (const RankedBid& bid : evaluation.ranking) {
    const Number& answer = bid.scores[column.score].answer;
    if (is_first || (larger ? answer > worst : answer < worst)) worst = answer;
    is_first = false;
  }
  return {PromiseReference::worst_offered, std::nullopt, worst};
}

Worst worst_of(const Column& column, const LotEvaluation& evaluation) {
  const ScoringRule& rule = column.rule->announced();
  if (column.earning == Earning::surcharge) return worst_of_factor(column, evaluation);
  if (const auto* linear = std::get_if<Linear>(&rule))
    return {PromiseReference::announced_worst, linear->worst.text(), Number(0)};
  if (const LevelTable* table = level_table(rule)) {
    const auto& [level, percent] = lowest(*table);
    return {PromiseReference::lowest_level, level, percent.value() / Number(100)};
  }
  if (const auto* steps = std::get_if<Steps>(&rule)) {
    const auto least =
        std::min_element(steps->steps.begin(), steps->steps.end(),
                         [](const auto& a, const auto& b) { return a.percent.value() < b.percent.value(); });
    return {PromiseReference::lowest_step, least->from.text(), least->percent.value() / Number(100)};
  }
  if (std::holds_alternative<Points>(rule)) return {PromiseReference::zero_points, "0", Number(0)};
  return {PromiseReference::zero_share, std::nullopt, Number(0)};
}

std::optional<Number> euros_of(const LotPlan& plan, const RankedBid& bid, const PromiseAdvantage& gained) {
  if (gained.is_in_euros) return gained.gain;
  if (plan.lot.award.method == AwardMethod::weighted_points) {
    const auto worth = euros_per_point(plan);
    return worth ? std::optional((gained.gain * *worth).reduced()) : std::nullopt;
  }
  if (gained.total.sign() <= 0 || !bid.terms.price) return std::nullopt;
  return (*bid.terms.price * gained.gain / gained.total).reduced();
}

Number price_of(const RankedBid& bid) { return bid.terms.price.value_or(Number(0)); }

PromiseAdvantage compare(const LotPlan& plan, const LotEvaluation& evaluation, const RankedBid& bid,
                         const Change& change) {
  PromiseAdvantage gained;
  const auto at_worst = changed_total(plan, evaluation, bid, change);
  gained.total = bid.unrounded;
  // Where the formula has no value the promise made all of the total.
  gained.total_at_worst = at_worst ? plan.precision.settled(*at_worst) : Number(0);
  gained.gain = best_total(plan.lot.award.method) == Best::highest ? gained.total - gained.total_at_worst
                                                                   : gained.total_at_worst - gained.total;
  if (!at_worst || gained.gain.sign() < 0) gained.gain = Number(0);
  gained.gain = gained.gain.reduced();
  gained.is_in_euros = is_in_euros(plan.lot.award.method);
  gained.euros = euros_of(plan, bid, gained);
  return gained;
}

// Answers from which the rule takes what it took from all bids that counted: also from withdrawn ones, which
// are in no ranking. Only ranks are those among the ranked bids.
std::vector<Number> field_answers(const LotEvaluation& evaluation, const Column& column) {
  std::vector<Number> answers;
  const auto field = std::find_if(evaluation.fields.begin(), evaluation.fields.end(),
                                  [&](const LeafField& each) { return each.leaf == column.leaf; });
  const ScoringRule& rule = column.rule->announced();
  if (std::holds_alternative<RankPoints>(rule) || field == evaluation.fields.end()) {
    for (const RankedBid& ranked : evaluation.ranking) answers.push_back(ranked.scores[column.score].answer);
    return answers;
  }
  if (std::holds_alternative<RelativeMean>(rule)) return {field->centre};
  return {field->lowest, field->highest};
}

// The share that an answer would earn beside what the rule took from all bids.
Number share_at(const LotPlan& plan, const LotEvaluation& evaluation, const Column& column, const Number& x) {
  if (!column.relative) {
    Number share;
    const auto judged = column.rule->of_number(x, share);
    // Beyond the bounds of the rule nothing is earned.
    return judged.flaw == Flaw::none ? share : Number(0);
  }
  const Field field(column.rule->announced(), field_answers(evaluation, column));
  return plan.precision.settled(field.share(x));
}

}  // namespace

PromiseAdvantage award_advantage(const LotPlan& plan, const LotEvaluation& evaluation, const RankedBid& bid,
                                 const Column& column) {
  Worst worst = worst_of(column, evaluation);
  PromiseAdvantage gained = compare(plan, evaluation, bid, {&column, worst.share, price_of(bid)});
  gained.reference = worst.reference;
  gained.worst = std::move(worst.answer);
  return gained;
}

PromiseAdvantage advantage_over_share(const LotPlan& plan, const LotEvaluation& evaluation,
                                      const RankedBid& bid, const Column& column, const Number& share) {
  return compare(plan, evaluation, bid, {&column, share, price_of(bid)});
}

PromiseAdvantage advantage_over_number(const LotPlan& plan, const LotEvaluation& evaluation,
                                       const RankedBid& bid, const Column& column, const Number& x) {
  return advantage_over_share(
      plan, evaluation, bid, column,
      column.earning == Earning::surcharge ? x : share_at(plan, evaluation, column, x));
}

std::optional<PromiseAdvantage> take_back_advantage(const LotPlan& plan, const LotEvaluation& evaluation,
                                                    const RankedBid& bid, const Column& column,
                                                    const Number& residual) {
  PromiseAdvantage gained;
  if (column.unscored_price) {
    gained = compare(plan, evaluation, bid, {nullptr, Number(0), price_of(bid) + residual});
    if (!gained.is_in_euros) gained.euros = residual;
  } else if (column.rule) {
    const Number cost = bid.scores[column.score].answer + residual;
    const Number share =
        column.earning == Earning::surcharge ? cost : share_at(plan, evaluation, column, cost);
    gained = compare(plan, evaluation, bid, {&column, share, price_of(bid)});
  } else {
    return std::nullopt;
  }
  gained.reference = PromiseReference::no_take_back;
  gained.worst = "0";
  return gained;
}

}  // namespace evaluator
