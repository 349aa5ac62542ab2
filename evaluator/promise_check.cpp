#include "evaluator/promise_check.hpp"

#include "criteria/timestamp.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

constexpr int cents = 2;
constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

bool meets(const Number& value, const Number& promised, PromiseBound bound) {
  if (bound == PromiseBound::at_least) return value >= promised;
  if (bound == PromiseBound::at_most) return value <= promised;
  return value == promised;
}

bool is_kept(const PromiseOrigin& promise, const std::string& value, PromiseVerdict& verdict) {
  switch (promise.form) {
    case PromiseForm::quantity: {
      const Number measured = Decimal::of(value).value();
      verdict.difference = (measured - promise.value.value()).reduced();
      return meets(measured, *promise.value, promise.bound);
    }
    case PromiseForm::level: {
      const Decimal* measured = find_level(promise.levels, value);
      const Decimal* offered = find_level(promise.levels, promise.offered);
      return measured && offered && measured->value() >= offered->value();
    }
    default:
      return value == promise.offered;
  }
}

Judgement outcome_of(const PromiseOrigin& promise, const Measurement& measurement, PromiseVerdict& verdict) {
  if (measurement.judgement) return *measurement.judgement;
  if (!measurement.value) return Judgement::not_determinable;
  return is_kept(promise, *measurement.value, verdict) ? Judgement::met : Judgement::not_met;
}

std::int64_t day_number(const Date& date) {
  return Timestamp::parse(date.text() + "T00:00:00Z").value().seconds() / seconds_a_day;
}

std::optional<Number> sanction_for(const PromiseAdvantage& gained, const PromiseTerms& terms) {
  std::optional<Number> euros = gained.euros;
  if (!euros && terms.point_value && !gained.is_in_euros) euros = gained.gain * terms.point_value->value();
  if (!euros) return std::nullopt;
  return (*euros * terms.sanction_factor.value()).rounded(cents, RoundingMode::half_up);
}

}  // namespace

std::optional<Number> sanction_of(const PromiseOrigin& promise, const PromiseTerms& terms) {
  return promise.advantage ? sanction_for(*promise.advantage, terms) : std::nullopt;
}

PromiseVerdict judge(const PromiseOrigin& promise, const PromiseTerms& terms,
                     const Measurement& measurement) {
  PromiseVerdict verdict;
  verdict.outcome = outcome_of(promise, measurement, verdict);
  if (verdict.outcome == Judgement::not_met) verdict.sanction = sanction_of(promise, terms);
  return verdict;
}

PromiseVerdict judge(const PromiseOrigin& promise, const PromiseTerms& terms,
                     const RecordedMeasurement& recorded) {
  auto verdict = judge(promise, terms, recorded.measurement);
  if (verdict.outcome == Judgement::not_met && recorded.gained_over)
    verdict.sanction = sanction_for(*recorded.gained_over, terms);
  return verdict;
}

std::vector<const RecordedMeasurement*> standing(const std::vector<RecordedMeasurement>& all) {
  std::vector<const RecordedMeasurement*> found;
  for (const RecordedMeasurement& each : all)
    if (std::none_of(all.begin(), all.end(),
                     [&](const RecordedMeasurement& other) { return other.corrects == each.id; }))
      found.push_back(&each);
  return found;
}

const RecordedMeasurement* latest(const std::vector<RecordedMeasurement>& all) {
  const RecordedMeasurement* found = nullptr;
  for (const RecordedMeasurement* each : standing(all))
    if (!found || each->measurement.measured_on >= found->measurement.measured_on) found = each;
  return found;
}

std::optional<PromiseVerdict> verdict_of(const RegisteredPromise& promise) {
  const RecordedMeasurement* last = latest(promise.measurements);
  if (!last) return std::nullopt;
  return judge(promise.origin, promise.terms, *last);
}

std::string_view name(ReminderState state) {
  constexpr std::string_view names[]{"overdue", "due", "unplanned"};
  return names[static_cast<std::size_t>(state)];
}

std::vector<Reminder> reminders(const PromiseTerms& terms, const std::vector<RecordedMeasurement>& measured,
                                const Date& on) {
  const auto answered = standing(measured);
  std::vector<Reminder> found;
  if (terms.moments.empty() && answered.empty()) found.push_back({std::nullopt, ReminderState::unplanned});
  for (const DueMoment& moment : due_moments(terms)) {
    if (day_number(moment.due) > day_number(on) + reminder_days) continue;
    if (std::any_of(answered.begin(), answered.end(),
                    [&](const RecordedMeasurement* each) { return each->measurement.moment == moment.due; }))
      continue;
    found.push_back({moment, moment.due < on ? ReminderState::overdue : ReminderState::due});
  }
  return found;
}

std::vector<PlacedReminder> reminders(const std::vector<PromiseRegister>& registers, const Date& on) {
  std::vector<PlacedReminder> all;
  for (const PromiseRegister& each : registers)
    for (const RegisteredPromise& promise : each.promises) {
      if (promise.has_ended) continue;
      for (const Reminder& reminder : reminders(promise.terms, promise.measurements, on))
        all.push_back({&each, &promise, reminder});
    }
  std::stable_sort(all.begin(), all.end(), [](const PlacedReminder& a, const PlacedReminder& b) {
    const auto &first = a.reminder.moment, &second = b.reminder.moment;
    return first && (!second || first->due < second->due);
  });
  return all;
}

}  // namespace evaluator
