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

// Of an open procedure with bids by electronic means, without a prior notice or urgency (Aw 2012 art. 2.71
// and following: 45 days, five fewer by electronic means). Social services have no term of their own.
constexpr int shortest_open_term = 40;

void check_term(const criteria::Tender& tender, const LintQuestion& question, const Limit& limit,
                Findings& findings) {
  if (*tender.procedure != Procedure::open || limit.kind == "social" || !tender.deadline) return;
  const auto first = criteria::Timestamp::parse(question.on.text() + "T00:00:00Z");
  constexpr std::int64_t day_seconds = 86400;
  const auto days = (tender.deadline->seconds() - first.value().seconds()) / day_seconds;
  if (days >= shortest_open_term) return;
  findings.push_back({"lint.shortTerm",
                      Gravity::unlawful,
                      "tender.deadline",
                      "",
                      {{"days", std::to_string(days)}, {"least", std::to_string(shortest_open_term)}}});
}

}  // namespace

void check_thresholds(const criteria::Tender& tender, const LintQuestion& question, Findings& findings) {
  if (!tender.estimated_value) advise("lint.estimateMissing", "tender.estimatedValue", findings);
  if (!tender.procedure) advise("lint.procedureMissing", "tender.procedure", findings);
  if (!tender.cpv_codes || tender.cpv_codes->empty()) advise("lint.cpvMissing", "tender.cpvCodes", findings);
  const EuThresholds* eu = thresholds_on(question.settings, question.on);
  if (!eu || !still_hold(*eu, question.on)) {
    LintFinding unknown{
        "lint.thresholdUnknown", Gravity::advice, "tender.publishedOn", "", {{"date", question.on.text()}}};
    if (eu) unknown.parameters.emplace_back("used", eu->from.text());
    findings.push_back(std::move(unknown));
  }
  if (!eu) return;
  if (!tender.estimated_value || !tender.procedure) return;
  const Limit limit = limit_of(tender, question.settings, *eu);
  if (tender.estimated_value->value() < limit.value->value()) return;
  check_term(tender, question, limit, findings);
  if (!is_national(*tender.procedure)) return;
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
