#include "server/http/site_front.hpp"

#include "server/http/admission.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/permissions.hpp"
#include "server/http/same_origin.hpp"
#include "server/storage/storage_error.hpp"

#include <utility>

namespace server {
namespace {

using Log = std::function<void(std::string_view line)>;

std::optional<Response> answer_for(const std::exception& thrown, const Log& log) {
  if (dynamic_cast<const StorageError*>(&thrown) == nullptr) return std::nullopt;
  if (log)
    log(templates::JsonWriter()
            .open_object()
            .member("time", system_time())
            .member("event", "storage")
            .member("message", thrown.what())
            .close_object()
            .take());
  return storage_answer();
}

bool is_for_programs(const Request& request) {
  return !request.path.empty() && (request.path.front() == "api" || request.path.front() == "health");
}

void finish(const Site& site, const Request& request, Response& response) {
  if (is_for_programs(request))
    set_header(response, "API-Version", api_version);
  else if (!response.problem_code.empty() && response.header("content-type") != "text/html; charset=utf-8")
    response = problem_page(site, request, response);
  // Beside a cookie for the language.
  if (!request.set_cookie.empty()) response.headers.emplace_back("Set-Cookie", request.set_cookie);
}

}  // namespace

Router site_routes(Site& site) {
  Router router;
  add_api_routes(router, site.service);
  add_page_routes(router, site);
  require_permissions(router);
  site.router = router;
  return router;
}

void set_site_answers(ServerConfig& settings, const Site& site, std::vector<std::string> host_names) {
  settings.translate = [log = settings.log](const std::exception& thrown) { return answer_for(thrown, log); };
  settings.admit = [&site, ours = std::move(host_names)](const Route& route, Request& request) {
    auto foreign = refuse_foreign(request, ours);
    return foreign ? std::move(foreign) : admit(site, route, request);
  };
  settings.finish = [&site](const Request& request, Response& response) { finish(site, request, response); };
}

}  // namespace server
