#include "server/app/panel.hpp"

#include "import/assessment_json.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/blind_names.hpp"
#include "server/app/panel_candidates.hpp"
#include "server/app/person_name.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/held_documents.hpp"
#include "templates/assessment_json.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::error;
using criteria::TenderStage;

constexpr std::size_t reason_bytes = 4000;

bool has_reached(const std::optional<ProcessState>& state, TenderStage stage) {
  return state && !criteria::is_before(state->stage, stage);
}

bool has_same_assessors(const criteria::AssessmentPanel& one, const criteria::AssessmentPanel& other,
                        const criteria::Tender& tender) {
  const auto assessors = criteria::assessors_of(tender);
  return std::all_of(assessors.begin(), assessors.end(), [&](const auto& assessor) {
    const auto* before = one.of_assessor(assessor);
    const auto* after = other.of_assessor(assessor);
    return before && after && is_same_person(before->person, after->person);
  });
}

Findings fixed_parts(const AssessmentRecord& record, const criteria::AssessmentPanel& panel,
                     const criteria::Tender& tender, const std::optional<ProcessState>& state) {
  Findings findings;
  if (!record.has_panel()) return findings;
  if (has_reached(state, TenderStage::individual_scores) && panel.is_blind != record.panel.is_blind)
    findings.push_back(error("panel.blindFixed", "blind"));
  if (has_reached(state, TenderStage::individual_locked) && !has_same_assessors(record.panel, panel, tender))
    findings.push_back(error("panel.assessorsFixed", "members"));
  return findings;
}

void tidy(criteria::AssessmentPanel& panel) {
  for (auto& member : panel.members) member.person = tidy_name(member.person);
}

void tidy(criteria::InterestDeclaration& declaration) {
  for (auto& firm : declaration.firms) firm = tidy_name(firm);
}

bool names(const std::vector<std::string>& firms, const std::string& firm) {
  return std::any_of(firms.begin(), firms.end(), [&](const std::string& other) {
    return other == firm || criteria::is_same_firm(other, firm);
  });
}

// Whether no bid that the earlier declaration takes away comes back with the later one.
bool covers(const criteria::InterestDeclaration& later, const criteria::InterestDeclaration& earlier) {
  using criteria::DeclaredInterest;
  if (later.interest == DeclaredInterest::tender || earlier.interest == DeclaredInterest::none) return true;
  return later.interest == earlier.interest &&
         std::all_of(earlier.firms.begin(), earlier.firms.end(),
                     [&](const std::string& firm) { return names(later.firms, firm); });
}

// A bid that goes and comes back would tell by which letter its bidder is known, also after a reversal.
Findings narrowed(const AssessmentRecord& record, std::string_view person,
                  const criteria::InterestDeclaration& declaration,
                  const std::optional<ProcessState>& state) {
  const auto* newest = record.declared_by(person);
  const bool is_fixed = has_reached(state, TenderStage::individual_scores) || record.names_version > 0;
  if (!newest || !is_fixed || covers(declaration, newest->declaration)) return {};
  return {error("interest.fixed", "interest")};
}

}  // namespace

Result<AssessmentRecord> load_assessment(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) -> Result<AssessmentRecord> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    return assessment_record(unit, tender);
  });
}

Result<AssessmentRecord> store_panel(Service& service, const Actor& actor, TenderId tender,
                                     std::string_view json, std::optional<std::int64_t> expected_version) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto& definition = (*loaded)->dossier.tender;
  auto panel = importing::read_panel(json, importing::Limits{});
  if (!panel) return failed(std::move(panel.error()));
  tidy(*panel);
  if (auto findings = criteria::validate(*panel, definition); !findings.empty())
    return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<AssessmentRecord> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::panel); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    if (actor.person)
      if (auto findings = settle_members(unit, tender, *panel); !findings.empty())
        return failed(std::move(findings));
    const auto record = assessment_record(unit, tender);
    if (expected_version && *expected_version != record.panel_version)
      return failed(Outdated{record.panel_version});
    const auto state = process_state(unit, tender, now);
    if (auto findings = fixed_parts(record, *panel, definition, state); !findings.empty())
      return failed(std::move(findings));
    AssessmentStore store(unit);
    const auto before = store.panel(tender);
    const StoredPanelDocument stored{record.panel_version + 1, document_of(templates::canonical_json(*panel)),
                                     now};
    store.insert(tender, stored);
    note(change, "panel.stored", std::to_string(stored.version), stored.document.sha256,
         before ? before->document.sha256 : "");
    if (panel->is_blind && has_reached(state, TenderStage::individual_scores))
      draw_blind_names(change, record, (*loaded)->dossier);
    return assessment_record(unit, tender);
  });
}

