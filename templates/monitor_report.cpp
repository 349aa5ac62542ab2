#include "templates/monitor_report.hpp"

#include "criteria/names.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

namespace templates {
namespace {

template <typename Names>
std::string name_in(const Names& names, std::string_view id, std::string_view unknown, Language language) {
  if (id.empty()) return std::string(label(unknown, language));
  const auto found = names.find(id);
  return found == names.end() ? std::string(id) : found->second;
}

}  // namespace

std::string party_name(const MonitorReport& report, std::string_view id, Language language) {
  return name_in(report.parties, id, "monitor.unknown-party", language);
}

std::string segment_name(const MonitorReport& report, std::string_view id, Language language) {
  if (id.empty()) return std::string(label("monitor.no-segment", language));
  const auto found = report.segments.find(id);
  return found == report.segments.end() ? std::string(id) : text(found->second, language);
}

std::string agreement_name(const MonitorReport& report, std::string_view id, Language language) {
  const auto found = report.agreements.find(id);
  return found == report.agreements.end() ? std::string(id) : text(found->second, language);
}

std::string deviation_rule(const SharedDeviation& deviation, Language language) {
  std::string rule = deviation.rule;
  if (deviation.rule_title) rule += " " + text(*deviation.rule_title, language);
  if (!deviation.lot.empty()) rule += label("monitor.of-lot", language, {{"lot", deviation.lot}});
  return rule;
}

std::string deviation_tender(const SharedDeviation& deviation, Language language) {
  if (deviation.title.empty()) return std::string(label("monitor.unpublished", language));
  return deviation.reference + " " + deviation.title;
}

std::string promise_name(const evaluator::PromisedTotal& promised, Language language) {
  return std::string(label("quantity." + std::string(criteria::name(promised.quantity)), language)) + " (" +
         promised.unit + ")";
}

std::string evidence_text(const evaluator::MilestoneEvidence& evidence, Language language) {
  TextParameters parameters{{"count", std::to_string(evidence.count)}};
  if (const auto day = criteria::Date::parse(evidence.last))
    parameters.emplace_back("day", day_text(*day, language));
  return label("milestone-evidence." + evidence.what, language, parameters);
}

}  // namespace templates
