#include "server/app/claimed_account.hpp"

#include "server/accounts/random_secret.hpp"
#include "server/app/account_names.hpp"
#include "server/app/account_note.hpp"
#include "server/app/account_roles.hpp"
#include "server/app/clear_access.hpp"
#include "server/app/person_name.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/invitation_store.hpp"
#include "server/storage/party_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

// The claims that hold a name, the best first.
std::string claimed_name(const IdToken& token) {
  auto name = token.text("name");
  if (name.empty()) name = token.text("given_name") + " " + token.text("family_name");
  if (tidy_name(name).empty()) name = token.text("preferred_username");
  return tidy_name(name);
}

std::vector<PartyRole> claimed_roles(const IdToken& token, const ProviderSettings& settings) {
  std::vector<PartyRole> roles;
  for (const auto& value : texts_of_claim(token, settings.roles_claim)) {
    const auto given = settings.roles->find(value);
    if (given == settings.roles->end()) continue;
    for (const auto& role : given->second)
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
  return roles;
}

// What stands in no way of another account: the name, or the name with the address, or the address.
std::string free_name(Unit& unit, const ClaimedPerson& person) {
  AccountStore accounts(unit);
  std::vector<std::string> names{person.email};
  if (!person.name.empty())
    names = {person.name, fmt::format("{} ({})", person.name, person.email), person.email};
  for (const auto& name : names) {
    Findings findings;
    check_names(name, person.email, findings);
    if (findings.empty() && !accounts.has_name(name_key(name))) return name;
  }
  return {};
}

class Admission {
 public:
  Admission(Unit& unit, const Actor& actor, const ClaimedPerson& person, const std::string& now)
      : unit_(unit), actor_(actor), person_(person), now_(now) {}

  ClaimedAccount admit() {
    if (const auto bound = IdentityStore(unit_).account(person_.identity)) return admit_known(*bound);
    if (person_.email.empty()) return refused("account.ssoEmail");
    const auto existing = AccountStore(unit_).find_email(name_key(person_.email));
    return existing ? bind_existing(*existing) : make_new();
  }

 private:
  static ClaimedAccount refused(const char* code, std::optional<AccountId> account = std::nullopt) {
    return {account, {error(code, "")}};
  }

  ClaimedAccount admit_known(AccountId account) {
    if (!AccountStore(unit_).find(account).value().disabled_at.empty())
      return refused("account.ssoDisabled", account);
    set_roles(account);
    if (!has_any_role(account)) return refused("account.ssoNoRole", account);
    return {account, {}};
  }

  // What gave access before does so no more: nobody knows who had chosen that password.
  ClaimedAccount bind_existing(const StoredAccount& account) {
    if (!account.disabled_at.empty()) return refused("account.ssoDisabled", account.id);
    // An address that somebody else had before.
    if (IdentityStore(unit_).subject(account.id, person_.identity.issuer))
      return refused("account.ssoEmailTaken", account.id);
    const bool would_have_role =
        !person_.roles || !stored_roles().empty() || !AccountRoleStore(unit_).in_tenders(account.id).empty();
    if (!would_have_role) return refused("account.ssoNoRole", account.id);
    clear_access(unit_, account.id, now_);
    AccountStore(unit_).remove_password(account.id);
    end_resets(unit_, actor_, account.id, now_);
    bind(account.id);
    set_roles(account.id);
    return {account.id, {}};
  }

  ClaimedAccount make_new() {
    auto invitations = open_invitations();
    if (invitations.empty() && (!person_.roles || stored_roles().empty()))
      return refused("account.ssoNoRole");
    StoredAccount account;
    account.handle = make_secret();
    account.name = free_name(unit_, person_);
    account.email = person_.email;
    account.created_at = now_;
    if (account.name.empty()) return refused("account.ssoEmail");
    const auto id = AccountStore(unit_).insert(account, name_key(account.name), name_key(account.email));
    note_account(unit_, {account.name, actor_.request, nullptr}, "account.made", id, now_, account.email);
    bind(id);
    for (auto& invitation : invitations) accept(id, account.name, invitation);
    set_roles(id);
    return {id, {}};
  }

  std::vector<StoredInvitation> open_invitations() {
    auto all = InvitationStore(unit_).open(now_);
    std::erase_if(all, [&](const StoredInvitation& invitation) {
      return invitation.account || name_key(invitation.email) != name_key(person_.email);
    });
    return all;
  }

  // Roles in parties follow the claim where there is one.
  void accept(AccountId account, const std::string& name, StoredInvitation& invitation) {
    if (person_.roles) invitation.party_roles.clear();
    AccountRoleStore roles(unit_);
    for (const PartyRole& role : invitation.party_roles)
      roles.give(account, role, invitation.invited_by, now_);
    for (const TenderRole& role : invitation.tender_roles)
      roles.give(account, role, invitation.invited_by, now_);
    InvitationStore(unit_).end(invitation.id, "accepted", now_);
    note_roles({unit_, {name, actor_.request, nullptr}, now_}, "account.invitationAccepted",
               fmt::format("invitation {}: account {}", invitation.id, account), invitation);
  }

  void bind(AccountId account) {
    IdentityStore(unit_).bind(account, person_.identity, now_);
    note_account(unit_, actor_, "account.bound", account, now_, person_.identity.issuer);
  }

  // Those of the claim whose party is in the register.
  std::vector<PartyRole> stored_roles() {
    auto roles = person_.roles.value_or(std::vector<PartyRole>());
    std::erase_if(roles, [&](const PartyRole& role) { return !PartyStore(unit_).find(role.party); });
    return roles;
  }

  void set_roles(AccountId account) {
    if (!person_.roles) return;
    AccountRoleStore store(unit_);
    const auto wanted = stored_roles();
    for (const PartyRole& had : store.in_parties(account))
      if (std::find(wanted.begin(), wanted.end(), had) == wanted.end() &&
          store.take(account, had, claim_actor_name, now_))
        note_role({unit_, actor_, now_}, "account.roleTaken", account, had);
    for (const PartyRole& role : wanted)
      if (store.give(account, role, claim_actor_name, now_))
        note_role({unit_, actor_, now_}, "account.roleGiven", account, role);
  }

  bool has_any_role(AccountId account) {
    AccountRoleStore store(unit_);
    return !person_.roles || !store.in_parties(account).empty() || !store.in_tenders(account).empty();
  }

  Unit& unit_;
  const Actor& actor_;
  const ClaimedPerson& person_;
  const std::string& now_;
};

}  // namespace

ClaimedPerson claimed_person(const IdToken& token, const ProviderSettings& settings) {
  ClaimedPerson person;
  person.identity = {settings.issuer, token.subject};
  person.name = claimed_name(token);
  person.email = tidy_name(verified_email(token, settings.issuer));
  if (settings.roles) person.roles = claimed_roles(token, settings);
  return person;
}

ClaimedAccount admit_claimed(Unit& unit, const Actor& actor, const ClaimedPerson& person,
                             const std::string& now) {
  return Admission(unit, actor, person, now).admit();
}

}  // namespace server
