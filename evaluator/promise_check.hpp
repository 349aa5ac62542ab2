// Promises against what was measured, and what is still to be measured.
#pragma once

#include "criteria/promise.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evaluator {

using criteria::Number;

struct PromiseVerdict {
  criteria::Judgement outcome = criteria::Judgement::not_determinable;
  std::optional<Number> difference;  // of a quantity: measured − promised, exact
  // Euro, when it is not met: factor × what the promise gained over what was measured, rounded half up to
  // cents once; in euro, or in points times the agreed value of a point. Nothing where no euro value is
  // known. Where nothing lies between kept and not kept the whole gain.
  std::optional<Number> sanction;
  bool operator==(const PromiseVerdict&) const = default;
};

// Of a measurement that validates against the promise. Bounds are inclusive; a level is met by one that earns
// as much or more; without a value or a judgement nothing is determined.
PromiseVerdict judge(const criteria::PromiseOrigin& promise, const criteria::PromiseTerms& terms,
                     const criteria::Measurement& measurement);

// What a breach costs at most under these terms: all that the promise gained.
std::optional<Number> sanction_of(const criteria::PromiseOrigin& promise,
                                  const criteria::PromiseTerms& terms);

// A measurement as it was recorded, and which one it corrects.
struct RecordedMeasurement {
  std::int64_t id = 0;
  std::optional<std::int64_t> corrects;
  criteria::Measurement measurement;
  std::string recorded_at;
  std::optional<criteria::PromiseAdvantage> gained_over = {};  // by the promise, over what was measured
  std::optional<Number> due = {};  // of the sanction, below the cap of its year (evaluator/promise_cap)
};
PromiseVerdict judge(const criteria::PromiseOrigin& promise, const criteria::PromiseTerms& terms,
                     const RecordedMeasurement& recorded);

// Those that no later one corrects, in the order in which they were recorded.
std::vector<const RecordedMeasurement*> standing(const std::vector<RecordedMeasurement>& all);
// The one that says how the promise stands: of the latest day, and of those the last recorded. Null for none.
const RecordedMeasurement* latest(const std::vector<RecordedMeasurement>& all);

// A promise in the register of a tender.
struct RegisteredPromise {
  std::int64_t id = 0;
  std::int64_t evaluation = 0;  // that it was registered from
  std::string registered_at;
  bool has_ended = false;  // another bid's promises were registered for the lot since
  criteria::PromiseOrigin origin;
  std::int64_t terms_version = 1;
  criteria::PromiseTerms terms;
  std::vector<RecordedMeasurement> measurements;
};
// By the latest measurement; nothing while there is none.
std::optional<PromiseVerdict> verdict_of(const RegisteredPromise& promise);

struct PromiseRegister {
  std::int64_t tender = 0;
  std::string reference, title, buyer;
  std::vector<RegisteredPromise> promises;
};

enum class ReminderState { overdue, due, unplanned };
std::string_view name(ReminderState state);  // "overdue", "due", "unplanned"

struct Reminder {
  std::optional<criteria::DueMoment> moment;  // absent: none was ever agreed
  ReminderState state = ReminderState::due;
  bool operator==(const Reminder&) const = default;
};

inline constexpr int reminder_days = 30;

// The moments that no standing measurement answers and whose day has passed (overdue), or comes within
// `reminder_days` days of `on`, that day included (due). Of a promise without moments and measurements that
// it has none (unplanned): nothing else would ever bring it up.
std::vector<Reminder> reminders(const criteria::PromiseTerms& terms,
                                const std::vector<RecordedMeasurement>& measured, const criteria::Date& on);

// A reminder with the promise that it is about, which must outlive it.
struct PlacedReminder {
  const PromiseRegister* of = nullptr;
  const RegisteredPromise* promise = nullptr;
  Reminder reminder;
};
// Of every promise that has not ended, by day, what has none last, then as the registers stand.
std::vector<PlacedReminder> reminders(const std::vector<PromiseRegister>& registers,
                                      const criteria::Date& on);

}  // namespace evaluator
