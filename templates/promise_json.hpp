// Promises of a register as JSON (docs/promises.md).
#pragma once

#include "criteria/promise.hpp"
#include "evaluator/promise_check.hpp"
#include "templates/field_writer.hpp"

#include <string>
#include <vector>

namespace templates {

void write(const Slot& slot, const criteria::PromiseOrigin& promise);
void write(const Slot& slot, const criteria::PromiseTerms& terms);
void write(const Slot& slot, const criteria::Measurement& measurement);
// With its id and what it comes to.
void write(const Slot& slot, const evaluator::RegisteredPromise& promise,
           const evaluator::RecordedMeasurement& recorded);
// With terms, measurements and how it stands.
void write(const Slot& slot, const evaluator::RegisteredPromise& promise);

// Exact: a plain decimal where it has one of at most 30 places, else a fraction.
std::string exact_number(const criteria::Number& number);

// RFC 8785 canonical JSON.
std::string canonical_json(const criteria::PromiseOrigin& promise);
std::string canonical_json(const criteria::PromiseTerms& terms);
std::string canonical_json(const criteria::Measurement& measurement);

// {"format": "wederwaarde-promises/1", …}, for people and programs.
std::string promise_register_json(const evaluator::PromiseRegister& promises);
// {"on": …, "reminders": […]}
std::string reminders_json(const criteria::Date& on, const std::vector<evaluator::PlacedReminder>& all);
// One of them, on one line.
std::string reminder_json(const evaluator::PlacedReminder& reminder);

}  // namespace templates
