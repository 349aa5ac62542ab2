// Events of accounts in the audit log; never a secret.
#pragma once

#include "server/app/service.hpp"

#include <string>
#include <string_view>

namespace server {

// The subject is "account 7", or "account 7: DETAIL".
void note_account(Unit& unit, const Actor& actor, std::string_view action, AccountId account,
                  const std::string& now, std::string_view detail = {});

// "buyer@gouda", "assessor@tender 12".
std::string role_text(const PartyRole& role);
std::string role_text(const TenderRole& role);

}  // namespace server
