#include "server/pages/tender_rows.hpp"

#include "server/pages/assessment_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>

namespace server {
namespace {

using evaluator::Outcome;
using templates::Language;

std::size_t count_of(const std::vector<Outcome>& outcomes, Outcome outcome) {
  return static_cast<std::size_t>(std::count(outcomes.begin(), outcomes.end(), outcome));
}

std::string_view look_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::winner:
      return "success";
    case Outcome::tie:
      return "warning";
    case Outcome::no_admissible_bid:
      return "danger";
    case Outcome::incomplete:
      return "neutral";
  }
  return "neutral";
}

}  // namespace

StateBadge outcome_badge(Outcome outcome, Language language) {
  return {std::string(page_text(language, "outcome." + std::string(name(outcome)))), look_of(outcome)};
}

StateBadge stage_badge(criteria::TenderStage stage, Language language) {
  using criteria::TenderStage;
  const std::string_view look = stage == TenderStage::concluded   ? "success"
                                : stage == TenderStage::withdrawn ? "neutral"
                                                                  : "warning";
  return {std::string(templates::label("process-stage." + std::string(criteria::name(stage)), language)),
          look};
}

StateBadge state_badge(const TenderRow& row, Language language) {
  if (row.stage) return stage_badge(*row.stage, language);
  const auto& outcomes = row.outcomes;
  if (outcomes.empty()) return {std::string(page_text(language, "outcome.definition-errors")), "danger"};
  if (row.bids == 0) return {std::string(page_text(language, "publishing.stage-draft")), "neutral"};
  for (const Outcome outcome : {Outcome::tie, Outcome::incomplete})
    if (count_of(outcomes, outcome) > 0) return outcome_badge(outcome, language);
  const std::size_t winners = count_of(outcomes, Outcome::winner);
  if (winners == outcomes.size() || winners == 0) return outcome_badge(outcomes.front(), language);
  return {page_text(language, "outcome.some-winners",
                    {{"count", std::to_string(winners)}, {"total", std::to_string(outcomes.size())}}),
          "warning"};
}

void add_tender_rows(TemplateValues list, const std::vector<TenderRow>& rows) {
  for (const TenderRow& row : rows) {
    const StateBadge state = state_badge(row, list.language());
    TemplateValues item = list.include("ROW", "tender_row.tpl");
    item.set("ADDRESS", page_path::tender(row.id)).set("TITLE", row.title);
    item.set("REFERENCE", row.reference).set("VERSION", std::to_string(row.version));
    item.set_if_any("BUYER", row.buyer).set_if_any("SEGMENT", row.segment);
    item.set("LOTS", counted(list.language(), "lots", row.lots));
    item.set("BIDS", counted(list.language(), "bids", row.bids));
    item.set("STATE", state.text).set("LOOK", state.look);
    for (const std::string& person : row.panel)
      item.add("MEMBER").set("PERSON", person).set("ASSESSMENT", page_path::assessment(row.id, ""));
  }
}

}  // namespace server
