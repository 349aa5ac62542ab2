#include "templates/promise_json.hpp"

#include "criteria/promise_names.hpp"
#include "evaluator/promise_cap.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;
using evaluator::RecordedMeasurement;
using evaluator::RegisteredPromise;

namespace {

void number(const Slot& slot, const Number& value) {
  slot.tree.add_text(slot.tree.keep(exact_number(value)), slot.key);
}

void known(ObjectWriter& object, std::string_view name, const std::optional<Number>& value) {
  if (value) number(object.slot(name), *value);
}

void write(const Slot& slot, const PromiseAdvantage& gained) {
  ObjectWriter object(slot);
  object.member("reference", gained.reference);
  object.member("worst", gained.worst);
  number(object.slot("total"), gained.total);
  number(object.slot("totalAtWorst"), gained.total_at_worst);
  number(object.slot("gain"), gained.gain);
  object.member("inEuros", gained.is_in_euros);
  known(object, "euros", gained.euros);
}

void write(const Slot& slot, const SanctionCap& cap) {
  ObjectWriter object(slot);
  object.member("contractValue", cap.contract_value);
  object.member("percent", cap.percent);
  object.member("period", cap.period);
  object.member("startsOn", cap.starts_on);
}

void write(const Slot& slot, const evaluator::SanctionYear& year) {
  ObjectWriter object(slot);
  object.member("lot", year.lot);
  object.member("bid", year.bid);
  object.member("from", year.from);
  number(object.slot("cap"), year.cap);
  number(object.slot("sanctions"), year.sanctions);
  number(object.slot("due"), year.due);
}

void write(const Slot& slot, const MeasuringMoment& moment) {
  ObjectWriter object(slot);
  object.member("kind", moment.kind);
  object.member("due", moment.due);
  object.member("until", moment.until);
}

void write_members(ObjectWriter& object, const Measurement& measurement) {
  object.member("measuredOn", measurement.measured_on);
  object.member("measuredBy", measurement.measured_by);
  object.member("moment", measurement.moment);
  object.member("value", measurement.value);
  object.member("judgement", measurement.judgement);
  object.filled("evidence", measurement.evidence);
  object.filled("evidenceSha256", measurement.evidence_sha256);
  object.filled("remark", measurement.remark);
}

void write_id(ObjectWriter& object, std::string_view name, std::int64_t id) {
  const Slot slot = object.slot(name);
  slot.tree.add_text(slot.tree.keep(std::to_string(id)), name);
}

void write_reminder(DataTree& tree, const evaluator::PlacedReminder& placed) {
  ObjectWriter object(Slot{tree, {}});
  write_id(object, "tender", placed.of->tender);
  object.member("reference", placed.of->reference);
  object.member("tenderTitle", placed.of->title);
  object.filled("buyer", placed.of->buyer);
  write_id(object, "promise", placed.promise->id);
  object.member("lot", placed.promise->origin.lot);
  object.member("criterion", placed.promise->origin.criterion);
  object.member("title", placed.promise->origin.title);
  object.member("bidder", placed.promise->origin.bidder);
  object.filled("responsible", placed.promise->terms.responsible);
  if (const auto& moment = placed.reminder.moment) {
    object.member("kind", moment->kind);
    object.member("due", moment->due);
  }
  object.word("state", evaluator::name(placed.reminder.state));
}

template <typename Value>
std::string canonical(const Value& value) {
  DataTree tree;
  templates::write(Slot{tree, {}}, value);
  return canonical_json(tree.root());
}

}  // namespace

std::string exact_number(const Number& number) {
  constexpr int places = 30;
  const std::string decimal = number.to_truncated(places);
  return Number::from_decimal(decimal) == number ? decimal : number.to_fraction();
}

