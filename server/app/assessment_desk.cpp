#include "server/app/assessment_desk.hpp"

#include "server/app/contract_json.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::ReadKind;
using criteria::TenderStage;

bool is_shorter_or_before(const std::string& left, const std::string& right) {
  return left.size() != right.size() ? left.size() < right.size() : left < right;
}

using OwnGrades = std::vector<std::pair<StoredGrade, criteria::Grade>>;

std::optional<OwnGrade> own_grade(const OwnGrades& grades, std::string_view bid, std::string_view criterion) {
  const auto found = std::find_if(grades.begin(), grades.end(), [&](const auto& each) {
    return each.first.key.bid == bid && each.first.key.criterion == criterion;
  });
  if (found == grades.end()) return std::nullopt;
  const auto& [stored, grade] = *found;
  return OwnGrade{grade.level, grade.motivation.value_or(""), stored.updated_at, stored.version};
}

void add_lot(Assessment& assessment, const criteria::Lot& lot, const OwnGrades& grades) {
  const Desk& desk = assessment.desk;
  const auto bids = desk.shows_bids() ? desk.bids(lot.id) : std::vector<const criteria::Bid*>();
  AssessedLot made{lot.id, lot.title, {}, {}};
  for (const auto* bid : bids) made.bids.push_back({desk.handle(*bid), desk.bidder(*bid)});
  for (const auto* leaf : criteria::leaves(lot.criteria)) {
    if (!desk.member.assessor || !criteria::is_assigned(*leaf, *desk.member.assessor)) continue;
    AssessedCriterion row{*leaf, {}, {}};
    for (const auto* bid : bids) {
      row.grades.push_back(own_grade(grades, bid->id, leaf->id));
      row.remarks.emplace_back(desk.is_blind() ? std::string_view() : bid->remark(leaf->id));
      ++assessment.assigned;
      if (row.grades.back()) ++assessment.given;
    }
    made.criteria.push_back(std::move(row));
  }
  if (!made.criteria.empty()) assessment.lots.push_back(std::move(made));
}

}  // namespace

bool Desk::shows_bids() const {
  return is_declared() && may_read(state, ReadKind::bids) &&
         !criteria::is_before(state.read_as, TenderStage::individual_scores);
}

bool Desk::is_blind() const { return record.panel.is_blind && !may_read(state, ReadKind::prices); }

std::string Desk::handle(const criteria::Bid& bid) const {
  if (!record.panel.is_blind) return bid.id;
  const auto found = std::find_if(record.names.begin(), record.names.end(),
                                  [&](const criteria::BlindName& name) { return name.bid == bid.id; });
  return found == record.names.end() ? std::string() : found->name;
}

std::string Desk::bidder(const criteria::Bid& bid) const {
  return is_blind() || !bid.bidder ? std::string() : bid.bidder->name;
}

std::vector<const criteria::Bid*> Desk::bids(std::string_view lot) const {
  std::vector<const criteria::Bid*> found;
  for (const auto& bid : dossier->dossier.bids)
    if (bid.lot == lot && !bid.withdrawn && !handle(bid).empty() && !record.is_recused(member.person, bid))
      found.push_back(&bid);
  std::stable_sort(found.begin(), found.end(), [&](const criteria::Bid* left, const criteria::Bid* right) {
    return is_shorter_or_before(handle(*left), handle(*right));
  });
  return found;
}

const criteria::Bid* Desk::find_bid(std::string_view name) const {
  for (const auto& lot : dossier->dossier.tender.lots)
    for (const auto* bid : bids(lot.id))
      if (handle(*bid) == name) return bid;
  return nullptr;
}

Result<Desk> desk_of(Unit& unit, const Actor& actor, TenderId tender, const LoadedDossierPtr& dossier,
                     const std::string& person, const std::string& now) {
  Desk desk;
  desk.record = assessment_record(unit, tender);
  auto seat = panel_seat(actor, desk.record, tender, person);
  if (!seat) return failed(std::move(seat.error()));
  const auto state = process_state(unit, tender, now);
  if (!state) return failed(Conflict{"assessment.outsideProcess", std::to_string(tender), {}});
  desk.member = std::move(*seat);
  desk.state = *state;
  desk.dossier = dossier;
  return desk;
}

Result<void> must_be_declared(const Desk& desk, TenderId tender) {
  if (desk.is_declared()) return {};
  return failed(Conflict{"assessment.notDeclared", std::to_string(tender), {{"person", desk.member.person}}});
}

std::vector<std::pair<StoredGrade, criteria::Grade>> own_grades(Unit& unit, TenderId tender,
                                                                const Desk& desk) {
  OwnGrades grades;
  if (!desk.member.assessor) return grades;
  for (auto& stored : GradeStore(unit).by(tender, *desk.member.assessor)) {
    auto grade = read_grade(stored.document.text).value();
    if (!desk.record.is_of_another(grade)) grades.emplace_back(std::move(stored), std::move(grade));
  }
  return grades;
}

Result<Assessment> my_assessment(Service& service, const Actor& actor, TenderId tender,
                                 const std::string& person) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) -> Result<Assessment> {
    auto desk = desk_of(unit, actor, tender, *loaded, person, now);
    if (!desk) return failed(std::move(desk.error()));
    Assessment assessment;
    assessment.title = (*loaded)->dossier.tender.title;
    assessment.desk = std::move(*desk);
    assessment.is_open =
        assessment.desk.shows_bids() && assessment.desk.member.assessor &&
        criteria::may_write(assessment.desk.state.stage, criteria::WriteKind::individual_grades);
    const auto grades =
        assessment.desk.shows_bids() ? own_grades(unit, tender, assessment.desk) : OwnGrades();
    for (const auto& lot : (*loaded)->dossier.tender.lots) add_lot(assessment, lot, grades);
    return assessment;
  });
}

}  // namespace server
