#include "server/http/same_origin.hpp"

#include "server/http/loopback.hpp"

#include <algorithm>
#include <string_view>

namespace server {
namespace {

// "example.org" of "example.org:8080", "[::1]" of "[::1]:8080".
std::string_view without_port(std::string_view host) {
  const auto bracket = host.rfind(']');
  const auto colon = host.rfind(':');
  if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)) return host;
  return host.substr(0, colon);
}

// No name that a stranger's DNS could point at us.
bool is_address(std::string_view name) {
  if (name.substr(0, 1) == "[") return true;
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool is_ours(std::string_view host, const std::vector<std::string>& host_names) {
  const auto name = without_port(host);
  return is_address(name) || equal_ignoring_case(name, "localhost") ||
         std::any_of(host_names.begin(), host_names.end(),
                     [&](const std::string& ours) { return equal_ignoring_case(ours, name); });
}

bool reads_only(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

// The host of "https://example.org:8080"; empty for "null" and whatever else.
std::string_view host_of_origin(std::string_view origin) {
  const auto scheme = origin.find("://");
  return scheme == std::string_view::npos ? std::string_view() : origin.substr(scheme + 3);
}

bool is_from_us(const Request& request, std::string_view host) {
  if (const auto said = says_own_site(request)) return *said;
  if (const auto origin = request.header("origin")) return equal_ignoring_case(host_of_origin(*origin), host);
  return !request.path.empty() && request.path.front() == "api";
}

}  // namespace

bool is_loopback_host(std::string_view host) {
  const auto name = without_port(host);
  return is_loopback(name) || name == "[::1]" || equal_ignoring_case(name, "localhost");
}

std::optional<bool> says_own_site(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  return site ? std::optional(*site == "same-origin" || *site == "none") : std::nullopt;
}

std::optional<Response> refuse_foreign(const Request& request, const std::vector<std::string>& host_names) {
  const auto host = request.header("host").value_or("");
  if (!is_ours(host, host_names))
    return problem(421, "http.foreignHost", "Misdirected Request",
                   "The service is not known under that name.");
  if (!reads_only(request.method) && !is_from_us(request, host))
    return problem(403, "http.foreignOrigin", "Forbidden",
                   "The request does not come from a page of this service.");
  return std::nullopt;
}

}  // namespace server
