// The register of promises of a tender as a workbook (.xlsx): what was promised, the measurements, which are
// filled in and sent back (import/measurement_sheet), and what is to be measured.
#pragma once

#include "criteria/timestamp.hpp"
#include "evaluator/promise_check.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// As of the day of `made`. Values that a spreadsheet cannot hold exactly are written as text.
std::string promise_workbook(const evaluator::PromiseRegister& promises, const criteria::Timestamp& made,
                             Language language);

// The register as comma-separated values, one line for each promise with its latest measurement, for
// spreadsheets in that language: semicolons and commas in Dutch. No field begins a formula: a quote stands
// before such a text (ASVS 5.0, 1.2.10).
std::string promise_csv(const evaluator::PromiseRegister& promises, Language language);

}  // namespace templates
