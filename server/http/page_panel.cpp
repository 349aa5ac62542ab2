// Who assesses a tender, what they declared, and who does not grade what.
#include "server/app/panel.hpp"
#include "server/app/panel_candidates.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/assessment_paths.hpp"
#include "server/pages/panel_page.hpp"
#include "templates/assessment_json.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

std::vector<PanelSeat> seats_of(const criteria::Tender& tender) {
  std::vector<PanelSeat> seats;
  for (const auto& assessor : criteria::assessors_of(tender)) {
    PanelSeat seat{assessor, {}};
    for (const auto& lot : tender.lots) {
      std::string ids;
      for (const auto* leaf : criteria::leaves(lot.criteria))
        if (criteria::is_assigned(*leaf, assessor)) ids += (ids.empty() ? "" : ", ") + leaf->id;
      if (!ids.empty()) seat.criteria.emplace_back(lot.id, std::move(ids));
    }
    seats.push_back(std::move(seat));
  }
  return seats;
}

bool is_open(const std::optional<ProcessState>& state) {
  return !state || criteria::may_write(state->stage, criteria::WriteKind::panel);
}

// Who bid, and which firms are none of them, once that may be known.
void add_bids(Service& service, TenderId tender, PanelPage& view) {
  if (!may_read(service, tender, criteria::ReadKind::bids)) return;
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return;
  const auto& dossier = (*loaded)->dossier;
  for (const auto& bid : dossier.bids)
    view.bids.emplace_back(bid.id, bid.id + (bid.bidder ? " " + bid.bidder->name : ""));
  for (const auto& declared : view.record.declarations)
    view.unmatched.push_back(unmatched_firms(declared, dossier));
}

Response panel_answer(Site& site, const Request& request, TenderId tender, FormValues sent,
                      Findings findings) {
  const auto definition = load_definition(site.service, tender);
  if (!definition) return failure_page(site, request, definition.error());
  auto record = load_assessment(site.service, tender);
  if (!record) return failure_page(site, request, record.error());
  auto progress = assessment_progress(site.service, tender);
  if (!progress) return failure_page(site, request, progress.error());
  const int status = findings.empty() ? 200 : 422;
  PanelPage view;
  view.id = std::to_string(tender);
  view.title = (*definition)->tender.title;
  view.seats = seats_of((*definition)->tender);
  view.record = std::move(*record);
  view.progress = std::move(*progress);
  view.is_open = is_open(process_state(site.service, tender));
  view.sent = std::move(sent);
  view.findings = std::move(findings);
  add_bids(site.service, tender, view);
  view.has_accounts = request.viewer != nullptr;
  if (view.has_accounts)
    for (const auto& candidate :
         site.service.database.read([&](Unit& unit) { return panel_candidates(unit, tender); }))
      view.candidates.push_back(candidate.name);
  auto context = context_of(site, request);
  if (status != 200) context.address = page_path::panel(view.id);
  return page_answer(request, panel_page(view, context), status);
}

Response show_panel(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  return tender ? panel_answer(site, request, *tender, {}, {}) : tender.error();
}

// A chair who does not grade stands behind the seats.
criteria::AssessmentPanel panel_in(const Pairs& fields, const std::vector<PanelSeat>& seats) {
  criteria::AssessmentPanel panel;
  panel.is_blind = field_of(fields, "blind") != "no";
  const auto chair = field_of(fields, "chair");
  for (std::size_t at = 0; at < seats.size(); ++at) {
    const auto number = std::to_string(at);
    panel.members.push_back({field_of(fields, "person-" + number), seats[at].assessor, chair == number});
  }
  if (chair == "other") panel.members.push_back({field_of(fields, "chairPerson"), std::nullopt, true});
  return panel;
}

// From "members[2].person" to the field of that seat.
void place_in_form(Findings& findings, std::size_t seats) {
  constexpr std::string_view prefix = "members[";
  for (auto& finding : findings) {
    if (!finding.place.starts_with(prefix)) continue;
    std::size_t at = 0;
    const auto* begin = finding.place.data() + prefix.size();
    std::from_chars(begin, finding.place.data() + finding.place.size(), at);
    finding.place = at < seats ? "person-" + std::to_string(at) : "chairPerson";
  }
}

Response receive_panel(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto definition = load_definition(site.service, *tender);
  if (!definition) return failure_page(site, request, definition.error());
  const auto seats = seats_of((*definition)->tender);
  const auto stored = store_panel(site.service, actor_of(request), *tender,
                                  templates::canonical_json(panel_in(*fields, seats)), version_in(*fields));
  if (stored) return done(page_path::panel(std::to_string(*tender)), "panel-stored");
  auto told = told_in_form(stored.error());
  if (!told) return failure_page(site, request, stored.error());
  place_in_form(*told, seats.size());
  return panel_answer(site, request, *tender, *fields, std::move(*told));
}

Response receive_recusal(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto stored = recuse(site.service, actor_of(request), *tender,
                             {field_of(*fields, "person"), field_of(*fields, "member"),
                              field_of(*fields, "bid"), field_of(*fields, "reason")});
  if (stored) return done(page_path::panel(std::to_string(*tender)), "recusal-recorded");
  auto told = told_in_form(stored.error());
  if (!told) return failure_page(site, request, stored.error());
  return panel_answer(site, request, *tender, *fields, std::move(*told));
}

}  // namespace

void add_panel_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  router.add({Method::get, tender + "/panel", "page.panel", with(site, show_panel)});
  router.add({Method::post, tender + "/panel", "page.panel.store", with(site, receive_panel)});
  router.add({Method::post, tender + "/recusals", "page.recusal", with(site, receive_recusal)});
}

}  // namespace server
