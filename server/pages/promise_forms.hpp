// The forms of promises: the terms under which they are measured, and a measurement.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/promise_check.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/render.hpp"

namespace server {

// Values of the fields as they stand in these terms.
FormValues terms_values(const criteria::PromiseTerms& terms, templates::Language language);

// Fields and rows of moments; `has_own_evidence`: the evidence is of one promise and not of all together.
void add_terms_fields(TemplateValues form, const FormValues& values, const criteria::Findings& findings,
                      bool has_own_evidence);
void add_measurement_fields(TemplateValues form, const evaluator::RegisteredPromise& promise,
                            const FormValues& values, const criteria::Findings& findings);

}  // namespace server
