// What a monitor is shown with: its figures, the milestones of the plan, and the names behind ids.
#pragma once

#include "criteria/localized_text.hpp"
#include "evaluator/monitor.hpp"
#include "templates/labels.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

// A decision to depart from a rule of an agreement (pas toe of leg uit), as everybody in the working group
// sees it.
struct SharedDeviation {
  std::string agreement, rule;                        // ids
  std::optional<criteria::LocalizedText> rule_title;  // none: the newest version has no such rule
  std::string lot;                                    // empty: of the tender as a whole
  std::string party, segment;                         // ids; empty: not known
  std::string tender, reference, title;               // number and names; empty until it is published
  std::string reason, decided_by, decided_on;
  bool operator==(const SharedDeviation&) const = default;
};

struct MonitorReport {
  evaluator::Monitor monitor;
  std::vector<evaluator::Milestone> milestones;  // the six steps of the plan, in order
  std::vector<SharedDeviation> deviations;       // decided in the years asked; latest first
  std::map<std::string, std::string, std::less<>> parties;
  std::map<std::string, criteria::LocalizedText, std::less<>> segments, agreements;  // titles
};

// The name of an id; of an empty one, that it is not known.
std::string party_name(const MonitorReport& report, std::string_view id, Language language);
std::string segment_name(const MonitorReport& report, std::string_view id, Language language);
std::string agreement_name(const MonitorReport& report, std::string_view id, Language language);
// "A5 Aandeel biobased, perceel 2"
std::string deviation_rule(const SharedDeviation& deviation, Language language);
// "GOU-1 Bureaus", or that the tender is not published yet.
std::string deviation_tender(const SharedDeviation& deviation, Language language);
// "mki (€/m³)"
std::string promise_name(const evaluator::PromisedTotal& promised, Language language);
// "3 opgeslagen keuzes van segmenten, de nieuwste op 2 november 2026"
std::string evidence_text(const evaluator::MilestoneEvidence& evidence, Language language);

}  // namespace templates
