#include "server/app/step_conditions.hpp"

#include "criteria/deadline.hpp"
#include "server/app/key_release.hpp"
#include "server/app/step_letters.hpp"
#include "server/app/typed_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Condition;
using criteria::error;

constexpr std::size_t reason_bytes = 4000;

criteria::Date today_of(const StepQuestion& question) {
  return criteria::Date::parse(question.now.substr(0, 10)).value();
}

bool takes_part(const StepQuestion& question, const criteria::Bid& bid) {
  const auto decision = question.decisions.find(bid.id);
  return !bid.withdrawn && (decision == question.decisions.end() || decision->second.is_admitted);
}

Findings undecided_bids(const StepQuestion& question) {
  Findings findings;
  for (const auto& bid : question.whole.dossier.bids)
    if (!bid.withdrawn && !question.decisions.contains(bid.id))
      findings.push_back(error("step.bidUndecided", "bids", {{"bid", bid.id}}));
  return findings;
}

// One graded criterion of one bid that takes part, and the grades that are there for it.
struct Graded {
  const criteria::Bid& bid;
  const criteria::Criterion& leaf;
  std::vector<const criteria::Grade*> grades;
};

template <typename Visit>
void each_graded(const StepQuestion& question, Visit visit) {
  const auto& dossier = question.whole.dossier;
  for (const auto& bid : dossier.bids) {
    const auto* lot = criteria::find_lot(dossier.tender, bid.lot);
    if (!lot || !takes_part(question, bid)) continue;
    for (const auto* leaf : criteria::leaves(lot->criteria)) {
      if (!leaf->panel) continue;
      Graded graded{bid, *leaf, {}};
      if (dossier.grades)
        for (const auto& grade : *dossier.grades)
          if (grade.bid == bid.id && grade.criterion == leaf->id) graded.grades.push_back(&grade);
      visit(graded);
    }
  }
}

void check_grade(const Graded& graded, const criteria::Grade* grade, const std::string& assessor,
                 Findings& findings) {
  const std::vector<std::pair<std::string, std::string>> parameters{
      {"bid", graded.bid.id}, {"criterion", graded.leaf.id}, {"assessor", assessor}};
  if (!grade)
    findings.push_back(
        error(assessor.empty() ? "step.consensusMissing" : "step.gradeMissing", "grades", parameters));
  else if (!grade->motivation || grade->motivation->empty())
    findings.push_back(error("step.motivationMissing", "grades", parameters));
}

Findings missing_grades(const StepQuestion& question) {
  Findings findings;
  each_graded(question, [&](const Graded& graded) {
    for (const auto& assessor : graded.leaf.panel->assessors) {
      const auto found = std::find_if(graded.grades.begin(), graded.grades.end(), [&](const auto* grade) {
        return !grade->is_consensus() && grade->assessor == assessor;
      });
      check_grade(graded, found == graded.grades.end() ? nullptr : *found, assessor, findings);
    }
  });
  return findings;
}

Findings missing_consensus(const StepQuestion& question) {
  Findings findings;
  each_graded(question, [&](const Graded& graded) {
    if (graded.leaf.panel->combine != criteria::Combine::consensus) return;
    const auto found = std::find_if(graded.grades.begin(), graded.grades.end(),
                                    [](const auto* grade) { return grade->is_consensus(); });
    check_grade(graded, found == graded.grades.end() ? nullptr : *found, "", findings);
  });
  return findings;
}

Findings lots_that_are(const StepQuestion& question, evaluator::Outcome outcome, const char* code) {
  const auto& evaluation = question.admitted.evaluation;
  if (!evaluation) return evaluation.error();
  Findings findings;
  for (const auto& lot : evaluation->lots)
    if (lot.outcome == outcome) findings.push_back(error(code, "lots", {{"lot", lot.id}}));
  return findings;
}

Findings text_of(const StepQuestion& question, const char* code) {
  if (is_text(question.order.reason, reason_bytes)) return {};
  return {error(code, "reason")};
}

Findings standstill(Unit& unit, const StepQuestion& question) {
  if (standstill_term(unit, question)) return {};
  return {error("step.standstillUnknown", "")};
}

Findings standstill_over(const StepQuestion& question) {
  const auto end = stated_day(question, criteria::ProcessStep::start_standstill, "standstillEnd");
  if (end && today_of(question) > *end) return {};
  return {error("step.standstillRuns", "", {{"date", end ? end->text() : std::string()}})};
}

Findings deadline(const StepQuestion& question) {
  const auto& end = question.whole.dossier.tender.deadline;
  const auto now = criteria::Timestamp::parse(question.now);
  if (now && criteria::has_passed(end, *now)) return {};
  return {error("step.deadlineOpen", "", {{"deadline", end ? end->text() : std::string()}})};
}

Findings keys(Unit& unit, TenderId tender, EnvelopeKind envelopes) {
  if (keys_released(unit, tender, envelopes)) return {};
  return {error("step.keysHeld", "")};
}

Findings missing_of(Condition condition, Unit& unit, TenderId tender, const StepQuestion& question) {
  switch (condition) {
    case Condition::deadline_passed:
      return deadline(question);
    case Condition::quality_keys_released:
      return keys(unit, tender, EnvelopeKind::quality);
    case Condition::bids_decided:
      return undecided_bids(question);
    case Condition::grades_complete:
      return missing_grades(question);
    case Condition::consensus_complete:
      return missing_consensus(question);
    case Condition::price_keys_released:
      return keys(unit, tender, EnvelopeKind::prices);
    case Condition::lots_evaluated:
      return lots_that_are(question, evaluator::Outcome::incomplete, "step.lotIncomplete");
    case Condition::ties_drawn:
      return lots_that_are(question, evaluator::Outcome::tie, "step.tieOpen");
    case Condition::winner_verified:
      return text_of(question, "step.verification");
    case Condition::letters_for_all:
      return letters_to_send(unit, question).missing;
    case Condition::standstill_known:
      return standstill(unit, question);
    case Condition::standstill_ended:
      return standstill_over(question);
    case Condition::reason_given:
      return text_of(question, "step.reason");
  }
  return {};
}

bool is_typed(Condition condition) {
  return condition == Condition::winner_verified || condition == Condition::reason_given;
}

}  // namespace

std::vector<ConditionState> conditions_of(Unit& unit, TenderId tender, const StepQuestion& question) {
  std::vector<ConditionState> states;
  for (const auto& entry : criteria::NameTable<Condition>::names)
    if (criteria::rule_of(question.order.step).conditions.has(entry.first))
      states.push_back({entry.first, missing_of(entry.first, unit, tender, question), is_typed(entry.first)});
  return states;
}

}  // namespace server
