#include "templates/promise_text.hpp"

#include "criteria/promise_names.hpp"
#include "evaluator/promise_cap.hpp"
#include "templates/number_text.hpp"

namespace templates {

using namespace criteria;

namespace {

std::string_view word(std::string_view family, std::string_view key, Language language) {
  // Every key is in the tables, where `label` finds a text that outlives the call.
  return label(std::string(family).append(key), language);
}

std::string quantity_value(const PromiseOrigin& promise, Language language) {
  const auto plain = Decimal::parse(promise.offered);
  return plain ? number_text(*plain, language) : exact_text(promise.value.value(), language);
}

std::string truth_text(std::string_view value, Language language) {
  return std::string(label(value == "true" ? "promise.yes" : "promise.no", language));
}

}  // namespace

std::string promised_text(const PromiseOrigin& promise, Language language) {
  switch (promise.form) {
    case PromiseForm::truth:
      return truth_text(promise.offered, language);
    case PromiseForm::level:
      return label("promise.level", language, {{"level", promise.offered}});
    case PromiseForm::judgement: {
      const auto plain = Decimal::parse(promise.offered);
      return label("promise.graded", language,
                   {{"grade", plain ? number_text(*plain, language) : promise.offered}});
    }
    case PromiseForm::quantity:
      break;
  }
  std::string text(word("promise-bound.", name(promise.bound), language));
  text += " " + quantity_value(promise, language);
  if (promise.unit) text += " " + *promise.unit;
  return text;
}

std::string measured_text(const PromiseOrigin& promise, const Measurement& measurement, Language language) {
  if (!measurement.value) return {};
  if (promise.form == PromiseForm::truth) return truth_text(*measurement.value, language);
  if (promise.form != PromiseForm::quantity) return *measurement.value;
  return number_text(*measurement.value, language);
}

std::string difference_text(const evaluator::PromiseVerdict& verdict, Language language) {
  if (!verdict.difference) return {};
  const std::string text = exact_text(*verdict.difference, language);
  return verdict.difference->sign() > 0 ? "+" + text : text;
}

std::string gain_text(const PromiseOrigin& promise, Language language) {
  if (!promise.advantage) return std::string(label("promise.none-gained", language));
  const PromiseAdvantage& gained = *promise.advantage;
  constexpr int cents = 2;
  if (gained.is_in_euros) return amount_text(gained.gain, cents, RoundingMode::half_up, language);
  return label("promise.points", language, {{"points", exact_text(gained.gain, language)}});
}

std::string reference_text(const PromiseOrigin& promise, Language language) {
  if (!promise.advantage) return {};
  TextParameters parameters;
  if (promise.advantage->worst) parameters.emplace_back("worst", *promise.advantage->worst);
  return label("promise-reference." + std::string(name(promise.advantage->reference)), language, parameters);
}

std::string quantity_text(const PromiseOrigin& promise, Language language) {
  if (!promise.quantity) return {};
  std::string text(word("quantity.", name(*promise.quantity), language));
  if (promise.basis) text += " (" + std::string(word("basis.", name(*promise.basis), language)) + ")";
  return text;
}

std::string moments_text(const PromiseTerms& terms, Language language) {
  std::string text;
  for (const MeasuringMoment& moment : terms.moments) {
    if (!text.empty()) text += "; ";
    text.append(label(moment.kind, language)).append(" ").append(day_text(moment.due, language));
    if (moment.until) text += " – " + day_text(*moment.until, language);
  }
  return text;
}

std::string cap_text(const PromiseTerms& terms, Language language) {
  if (!terms.cap) return {};
  constexpr int cents = 2;
  const SanctionCap& cap = *terms.cap;
  TextParameters parameters{
      {"percent", number_text(cap.percent, language)},
      {"value", amount_text(cap.contract_value.value(), cents, RoundingMode::half_up, language)},
      {"period", std::string(label(cap.period, language))},
      {"cap", amount_text(evaluator::yearly_most(cap), cents, RoundingMode::down, language)}};
  if (cap.starts_on) parameters.emplace_back("start", day_text(*cap.starts_on, language));
  return label("promise.cap", language, parameters);
}

std::string status_text(const evaluator::RegisteredPromise& promise, Language language) {
  if (promise.has_ended) return std::string(label("judgement.ended", language));
  const auto verdict = evaluator::verdict_of(promise);
  return std::string(verdict ? label(verdict->outcome, language) : label("judgement.open", language));
}

std::string_view label(MomentKind kind, Language language) { return word("moment.", name(kind), language); }

std::string_view label(Judgement judgement, Language language) {
  return word("judgement.", name(judgement), language);
}

std::string_view label(CapPeriod period, Language language) {
  return word("cap-period.", name(period), language);
}

std::string_view label(evaluator::ReminderState state, Language language) {
  return word("reminder.", evaluator::name(state), language);
}

}  // namespace templates
