#include "evaluator/advice/price_answer.hpp"

#include <utility>

namespace evaluator {
namespace {

using criteria::AnswerValue;
using criteria::Boxed;
using criteria::Decimal;
using criteria::LccInputs;

bool is_price(const Column& column) {
  const criteria::Criterion& leaf = *column.criterion;
  return leaf.kind == criteria::Kind::price && leaf.answer && !leaf.panel &&
         (std::holds_alternative<criteria::AmountAnswer>(*leaf.answer) ||
          std::holds_alternative<criteria::LccAnswer>(*leaf.answer));
}

}  // namespace

const Column* changeable_price(const LotPlan& plan) {
  if (plan.price != nullptr) return is_price(*plan.price) ? plan.price : nullptr;
  const Column* heaviest = nullptr;
  for (const Column& column : plan.columns)
    if (is_price(column) && (heaviest == nullptr || column.effect > heaviest->effect)) heaviest = &column;
  return heaviest;
}

const Decimal* amount_in(const AnswerValue& answer) {
  if (const auto* amount = std::get_if<Decimal>(&answer)) return amount;
  if (const auto* inputs = std::get_if<Boxed>(&answer))
    if (const auto* cost = std::get_if<LccInputs>(&inputs->get())) return &cost->investment;
  return nullptr;
}

void set_amount(AnswerValue& answer, const Decimal& amount) {
  if (const auto* inputs = std::get_if<Boxed>(&answer)) {
    LccInputs cost = std::get<LccInputs>(inputs->get());
    cost.investment = amount;
    answer = Boxed(std::move(cost));
  } else {
    answer = amount;
  }
}

AnswerValue* find_answer(criteria::Dossier& dossier, std::string_view bid, std::string_view criterion) {
  for (criteria::Bid& each : dossier.bids)
    if (each.id == bid)
      for (criteria::GivenAnswer& given : each.answers)
        if (given.criterion == criterion) return &given.value;
  return nullptr;
}

}  // namespace evaluator
