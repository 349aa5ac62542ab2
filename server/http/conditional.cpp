#include "server/http/conditional.hpp"

#include <algorithm>

namespace server {
namespace {

bool is_weak(std::string_view tag) { return tag.substr(0, 2) == "W/"; }

std::string_view opaque(std::string_view tag) { return is_weak(tag) ? tag.substr(2) : tag; }

// Our own tags hold no comma, so a foreign tag cut at one cannot match.
bool any_matches(std::string_view list, const std::optional<std::string>& current, bool strongly) {
  if (!current) return false;
  if (list == "*") return true;
  const auto tags = list_elements(list);
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
    if (strongly && (is_weak(tag) || is_weak(*current))) return false;
    return opaque(tag) == opaque(*current);
  });
}

}  // namespace

std::string version_etag(std::int64_t version) { return '"' + std::to_string(version) + '"'; }

Precondition check_precondition(const Request& request, const std::optional<std::string>& current) {
  if (const auto tags = request.header("if-match"); tags && !any_matches(*tags, current, true))
    return Precondition::failed;
  if (const auto tags = request.header("if-none-match"); tags && any_matches(*tags, current, false)) {
    const bool reads = request.method == Method::get || request.method == Method::head;
    return reads ? Precondition::not_modified : Precondition::failed;
  }
  return Precondition::met;
}

}  // namespace server
