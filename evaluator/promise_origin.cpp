#include "evaluator/promise_origin.hpp"

#include "evaluator/answer_text.hpp"
#include "evaluator/award_advantage.hpp"
#include "evaluator/circular/measure.hpp"
#include "evaluator/grade_book.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace evaluator {
namespace {

using namespace criteria;

std::string exact(const Number& number) {
  constexpr int places = 30;
  const std::string decimal = number.to_truncated(places);
  return Number::from_decimal(decimal) == number ? decimal : number.to_fraction();
}

// What a leaf has to do with circularity: as it says itself, else as what it is part of says.
void collect(const std::vector<Criterion>& criteria, const Circularity* above,
             std::map<std::string_view, const Circularity*>& found) {
  for (const Criterion& node : criteria) {
    const Circularity* own = node.circular ? &*node.circular : above;
    if (node.is_leaf()) found[node.id] = own;
    collect(node.criteria, own, found);
  }
}

bool is_cost_like(CircularQuantity quantity) {
  return quantity == CircularQuantity::mki || quantity == CircularQuantity::mpg ||
         quantity == CircularQuantity::life_cycle_cost || quantity == CircularQuantity::co2_emission;
}

PromiseBound bound_of_rule(const ScoringRule& rule) {
  const auto when = [](bool higher_is_better) {
    return higher_is_better ? PromiseBound::at_least : PromiseBound::at_most;
  };
  if (const auto* linear = std::get_if<Linear>(&rule))
    return when(linear->best.value() > linear->worst.value());
  if (const auto* steps = std::get_if<Steps>(&rule))
    return when(steps->steps.back().percent.value() >= steps->steps.front().percent.value());
  if (const auto* factor = std::get_if<Factor>(&rule)) return when(factor->factor.value().sign() < 0);
  if (const auto* ranks = std::get_if<RankPoints>(&rule)) return when(ranks->best == Best::highest);
  if (const auto* mean = std::get_if<RelativeMean>(&rule)) return when(mean->factor.value().sign() < 0);
  return when(std::holds_alternative<Points>(rule) || std::holds_alternative<RelativeHighest>(rule));
}

PromiseBound bound_of(const Criterion& leaf, const std::optional<CircularQuantity>& quantity) {
  if (leaf.scoring) return bound_of_rule(*leaf.scoring);
  if (leaf.accept) {
    if (std::holds_alternative<AtLeast>(*leaf.accept)) return PromiseBound::at_least;
    if (std::holds_alternative<AtMost>(*leaf.accept)) return PromiseBound::at_most;
    return PromiseBound::exactly;
  }
  return quantity && is_cost_like(*quantity) ? PromiseBound::at_most : PromiseBound::at_least;
}

// As the criterion names it; derived quantities have their own.
std::optional<std::string> unit_of(const Criterion& leaf) {
  const AnswerType& type = *leaf.answer;
  if (const auto* number = std::get_if<NumberAnswer>(&type)) return number->unit;
  if (std::holds_alternative<MpgAnswer>(type)) return "€/m²/jaar";
  if (std::holds_alternative<AmountAnswer>(type) || std::holds_alternative<MkiAnswer>(type) ||
      std::holds_alternative<LccAnswer>(type))
    return "€";
  return std::nullopt;
}

class Origins {
 public:
  Origins(const Dossier& dossier, const LotEvaluation& evaluation, const RankedBid& ranked)
      : dossier_(dossier),
        evaluation_(evaluation),
        ranked_(ranked),
        plan_(dossier.tender, lot_index()),
        grades_(dossier),
        bid_index_(index_of_bid()),
        bid_(dossier.bids[bid_index_]) {
    collect(plan_.lot.criteria, nullptr, circular_);
  }

  std::vector<PromiseOrigin> all() {
    for (const Column& column : plan_.columns) {
      const Criterion& leaf = *column.criterion;
      if (!leaf.answer || !(circular_.at(leaf.id) || measured_quantity(leaf))) continue;
      if (std::holds_alternative<LccAnswer>(*leaf.answer))
        add_take_back(column);
      else if (!column.unscored_price && leaf.kind != Kind::price)
        add(column);
    }
    return std::move(promises_);
  }

