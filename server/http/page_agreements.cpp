#include "criteria/agreement_names.hpp"
#include "server/app/agreements.hpp"
#include "server/app/shared_deviations.hpp"
#include "server/app/shipped_agreements.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/pages/agreement_pages.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/agreement_json.hpp"

namespace server {
namespace {

Response show_list(Site& site, const Request& request) {
  const auto stored = site.service.database.read(
      [](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).all(); });
  std::vector<AgreementView> views;
  for (const VersionedDocument& each : stored) views.push_back({agreement_of(each), each.version, {}});
  return page_answer(
      request, agreement_list_page(views, unadopted_agreements(site.service), context_of(site, request)));
}

Response show_agreement(Site& site, const Request& request) {
  const auto& id = request.parameter("agreement");
  PartyNames parties;
  const auto stored = site.service.database.read([&](Unit& unit) {
    parties = PartyStore(unit).names();
    return VersionedDocuments(unit, VersionedTable::agreements).find(id);
  });
  if (!stored) return failure_page(site, request, NotFound{"agreement", id});
  return page_answer(request,
                     agreement_page({agreement_of(*stored), stored->version, std::move(parties),
                                     segment_titles(site.service, context_of(site, request).language),
                                     shared_deviations(site.service, id)},
                                    context_of(site, request)));
}

Response give_agreement(Site& site, const Request& request) {
  const auto& id = request.parameter("agreement");
  const auto stored = site.service.database.read(
      [&](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).find(id); });
  if (!stored) return failure_page(site, request, NotFound{"agreement", id});
  return download(templates::agreement_json(agreement_of(*stored)), "application/json", id + ".json");
}

Response show_tender_agreements(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto level = criteria::from_name<criteria::AmbitionLevel>(query_value(request, "level"));
  const auto reports = check_against_agreements(site.service, *id, level);
  if (!reports) return failure_page(site, request, reports.error());
  return page_answer(request,
                     tender_agreements_page({std::to_string(*id), (*definition)->tender, *reports, level},
                                            context_of(site, request)));
}

Response receive_deviation(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto field = [&](std::string_view name) { return std::string(value_of(*fields, name).value_or("")); };
  const Deviation deviation{field("agreement"), field("rule"),      field("lot"),
                            field("reason"),    field("decidedBy"), field("decidedOn")};
  const auto back = page_path::tender_agreements(std::to_string(*tender));
  const auto stored = record_deviation(site.service, actor_of(request), *tender, deviation);
  if (!stored)
    return failure_page(site, request, stored.error(), {FindingsView::Subject::deviation, "", {}, back});
  return done(back, "deviation-stored");
}

}  // namespace

void add_agreement_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/agreements", "page.agreements", with(site, show_list)});
  router.add({Method::get, "/agreements/{agreement}", "page.agreement", with(site, show_agreement)});
  router.add({Method::get, "/agreements/{agreement}/agreement.json", "document.agreement",
              with(site, give_agreement)});
  router.add({Method::get, "/tenders/{tender}/agreements", "page.tenderAgreements",
              with(site, show_tender_agreements)});
  router.add(
      {Method::post, "/tenders/{tender}/deviations", "page.deviations", with(site, receive_deviation)});
}

}  // namespace server
