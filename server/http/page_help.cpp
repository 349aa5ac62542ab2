// Explanations, and the walk through the demo data.
#include "server/app/load_demo.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/help_page.hpp"

namespace server {
namespace {

Response show_help(Site& site, const Request& request) {
  const auto demo = demo_tender(site.service);
  return page_answer(request, help_page(demo.has_value(), context_of(site, request),
                                        demo ? std::to_string(*demo) : std::string()));
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
