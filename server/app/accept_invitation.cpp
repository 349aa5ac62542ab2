#include "server/accounts/password_rules.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/app/account_names.hpp"
#include "server/app/account_note.hpp"
#include "server/app/account_roles.hpp"
#include "server/app/accounts.hpp"
#include "server/app/clear_access.hpp"
#include "server/app/open_session.hpp"
#include "server/app/person_name.hpp"
#include "server/app/prove_factor.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/tender_party.hpp"
#include "server/app/totp_proposal.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/invitation_store.hpp"
#include "server/storage/second_factor_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

// What a link and its form give, checked.
struct Accepting {
  StoredInvitation invitation;
  std::optional<ConfirmedTotp> totp;
  StoredPassword password;
  bool is_typed = false;  // name and address were chosen by who accepts
};

std::vector<std::string> parties_of(const std::vector<PartyRole>& roles) {
  std::vector<std::string> parties;
  parties.reserve(roles.size());
  for (const PartyRole& role : roles) parties.push_back(role.party);
  return parties;
}

void append(Findings& findings, Findings more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Result<StoredInvitation> find(Service& service, std::string_view secret) {
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) -> Result<StoredInvitation> {
    auto invitation = InvitationStore(unit).find(secret_hash(secret), now);
    if (!invitation) return failed(NotFound{"invitation", ""});
    if (invitation->account)
      invitation->party_roles = AccountRoleStore(unit).in_parties(*invitation->account);
    return std::move(*invitation);
  });
}

Findings check_new_password(Service& service, const StoredInvitation& invitation,
                            const Acceptance& acceptance) {
  const auto context = service.database.read([&](Unit& unit) {
    return password_context(unit, invitation.name, invitation.email, parties_of(invitation.party_roles));
  });
  auto findings = check_password(acceptance.password, !acceptance.totp.empty(), context);
  if (acceptance.repeated != acceptance.password)
    findings.push_back(error("account.passwordRepeated", "repeated"));
  return findings;
}

Result<Accepting> check(Service& service, const Acceptance& acceptance) {
  auto invitation = find(service, acceptance.secret);
  if (!invitation) return failed(invitation.error());
  Findings findings;
  Accepting accepting;
  // The proposal was made for the address that the invitation has.
  if (!acceptance.totp.empty()) {
    auto confirmed = confirm_totp(service, invitation->email, acceptance.totp, acceptance.code);
    if (confirmed)
      accepting.totp = std::move(*confirmed);
    else
      append(findings, std::move(confirmed.error()));
  }
  if (invitation->email.empty()) {
    check_names(acceptance.name, acceptance.email, findings);
    accepting.is_typed = true;
    invitation->name = tidy_name(acceptance.name);
    invitation->email = tidy_name(acceptance.email);
  }
  append(findings, check_new_password(service, *invitation, acceptance));
  if (!findings.empty()) return failed(std::move(findings));
  const auto normalized = normalized_password(acceptance.password).value();
  accepting.password = {hash_password(normalized, service.accounts.password_cost),
                        password_length(normalized) >= shortest_password};
  accepting.invitation = std::move(*invitation);
  return accepting;
}

void give_roles(Unit& unit, AccountId account, const StoredInvitation& invitation, const std::string& now) {
  AccountRoleStore roles(unit);
  for (const PartyRole& role : invitation.party_roles) roles.give(account, role, invitation.invited_by, now);
  for (const TenderRole& role : invitation.tender_roles)
    roles.give(account, role, invitation.invited_by, now);
}

// `is_typed`: who accepts chose name and address.
Result<AccountId> make_account(Unit& unit, const StoredInvitation& invitation, bool is_typed,
                               const std::string& now) {
  Findings findings;
  check_names_free(unit, invitation.name, invitation.email, findings);
  // Whoever holds the link learns neither which of the two is taken nor by whom: that is for who signs in.
  if (!findings.empty() && !is_typed) findings = {error("account.cannotBeMade", "")};
  if (!findings.empty()) return failed(std::move(findings));
  StoredAccount account;
  account.handle = make_secret();
  account.name = invitation.name;
  account.email = invitation.email;
  account.created_at = now;
  const auto id = AccountStore(unit).insert(account, name_key(invitation.name), name_key(invitation.email));
  give_roles(unit, id, invitation, now);
  return id;
}

