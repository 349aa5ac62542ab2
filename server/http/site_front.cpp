#include "server/http/site_front.hpp"

#include "server/http/acceptable.hpp"
#include "server/http/admission.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/file_scanner.hpp"
#include "server/http/operation_routes.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/permissions.hpp"
#include "server/http/same_origin.hpp"
#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace server {
namespace {

using Log = std::function<void(std::string_view line)>;

std::optional<Response> answer_for(const std::exception& thrown, const Log& log) {
  const bool is_of_storage = dynamic_cast<const StorageError*>(&thrown) != nullptr;
  if (!is_of_storage && dynamic_cast<const ScannerFailure*>(&thrown) == nullptr) return std::nullopt;
  if (log) log(event_line(is_of_storage ? "storage" : "scanner", thrown.what()));
  return is_of_storage ? storage_answer() : not_scanned_answer();
}

bool is_for_programs(const Request& request) {
  constexpr std::array<std::string_view, 4> roots{"api", "health", "metrics", ".well-known"};
  return !request.path.empty() && std::find(roots.begin(), roots.end(), request.path.front()) != roots.end();
}

// What a program or a browser can do nothing with is not sent. Only to requests that change nothing: another
// has been carried out by now, and its answer is what came of it (RFC 9110, sections 12.1 and 15.5.7).
bool is_unacceptable(const Request& request, const Response& response) {
  const bool reads = request.method == Method::get || request.method == Method::head;
  const auto accept = request.header("accept");
  const auto type = response.header("content-type");
  return reads && response.status == 200 && accept && type && !takes_type(*accept, *type);
}

Response not_acceptable(const Response& response) {
  const std::string type(*response.header("content-type"));
  return problem(406, "http.notAcceptable", "Not Acceptable",
                 "This address answers with " + type + ", which the header Accept does not take.");
}

void keep_cookies_to_https(Response& response) {
  constexpr std::string_view mark = "; Secure";
  for (auto& [name, value] : response.headers)
    if (name == "Set-Cookie" && value.find(mark) == std::string::npos) value += mark;
}

void finish(const Site& site, const Request& request, Response& response) {
  if (is_for_programs(request))
    set_header(response, "API-Version", api_version);
  else if (!response.problem_code.empty() && response.header("content-type") != "text/html; charset=utf-8")
    response = problem_page(site, request, response);
  if (is_unacceptable(request, response)) {
    response = not_acceptable(response);
    if (is_for_programs(request)) set_header(response, "API-Version", api_version);
  }
  // Beside a cookie for the language.
  if (!request.set_cookie.empty()) response.headers.emplace_back("Set-Cookie", request.set_cookie);
  if (site.service.accounts.https) keep_cookies_to_https(response);
}

// Where browsers come without a proxy, what one would say is said by the client.
void forget_proxies(Request& request) {
  std::erase_if(request.headers, [](const auto& header) { return header.first == "x-forwarded-for"; });
}

}  // namespace

Router site_routes(Site& site) {
  Router router;
  add_api_routes(router, site.service);
  add_page_routes(router, site);
  add_operation_routes(router, site);
  require_permissions(router);
  site.router = router;
  return router;
}

void set_site_answers(ServerConfig& settings, const Site& site, std::vector<std::string> host_names) {
  settings.https_only = site.service.accounts.https;
  settings.metrics = site.metrics;
  settings.translate = [log = settings.log](const std::exception& thrown) { return answer_for(thrown, log); };
  settings.admit = [&site, ours = std::move(host_names), is_direct = settings.tls != nullptr](
                       const Route& route, Request& request) {
    if (is_direct) forget_proxies(request);
    auto refused = refuse_foreign(request, ours);
    if (!refused) refused = admit(site, route, request);
    if (!refused && site.operating.scanner) refused = refuse_threat(*site.operating.scanner, request);
    return refused;
  };
  settings.finish = [&site](const Request& request, Response& response) { finish(site, request, response); };
}

std::string event_line(std::string_view event, std::string_view message) {
  return templates::JsonWriter()
      .open_object()
      .member("time", system_time())
      .member("event", event)
      .member("message", message)
      .close_object()
      .take();
}

}  // namespace server
