// For which parties somebody speaks: whatever names a party in what is sent is held against the roles of the
// person who sends it.
#pragma once

#include "criteria/name_set.hpp"
#include "criteria/party.hpp"
#include "criteria/role.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <string_view>
#include <vector>

namespace server {

using RoleSet = criteria::NameSet<criteria::Role>;

// Who draws up tenders of a party, or edits what is of the working group.
inline constexpr RoleSet contributing_roles{criteria::Role::buyer, criteria::Role::working_group_editor};

// Whether one of the roles is theirs in that party. With accounts off, and from the command line: yes.
bool speaks_for(const Actor& actor, std::string_view party, RoleSet roles);
// `account.otherParty` at `place` when it is not.
Findings check_party(const Actor& actor, std::string_view party, RoleSet roles, std::string_view place);
// Whose something shared is: the working group's and everybody who contributes; or of a party, in whose name
// its people and the editors of the working group speak. `account.otherParty` at `place`.
Findings check_owner(const Actor& actor, std::string_view owner, std::string_view place);
// Those of the register for which the actor speaks; by kind, then by name.
std::vector<criteria::Party> parties_spoken_for(Service& service, const Actor& actor, RoleSet roles);

// In whose template the letters of a tender may be made: of its own party, and of those for which the actor
// buys or which they control.
std::vector<criteria::Party> letter_parties(Service& service, const Actor& actor, TenderId tender);
// NotFound "letterTemplate" for the template of another party; fine when no party is named.
Result<void> may_use_letters_of(Service& service, const Actor& actor, TenderId tender,
                                std::string_view party);

}  // namespace server
