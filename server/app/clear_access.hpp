#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <string>

namespace server {

// What gave access to an account before does so no more: second factors, sessions, access tokens. The
// password stays.
void clear_access(Unit& unit, AccountId account, const std::string& now);

}  // namespace server