void write(const Slot& slot, const PromiseOrigin& promise) {
  ObjectWriter object(slot);
  object.member("lot", promise.lot);
  object.member("bid", promise.bid);
  object.member("bidder", promise.bidder);
  object.member("criterion", promise.criterion);
  object.member("title", promise.title);
  object.member("kind", promise.kind);
  object.member("library", promise.library);
  object.member("strategy", promise.strategy);
  object.member("quantity", promise.quantity);
  object.member("basis", promise.basis);
  object.member("unit", promise.unit);
  object.member("form", promise.form);
  object.member("bound", promise.bound);
  object.member("offered", promise.offered);
  known(object, "value", promise.value);
  if (!promise.levels.empty()) {
    // A list, because the order of the levels is the buyer's.
    slot.tree.open_array("levels");
    for (const auto& [level, percent] : promise.levels) {
      ObjectWriter each(Slot{slot.tree, {}});
      each.member("level", level);
      each.member("percent", percent);
    }
    slot.tree.close();
  }
  object.filled("method", promise.method);
  object.member("asked", promise.asked);
  object.member("motivation", promise.motivation);
  if (promise.advantage) write(object.slot("advantage"), *promise.advantage);
}

void write(const Slot& slot, const PromiseTerms& terms) {
  ObjectWriter object(slot);
  object.member("sanctionFactor", terms.sanction_factor);
  if (terms.cap) write(object.slot("sanctionCap"), *terms.cap);
  object.member("pointValue", terms.point_value);
  object.filled("evidence", terms.evidence);
  slot.tree.open_array("moments");
  for (const MeasuringMoment& moment : terms.moments) write(Slot{slot.tree, {}}, moment);
  slot.tree.close();
  object.filled("responsible", terms.responsible);
}

void write(const Slot& slot, const Measurement& measurement) {
  ObjectWriter object(slot);
  write_members(object, measurement);
}

void write(const Slot& slot, const RegisteredPromise& promise, const RecordedMeasurement& recorded) {
  ObjectWriter object(slot);
  write_id(object, "id", recorded.id);
  if (recorded.corrects) write_id(object, "corrects", *recorded.corrects);
  object.member("recordedAt", recorded.recorded_at);
  write_members(object, recorded.measurement);
  const auto verdict = evaluator::judge(promise.origin, promise.terms, recorded);
  object.member("outcome", verdict.outcome);
  known(object, "difference", verdict.difference);
  known(object, "sanction", verdict.sanction);
  known(object, "sanctionDue", recorded.due);
}

void write(const Slot& slot, const RegisteredPromise& promise) {
  ObjectWriter object(slot);
  write_id(object, "id", promise.id);
  write_id(object, "evaluation", promise.evaluation);
  object.member("registeredAt", promise.registered_at);
  object.member("ended", promise.has_ended);
  object.member("promise", promise.origin);
  object.member("termsVersion", static_cast<int>(promise.terms_version));
  object.member("terms", promise.terms);
  known(object, "sanctionWhenNotMet", evaluator::sanction_of(promise.origin, promise.terms));
  const auto verdict = evaluator::verdict_of(promise);
  object.word("status", verdict ? name(verdict->outcome) : std::string_view("open"));
  slot.tree.open_array("measurements");
  for (const RecordedMeasurement& recorded : promise.measurements)
    write(Slot{slot.tree, {}}, promise, recorded);
  slot.tree.close();
}

std::string canonical_json(const PromiseOrigin& promise) { return canonical(promise); }
std::string canonical_json(const PromiseTerms& terms) { return canonical(terms); }
std::string canonical_json(const Measurement& measurement) { return canonical(measurement); }

std::string promise_register_json(const evaluator::PromiseRegister& promises) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("format", promise_register_format);
    write_id(object, "tender", promises.tender);
    object.member("reference", promises.reference);
    object.member("title", promises.title);
    object.filled("buyer", promises.buyer);
    tree.open_array("promises");
    for (const RegisteredPromise& promise : promises.promises) write(Slot{tree, {}}, promise);
    tree.close();
    if (const auto years = evaluator::sanction_years(promises); !years.empty()) {
      tree.open_array("sanctionYears");
      for (const auto& year : years) write(Slot{tree, {}}, year);
      tree.close();
    }
  }
  return readable_json(tree.root());
}

std::string reminder_json(const evaluator::PlacedReminder& placed) {
  DataTree tree;
  write_reminder(tree, placed);
  return compact_json(tree.root());
}

std::string reminders_json(const Date& on, const std::vector<evaluator::PlacedReminder>& all) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.member("on", on);
    tree.open_array("reminders");
    for (const auto& each : all) write_reminder(tree, each);
    tree.close();
  }
  return readable_json(tree.root());
}

}  // namespace templates