  std::optional<PromiseAdvantage> gained_over(const PromiseOrigin& promise,
                                              const std::string& measured) const {
    const auto column = std::find_if(plan_.columns.begin(), plan_.columns.end(), [&](const Column& each) {
      return each.criterion->id == promise.criterion;
    });
    if (column == plan_.columns.end()) return std::nullopt;
    if (promise.form == PromiseForm::level) {
      const Decimal* percent = find_level(promise.levels, measured);
      if (!percent || !column->rule) return std::nullopt;
      return advantage_over_share(plan_, evaluation_, ranked_, *column, percent->value() / Number(100));
    }
    if (promise.form != PromiseForm::quantity || !promise.value) return std::nullopt;
    const Number value = Decimal::of(measured).value();
    if (promise.quantity == CircularQuantity::take_back) return less_taken_back(*column, promise, value);
    if (!column->rule) return std::nullopt;
    return advantage_over_number(plan_, evaluation_, ranked_, *column, value);
  }

 private:
  // The present value of what is not taken back follows the price: it is of the same day.
  std::optional<PromiseAdvantage> less_taken_back(const Column& column, const PromiseOrigin& promise,
                                                  const Number& value) const {
    const AnswerValue* answer = bid_.answer(column.criterion->id);
    const auto* inputs = answer ? std::get_if<Boxed>(answer) : nullptr;
    const auto* given = inputs ? std::get_if<LccInputs>(&inputs->get()) : nullptr;
    if (!given) return std::nullopt;
    const auto cost = life_cycle_cost(std::get<LccAnswer>(*column.criterion->answer), *given);
    if (!cost) return std::nullopt;
    const Number lost = cost->residual * (*promise.value - value) / *promise.value;
    return take_back_advantage(plan_, evaluation_, ranked_, column, lost);
  }

  std::size_t lot_index() const {
    const auto& lots = dossier_.tender.lots;
    const auto lot =
        std::find_if(lots.begin(), lots.end(), [&](const Lot& each) { return each.id == evaluation_.id; });
    if (lot == lots.end()) throw std::invalid_argument("no such lot");
    return static_cast<std::size_t>(lot - lots.begin());
  }

  std::size_t index_of_bid() const {
    const auto& bids = dossier_.bids;
    const auto bid =
        std::find_if(bids.begin(), bids.end(), [&](const Bid& each) { return each.id == ranked_.bid; });
    if (bid == bids.end()) throw std::invalid_argument("no such bid");
    return static_cast<std::size_t>(bid - bids.begin());
  }

  PromiseOrigin begun(const Column& column) const {
    const Criterion& leaf = *column.criterion;
    PromiseOrigin promise;
    promise.lot = plan_.lot.id;
    promise.bid = bid_.id;
    promise.bidder = bid_.bidder ? bid_.bidder->name : bid_.id;
    promise.criterion = leaf.id;
    promise.title = leaf.title;
    promise.kind = leaf.kind;
    promise.library = leaf.library;
    promise.quantity = measured_quantity(leaf);
    if (const Circularity* circular = circular_.at(leaf.id)) {
      promise.strategy = circular->strategy;
      promise.basis = circular->basis;
      if (!promise.quantity) promise.quantity = circular->quantity;
    }
    promise.unit = unit_of(leaf);
    promise.bound = bound_of(leaf, promise.quantity);
    promise.method = effective_method(*leaf.answer);
    promise.asked = leaf.description;
    return promise;
  }

  void finish(PromiseOrigin promise, const Column& column) {
    if (column.rule) promise.advantage = award_advantage(plan_, evaluation_, ranked_, column);
    promises_.push_back(std::move(promise));
  }

  void add(const Column& column) {
    PromiseOrigin promise = begun(column);
    if (column.criterion->panel) {
      if (fill_from_panel(promise, column)) finish(std::move(promise), column);
      return;
    }
    const AnswerValue* answer = bid_.answer(column.criterion->id);
    if (!answer || !fill_from_answer(promise, column, *answer)) return;
    finish(std::move(promise), column);
  }

