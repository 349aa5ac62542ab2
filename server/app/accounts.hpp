// Accounts: invitations, passwords, and whose they are (docs/accounts.md). What concerns roles of an account
// that exists is app/account_roles; the second factor app/second_factors.
#pragma once

#include "server/accounts/totp.hpp"
#include "server/app/failure.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"
#include "server/app/sign_in.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// ---- invitations ----------------------------------------------------------------------------------------

struct InvitationOrder {
  std::string name;   // of the person, 1 to 200 bytes
  std::string email;  // 3 to 254 bytes with one @
  std::vector<PartyRole> party_roles;
  std::vector<TenderRole> tender_roles;  // for an outsider invited for one tender
};

struct MadeInvitation {
  std::int64_t id = 0;
  std::string secret;  // stands in the link /invitation/SECRET, once; 43 characters of A-Z a-z 0-9 - _
  std::string expires_at;
};

inline constexpr std::int64_t invitation_seconds = 7 * 24 * 60 * 60;
inline constexpr std::int64_t first_link_seconds = 24 * 60 * 60;

// Findings: what account_names says (`account.name`, `account.email`); `account.nameTaken` and
// `account.emailTaken`, to who manages all accounts, and of people whom the party knows: of anybody else it
// is not said whether they have an account; `account.roleMissing`, `account.role` (at `partyRoles[i]` or
// `tenderRoles[i]`: one that cannot be had there), `account.party`, `account.tender`; `account.notAllowed` at
// a role that `by` may not give. `by` is who invites; nothing: the command line. An earlier link for the same
// address ends, unless it is of a place whose roles `by` may not give.
Result<MadeInvitation> invite(Service& service, const Actor& actor, const InvitationOrder& order);

// A new one-time link for an account that exists: with it the holder sets a new password, and its second
// factors are taken away (`account.reset`). Sessions and access tokens end when it is used. NotFound
// "account"; `account.localOff`, and `account.ssoAccount` for one that signs in by single sign-on.
Result<MadeInvitation> reset_account(Service& service, const Actor& actor, AccountId account);

// No link can be used once it is withdrawn. NotFound "invitation".
Result<void> withdraw_invitation(Service& service, const Actor& actor, std::int64_t id);

struct InvitationRow {
  std::int64_t id = 0;
  std::string name, email;
  std::vector<PartyRole> party_roles;
  std::vector<TenderRole> tender_roles;
  std::string invited_by, invited_at, expires_at;
  bool is_reset = false;  // of an account that exists
};
// What can still be used, newest first: those with a role in the party (in the tender); empty: all.
std::vector<InvitationRow> open_invitations(Service& service, std::string_view party);
std::vector<InvitationRow> open_invitations(Service& service, TenderId tender);

// What the page of the link shows. Nothing when the link is none, was used or withdrawn, or is too old.
struct InvitationView {
  std::string name, email;  // both empty: whoever opens the link gives them (the first administrator)
  std::vector<PartyRole> party_roles;
  std::vector<TenderRole> tender_roles;
  bool is_reset = false;
  TotpProposal totp;  // offered: with it a password of 8 characters will do; without e-mail address as of yet
                      // its label in the app is only the service's name
};
// `shown` is the `sealed` of a proposal that the page showed before.
std::optional<InvitationView> find_invitation(Service& service, std::string_view secret,
                                              std::string_view shown = {});

struct Acceptance {
  std::string secret;       // of the link
  std::string name, email;  // only where the invitation has none: of the first administrator
  std::string password;     // see accounts/password_rules
  std::string repeated;     // the same again; `account.passwordRepeated` at `repeated`
  std::string totp;         // `sealed` of the proposal that was shown; empty: no second factor now
  std::string code;         // of the authenticator app, when one is set up
};
struct Accepted {
  OpenedSession session;                    // signed in at once
  std::vector<std::string> recovery_codes;  // shown once; none without second factor
};
// NotFound "invitation". `account.name` and `account.email` where they are asked. Findings of the password at
// `password`, `account.totpCode` at `code`, `account.totpExpired` at `totp`; `account.emailTaken` and
// `account.nameTaken` when somebody took it meanwhile; `account.localOff` at no place where nobody has a
// password.
Result<Accepted> accept_invitation(Service& service, const Visitor& visitor, const Acceptance& acceptance);

// The same by somebody who is signed in: the account gets the roles. NotFound "invitation", also for a link
// that sets a new password; `account.invitationOther` at no place when it is for another address;
// `account.ssoRoles` likewise when it gives roles in a party and those of the account follow a claim.
Result<void> accept_roles(Service& service, const Visitor& visitor, const Principal& principal,
                          std::string_view secret);

// ---- passwords ------------------------------------------------------------------------------------------

struct PasswordChange {
  std::string current, password, repeated;
};
// Ends the other sessions of the account and its access tokens. `account.proofRefused` at `current`, the
// findings of the password at `password`, `account.passwordRepeated`, `account.wait`; `account.ssoAccount`.
Result<void> change_password(Service& service, const Visitor& visitor, const Principal& principal,
                             const PasswordChange& change);

// ---- accounts -------------------------------------------------------------------------------------------

struct AccountRow {
  AccountId id = 0;
  std::string name, email;
  std::vector<PartyRole> party_roles;
  std::vector<TenderRole> tender_roles;
  bool is_disabled = false;
  bool has_second_factor = false;
  std::string created_at;
  std::string signed_in_at;  // last; empty: never
  bool is_bound = false;     // to a provider of single sign-on
};
// By name: all, or those with a role in the party (in the tender).
std::vector<AccountRow> all_accounts(Service& service);
std::vector<AccountRow> accounts_of(Service& service, std::string_view party);
std::vector<AccountRow> accounts_of(Service& service, TenderId tender);
std::optional<AccountRow> find_account(Service& service, AccountId id);
std::optional<AccountRow> find_account(Service& service, std::string_view email);

// A disabled account cannot sign in; its sessions and access tokens end. Nothing is erased. NotFound
// "account"; the conflict `account.lastAdministrator`; `account.notAllowed`.
Result<void> disable_account(Service& service, const Actor& actor, AccountId account);
Result<void> enable_account(Service& service, const Actor& actor, AccountId account);

// Whether anybody ever had an account here.
bool has_accounts(Service& service);
// Before there is any account: an invitation for an administrator of the working group, in place of an
// earlier such one. Nothing when there is an account, or nobody has a password.
std::optional<MadeInvitation> invite_first_administrator(Service& service);

}  // namespace server
