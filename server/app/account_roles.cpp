#include "server/app/account_roles.hpp"

#include "criteria/party.hpp"
#include "server/app/account_note.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/invitation_store.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/tender_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;
using criteria::Role;

Result<void> check_account(Unit& unit, AccountId account) {
  const auto stored = AccountStore(unit).find(account);
  if (!stored || !stored->disabled_at.empty()) return failed(NotFound{"account", std::to_string(account)});
  return {};
}

Result<void> check(Unit& unit, const Actor& actor, const PartyRole& role) {
  if (!PartyStore(unit).find(role.party)) return failed(NotFound{"party", role.party});
  if (!roles_in_party(role.party).has(role.role)) return failed(Findings{error("account.role", "role")});
  if (!may_give(actor, role)) return failed(Findings{error("account.notAllowed", "role")});
  return {};
}

Result<void> check(Unit& unit, const Actor& actor, const TenderRole& role) {
  if (!TenderStore(unit).find_state(role.tender))
    return failed(NotFound{"tender", std::to_string(role.tender)});
  if (!roles_in_tender().has(role.role)) return failed(Findings{error("account.role", "role")});
  if (!may_give(unit, actor, role)) return failed(Findings{error("account.notAllowed", "role")});
  return {};
}

// Roles in parties that follow a claim would be as before at the next sign-in.
Result<void> check_source(const Service& service, Unit& unit, AccountId account, const PartyRole&) {
  if (has_claimed_roles(service, unit, account)) return failed(Findings{error("account.ssoRoles", "role")});
  return {};
}
Result<void> check_source(const Service&, Unit&, AccountId, const TenderRole&) { return {}; }

std::string party_with(Unit&, const PartyRole& role) { return role.party; }
std::string party_with(Unit& unit, const TenderRole& role) { return party_of(unit, role.tender); }

bool is_of_all(const PartyRole& role) {
  return role.role == Role::administrator && role.party == criteria::working_group_id;
}
bool is_of_all(const TenderRole&) { return false; }

template <typename RoleIn>
Result<void> give(Service& service, const Actor& actor, AccountId account, const RoleIn& role) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const bool is_of_party = is_known(unit, account, party_with(unit, role));
    const bool gives_to_all = !actor.person || actor.person->administers_all();
    if (gives_to_all || is_of_party)
      if (auto found = check_account(unit, account); !found) return found;
    if (auto checked = check(unit, actor, role); !checked) return checked;
    // An account that is not there gets the same answer: numbers are not to be tried out.
    if (!gives_to_all && !is_of_party) return failed(Findings{error("account.elsewhere", "account")});
    if (auto source = check_source(service, unit, account, role); !source) return source;
    if (!AccountRoleStore(unit).give(account, role, actor.name, now)) return {};
    if (!is_of_party) end_resets(unit, actor, account, now);
    note_role({unit, actor, now}, "account.roleGiven", account, role);
    return {};
  });
}

template <typename RoleIn>
Result<void> take(Service& service, const Actor& actor, AccountId account, const RoleIn& role) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    if (!AccountStore(unit).find(account)) return failed(NotFound{"account", std::to_string(account)});
    if (auto checked = check(unit, actor, role); !checked) return checked;
    if (auto source = check_source(service, unit, account, role); !source) return source;
    AccountRoleStore store(unit);
    if (!store.take(account, role, actor.name, now)) return {};
    if (is_of_all(role) && store.count({std::string(criteria::working_group_id), Role::administrator}) == 0)
      return failed(Conflict{"account.lastAdministrator", std::to_string(account)});
    note_role({unit, actor, now}, "account.roleTaken", account, role);
    return {};
  });
}

}  // namespace

bool is_known(Unit& unit, AccountId account, const std::string& party) {
  AccountRoleStore store(unit);
  const auto in_parties = store.in_parties(account);
  const auto in_tenders = store.in_tenders(account);
  return !party.empty() && (std::any_of(in_parties.begin(), in_parties.end(),
                                        [&](const PartyRole& role) { return role.party == party; }) ||
                            std::any_of(in_tenders.begin(), in_tenders.end(), [&](const TenderRole& role) {
                              return party_of(unit, role.tender) == party;
                            }));
}

void end_resets(Unit& unit, const Actor& actor, AccountId account, const std::string& now) {
  InvitationStore invitations(unit);
  for (const auto& invitation : invitations.open(now)) {
    if (invitation.account != account) continue;
    invitations.end(invitation.id, "withdrawn", now);
    note_account(unit, actor, "account.invitationWithdrawn", account, now,
                 fmt::format("invitation {}", invitation.id));
  }
}

criteria::NameSet<Role> roles_in_party(std::string_view party) {
  if (party == criteria::working_group_id)
    return {Role::working_group_editor, Role::controller, Role::administrator};
  return {Role::buyer, Role::assessor, Role::panel_chair, Role::controller, Role::administrator};
}

criteria::NameSet<Role> roles_in_tender() { return {Role::assessor, Role::panel_chair, Role::controller}; }

bool may_give(const Actor& actor, const PartyRole& role) {
  return !actor.person || actor.person->administers(role.party);
}

bool may_give(Unit& unit, const Actor& actor, const TenderRole& role) {
  if (!actor.person) return true;
  const auto party = party_of(unit, role.tender);
  if (party.empty()) return actor.person->administers_all();
  return actor.person->has(Role::buyer, party) || actor.person->administers(party);
}

Result<void> give_role(Service& service, const Actor& actor, AccountId account, const PartyRole& role) {
  return give(service, actor, account, role);
}
Result<void> give_role(Service& service, const Actor& actor, AccountId account, const TenderRole& role) {
  return give(service, actor, account, role);
}
Result<void> take_role(Service& service, const Actor& actor, AccountId account, const PartyRole& role) {
  return take(service, actor, account, role);
}
Result<void> take_role(Service& service, const Actor& actor, AccountId account, const TenderRole& role) {
  return take(service, actor, account, role);
}

}  // namespace server
