#include "server/http/session_cookie.hpp"

#include "server/app/single_sign_on.hpp"
#include "server/http/loopback.hpp"
#include "server/http/url.hpp"
#include "server/pages/page_paths.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::size_t secret_length = 43;

std::string_view cookie_name(bool https) { return https ? "__Host-session" : "session"; }
std::string_view round_name(bool https) { return https ? "__Host-round" : "round"; }

struct Crumb {
  std::string_view name, value, more;
};
std::string cookie(const Crumb& crumb, bool https) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax{}{}", crumb.name, crumb.value,
                     https ? "; Secure" : "", crumb.more);
}

std::optional<std::string> secret_of(const Request& request, std::string_view name) {
  const auto cookies = request.cookies();
  const auto value = value_of(cookies, name);
  if (!value || value->size() != secret_length) return std::nullopt;
  return std::string(*value);
}

}  // namespace

std::optional<std::string> session_secret(const Request& request, bool https) {
  return secret_of(request, cookie_name(https));
}

std::string session_cookie(std::string_view secret, bool https) {
  return cookie({cookie_name(https), secret, ""}, https);
}

std::string ended_session_cookie(bool https) {
  return cookie({cookie_name(https), "", "; Max-Age=0"}, https);
}

std::string round_secret(const Request& request, bool https) {
  return secret_of(request, round_name(https)).value_or("");
}

std::string round_cookie(std::string_view secret, bool https) {
  return cookie({round_name(https), secret, fmt::format("; Max-Age={}", round_seconds)}, https);
}

std::string ended_round_cookie(bool https) { return cookie({round_name(https), "", "; Max-Age=0"}, https); }

Visitor visitor_of(const Request& request, bool https) {
  Visitor visitor{request.client, std::string(request.header("user-agent").value_or("")), request.id};
  if (!https || !is_loopback(request.client)) return visitor;
  if (const auto forwarded = request.header("x-forwarded-for"))
    if (const auto addresses = list_elements(*forwarded); !addresses.empty())
      visitor.address = addresses.back();
  return visitor;
}

std::string local_path(std::string_view path) {
  const bool is_local =
      !path.empty() && path.front() == '/' && path.substr(0, 2) != "//" &&
      std::all_of(path.begin(), path.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
  if (!is_local || !parse_target(path, 200)) return page_path::work();
  return std::string(path);
}

}  // namespace server
