#include "server/app/consensus.hpp"

#include "server/app/give_grades.hpp"
#include "server/app/record_grades.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/held_documents.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::error;

constexpr std::size_t reason_bytes = 4000;

// ---- progress -------------------------------------------------------------------------------------------

bool is_graded(const criteria::Bid& bid, const std::vector<criteria::BidId>& rejected) {
  return !bid.withdrawn && std::find(rejected.begin(), rejected.end(), bid.id) == rejected.end();
}

bool has_grade(const criteria::Dossier& dossier, const AssessmentRecord& record, const criteria::Bid& bid,
               const criteria::Criterion& leaf, const criteria::AssessorId& assessor) {
  if (!dossier.grades) return false;
  return std::any_of(dossier.grades->begin(), dossier.grades->end(), [&](const criteria::Grade& grade) {
    return grade.bid == bid.id && grade.criterion == leaf.id && grade.assessor == assessor &&
           record.counts(grade, bid);
  });
}

MemberProgress progress_of(const criteria::PanelMember& member, const AssessmentRecord& record,
                           const criteria::Dossier& whole, const std::vector<criteria::BidId>& rejected) {
  MemberProgress progress;
  progress.member = member;
  for (const auto& bid : whole.bids) {
    const auto* lot = criteria::find_lot(whole.tender, bid.lot);
    if (!lot || !is_graded(bid, rejected)) continue;
    if (record.is_recused(member.person, bid)) {
      ++progress.recused;
      continue;
    }
    for (const auto* leaf : criteria::leaves(lot->criteria)) {
      if (!member.assessor || !criteria::is_assigned(*leaf, *member.assessor)) continue;
      ++progress.assigned;
      if (has_grade(whole, record, bid, *leaf, *member.assessor)) ++progress.given;
    }
  }
  return progress;
}

// ---- spread ---------------------------------------------------------------------------------------------

// The individual grades of one criterion of one bid that count, in the order of the criterion's panel.
evaluator::GradeList individual_grades(const criteria::Dossier& dossier, const AssessmentRecord& record,
                                       const criteria::Bid& bid, const criteria::Criterion& leaf) {
  evaluator::GradeList grades;
  if (!dossier.grades) return grades;
  for (const auto& assessor : leaf.panel->assessors)
    for (const auto& grade : *dossier.grades)
      if (grade.bid == bid.id && grade.criterion == leaf.id && grade.assessor == assessor &&
          record.counts(grade, bid))
        grades.push_back(&grade);
  return grades;
}

std::optional<PanelGrade> panel_grade(const criteria::Dossier& dossier, const AssessmentRecord& record,
                                      const criteria::Bid& bid, const criteria::Criterion& leaf) {
  if (!dossier.grades) return std::nullopt;
  for (const auto& grade : *dossier.grades) {
    if (!grade.is_consensus() || grade.bid != bid.id || grade.criterion != leaf.id) continue;
    const auto* reason = record.reason_of(bid.id, leaf.id);
    return PanelGrade{grade.level, grade.motivation.value_or(""), reason ? reason->reason : ""};
  }
  return std::nullopt;
}

BidSpread spread_of(const Desk& desk, const criteria::Bid& bid, const criteria::Criterion& leaf) {
  const auto& dossier = desk.dossier->dossier;
  BidSpread spread{
      {desk.handle(bid), desk.bidder(bid)}, {}, {}, panel_grade(dossier, desk.record, bid, leaf)};
  const auto grades = individual_grades(dossier, desk.record, bid, leaf);
  spread.range = evaluator::range_of(leaf, grades);
  for (const auto* grade : grades)
    spread.grades.push_back({*grade->assessor, grade->level, grade->motivation.value_or("")});
  return spread;
}

// ---- the grade of the panel -----------------------------------------------------------------------------

struct Checked {
  criteria::Grade grade;
  bool is_outside = false;
};

// What is wrong with the order goes to `findings`.
Checked check_order(const Desk& desk, const ConsensusOrder& order, Findings& findings) {
  const auto& tender = desk.dossier->dossier.tender;
  Checked checked;
  const auto* bid = desk.find_bid(order.bid);
  if (!bid) {
    findings.push_back(error("assessment.bidUnknown", "bid", {{"bid", order.bid}}));
    return checked;
  }
  const auto* leaf =
      criteria::find_criterion(criteria::find_lot(tender, bid->lot)->criteria, order.criterion);
  if (!leaf || !leaf->panel || leaf->panel->combine != criteria::Combine::consensus) {
    findings.push_back(error("assessment.noConsensus", "criterion", {{"criterion", order.criterion}}));
    return checked;
  }
  checked.grade = {bid->id, leaf->id, {}, true, order.level, tidy_lines(order.motivation)};
  auto found = check_given(checked.grade, tender, bid->lot);
  for (auto& finding : found)
    for (auto& [name, value] : finding.parameters)
      if (name == "bid") value = order.bid;
  const bool is_known = !criteria::has_errors(found);
  findings.insert(findings.end(), found.begin(), found.end());
  if (!is_known) return checked;
  const auto range =
      evaluator::range_of(*leaf, individual_grades(desk.dossier->dossier, desk.record, *bid, *leaf));
  checked.is_outside = range && range->is_outside(evaluator::grade_worth(*leaf, order.level));
  if (checked.is_outside && !is_text(order.reason, reason_bytes))
    findings.push_back(error("assessment.reason", "reason", {{"bid", order.bid}, {"criterion", leaf->id}}));
  return checked;
}

