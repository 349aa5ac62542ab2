#include "server/http/permissions.hpp"

#include <map>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

// The patterns of the table, to be matched as the service matches its routes.
struct Patterns {
  Patterns() {
    for (const Permission& row : permissions()) {
      router.add({row.method, std::string(row.pattern), {}, {}});
      if (!rows.emplace(std::pair(row.method, row.pattern), &row).second)
        throw std::logic_error(fmt::format("two permissions for {}", row.pattern));
    }
  }
  Router router;
  std::map<std::pair<Method, std::string_view>, const Permission*> rows;
};

const Patterns& patterns() {
  static const Patterns all;
  return all;
}

}  // namespace

const Permission* find_permission(Method method, std::string_view pattern) {
  const auto found = patterns().rows.find({method == Method::head ? Method::get : method, pattern});
  return found == patterns().rows.end() ? nullptr : found->second;
}

MatchedPermission match_permission(Method method, const std::vector<std::string>& path) {
  auto match = patterns().router.match(method, path);
  if (match.route == nullptr) return {};
  return {find_permission(match.route->method, match.route->pattern), std::move(match.parameters)};
}

void require_permissions(const Router& router) {
  for (const Route& route : router.routes())
    if (find_permission(route.method, route.pattern) == nullptr)
      throw std::logic_error(
          fmt::format("no permission for {} {}", method_name(route.method), route.pattern));
}

}  // namespace server
