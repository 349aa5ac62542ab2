#include "evaluator/lint/checks.hpp"

#include <algorithm>

namespace evaluator::lint {
namespace {

using criteria::Decimal;
using criteria::Procedure;

bool begins_with_any(const std::string& code, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return code.rfind(prefix, 0) == 0; });
}

struct Limit {
  std::string kind;  // "works", "social", "supplies-services"
  const Decimal* value;
};

// By the first code, which is the main subject (art. 3 of the directive).
Limit limit_of(const criteria::Tender& tender, const LintSettings& settings, const EuThresholds& eu) {
  const std::string code =
      tender.cpv_codes && !tender.cpv_codes->empty() ? tender.cpv_codes->front() : std::string();
  if (begins_with_any(code, settings.works_prefixes)) return {"works", &eu.works};
  if (begins_with_any(code, settings.social_prefixes)) return {"social", &eu.social};
  return {"supplies-services", &eu.supplies_services};
}

bool is_national(Procedure procedure) {
  return procedure == Procedure::private_tender || procedure == Procedure::single_tender;
}

void advise(std::string code, std::string place, Findings& findings) {
  findings.push_back({std::move(code), Gravity::advice, std::move(place), "", {}});
}

}  // namespace

void check_thresholds(const criteria::Tender& tender, const LintQuestion& question, Findings& findings) {
  if (!tender.estimated_value) advise("lint.estimateMissing", "tender.estimatedValue", findings);
  if (!tender.procedure) advise("lint.procedureMissing", "tender.procedure", findings);
  if (!tender.cpv_codes || tender.cpv_codes->empty()) advise("lint.cpvMissing", "tender.cpvCodes", findings);
  const EuThresholds* eu = thresholds_on(question.settings, question.on);
  if (!eu) {
    findings.push_back(
        {"lint.thresholdUnknown", Gravity::advice, "tender.publishedOn", "", {{"date", question.on.text()}}});
    return;
  }
  if (!tender.estimated_value || !tender.procedure || !is_national(*tender.procedure)) return;
  const Limit limit = limit_of(tender, question.settings, *eu);
  if (tender.estimated_value->value() < limit.value->value()) return;
  findings.push_back(
      {"lint.procedureThreshold",
       Gravity::unlawful,
       "tender.procedure",
       "",
       {{"procedure", std::string(*tender.procedure == Procedure::single_tender ? "single" : "private")},
        {"value", tender.estimated_value->text()},
        {"threshold", limit.value->text()},
        {"subject", limit.kind},
        {"from", eu->from.text()}}});
}

}  // namespace evaluator::lint
