// Events of accounts in the audit log; never a secret.
#pragma once

#include "server/app/service.hpp"
#include "server/storage/invitation_store.hpp"

#include <string>
#include <string_view>

namespace server {

// The subject is "account 7", or "account 7: DETAIL".
void note_account(Unit& unit, const Actor& actor, std::string_view action, AccountId account,
                  const std::string& now, std::string_view detail = {});

// Where something about roles is noted, on whose behalf and when.
struct RoleNote {
  Unit& unit;
  const Actor& actor;
  const std::string& now;
};
// Of a role that an account got or lost; in the log of the tender when it is one of a tender.
void note_role(const RoleNote& note, std::string_view action, AccountId account, const PartyRole& role);
void note_role(const RoleNote& note, std::string_view action, AccountId account, const TenderRole& role);
// Likewise of all roles of an invitation: an entry for those in parties, and one for each tender. The subject
// is "WHOM, buyer@gouda"; without any role it is `whom`.
void note_roles(const RoleNote& note, std::string_view action, const std::string& whom,
                const StoredInvitation& invitation);

// "buyer@gouda", "assessor@tender 12".
std::string role_text(const PartyRole& role);
std::string role_text(const TenderRole& role);

}  // namespace server
