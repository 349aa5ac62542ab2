// Pages on promises of winners: the register of a tender, one promise with its measurements, what a workbook
// would change, and what is to be measured in all tenders.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/promise_check.hpp"
#include "server/app/import_measurements.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

struct PromiseRegisterView {
  const evaluator::PromiseRegister& promises;
  std::size_t winners = 0;  // lots that have one now
  FormValues values = {};   // of the form by which promises are registered, as it was sent
  criteria::Findings findings = {};
};
std::string promise_register_page(const PromiseRegisterView& view, const PageContext& context);

struct PromiseView {
  const FoundPromise& found;
  // What was sent and refused; empty: the forms as they are first shown.
  FormValues measurement = {}, terms = {};
  criteria::Findings measurement_findings = {}, terms_findings = {};
};
std::string promise_page(const PromiseView& view, const PageContext& context);

struct MeasurementChangesView {
  const MeasurementImport& made;
  std::string file_name;
};
// The differences cell by cell, and a form that stores them.
std::string measurement_changes_page(const MeasurementChangesView& view, const PageContext& context);

struct RemindersView {
  const std::vector<evaluator::PromiseRegister>& registers;
  criteria::Date on;
  std::string party;                                         // id; empty: all
  std::vector<std::pair<std::string, std::string>> parties;  // ids and names
  criteria::Findings findings = {};
};
std::string reminders_page(const RemindersView& view, const PageContext& context);

}  // namespace server
