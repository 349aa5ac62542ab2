// Promises, their terms and measurements from JSON (docs/promises.md).
#pragma once

#include "criteria/promise.hpp"
#include "import/field_reader.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// As `templates::canonical_json` writes it.
criteria::Checked<criteria::PromiseOrigin> read_promise(std::string_view json, const Limits& limits);

void read(const Field& field, criteria::MeasuringMoment& moment);
void read(const Field& field, criteria::SanctionCap& cap);
void read(const Field& field, criteria::PromiseTerms& terms);
// What is read is valid on its own.
criteria::Checked<criteria::PromiseTerms> read_promise_terms(std::string_view json, const Limits& limits);

// The members of a measurement; whether it is right for a promise is for `validate`.
void read_members(ObjectReader& object, criteria::Measurement& measurement);
criteria::Checked<criteria::Measurement> read_measurement(std::string_view json, const Limits& limits);

}  // namespace importing
