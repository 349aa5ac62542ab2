// What accounts are in parties, in the working group and in tenders: given and taken back, never erased.
#pragma once

#include "criteria/name_set.hpp"
#include "server/app/failure.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"

namespace server {

// The roles that can be had in a party: all but the editor's; in the working group: editor, controller and
// administrator; in a tender: assessor, panel chair and controller.
criteria::NameSet<criteria::Role> roles_in_party(std::string_view party);
criteria::NameSet<criteria::Role> roles_in_tender();

// Roles in a party are given by an administrator of it; roles in a tender by a buyer of its party or an
// administrator of it. An actor without person (the command line) may give all.
bool may_give(const Actor& actor, const PartyRole& role);
bool may_give(Unit& unit, const Actor& actor, const TenderRole& role);

// Whether the party knows the account: it has a role in it or in a tender of it.
bool is_known(Unit& unit, AccountId account, const std::string& party);
// For an account that is about to come into a party that does not know it: whoever could set its password
// before cannot do so by a link that is still open.
void end_resets(Unit& unit, const Actor& actor, AccountId account, const std::string& now);

// Disables, enables and resets accounts: an administrator of the working group all, one of a party those that
// have roles in no other party and in no tender of another.
bool may_manage(Unit& unit, const Actor& actor, AccountId account);

// A role is given to people whom the party knows; anybody else is invited. An administrator of the working
// group gives it to all.
//
// NotFound "account" (also a disabled one), "party", "tender"; `account.role` at `role`; `account.notAllowed`
// at `role`; `account.ssoRoles` at `role` for a role in a party of an account whose roles follow a claim;
// `account.elsewhere` at `account`: not of this party, or no account. To give what it has, or take
// what it has not, changes nothing.
Result<void> give_role(Service& service, const Actor& actor, AccountId account, const PartyRole& role);
Result<void> give_role(Service& service, const Actor& actor, AccountId account, const TenderRole& role);
// Also the conflict `account.lastAdministrator`.
Result<void> take_role(Service& service, const Actor& actor, AccountId account, const PartyRole& role);
Result<void> take_role(Service& service, const Actor& actor, AccountId account, const TenderRole& role);

}  // namespace server
