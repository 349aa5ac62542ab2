#include "server/http/operation_routes.hpp"

#include "server/app/background_jobs.hpp"
#include "server/http/admission.hpp"
#include "server/http/loopback.hpp"
#include "server/http/metrics_text.hpp"
#include "server/http/same_origin.hpp"
#include "server/storage/sha256.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

Response plain_text(std::string text, std::string_view type) {
  Response response;
  set_header(response, "Content-Type", type);
  response.body = std::move(text);
  return response;
}

// ---- health ---------------------------------------------------------------------------------------------

Response fine() { return json(R"({"status":"ok"})"); }

// The database can be read.
Response get_health(Site& site, const Request&) {
  site.service.database.read(
      [](Unit& unit) { return unit.number("SELECT COUNT(*) FROM schema_migrations"); });
  return fine();
}

// It answers; a new process would do no better.
Response get_live(Site&, const Request&) { return fine(); }

// The database can be read, and takes a transaction that writes.
Response get_ready(Site& site, const Request& request) {
  site.service.database.write([](Unit& unit) { unit.abandon(); });
  return get_health(site, request);
}

// ---- metrics --------------------------------------------------------------------------------------------

// By a client of this machine itself, as far as that can be told: not through a proxy on it.
bool is_local(const Site& site, const Request& request) {
  constexpr std::array<std::string_view, 5> set_by_proxies{"forwarded", "via", "x-forwarded-for",
                                                           "x-forwarded-host", "x-real-ip"};
  return !site.service.accounts.https && is_loopback(request.client) &&
         is_loopback_host(request.header("host").value_or("")) &&
         std::none_of(set_by_proxies.begin(), set_by_proxies.end(),
                      [&](std::string_view name) { return request.header(name).has_value(); });
}

std::optional<Response> refuse_metrics(const Site& site, const Request& request) {
  const auto& token = site.operating.metrics_token;
  if (token.empty()) {
    if (is_local(site, request)) return std::nullopt;
    return problem(403, "metrics.notLocal", "Forbidden",
                   "Without a token in the settings, metrics are read on this machine only.");
  }
  const auto given = bearer_token(request);
  // By their hashes, so that the time it takes tells nothing of the token.
  if (given && sha256_of(*given) == sha256_of(token)) return std::nullopt;
  auto response = problem(401, "metrics.token", "Unauthorized", "Send the token of the settings.");
  set_header(response, "WWW-Authenticate", "Bearer realm=\"wederwaarde-metrics\"");
  return response;
}

Response get_metrics(Site& site, const Request& request) {
  if (auto refusal = refuse_metrics(site, request)) return std::move(*refusal);
  return plain_text(metrics_text(site.service, *site.metrics), "text/plain; version=0.0.4; charset=utf-8");
}

// ---- security.txt ---------------------------------------------------------------------------------------

Response get_security_txt(Site& site, const Request&) {
  if (site.operating.security_txt.empty())
    return problem(404, "http.notFound", "Not Found", "There is nothing at this address.");
  auto response = plain_text(site.operating.security_txt, "text/plain; charset=utf-8");
  set_header(response, "Cache-Control", "public, max-age=3600");
  return response;
}

}  // namespace

void add_operation_routes(Router& router, Site& site) {
  router.add({Method::get, "/health", "health", with(site, get_health)});
  router.add({Method::get, "/health/live", "health.live", with(site, get_live)});
  router.add({Method::get, "/health/ready", "health.ready", with(site, get_ready)});
  router.add({Method::get, "/metrics", "metrics", with(site, get_metrics)});
  router.add({Method::get, "/.well-known/security.txt", "securityTxt", with(site, get_security_txt)});
}

}  // namespace server