Result<void> must_be_chair(const Desk& desk, TenderId tender) {
  if (!desk.member.is_chair)
    return failed(Conflict{"assessment.notChair", std::to_string(tender), {{"person", desk.member.person}}});
  return must_be_declared(desk, tender);
}

}  // namespace

Result<std::vector<MemberProgress>> assessment_progress(Service& service, TenderId tender) {
  const auto whole = load_whole_dossier(service, tender);
  if (!whole) return failed(whole.error());
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) -> Result<std::vector<MemberProgress>> {
    const auto record = assessment_record(unit, tender);
    const auto state = process_state(unit, tender, now);
    // How many bids there are is no secret, but whether somebody has an interest in one is before they are
    // opened.
    auto dossier = (*whole)->dossier;
    if (!may_read(state, criteria::ReadKind::bids)) dossier.bids.clear();
    std::vector<criteria::BidId> rejected;
    for (const auto& [bid, decision] : current_decisions(unit, tender))
      if (!decision.is_admitted) rejected.push_back(bid);
    std::vector<MemberProgress> progress;
    for (const auto& member : record.panel.members) {
      progress.push_back(progress_of(member, record, dossier, rejected));
      progress.back().is_declared = record.declared_by(member.person) != nullptr;
    }
    return progress;
  });
}

Result<Consensus> view_consensus(Service& service, const Actor& actor, TenderId tender,
                                 const std::string& person) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::individual_grades); !gate)
    return failed(gate.error());
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) -> Result<Consensus> {
    auto desk = desk_of(unit, actor, tender, *loaded, person, now);
    if (!desk) return failed(std::move(desk.error()));
    if (auto declared = must_be_declared(*desk, tender); !declared) return failed(declared.error());
    Consensus view;
    view.title = (*loaded)->dossier.tender.title;
    view.desk = std::move(*desk);
    view.is_open = view.desk.member.is_chair &&
                   criteria::may_write(view.desk.state.stage, criteria::WriteKind::consensus_grades);
    for (const auto& lot : (*loaded)->dossier.tender.lots)
      for (const auto* leaf : criteria::leaves(lot.criteria)) {
        if (!leaf->panel) continue;
        CriterionSpread spread{lot.id, *leaf, {}};
        for (const auto* bid : view.desk.bids(lot.id))
          spread.bids.push_back(spread_of(view.desk, *bid, *leaf));
        view.criteria.push_back(std::move(spread));
      }
    return view;
  });
}

namespace {

// What the chair recorded, with the reason when it stands outside the range.
Result<StoredGrade> store_consensus(const Change& change, const Desk& desk, const ConsensusOrder& order) {
  if (auto chair = must_be_chair(desk, change.tender); !chair) return failed(chair.error());
  Findings findings;
  const auto checked = check_order(desk, order, findings);
  if (criteria::has_errors(findings)) return failed(std::move(findings));
  auto stored = store_grade_of(change, checked.grade, desk.member.person);
  if (!stored) return failed(stored.error());
  auto& [grade, is_new] = *stored;
  const auto* known = desk.record.reason_of(checked.grade.bid, checked.grade.criterion);
  if (checked.is_outside && (is_new || !known || known->reason != order.reason)) {
    const auto row = AssessmentStore(change.unit)
                         .insert(change.tender, ConsensusReason{grade.id, grade.version, order.reason,
                                                                desk.member.person, change.now, grade.key});
    note(change, "consensus.explained", std::to_string(row),
         row_sha256(change.unit, "consensus_reasons", "position = $1", {row}));
  }
  return grade;
}

}  // namespace

Result<StoredGrade> record_consensus(Service& service, const Actor& actor, TenderId tender,
                                     const ConsensusOrder& order) {
  return write_at_desk(
      service, actor, tender, order.person, criteria::WriteKind::consensus_grades,
      [&](const Change& change, const Desk& desk) { return store_consensus(change, desk, order); });
}

}  // namespace server
