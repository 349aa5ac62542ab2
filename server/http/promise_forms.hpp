// What the forms on promises hold, as values.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/promise.hpp"
#include "server/app/promises.hpp"
#include "server/http/request.hpp"

namespace server {

// Terms from the fields; rows of moments without a day are passed over. Findings stand at the fields, and
// only those of reading: `number.syntax`, `form.notationUnclear`, `date.notation`.
criteria::PromiseTerms terms_in(const Pairs& fields, criteria::Findings& findings);

// A measurement of that promise; likewise.
NewMeasurement measurement_in(const Pairs& fields, const evaluator::RegisteredPromise& promise,
                              criteria::Findings& findings);

// Findings on terms, whose moments are counted without the rows that were passed over, at the rows of the
// form.
void place_in_rows(criteria::Findings& findings, const Pairs& fields);

}  // namespace server
