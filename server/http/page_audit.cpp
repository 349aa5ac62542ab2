#include "server/app/loaded_dossier.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/audit_query.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/audit_pages.hpp"
#include "server/storage/tender_store.hpp"

namespace server {
namespace {

constexpr std::int64_t rows_on_page = 50;

Page page_of_log(const Request& request) {
  const auto asked = page_of(request);
  return {asked ? asked->number : 1, rows_on_page};
}

AuditLogView view_of(Site& site, const Request& request, AuditFilter filter) {
  AuditLogView view;
  filter.newest_first = true;
  view.page = page_of_log(request);
  site.service.database.read([&](Unit& unit) {
    auto listed = audit_entries(unit, filter, view.page);
    view.entries = std::move(listed.rows);
    view.total = listed.total;
    view.head = audit_head(unit);
  });
  view.filter = std::move(filter);
  return view;
}

Response show_log(Site& site, const Request& request) {
  // A tender that is none is passed over, as the page's own form cannot ask for one.
  const auto view = view_of(site, request, audit_filter(request).value_or(readable_entries(request)));
  return page_answer(request, audit_log_page(view, context_of(site, request)));
}

Response show_tender_log(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto stored = site.service.database.read([&](Unit& unit) { return TenderStore(unit).find(*tender); });
  if (!stored) return failure_page(site, request, NotFound{"tender", std::to_string(*tender)});
  auto filter = audit_filter(request).value_or(readable_entries(request));
  filter.tender = *tender;
  auto view = view_of(site, request, std::move(filter));
  view.tender_title = stored->summary.title;
  return page_answer(request, audit_log_page(view, context_of(site, request)));
}

}  // namespace

void add_audit_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/audit-log", "page.auditLog", with(site, show_log)});
  router.add(
      {Method::get, "/tenders/{tender}/audit-log", "page.tenderAuditLog", with(site, show_tender_log)});
}

}  // namespace server
