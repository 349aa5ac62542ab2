#include "server/app/agreement_report_json.hpp"

#include "templates/agreement_json.hpp"

namespace server {
namespace {

void write_deviation(templates::JsonWriter& json, const StoredDeviation& stored) {
  const auto& deviation = stored.deviation;
  json.open_object();
  if (stored.id != 0) json.member("id", std::to_string(stored.id));
  json.member("agreement", deviation.agreement).member("rule", deviation.rule);
  if (!deviation.lot.empty()) json.member("lot", deviation.lot);
  json.member("reason", deviation.reason)
      .member("decidedBy", deviation.decided_by)
      .member("decidedOn", deviation.decided_on);
  if (!deviation.recorded_by.empty()) json.member("recordedBy", deviation.recorded_by);
  if (!stored.created_at.empty()) json.member("createdAt", stored.created_at);
  json.close_object();
}

}  // namespace

std::string deviation_json(const StoredDeviation& stored) {
  templates::JsonWriter json;
  write_deviation(json, stored);
  return json.take();
}

std::string agreement_report_json(const AgreementReport& report) {
  std::vector<evaluator::RuleCheck> checks;
  std::int64_t open = 0;
  for (const RuleVerdict& verdict : report.verdicts) {
    checks.push_back(verdict.check);
    open += is_unsettled(verdict) ? 1 : 0;
  }
  templates::JsonWriter json;
  json.open_object().key("version").number(report.version).key("openRules").number(open);
  json.key("deviations").open_array();
  for (const RuleVerdict& verdict : report.verdicts)
    if (verdict.deviation) write_deviation(json, *verdict.deviation);
  json.close_array();
  return templates::joined_json(json,
                                templates::agreement_check_json(*report.agreement, report.question, checks));
}

std::string agreement_statement_json(const std::vector<AgreementReport>& reports) {
  std::string text = "[";
  for (const AgreementReport& report : reports) {
    if (text.size() > 1) text += ',';
    text += agreement_report_json(report);
  }
  return text += ']';
}

}  // namespace server
