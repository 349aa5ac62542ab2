#include "server/app/decide_admissibility.hpp"

#include "server/app/acting_person.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/held_documents.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t ground_bytes = 400;
constexpr std::size_t reason_bytes = 4000;

Findings rejections(const LoadedDossier& loaded, const criteria::BidId& bid) {
  if (!loaded.evaluation) return {};
  for (const auto& lot : loaded.evaluation->lots)
    for (const auto& rejected : lot.rejected)
      if (rejected.bid == bid) return rejected.findings;
  return {};
}

Findings check(const AdmissibilityOrder& order, const LoadedDossier& whole, const LoadedDossier& admitted) {
  Findings findings;
  const auto& bids = whole.dossier.bids;
  if (std::none_of(bids.begin(), bids.end(), [&](const auto& bid) { return bid.id == order.bid; }))
    findings.push_back(criteria::error("admissibility.bid", "bid", {{"bid", order.bid}}));
  if (order.is_admitted) {
    if (const auto found = rejections(admitted, order.bid); !found.empty())
      findings.push_back(criteria::error("admissibility.contradicts", "outcome",
                                         {{"bid", order.bid}, {"code", found.front().code}}));
    return findings;
  }
  if (!is_text(order.ground, ground_bytes))
    findings.push_back(criteria::error("admissibility.ground", "ground"));
  if (!is_text(order.reason, reason_bytes))
    findings.push_back(criteria::error("admissibility.reason", "reason"));
  return findings;
}

// What was decided about a bid before the prices were known is not reopened with the prices: that is turning
// back. Who rejects it then does so for what the prices show.
bool is_behind_the_prices(Unit& unit, TenderId tender, const ProcessState& state,
                          const AdmissibilityOrder& order) {
  if (state.stage != criteria::TenderStage::prices_opened || !order.is_admitted) return false;
  const auto decisions = current_decisions(unit, tender);
  const auto known = decisions.find(order.bid);
  if (known == decisions.end() || known->second.is_admitted) return false;
  std::int64_t opening = 0;
  for (const auto& step : StepStore(unit).list(tender))
    if (step.step == criteria::ProcessStep::open_prices) opening = step.number;
  return known->second.after_step < opening;
}

}  // namespace

Result<AdmissibilityDecision> decide_admissibility(Service& service, const Actor& actor, TenderId tender,
                                                   const AdmissibilityOrder& order) {
  const auto admitted = load_dossier(service, tender);
  if (!admitted) return failed(admitted.error());
  const auto whole = load_whole_dossier(service, tender);
  if (!whole) return failed(whole.error());
  const auto person = acting_person(actor, order.person);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<AdmissibilityDecision> {
    const Change change{unit, actor, tender, now};
    const auto state = process_state(unit, tender, now);
    if (!state) return failed(Conflict{"step.outsideProcess", std::to_string(tender), {}});
    if (auto gate = may_write(change, criteria::WriteKind::admissibility); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, **whole); !guard) return failed(guard.error());
    if (is_behind_the_prices(unit, tender, *state, order))
      return failed(Conflict{"admissibility.locked", order.bid, {}});
    auto findings = check(order, **whole, **admitted);
    if (!person) findings.insert(findings.end(), person.error().begin(), person.error().end());
    if (!findings.empty()) return failed(std::move(findings));
    AdmissibilityDecision decision{order.bid, order.is_admitted, "", "", *person, state->last_step, now};
    if (!order.is_admitted) {
      decision.ground = order.ground;
      decision.reason = order.reason;
    }
    StepStore(unit).insert(tender, decision);
    note(change, order.is_admitted ? "bid.admitted" : "bid.rejected", order.bid,
         row_sha256(unit, "admissibility_decisions",
                    "position = (SELECT MAX(position) FROM admissibility_decisions WHERE tender = $1)",
                    {tender}));
    return decision;
  });
}

Result<std::vector<BidAdmissibility>> list_admissibility(Service& service, TenderId tender) {
  const auto admitted = load_dossier(service, tender);
  if (!admitted) return failed(admitted.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::bids); !gate) return failed(gate.error());
  const auto whole = load_whole_dossier(service, tender);
  if (!whole) return failed(whole.error());
  const auto decisions = service.database.read([&](Unit& unit) { return current_decisions(unit, tender); });
  std::vector<BidAdmissibility> listed;
  for (const auto& bid : (*whole)->dossier.bids) {
    BidAdmissibility row{bid.id,
                         bid.lot,
                         bid.bidder ? bid.bidder->name : std::string(),
                         bid.withdrawn.has_value(),
                         rejections(**admitted, bid.id),
                         std::nullopt};
    if (const auto found = decisions.find(bid.id); found != decisions.end()) row.decision = found->second;
    listed.push_back(std::move(row));
  }
  return listed;
}

}  // namespace server
