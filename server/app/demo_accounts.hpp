// The accounts of the demo: one for each role.
#pragma once

#include "server/app/service.hpp"

#include <span>
#include <string_view>

namespace server {

struct DemoAccount {
  std::string_view email, password, name;
  std::string_view party;  // id
  criteria::Role role;
};

// Two buyers of Gouda and one of Alphen aan den Rijn, so that steps of two people and the wall between
// parties can be seen, and one of each other role.
std::span<const DemoAccount> demo_accounts();

// Those that are not there yet. Only for a service with accounts on.
void load_demo_accounts(Service& service);

}  // namespace server
