#include "server/app/stage_gate.hpp"

#include "criteria/deadline.hpp"
#include "criteria/price_part.hpp"
#include "server/app/take_step.hpp"
#include "server/storage/dialect.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::ReadKind;
using criteria::TenderStage;
using criteria::WriteKind;

Conflict gate_conflict(const char* code, TenderId tender, TenderStage stage, std::string_view kind) {
  return {code,
          std::to_string(tender),
          {{"stage", std::string(criteria::name(stage))}, {"kind", std::string(kind)}}};
}

bool is_due(Unit& unit, TenderId tender, const std::string& now) {
  const auto moment = criteria::Timestamp::parse(now);
  return moment && criteria::has_passed(deadline_of(unit, tender), *moment);
}

}  // namespace

std::optional<criteria::Timestamp> deadline_of(Unit& unit, TenderId tender) {
  const auto deadlines =
      unit.column<std::string>(fmt::format("SELECT COALESCE({}, '') FROM tenders WHERE id = $1",
                                           json_text(unit.engine(), "document", "deadline")),
                               {tender});
  return deadlines.empty() ? std::nullopt : criteria::Timestamp::parse(deadlines.front());
}

std::optional<ProcessState> process_state(Unit& unit, TenderId tender, const std::string& now) {
  const auto last = StepStore(unit).last(tender);
  if (!last) return std::nullopt;
  ProcessState state{last->to, last->to == TenderStage::withdrawn ? last->from : last->to, last->number,
                     false};
  if (state.stage == TenderStage::published && is_due(unit, tender, now)) {
    state.stage = state.read_as = TenderStage::closed;
    state.is_closing_due = true;
  }
  return state;
}

std::optional<ProcessState> process_state(Service& service, TenderId tender) {
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) { return process_state(unit, tender, now); });
}

void record_closing(Service& service, TenderId tender) {
  const auto now = service.clock();
  service.database.write([&](Unit& unit) {
    if (const auto state = process_state(unit, tender, now); state && state->is_closing_due)
      close_by_deadline({unit, clock_actor(), tender, now});
  });
}

Result<void> may_write(const Change& change, WriteKind kind) {
  const auto state = process_state(change.unit, change.tender, change.now);
  if (!state) return {};
  if (state->is_closing_due) close_by_deadline(change);
  if (criteria::may_write(state->stage, kind)) return {};
  return failed(gate_conflict("stage.locked", change.tender, state->stage, criteria::name(kind)));
}

bool may_read(const std::optional<ProcessState>& state, ReadKind kind) {
  return !state || criteria::may_read(state->read_as, kind);
}

Result<void> may_read(Service& service, TenderId tender, ReadKind kind) {
  const auto state = process_state(service, tender);
  if (state && state->is_closing_due) record_closing(service, tender);
  if (may_read(state, kind)) return {};
  return failed(gate_conflict("stage.sealed", tender, state->stage, criteria::name(kind)));
}

WriteKind bid_write_kind(const std::optional<ProcessState>& state) {
  if (state && state->stage == TenderStage::opened) return WriteKind::opened_bids;
  if (state && state->stage == TenderStage::prices_opened) return WriteKind::prices;
  return WriteKind::bids;
}

std::map<std::string, AdmissibilityDecision> current_decisions(Unit& unit, TenderId tender) {
  std::map<std::string, AdmissibilityDecision> current;
  for (auto& decision : StepStore(unit).decisions(tender)) current[decision.bid] = decision;
  return current;
}

criteria::Bid without_prices(const criteria::Bid& bid, const criteria::Tender& tender) {
  if (const auto* lot = criteria::find_lot(tender, bid.lot)) return criteria::bid_parts(bid, *lot).quality;
  auto rest = bid;
  rest.answers.clear();
  return rest;
}

criteria::Dossier disclosed(const criteria::Dossier& whole, const ProcessState& state,
                            const std::map<std::string, AdmissibilityDecision>& decisions) {
  criteria::Dossier dossier{whole.tender, {}, whole.grades, whole.draws};
  const bool has_prices = criteria::may_read(state.read_as, ReadKind::prices);
  const bool has_bids = criteria::may_read(state.read_as, ReadKind::bids);
  for (const auto& bid : whole.bids) {
    const auto decision = decisions.find(bid.id);
    const bool is_rejected = decision != decisions.end() && !decision->second.is_admitted;
    if (has_bids && !is_rejected)
      dossier.bids.push_back(has_prices ? bid : without_prices(bid, whole.tender));
  }
  const auto is_there = [&](const criteria::BidId& id) {
    return std::any_of(dossier.bids.begin(), dossier.bids.end(),
                       [&](const criteria::Bid& bid) { return bid.id == id; });
  };
  const bool has_individual = criteria::may_read(state.read_as, ReadKind::individual_grades);
  if (dossier.grades)
    std::erase_if(*dossier.grades, [&](const criteria::Grade& grade) {
      return !is_there(grade.bid) || (!grade.is_consensus() && !has_individual);
    });
  if (dossier.draws)
    std::erase_if(*dossier.draws, [&](const criteria::Draw& draw) {
      return !has_prices || !std::all_of(draw.order.begin(), draw.order.end(), is_there);
    });
  return dossier;
}

}  // namespace server