  static bool fill_from_answer(PromiseOrigin& promise, const Column& column, const AnswerValue& answer) {
    const Criterion& leaf = *column.criterion;
    promise.offered = text_of(answer);
    if (const auto* decimal = std::get_if<Decimal>(&answer)) {
      promise.value = decimal->value();
    } else if (const auto* inputs = std::get_if<Boxed>(&answer)) {
      const auto measured = measure(*leaf.answer, inputs->get());
      if (!measured) return false;
      promise.value = result(*measured).reduced();
      promise.offered = exact(*promise.value);
    } else if (std::holds_alternative<bool>(answer)) {
      promise.form = PromiseForm::truth;
      promise.bound = PromiseBound::exactly;
    } else {
      const LevelTable* table = leaf.scoring ? level_table(*leaf.scoring) : nullptr;
      promise.form = table ? PromiseForm::level : PromiseForm::judgement;
      if (table) promise.levels = *table;
    }
    return true;
  }

  // The consensus, or of a mean its exact number, with what the panel wrote.
  bool fill_from_panel(PromiseOrigin& promise, const Column& column) const {
    promise.form = PromiseForm::judgement;
    const bool is_consensus = column.criterion->panel->combine == Combine::consensus;
    std::string motivation;
    bool is_graded = false;
    for (const Grade* grade : grades_.grades(bid_index_, column.criterion->id)) {
      if (grade->is_consensus() != is_consensus) continue;
      is_graded = true;
      if (is_consensus) promise.offered = grade->level;
      if (grade->motivation && !grade->motivation->empty())
        motivation += (motivation.empty() ? "" : "\n") + *grade->motivation;
    }
    if (!is_graded) return false;
    if (!is_consensus && column.rule) promise.offered = exact(ranked_.scores[column.score].answer.reduced());
    if (!motivation.empty()) promise.motivation = std::move(motivation);
    return true;
  }

  void add_take_back(const Column& column) {
    const AnswerValue* answer = bid_.answer(column.criterion->id);
    const auto* inputs = answer ? std::get_if<Boxed>(answer) : nullptr;
    const auto* given = inputs ? std::get_if<LccInputs>(&inputs->get()) : nullptr;
    if (!given || given->residual.value().sign() <= 0) return;
    const auto cost = life_cycle_cost(std::get<LccAnswer>(*column.criterion->answer), *given);
    if (!cost) return;
    PromiseOrigin promise = begun(column);
    promise.quantity = CircularQuantity::take_back;
    promise.bound = PromiseBound::at_least;
    promise.offered = given->residual.text();
    promise.value = given->residual.value();
    promise.advantage = take_back_advantage(plan_, evaluation_, ranked_, column, cost->residual);
    promises_.push_back(std::move(promise));
  }

  const Dossier& dossier_;
  const LotEvaluation& evaluation_;
  const RankedBid& ranked_;
  LotPlan plan_;
  GradeBook grades_;
  std::size_t bid_index_;
  const Bid& bid_;
  std::map<std::string_view, const Circularity*> circular_;
  std::vector<PromiseOrigin> promises_;
};

}  // namespace

std::vector<PromiseOrigin> promises_of(const Dossier& dossier, const LotEvaluation& evaluation,
                                       const RankedBid& bid) {
  return Origins(dossier, evaluation, bid).all();
}

std::optional<PromiseAdvantage> gained_over(const Dossier& dossier, const LotEvaluation& evaluation,
                                            const PromiseOrigin& promise, const std::string& measured) {
  const auto ranked = std::find_if(evaluation.ranking.begin(), evaluation.ranking.end(),
                                   [&](const RankedBid& bid) { return bid.bid == promise.bid; });
  if (ranked == evaluation.ranking.end()) return std::nullopt;
  return Origins(dossier, evaluation, *ranked).gained_over(promise, measured);
}

std::vector<PromiseOrigin> promises_of_winner(const Dossier& dossier, const LotEvaluation& evaluation) {
  if (!evaluation.winner) return {};
  const auto winner = std::find_if(evaluation.ranking.begin(), evaluation.ranking.end(),
                                   [&](const RankedBid& bid) { return bid.bid == *evaluation.winner; });
  if (winner == evaluation.ranking.end()) return {};
  return promises_of(dossier, evaluation, *winner);
}

}  // namespace evaluator
