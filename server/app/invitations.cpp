#include "criteria/party.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/app/account_names.hpp"
#include "server/app/account_note.hpp"
#include "server/app/account_roles.hpp"
#include "server/app/accounts.hpp"
#include "server/app/person_name.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/tender_party.hpp"
#include "server/app/totp_proposal.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/invitation_store.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/tender_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

void check_role(Unit& unit, const Actor& actor, const PartyRole& role, const std::string& place,
                Findings& findings) {
  if (!PartyStore(unit).find(role.party)) {
    findings.push_back(error("account.party", place, {{"party", role.party}}));
    return;
  }
  if (!roles_in_party(role.party).has(role.role)) findings.push_back(error("account.role", place));
  if (!may_give(actor, role)) findings.push_back(error("account.notAllowed", place));
}

void check_role(Unit& unit, const Actor& actor, const TenderRole& role, const std::string& place,
                Findings& findings) {
  if (!TenderStore(unit).find_state(role.tender)) {
    findings.push_back(error("account.tender", place, {{"tender", std::to_string(role.tender)}}));
    return;
  }
  if (!roles_in_tender().has(role.role)) findings.push_back(error("account.role", place));
  if (!may_give(unit, actor, role)) findings.push_back(error("account.notAllowed", place));
}

std::vector<std::string> parties_of(Unit& unit, const InvitationOrder& order) {
  std::vector<std::string> parties;
  for (const PartyRole& role : order.party_roles) parties.push_back(role.party);
  for (const TenderRole& role : order.tender_roles)
    if (auto party = party_of(unit, role.tender); !party.empty()) parties.push_back(std::move(party));
  return parties;
}

// Whether a name or an address has an account is not to be found out by inviting: it is said to who manages
// all accounts, and of people whom the party knows. Who has an account elsewhere accepts with that.
void check_known(Unit& unit, const Actor& actor, const InvitationOrder& order, Findings& findings) {
  if (!actor.person || actor.person->administers_all())
    return check_names_free(unit, order.name, order.email, findings);
  const auto parties = parties_of(unit, order);
  const auto knows = [&](const StoredAccount& account) {
    return std::any_of(parties.begin(), parties.end(),
                       [&](const std::string& party) { return is_known(unit, account.id, party); });
  };
  for (const StoredAccount& account : AccountStore(unit).all()) {
    const bool has_name = is_same_person(account.name, order.name);
    const bool has_email = is_same_person(account.email, order.email);
    if ((!has_name && !has_email) || !knows(account)) continue;
    if (has_name) findings.push_back(error("account.nameTaken", "name"));
    if (has_email) findings.push_back(error("account.emailTaken", "email"));
  }
}

Findings check_order(Unit& unit, const Actor& actor, const InvitationOrder& order) {
  Findings findings;
  check_names(order.name, order.email, findings);
  if (findings.empty()) check_known(unit, actor, order, findings);
  if (order.party_roles.empty() && order.tender_roles.empty())
    findings.push_back(error("account.roleMissing", "partyRoles"));
  for (std::size_t at = 0; at < order.party_roles.size(); ++at)
    check_role(unit, actor, order.party_roles[at], fmt::format("partyRoles[{}]", at), findings);
  for (std::size_t at = 0; at < order.tender_roles.size(); ++at)
    check_role(unit, actor, order.tender_roles[at], fmt::format("tenderRoles[{}]", at), findings);
  return findings;
}

void note_invitation(Unit& unit, const Actor& actor, std::string_view action,
                     const StoredInvitation& invitation, const std::string& now) {
  note_roles({unit, actor, now}, action,
             fmt::format("invitation {}: {} <{}>", invitation.id, invitation.name, invitation.email),
             invitation);
}

// Who may give all its roles may withdraw it.
bool may_withdraw(Unit& unit, const Actor& actor, const StoredInvitation& invitation) {
  if (invitation.account) return may_manage(unit, actor, *invitation.account);
  return std::all_of(invitation.party_roles.begin(), invitation.party_roles.end(),
                     [&](const PartyRole& role) { return may_give(actor, role); }) &&
         std::all_of(invitation.tender_roles.begin(), invitation.tender_roles.end(),
                     [&](const TenderRole& role) { return may_give(unit, actor, role); });
}

// Stores it behind a new link. An earlier one for the same person cannot be used any more, unless it is one
// that the actor may not withdraw: of another party.
MadeInvitation store(Unit& unit, const Actor& actor, StoredInvitation& invitation, std::int64_t seconds,
                     const std::string& now) {
  InvitationStore invitations(unit);
  for (const auto& other : invitations.open(now)) {
    if (other.account != invitation.account || name_key(other.email) != name_key(invitation.email)) continue;
    if (!may_withdraw(unit, actor, other)) continue;
    invitations.end(other.id, "replaced", now);
    note_invitation(unit, actor, "account.invitationWithdrawn", other, now);
  }
  invitation.invited_at = now;
  invitation.expires_at = moment_after(now, seconds);
  const auto secret = make_secret();
  invitation.id = invitations.insert(secret_hash(secret), invitation);
  return {invitation.id, secret, invitation.expires_at};
}

