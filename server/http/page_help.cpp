// Explanations, and the walk through the demo data.
#include "server/http/page_routes.hpp"
#include "server/pages/help_page.hpp"

namespace server {
namespace {

Response show_help(Site& site, const Request& request) {
  const bool has_demo = site.service.database.read(
      [](Unit& unit) { return unit.number("SELECT COUNT(*) FROM tenders WHERE fictitious = 1") > 0; });
  return page_answer(request, help_page(has_demo, context_of(site, request)));
}

Response show_guide(Site& site, const Request& request) {
  const std::string& name = request.parameter("guide");
  if (!is_guide(name)) return failure_page(site, request, NotFound{"guide", name});
  return page_answer(request, guide_page(name, context_of(site, request)));
}

}  // namespace

void add_help_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/help", "page.help", with(site, show_help)});
  router.add({Method::get, "/help/guides/{guide}", "page.guide", with(site, show_guide)});
}

}  // namespace server
