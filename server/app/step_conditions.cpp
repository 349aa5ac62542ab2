#include "server/app/step_conditions.hpp"

#include "criteria/deadline.hpp"
#include "evaluator/grade_spread.hpp"
#include "import/json_reader.hpp"
#include "server/app/assessment_record.hpp"
#include "server/app/award.hpp"
#include "server/app/award_records.hpp"
#include "server/app/key_release.hpp"
#include "server/app/step_letters.hpp"
#include "server/app/typed_text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace server {
namespace {

using criteria::Condition;
using criteria::error;

constexpr std::size_t reason_bytes = 4000;

criteria::Date today_of(const StepQuestion& question) { return day_of(question.now); }

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
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const criteria::Grade*>> given;
  if (dossier.grades)
    for (const auto& grade : *dossier.grades) given[{grade.bid, grade.criterion}].push_back(&grade);
  for (const auto& bid : dossier.bids) {
    const auto* lot = criteria::find_lot(dossier.tender, bid.lot);
    if (!lot || !takes_part(question, bid)) continue;
    for (const auto* leaf : criteria::leaves(lot->criteria)) {
      if (!leaf->panel) continue;
      const auto found = given.find({bid.id, leaf->id});
      visit(Graded{bid, *leaf, found == given.end() ? std::vector<const criteria::Grade*>() : found->second});
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

// ---- the panel ------------------------------------------------------------------------------------------

// The definition may have been corrected since the panel was stored.
Findings unknown_panel(const StepQuestion& question, const AssessmentRecord& record) {
  if (!record.has_panel()) return {error("step.panelMissing", "panel")};
  return criteria::validate(record.panel, question.whole.dossier.tender);
}

Findings undeclared(const AssessmentRecord& record) {
  Findings findings;
  for (const auto& member : record.panel.members)
    if (!record.declared_by(member.person))
      findings.push_back(error("step.undeclared", "panel", {{"person", member.person}}));
  return findings;
}

// An assessor who declared an interest does not grade that bid. By consensus the others do; a mean is of as
// many as were announced, so that somebody else must take the seat.
void check_individual(const Graded& graded, const AssessmentRecord& record, Findings& findings) {
  const auto& panel = *graded.leaf.panel;
  std::size_t graders = 0;
  for (const auto& assessor : panel.assessors) {
    const auto* member = record.panel.of_assessor(assessor);
    if (member && record.is_recused(member->person, graded.bid)) {
      if (panel.combine == criteria::Combine::mean)
        findings.push_back(
            error("step.substituteMissing", "panel",
                  {{"assessor", assessor}, {"bid", graded.bid.id}, {"criterion", graded.leaf.id}}));
      continue;
    }
    ++graders;
    const auto found = std::find_if(graded.grades.begin(), graded.grades.end(), [&](const auto* grade) {
      return !grade->is_consensus() && grade->assessor == assessor && !record.is_of_another(*grade);
    });
    check_grade(graded, found == graded.grades.end() ? nullptr : *found, assessor, findings);
  }
  if (graders == 0 && panel.combine == criteria::Combine::consensus)
    findings.push_back(
        error("step.nobodyGrades", "panel", {{"bid", graded.bid.id}, {"criterion", graded.leaf.id}}));
}

// Assessors read what is missing, and know bids by their letters.
Findings by_letter(Findings findings, const AssessmentRecord& record) {
  if (!record.panel.is_blind) return findings;
  for (auto& finding : findings)
    for (auto& [name, value] : finding.parameters) {
      if (name != "bid") continue;
      const auto known = std::find_if(record.names.begin(), record.names.end(),
                                      [&, &bid = value](const auto& each) { return each.bid == bid; });
      value = known == record.names.end() ? "?" : known->name;
    }
  return findings;
}

Findings missing_grades(const StepQuestion& question, const AssessmentRecord& record) {
  Findings findings;
  each_graded(question, [&](const Graded& graded) { check_individual(graded, record, findings); });
  return by_letter(std::move(findings), record);
}

// The individual grades of a bid that count: of those who may grade it and sit there now.
evaluator::GradeList counting(const Graded& graded, const AssessmentRecord& record) {
  evaluator::GradeList grades;
  for (const auto* grade : graded.grades)
    if (record.counts(*grade, graded.bid)) grades.push_back(grade);
  return grades;
}

void check_reason(const Graded& graded, const criteria::Grade& consensus, const AssessmentRecord& record,
                  Findings& findings) {
  const auto range = evaluator::range_of(graded.leaf, counting(graded, record));
  if (range && range->is_outside(evaluator::grade_worth(graded.leaf, consensus.level)) &&
      !record.reason_of(graded.bid.id, graded.leaf.id))
    findings.push_back(
        error("step.consensusReason", "grades", {{"bid", graded.bid.id}, {"criterion", graded.leaf.id}}));
}

Findings missing_consensus(const StepQuestion& question, const AssessmentRecord& record) {
  Findings findings;
  each_graded(question, [&](const Graded& graded) {
    if (graded.leaf.panel->combine != criteria::Combine::consensus) return;
    const auto found = std::find_if(graded.grades.begin(), graded.grades.end(),
                                    [](const auto* grade) { return grade->is_consensus(); });
    check_grade(graded, found == graded.grades.end() ? nullptr : *found, "", findings);
    if (found != graded.grades.end()) check_reason(graded, **found, record, findings);
  });
  return by_letter(std::move(findings), record);
}

Findings lots_that_are(const StepQuestion& question, evaluator::Outcome outcome, const char* code) {
  const auto& evaluation = question.admitted.evaluation;
  if (!evaluation) return evaluation.error();
  Findings findings;
  for (const auto& lot : evaluation->lots)
    if (lot.outcome == outcome) findings.push_back(error(code, "lots", {{"lot", lot.id}}));
  return findings;
}

// What was asked of a bidder who does not win any more counts no more.
bool wins(const evaluator::Evaluation& evaluation, const criteria::BidId& bid) {
  return std::any_of(evaluation.lots.begin(), evaluation.lots.end(),
                     [&](const evaluator::LotEvaluation& lot) { return lot.winner == bid; });
}

criteria::AwardFile recorded_award_file(Unit& unit, TenderId tender, const StepQuestion& question) {
  return criteria::with_records(
      stored_award_file(unit, tender, question.admitted).value_or(criteria::AwardFile()),
      numbered_award_records(unit, tender));
}

Findings prices_examined(Unit& unit, TenderId tender, const StepQuestion& question) {
  const auto& evaluation = question.admitted.evaluation;
  if (!evaluation) return evaluation.error();
  Findings findings;
  for (const auto& asked : recorded_award_file(unit, tender, question).prices)
    if (asked.verdict != criteria::PriceVerdict::accepted && wins(*evaluation, asked.bid))
      findings.push_back(
          error(asked.verdict == criteria::PriceVerdict::pending ? "step.priceOpen" : "step.priceRejected",
                "prices", {{"bid", asked.bid}}));
  return findings;
}

Findings evidence(Unit& unit, TenderId tender, const StepQuestion& question) {
  const auto& evaluation = question.admitted.evaluation;
  if (!evaluation) return evaluation.error();
  Findings findings;
  for (const auto& asked : recorded_award_file(unit, tender, question).evidence) {
    if (asked.verdict == criteria::EvidenceVerdict::met || !wins(*evaluation, asked.bid)) continue;
    findings.push_back(error(
        asked.verdict == criteria::EvidenceVerdict::pending ? "step.evidenceOpen" : "step.evidenceNotMet",
        "evidence", {{"bid", asked.bid}, {"requirement", asked.requirement}}));
  }
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

// What a step asks, and the record of the assessment, which is read when a condition needs it.
struct Asked {
  Unit& unit;
  TenderId tender;
  const StepQuestion& question;
  std::optional<AssessmentRecord> record = {};

  const AssessmentRecord& assessment() {
    if (!record) record = assessment_record(unit, tender);
    return *record;
  }
};

Findings missing_of(Condition condition, Asked& asked) {
  Unit& unit = asked.unit;
  const TenderId tender = asked.tender;
  const StepQuestion& question = asked.question;
  switch (condition) {
    case Condition::deadline_passed:
      return deadline(question);
    case Condition::quality_keys_released:
      return keys(unit, tender, EnvelopeKind::quality);
    case Condition::panel_known:
      return unknown_panel(question, asked.assessment());
    case Condition::bids_decided:
      return undecided_bids(question);
    case Condition::interests_declared:
      return undeclared(asked.assessment());
    case Condition::grades_complete:
      return missing_grades(question, asked.assessment());
    case Condition::consensus_complete:
      return missing_consensus(question, asked.assessment());
    case Condition::price_keys_released:
      return keys(unit, tender, EnvelopeKind::prices);
    case Condition::lots_evaluated:
      return lots_that_are(question, evaluator::Outcome::incomplete, "step.lotIncomplete");
    case Condition::ties_drawn:
      return lots_that_are(question, evaluator::Outcome::tie, "step.tieOpen");
    case Condition::evidence_met:
      return evidence(unit, tender, question);
    case Condition::prices_examined:
      return prices_examined(unit, tender, question);
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
  Asked asked{unit, tender, question};
  for (const auto& entry : criteria::NameTable<Condition>::names)
    if (criteria::rule_of(question.order.step).conditions.has(entry.first))
      states.push_back({entry.first, missing_of(entry.first, asked), is_typed(entry.first)});
  return states;
}

}  // namespace server
