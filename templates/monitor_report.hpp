// What a monitor is shown with: its figures, the milestones of the plan, and the names behind ids.
#pragma once

#include "criteria/localized_text.hpp"
#include "evaluator/monitor.hpp"
#include "templates/labels.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

struct MonitorReport {
  evaluator::Monitor monitor;
  std::vector<evaluator::Milestone> milestones;  // the six steps of the plan, in order
  std::map<std::string, std::string, std::less<>> parties, segments;
  std::map<std::string, criteria::LocalizedText, std::less<>> agreements;  // titles
};

// The name of an id; of an empty one, that it is not known.
std::string party_name(const MonitorReport& report, std::string_view id, Language language);
std::string segment_name(const MonitorReport& report, std::string_view id, Language language);
std::string agreement_name(const MonitorReport& report, std::string_view id, Language language);
// "mki (€/m³)"
std::string promise_name(const evaluator::PromisedTotal& promised, Language language);
// "3 opgeslagen keuzes van segmenten, de nieuwste op 2 november 2026"
std::string evidence_text(const evaluator::MilestoneEvidence& evidence, Language language);

}  // namespace templates