void note_accepted(Unit& unit, const Actor& actor, AccountId account, const StoredInvitation& invitation,
                   const std::string& now) {
  note_roles({unit, actor, now}, "account.invitationAccepted",
             fmt::format("invitation {}: account {}", invitation.id, account), invitation);
}

// Into a party that does not know the account yet.
bool comes_into_party(Unit& unit, AccountId account, const StoredInvitation& invitation) {
  return std::any_of(invitation.party_roles.begin(), invitation.party_roles.end(),
                     [&](const PartyRole& role) { return !is_known(unit, account, role.party); }) ||
         std::any_of(
             invitation.tender_roles.begin(), invitation.tender_roles.end(),
             [&](const TenderRole& role) { return !is_known(unit, account, party_of(unit, role.tender)); });
}

}  // namespace

void clear_access(Unit& unit, AccountId account, const std::string& now) {
  SecondFactorStore factors(unit);
  factors.remove_totp(account);
  for (const auto& key : factors.security_keys(account)) factors.remove_security_key(key.id, now);
  factors.set_recovery_codes(account, {}, now);
  AccountSessionStore(unit).end_all(account, 0, now);
  AccessTokenStore(unit).end_all(account, now);
}

Result<Accepted> accept_invitation(Service& service, const Visitor& visitor, const Acceptance& acceptance) {
  if (!service.accounts.local) return failed(Findings{error("account.localOff", "")});
  const auto checked = check(service, acceptance);
  if (!checked) return failed(checked.error());
  const auto now = service.clock();
  const StoredInvitation& invitation = checked->invitation;
  return service.database.write([&](Unit& unit) -> Result<Accepted> {
    // Somebody may have used or withdrawn it meanwhile.
    const bool is_there = InvitationStore(unit).find(invitation.id, now).has_value();
    if (!is_there || (invitation.account && !read_principal(unit, *invitation.account)))
      return failed(NotFound{"invitation", ""});
    const auto account = invitation.account ? Result<AccountId>(*invitation.account)
                                            : make_account(unit, invitation, checked->is_typed, now);
    if (!account) return failed(account.error());
    if (invitation.account) clear_access(unit, *account, now);
    AccountStore(unit).set_password(*account, checked->password, now);
    InvitationStore(unit).end(invitation.id, "accepted", now);
    const Actor actor{invitation.name, visitor.request, nullptr};
    note_account(unit, actor, invitation.account ? "account.reset" : "account.made", *account, now,
                 invitation.account ? std::string_view() : std::string_view(invitation.email));
    if (!invitation.account) note_accepted(unit, actor, *account, invitation, now);
    Accepted accepted;
    if (checked->totp) {
      store_totp(service, unit, *account, *checked->totp, now);
      note_account(unit, actor, "account.factorAdded", *account, now, "totp");
      accepted.recovery_codes = store_new_codes(unit, *account, now);
    }
    accepted.session = open_session(unit, visitor, *account, now, false);
    accepted.session.factors = factors_of(unit, *account);
    AccountStore(unit).note_sign_in(*account, now);
    note_account(unit, actor, "account.signedIn", *account, now);
    return accepted;
  });
}

Result<void> accept_roles(Service& service, const Visitor& visitor, const Principal& principal,
                          std::string_view secret) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const auto invitation = InvitationStore(unit).find(secret_hash(secret), now);
    if (!invitation || invitation->account || invitation->email.empty())
      return failed(NotFound{"invitation", ""});
    if (name_key(invitation->email) != name_key(principal.email))
      return failed(Findings{error("account.invitationOther", "")});
    if (!invitation->party_roles.empty() && has_claimed_roles(service, unit, principal.account))
      return failed(Findings{error("account.ssoRoles", "")});
    const Actor actor{principal.name, visitor.request, nullptr};
    if (comes_into_party(unit, principal.account, *invitation))
      end_resets(unit, actor, principal.account, now);
    give_roles(unit, principal.account, *invitation, now);
    InvitationStore(unit).end(invitation->id, "accepted", now);
    note_accepted(unit, actor, principal.account, *invitation, now);
    return {};
  });
}

}  // namespace server
