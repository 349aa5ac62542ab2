// The start page.
#include "server/app/clock.hpp"
#include "server/app/load_demo.hpp"
#include "server/app/my_work.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/work_page.hpp"

namespace server {
namespace {

Response show_work(Site& site, const Request& request) {
  const auto items = work_of(site.service, actor_of(request));
  return page_answer(request,
                     work_page({items, today(site.service.clock), demo_tender(site.service).has_value()},
                               context_of(site, request)));
}

Response show_start(Site&, const Request&) { return see_other(page_path::work()); }

}  // namespace

void add_work_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/", "page.start", with(site, show_start)});
  router.add({Method::get, "/work", "page.work", with(site, show_work)});
}

}  // namespace server
