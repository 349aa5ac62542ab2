#include "evaluator/circular/measure.hpp"
#include "evaluator/monitor.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

bool is_followed(CircularQuantity quantity) {
  return quantity == CircularQuantity::mki || quantity == CircularQuantity::co2_emission ||
         quantity == CircularQuantity::co2_storage;
}

// As the criterion names it; of a computed environmental cost, euro.
std::string unit_of(const Criterion& leaf, CircularQuantity quantity) {
  if (const auto* number = std::get_if<NumberAnswer>(&*leaf.answer); number && number->unit)
    return *number->unit;
  return quantity == CircularQuantity::mki ? "€" : "kg CO2";
}

std::optional<Number> quantity_in(const Criterion& leaf, const AnswerValue& value) {
  if (std::holds_alternative<GradeAnswer>(*leaf.answer)) return std::nullopt;
  if (const auto* decimal = std::get_if<Decimal>(&value)) return decimal->value();
  const auto* inputs = std::get_if<Boxed>(&value);
  if (!inputs) return std::nullopt;
  const auto measured = measure(*leaf.answer, inputs->get());
  return measured ? std::optional(result(*measured)) : std::nullopt;
}

}  // namespace

std::vector<Promise> promised(const PromiseRegister& of) {
  std::vector<Promise> promises;
  for (const RegisteredPromise& each : of.promises) {
    const PromiseOrigin& origin = each.origin;
    if (each.has_ended || !origin.quantity || !is_followed(*origin.quantity) || !origin.value) continue;
    Promise promise{*origin.quantity,
                    origin.unit.value_or(*origin.quantity == CircularQuantity::mki ? "€" : "kg CO2"),
                    *origin.value, std::nullopt, false};
    if (const RecordedMeasurement* last = latest(each.measurements); last && last->measurement.value) {
      promise.measured = Decimal::of(*last->measurement.value).value();
      promise.is_met = verdict_of(each)->outcome == Judgement::met;
    }
    promises.push_back(std::move(promise));
  }
  return promises;
}

std::vector<Promise> promised(const Dossier& dossier, const LotEvaluation& evaluated) {
  std::vector<Promise> promises;
  const Lot* lot = find_lot(dossier.tender, evaluated.id);
  if (!lot || !evaluated.winner) return promises;
  const auto bid = std::find_if(dossier.bids.begin(), dossier.bids.end(), [&](const Bid& each) {
    return each.lot == evaluated.id && each.id == *evaluated.winner;
  });
  if (bid == dossier.bids.end()) return promises;
  for (const Criterion* leaf : leaves(lot->criteria)) {
    const auto quantity = measured_quantity(*leaf);
    const AnswerValue* answer = bid->answer(leaf->id);
    if (!quantity || !is_followed(*quantity) || !leaf->answer || !answer) continue;
    if (auto value = quantity_in(*leaf, *answer))
      promises.push_back({*quantity, unit_of(*leaf, *quantity), std::move(*value), std::nullopt, false});
  }
  return promises;
}

}  // namespace evaluator
