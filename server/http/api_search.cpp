// Looking things up by their words.
#include "server/app/search.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/pages/search_page.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>

namespace server {
namespace {

std::string hit_json(const SearchHit& hit) {
  templates::JsonWriter json;
  json.open_object().member("kind", criteria::name(hit.kind)).member("subject", hit.subject);
  json.key("title").open_object().member("nl", hit.title.nl).member("en", hit.title.en).close_object();
  json.member("address", search_address(hit));
  if (!hit.excerpt.empty()) {
    auto excerpt = hit.excerpt;
    std::erase_if(excerpt, [](char c) { return c == found_begin || c == found_end; });
    json.member("excerpt", excerpt);
  }
  return json.close_object().take();
}

Response list_found(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto words = query_value(request, "q");
  if (words.empty()) return problem(400, "query.value", "Bad Request", "q says what to search for.");
  const auto found = search(service, actor_of(request), words, *page);
  return list_answer(request, "searchResults", texts_of(found.rows, hit_json), *page, found.total);
}

}  // namespace

void add_search_routes(Router& router, Service& service) {
  router.add(
      {Method::get, api_pattern("/search-results"), "api.searchResults.list", with(service, list_found)});
}

}  // namespace server