Result<criteria::PanelMember> panel_seat(const Actor& actor, const AssessmentRecord& record, TenderId tender,
                                         std::string_view typed) {
  if (!record.has_panel()) return failed(Conflict{"panel.missing", std::to_string(tender), {}});
  auto person = acting_person(actor, typed);
  if (!person) return failed(std::move(person.error()));
  const auto* member = record.member(*person);
  if (!member) return failed(Conflict{"panel.notMember", std::to_string(tender), {{"person", *person}}});
  return *member;
}

Result<DeclaredInterestOf> declare_interest(Service& service, const Actor& actor, TenderId tender,
                                            const DeclarationOrder& order) {
  auto declaration = order.declaration;
  tidy(declaration);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<DeclaredInterestOf> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::panel); !gate) return failed(gate.error());
    const auto record = assessment_record(unit, tender);
    const auto seat = panel_seat(actor, record, tender, order.person);
    if (!seat) return failed(seat.error());
    auto findings = criteria::validate(declaration);
    if (findings.empty())
      findings = narrowed(record, seat->person, declaration, process_state(unit, tender, now));
    if (!findings.empty()) return failed(std::move(findings));
    const StoredDeclaration stored{0, seat->person, document_of(templates::canonical_json(declaration)), now};
    const auto id = AssessmentStore(unit).insert(tender, stored);
    note(change, "interest.declared", std::to_string(id), stored.document.sha256);
    return DeclaredInterestOf{seat->person, declaration, now, name_key(seat->person)};
  });
}

Result<StoredRecusal> recuse(Service& service, const Actor& actor, TenderId tender,
                             const RecusalOrder& order) {
  if (auto gate = may_read(service, tender, criteria::ReadKind::bids); !gate) return failed(gate.error());
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto person = acting_person(actor, order.person);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<StoredRecusal> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::panel); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    const auto record = assessment_record(unit, tender);
    auto findings = person ? Findings() : person.error();
    const auto* member = record.member(order.member);
    if (!member) findings.push_back(error("recusal.member", "member", {{"person", order.member}}));
    const auto& bids = (*loaded)->dossier.bids;
    if (std::none_of(bids.begin(), bids.end(), [&](const auto& bid) { return bid.id == order.bid; }))
      findings.push_back(error("recusal.bid", "bid", {{"bid", order.bid}}));
    if (!is_text(order.reason, reason_bytes)) findings.push_back(error("recusal.reason", "reason"));
    if (!findings.empty()) return failed(std::move(findings));
    StoredRecusal stored{0, member->person, order.bid, order.reason, *person, now};
    stored.id = AssessmentStore(unit).insert(tender, stored);
    note(change, "recusal.recorded", std::to_string(stored.id),
         row_sha256(unit, "recusals", "position = $1", {stored.id}));
    return stored;
  });
}

std::vector<std::string> unmatched_firms(const DeclaredInterestOf& declared,
                                         const criteria::Dossier& dossier) {
  std::vector<std::string> unmatched;
  for (const auto& firm : declared.declaration.firms)
    if (std::none_of(dossier.bids.begin(), dossier.bids.end(), [&](const criteria::Bid& bid) {
          return bid.bidder && criteria::is_same_firm(firm, bid.bidder->name);
        }))
      unmatched.push_back(firm);
  return unmatched;
}

}  // namespace server
