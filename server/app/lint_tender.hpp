// The advice on a tender before it is published.
#pragma once

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

struct TenderLint {
  std::shared_ptr<const Definition> definition;
  DatedLint lint;
};
// The same of a stored tender.
Result<TenderLint> lint_tender(Service& service, TenderId tender);

}  // namespace server
