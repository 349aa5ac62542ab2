#include "import/promise_json.hpp"

#include "criteria/promise_names.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

namespace {

// A plain decimal, or a fraction that has none.
void read(const Field& field, Number& number) {
  std::string text;
  importing::read(field, text);
  auto value = Number::from_decimal(text);
  if (!value) value = Number::from_fraction(text);
  if (value)
    number = *value;
  else
    field.refuse("number.syntax", {{"text", text}});
}

void read_number(ObjectReader& object, std::string_view name, Number& number) {
  if (const auto field = object.needed(name)) read(*field, number);
}

void read_number(ObjectReader& object, std::string_view name, std::optional<Number>& number) {
  if (const auto field = object.member(name)) read(*field, number.emplace());
}

void read_advantage(const Field& field, PromiseAdvantage& gained) {
  ObjectReader object(field);
  object.required("reference", gained.reference);
  object.optional("worst", gained.worst);
  read_number(object, "total", gained.total);
  read_number(object, "totalAtWorst", gained.total_at_worst);
  read_number(object, "gain", gained.gain);
  object.required("inEuros", gained.is_in_euros);
  read_number(object, "euros", gained.euros);
  object.finish();
}

void read_levels(const Field& field, LevelTable& levels) {
  read_items(field, levels, [](const Field& item, std::pair<std::string, Decimal>& level) {
    ObjectReader object(item);
    object.required("level", level.first);
    object.required("percent", level.second);
    object.finish();
  });
}

void read_origin(const Field& field, PromiseOrigin& promise) {
  ObjectReader object(field);
  object.required("lot", promise.lot);
  object.required("bid", promise.bid);
  object.required("bidder", promise.bidder);
  object.required("criterion", promise.criterion);
  object.required("title", promise.title);
  object.required("kind", promise.kind);
  object.optional("library", promise.library);
  object.optional("strategy", promise.strategy);
  object.optional("quantity", promise.quantity);
  object.optional("basis", promise.basis);
  object.optional("unit", promise.unit);
  object.required("form", promise.form);
  object.required("bound", promise.bound);
  object.required("offered", promise.offered);
  read_number(object, "value", promise.value);
  if (const auto levels = object.member("levels")) read_levels(*levels, promise.levels);
  object.optional_filled("method", promise.method);
  object.optional("asked", promise.asked);
  object.optional("motivation", promise.motivation);
  if (const auto gained = object.member("advantage")) read_advantage(*gained, promise.advantage.emplace());
  object.finish();
}

}  // namespace

void read(const Field& field, MeasuringMoment& moment) {
  ObjectReader object(field);
  object.required("kind", moment.kind);
  object.required("due", moment.due);
  object.optional("until", moment.until);
  object.finish();
}

void read(const Field& field, SanctionCap& cap) {
  std::optional<Decimal> percent;
  std::optional<CapPeriod> period;
  ObjectReader object(field);
  object.required("contractValue", cap.contract_value);
  object.optional("percent", percent);
  object.optional("period", period);
  object.optional("startsOn", cap.starts_on);
  object.finish();
  if (percent) cap.percent = *percent;
  if (period) cap.period = *period;
}

void read(const Field& field, PromiseTerms& terms) {
  std::optional<Decimal> factor;
  std::optional<std::vector<MeasuringMoment>> moments;
  ObjectReader object(field);
  object.optional("sanctionFactor", factor);
  object.optional("sanctionCap", terms.cap);
  object.optional("pointValue", terms.point_value);
  object.optional_filled("evidence", terms.evidence);
  object.optional("moments", moments);
  object.optional_filled("responsible", terms.responsible);
  object.finish();
  if (factor) terms.sanction_factor = *factor;
  if (moments) terms.moments = std::move(*moments);
}

void read_members(ObjectReader& object, Measurement& measurement) {
  object.required("measuredOn", measurement.measured_on);
  object.required("measuredBy", measurement.measured_by);
  object.optional("moment", measurement.moment);
  object.optional("value", measurement.value);
  object.optional("judgement", measurement.judgement);
  object.optional_filled("evidence", measurement.evidence);
  object.optional_filled("evidenceSha256", measurement.evidence_sha256);
  object.optional_filled("remark", measurement.remark);
}

Checked<PromiseOrigin> read_promise(std::string_view json, const Limits& limits) {
  return read_whole<PromiseOrigin>(json, limits, read_origin,
                                   [](const PromiseOrigin&) { return Findings{}; });
}

Checked<PromiseTerms> read_promise_terms(std::string_view json, const Limits& limits) {
  return read_whole<PromiseTerms>(
      json, limits, [](const Field& root, PromiseTerms& terms) { read(root, terms); },
      [](const PromiseTerms& terms) { return validate(terms); });
}

Checked<Measurement> read_measurement(std::string_view json, const Limits& limits) {
  return read_whole<Measurement>(
      json, limits,
      [](const Field& root, Measurement& measurement) {
        ObjectReader object(root);
        read_members(object, measurement);
        object.finish();
      },
      [](const Measurement&) { return Findings{}; });
}

}  // namespace importing
