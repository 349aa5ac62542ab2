#include "server/app/assessment_record.hpp"

#include "import/assessment_json.hpp"
#include "server/app/person_name.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace server {
namespace {

// Ours: what does not read is a bug.
template <typename Value>
Value stored_value(criteria::Checked<Value> read) {
  if (!read) throw std::logic_error("a stored document of an assessment: " + read.error().front().code);
  return std::move(*read);
}

criteria::AssessmentPanel panel_in(const StoredPanelDocument& stored) {
  return stored_value(importing::read_panel(stored.document.text, importing::Limits{}));
}

auto graded(const GradeGiver& giver) {
  return std::tie(giver.key.bid, giver.key.criterion, giver.key.assessor);
}

}  // namespace

const criteria::PanelMember* AssessmentRecord::member(std::string_view person) const {
  const auto found = std::find_if(panel.members.begin(), panel.members.end(),
                                  [&](const auto& each) { return is_same_person(each.person, person); });
  return found == panel.members.end() ? nullptr : &*found;
}

const DeclaredInterestOf* AssessmentRecord::declared_by(std::string_view person) const {
  const auto found =
      std::find_if(declarations.rbegin(), declarations.rend(),
                   [key = name_key(person)](const auto& each) { return each.person_key == key; });
  return found == declarations.rend() ? nullptr : &*found;
}

bool AssessmentRecord::is_recused(std::string_view person, const criteria::Bid& bid) const {
  const auto is_decided = [&](const StoredRecusal& recusal) {
    return recusal.bid == bid.id && is_same_person(recusal.person, person);
  };
  if (std::any_of(recusals.begin(), recusals.end(), is_decided)) return true;
  const auto* declared = declared_by(person);
  if (!declared) return false;
  const auto& firms = declared->declaration.firms;
  return declared->declaration.interest == criteria::DeclaredInterest::tender ||
         std::any_of(firms.begin(), firms.end(), [&](const std::string& firm) {
           return bid.bidder && criteria::is_same_firm(firm, bid.bidder->name);
         });
}

bool AssessmentRecord::is_of_another(const criteria::Grade& grade) const {
  if (!grade.assessor) return false;
  const auto* seat = panel.of_assessor(*grade.assessor);
  const auto wanted = std::tie(grade.bid, grade.criterion, *grade.assessor);
  const auto giver =
      std::lower_bound(givers.begin(), givers.end(), wanted,
                       [](const GradeGiver& each, const auto& key) { return graded(each) < key; });
  return seat && giver != givers.end() && graded(*giver) == wanted &&
         !is_same_person(giver->person, seat->person);
}

bool AssessmentRecord::counts(const criteria::Grade& grade, const criteria::Bid& bid) const {
  if (grade.is_consensus() || !grade.assessor) return false;
  const auto* seat = panel.of_assessor(*grade.assessor);
  return seat && !is_of_another(grade) && !is_recused(seat->person, bid);
}

const ConsensusReason* AssessmentRecord::reason_of(std::string_view bid, std::string_view criterion) const {
  const auto found = std::find_if(reasons.rbegin(), reasons.rend(), [&](const ConsensusReason& each) {
    return each.key.bid == bid && each.key.criterion == criterion;
  });
  return found == reasons.rend() ? nullptr : &*found;
}

criteria::AssessmentPanel assessment_panel(Unit& unit, TenderId tender) {
  const auto panel = AssessmentStore(unit).panel(tender);
  return panel ? panel_in(*panel) : criteria::AssessmentPanel();
}

AssessmentRecord assessment_record(Unit& unit, TenderId tender) {
  const importing::Limits limits;
  AssessmentStore store(unit);
  AssessmentRecord record;
  if (const auto panel = store.panel(tender)) {
    record.panel_version = panel->version;
    record.panel = panel_in(*panel);
  }
  for (auto& stored : store.declarations(tender)) {
    auto key = name_key(stored.person);
    record.declarations.push_back(
        {std::move(stored.person),
         stored_value(importing::read_interest_declaration(stored.document.text, limits)),
         std::move(stored.declared_at), std::move(key)});
  }
  record.recusals = store.recusals(tender);
  if (const auto names = store.blind_names(tender)) {
    record.names_version = names->version;
    record.names = stored_value(importing::read_blind_names(names->document.text, limits));
  }
  record.givers = store.givers(tender);
  std::erase_if(record.givers, [](const GradeGiver& giver) { return giver.key.is_consensus; });
  std::sort(record.givers.begin(), record.givers.end(),
            [](const GradeGiver& one, const GradeGiver& other) { return graded(one) < graded(other); });
  record.reasons = store.reasons(tender);
  return record;
}

}  // namespace server
