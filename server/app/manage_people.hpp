// The people of one place, a party or a tender, as those who answer for them change it.
#pragma once

#include "server/app/accounts.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <optional>
#include <string>

namespace server {

struct PeoplePlace {
  std::string party;               // id; empty: of a tender
  std::optional<TenderId> tender;  // nothing: of a party
};

struct RoleChange {
  std::string account;  // its number, as sent
  std::string role;     // its name, as sent
  bool gives = true;    // false: takes it back
};
// `account.role` at `role`; what `give_role` and `take_role` say.
Result<void> change_role(Service& service, const Actor& actor, const PeoplePlace& place,
                         const RoleChange& change);

struct PeopleInvitation {
  std::string name, email;
  std::string role;  // its name, as sent
};
// `account.role` at `role`; what `invite` says, its findings on roles at `role`.
Result<MadeInvitation> invite_to(Service& service, const Actor& actor, const PeoplePlace& place,
                                 const PeopleInvitation& invitation);
// NotFound "invitation" for one of another place.
Result<void> withdraw_from(Service& service, const Actor& actor, const PeoplePlace& place, std::int64_t id);

// Whether the account may be disabled, enabled or reset by the actor: see account_roles. NotFound "account"
// when it has no role in the place; `account.notAllowed`.
Result<void> may_manage(Service& service, const Actor& actor, const PeoplePlace& place,
                        const AccountRow& account);

}  // namespace server
