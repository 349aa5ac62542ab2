// Looking things up by their words.
#include "server/app/search.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/search_page.hpp"

namespace server {
namespace {

Response show_search(Site& site, const Request& request) {
  SearchView view{std::string(query_value(request, "q")), {}, {}};
  view.page.number = page_of(request).value_or(Page{}).number;
  view.found = search(site.service, actor_of(request), view.words, view.page);
  return page_answer(request, search_page(view, context_of(site, request)));
}

}  // namespace

void add_search_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/search", "page.search", with(site, show_search)});
}

}  // namespace server
