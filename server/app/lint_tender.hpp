// The advice on a tender before it is published.
#pragma once

#include "evaluator/insight/simulation.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <memory>
#include <vector>

namespace server {

struct DatedLint {
  criteria::Date on;  // the thresholds of this date were used
  std::vector<evaluator::lint::LintFinding> findings;
};

// By the thresholds of the day of its publication, or of today while it has none.
DatedLint lint_definition(const Service& service, const criteria::Tender& tender);

// What the chance of reversal beside a relative formula is simulated on: few enough fields for a page.
inline evaluator::insight::SimulationQuestion chance_question() {
  evaluator::insight::SimulationQuestion question;
  question.fields = 200;
  return question;
}

struct TenderLint {
  std::shared_ptr<const Definition> definition;
  DatedLint lint;
};
// The same of a stored tender, with the chance of reversal beside each relative formula.
Result<TenderLint> lint_tender(Service& service, TenderId tender);

}  // namespace server
