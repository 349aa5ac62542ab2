#include "server/http/session_cookie.hpp"

#include "server/http/loopback.hpp"
#include "server/http/url.hpp"
#include "server/pages/page_paths.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::size_t secret_length = 43;

std::string_view cookie_name(bool https) { return https ? "__Host-session" : "session"; }

std::string cookie(std::string_view value, std::string_view more, bool https) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax{}{}", cookie_name(https), value,
                     https ? "; Secure" : "", more);
}

}  // namespace

std::optional<std::string> session_secret(const Request& request, bool https) {
  const auto cookies = request.cookies();
  const auto value = value_of(cookies, cookie_name(https));
  if (!value || value->size() != secret_length) return std::nullopt;
  return std::string(*value);
}

std::string session_cookie(std::string_view secret, bool https) { return cookie(secret, "", https); }

std::string ended_session_cookie(bool https) { return cookie("", "; Max-Age=0", https); }

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
