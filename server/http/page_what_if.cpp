#include "server/app/what_if.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/what_if_page.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t form_bytes = std::size_t{1} << 20;  // a field and a slider for every grade

// The lot that was named, else the first with a ranking, else the first.
criteria::LotId chosen_lot(const LoadedDossier& loaded, const std::string& named) {
  if (!named.empty()) return named;
  const auto& lots = loaded.evaluation->lots;
  const auto ranked =
      std::find_if(lots.begin(), lots.end(), [](const auto& lot) { return !lot.ranking.empty(); });
  return ranked == lots.end() ? lots.front().id : ranked->id;
}

Response answer(Site& site, const Request& request, TenderId tender, const TenderWhatIf& copy,
                const Findings& findings, const Pairs& sent) {
  auto context = context_of(site, request);
  const auto& dossier = copy.dossier->dossier;
  const auto id = std::to_string(tender);
  // Another language shows the lot without changes: these are in no address.
  context.address = page_path::what_if(id, dossier.tender.lots[copy.lot].id);
  const WhatIfView view{id, dossier, *copy.dossier->evaluation, copy.lot, copy.found, findings, sent};
  return page_answer(request, what_if_page(view, context), findings.empty() ? 200 : 422);
}

// With what was sent, or the announced lot when nothing was.
Response show(Site& site, const Request& request, const Pairs& sent) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto loaded = evaluated_dossier(site.service, *id);
  if (!loaded) return failure_page(site, request, loaded.error());
  const auto lot = chosen_lot(**loaded, field_of(sent, "lot"));
  const auto announced = tender_what_if(site.service, *id, lot, {});
  if (!announced) return failure_page(site, request, announced.error());
  const auto question = what_if_question(sent, announced->found);
  if (!question) return answer(site, request, *id, *announced, question.error(), sent);
  const auto changed = tender_what_if(site.service, *id, lot, *question);
  if (changed) return answer(site, request, *id, *changed, {}, sent);
  const auto* findings = std::get_if<Findings>(&changed.error());
  return findings == nullptr ? failure_page(site, request, changed.error())
                             : answer(site, request, *id, *announced, *findings, sent);
}

Response show_announced(Site& site, const Request& request) {
  const std::string lot(value_of(request.query, "lot").value_or(""));
  return show(site, request, {{"lot", lot}});
}

Response show_changed(Site& site, const Request& request) {
  const auto sent = parse_form(request);
  return sent ? show(site, request, *sent) : sent.error();
}

}  // namespace

void add_what_if_page_routes(Router& router, Site& site) {
  const std::string address = "/tenders/{tender}/what-if";
  router.add({Method::get, address, "page.whatIf", with(site, show_announced)});
  router.add({Method::post, address, "page.whatIf.change", with(site, show_changed), form_bytes});
}

}  // namespace server