InvitationRow row_of(StoredInvitation invitation) {
  return {invitation.id,
          std::move(invitation.name),
          std::move(invitation.email),
          std::move(invitation.party_roles),
          std::move(invitation.tender_roles),
          std::move(invitation.invited_by),
          std::move(invitation.invited_at),
          std::move(invitation.expires_at),
          invitation.account.has_value()};
}

template <typename HasRole>
std::vector<InvitationRow> open_with(Service& service, HasRole has_role) {
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) {
    std::vector<InvitationRow> rows;
    for (auto& invitation : InvitationStore(unit).open(now))
      if (has_role(invitation)) rows.push_back(row_of(std::move(invitation)));
    return rows;
  });
}

}  // namespace

Result<MadeInvitation> invite(Service& service, const Actor& actor, const InvitationOrder& order) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<MadeInvitation> {
    if (auto findings = check_order(unit, actor, order); !findings.empty())
      return failed(std::move(findings));
    StoredInvitation invitation;
    invitation.name = tidy_name(order.name);
    invitation.email = tidy_name(order.email);
    invitation.invited_by = actor.name;
    invitation.party_roles = order.party_roles;
    invitation.tender_roles = order.tender_roles;
    auto made = store(unit, actor, invitation, invitation_seconds, now);
    note_invitation(unit, actor, "account.invited", invitation, now);
    return made;
  });
}

Result<MadeInvitation> reset_account(Service& service, const Actor& actor, AccountId account) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<MadeInvitation> {
    const auto stored = AccountStore(unit).find(account);
    if (!stored || !stored->disabled_at.empty()) return failed(NotFound{"account", std::to_string(account)});
    if (!may_manage(unit, actor, account)) return failed(Findings{error("account.notAllowed", "")});
    if (!service.accounts.local) return failed(Findings{error("account.localOff", "")});
    if (signs_in_at_provider(service, unit, account))
      return failed(Findings{error("account.ssoAccount", "")});
    StoredInvitation invitation;
    invitation.account = account;
    invitation.name = stored->name;
    invitation.email = stored->email;
    invitation.invited_by = actor.name;
    auto made = store(unit, actor, invitation, first_link_seconds, now);
    note_account(unit, actor, "account.resetOffered", account, now);
    return made;
  });
}

Result<void> withdraw_invitation(Service& service, const Actor& actor, std::int64_t id) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const auto invitation = InvitationStore(unit).find(id, now);
    if (!invitation) return failed(NotFound{"invitation", std::to_string(id)});
    if (!may_withdraw(unit, actor, *invitation)) return failed(Findings{error("account.notAllowed", "")});
    InvitationStore(unit).end(id, "withdrawn", now);
    note_invitation(unit, actor, "account.invitationWithdrawn", *invitation, now);
    return {};
  });
}

std::vector<InvitationRow> open_invitations(Service& service, std::string_view party) {
  return open_with(service, [&](const StoredInvitation& invitation) {
    return party.empty() || std::any_of(invitation.party_roles.begin(), invitation.party_roles.end(),
                                        [&](const PartyRole& role) { return role.party == party; });
  });
}

std::vector<InvitationRow> open_invitations(Service& service, TenderId tender) {
  return open_with(service, [&](const StoredInvitation& invitation) {
    return std::any_of(invitation.tender_roles.begin(), invitation.tender_roles.end(),
                       [&](const TenderRole& role) { return role.tender == tender; });
  });
}

std::optional<InvitationView> find_invitation(Service& service, std::string_view secret,
                                              std::string_view shown) {
  const auto now = service.clock();
  auto found =
      service.database.read([&](Unit& unit) { return InvitationStore(unit).find(secret_hash(secret), now); });
  if (!found) return std::nullopt;
  auto totp = kept_totp_proposal(service, found->email, shown);
  return InvitationView{std::move(found->name),        std::move(found->email),
                        std::move(found->party_roles), std::move(found->tender_roles),
                        found->account.has_value(),    std::move(totp)};
}

std::optional<MadeInvitation> invite_first_administrator(Service& service) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> std::optional<MadeInvitation> {
    if (!service.accounts.local || AccountStore(unit).count() > 0) return std::nullopt;
    StoredInvitation invitation;
    invitation.invited_by = "wederwaarde";
    invitation.party_roles.push_back(
        {std::string(criteria::working_group_id), criteria::Role::administrator});
    const Actor program{invitation.invited_by, "", nullptr};
    auto made = store(unit, program, invitation, first_link_seconds, now);
    note_invitation(unit, program, "account.invited", invitation, now);
    return made;
  });
}

}  // namespace server
