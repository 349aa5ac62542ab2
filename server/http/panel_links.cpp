#include "server/http/panel_links.hpp"

#include "criteria/assessment.hpp"

namespace server {

PanelWork panel_work(Unit& unit, TenderId tender, const std::optional<ProcessState>& state) {
  PanelWork work;
  for (const auto& member : assessment_record(unit, tender).panel.members)
    work.members.push_back(member.person);
  work.is_grading = state && !criteria::is_before(state->read_as, criteria::TenderStage::individual_scores);
  work.shows_consensus = state && may_read(state, criteria::ReadKind::individual_grades);
  return work;
}

PanelWork panel_work(Service& service, TenderId tender, const criteria::Tender& definition) {
  auto work = service.database.read(
      [&](Unit& unit) { return panel_work(unit, tender, process_state(unit, tender, service.clock())); });
  work.has_grades = !criteria::assessors_of(definition).empty();
  return work;
}

}  // namespace server
