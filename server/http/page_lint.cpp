#include "server/app/lint_tender.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/lint_view.hpp"

namespace server {
namespace {

Response show_lint(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto linted = lint_tender(site.service, *id);
  if (!linted) return failure_page(site, request, linted.error());
  return page_answer(request, lint_page({std::to_string(*id), linted->definition->tender, linted->lint.on,
                                         linted->lint.findings},
                                        context_of(site, request)));
}

}  // namespace

void add_lint_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/tenders/{tender}/lint", "page.lint", with(site, show_lint)});
}

}  // namespace server
