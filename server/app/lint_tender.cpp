#include "server/app/lint_tender.hpp"

#include "evaluator/insight/reversal_chance.hpp"

namespace server {

DatedLint lint_definition(const Service& service, const criteria::Tender& tender) {
  const auto on = tender.published_on.value_or(today(service.clock));
  return {on, evaluator::lint::lint(tender, {on})};
}

Result<TenderLint> lint_tender(Service& service, TenderId tender) {
  auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  auto linted = lint_definition(service, (*definition)->tender);
  evaluator::insight::add_reversal_chances((*definition)->tender, chance_question(), linted.findings);
  return TenderLint{std::move(*definition), std::move(linted)};
}

}  // namespace server
