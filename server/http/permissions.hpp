// Who may do what: one table with a row for each route of the service (docs/accounts.md). What no row allows
// is refused before a handler runs.
#pragma once

#include "criteria/name_set.hpp"
#include "criteria/role.hpp"
#include "server/http/request.hpp"
#include "server/http/routes.hpp"

#include <span>
#include <string_view>

namespace server {

// Where one of the roles of a row must be held.
enum class Scope {
  everyone,  // no account is asked
  account,   // any account, whatever its roles
  region,    // in any party or in the working group
  working_group,
  party,         // in `{party}`; an administrator of the working group is one of every party
  tender,        // in the party of `{tender}` or in that tender; who has none that reads gets 404
  promise,       // likewise, of the tender of `{promise}`
  consultation,  // of the tender that `{consultation}` is held on; else an editor's, and read as the region
                 // is
};

struct Permission {
  Method method = Method::get;
  std::string_view pattern;  // as the route has it
  Scope scope = Scope::account;
  criteria::NameSet<criteria::Role> roles = {};  // one of these
  bool is_gate = false;  // the person proves who it is, unless that was within the last 5 minutes
  // Kept from who only grades until the prices are opened: the assessment tells them what they may know.
  bool tells_bids = false;
};

std::span<const Permission> permissions();
// Null when the table has no such row. A HEAD is asked what its GET is.
const Permission* find_permission(Method method, std::string_view pattern);

// The row of a path, and what its `{name}`s stand for; null when no route of the table has that path.
struct MatchedPermission {
  const Permission* permission = nullptr;
  Pairs parameters;
};
MatchedPermission match_permission(Method method, const std::vector<std::string>& path);

// Throws std::logic_error when a route has no row.
void require_permissions(const Router& router);

}  // namespace server
