#include "server/app/accounts.hpp"

#include "criteria/party.hpp"
#include "server/accounts/password_rules.hpp"
#include "server/app/access_tokens.hpp"
#include "server/app/account_names.hpp"
#include "server/app/account_note.hpp"
#include "server/app/account_roles.hpp"
#include "server/app/check_password.hpp"
#include "server/app/person_name.hpp"
#include "server/app/prove_factor.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/account_session_store.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/identity_store.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::error;

AccountRow row_of(Unit& unit, StoredAccount stored) {
  AccountRoleStore roles(unit);
  AccountRow row;
  row.id = stored.id;
  row.name = std::move(stored.name);
  row.email = std::move(stored.email);
  row.party_roles = roles.in_parties(stored.id);
  row.tender_roles = roles.in_tenders(stored.id);
  row.is_disabled = !stored.disabled_at.empty();
  row.has_second_factor = factors_of(unit, stored.id).any();
  row.is_bound = !IdentityStore(unit).issuers(stored.id).empty();
  row.created_at = std::move(stored.created_at);
  row.signed_in_at = std::move(stored.signed_in_at);
  return row;
}

std::vector<AccountRow> rows_of(Unit& unit, std::vector<StoredAccount> accounts) {
  std::vector<AccountRow> rows;
  rows.reserve(accounts.size());
  for (StoredAccount& account : accounts) rows.push_back(row_of(unit, std::move(account)));
  return rows;
}

std::optional<AccountRow> row_of(Unit& unit, std::optional<StoredAccount> account) {
  if (!account) return std::nullopt;
  return row_of(unit, std::move(*account));
}

bool is_last_administrator(Unit& unit, AccountId account) {
  const PartyRole of_all{std::string(criteria::working_group_id), criteria::Role::administrator};
  AccountRoleStore roles(unit);
  const auto had = roles.in_parties(account);
  return std::find(had.begin(), had.end(), of_all) != had.end() && roles.count(of_all) == 1;
}

}  // namespace

bool may_manage(Unit& unit, const Actor& actor, AccountId account) {
  if (!actor.person || actor.person->administers_all()) return true;
  AccountRoleStore roles(unit);
  const auto in_parties = roles.in_parties(account);
  const auto in_tenders = roles.in_tenders(account);
  if (in_parties.empty() && in_tenders.empty()) return false;
  return std::all_of(in_parties.begin(), in_parties.end(),
                     [&](const PartyRole& role) { return actor.person->administers(role.party); }) &&
         std::all_of(in_tenders.begin(), in_tenders.end(), [&](const TenderRole& role) {
           return actor.person->administers(party_of(unit, role.tender));
         });
}

std::vector<AccountRow> all_accounts(Service& service) {
  return service.database.read([](Unit& unit) { return rows_of(unit, AccountStore(unit).all()); });
}

std::vector<AccountRow> accounts_of(Service& service, std::string_view party) {
  return service.database.read([&](Unit& unit) { return rows_of(unit, AccountStore(unit).in_party(party)); });
}

std::vector<AccountRow> accounts_of(Service& service, TenderId tender) {
  return service.database.read(
      [&](Unit& unit) { return rows_of(unit, AccountStore(unit).in_tender(tender)); });
}

std::optional<AccountRow> find_account(Service& service, AccountId id) {
  return service.database.read([&](Unit& unit) { return row_of(unit, AccountStore(unit).find(id)); });
}

std::optional<AccountRow> find_account(Service& service, std::string_view email) {
  return service.database.read(
      [&](Unit& unit) { return row_of(unit, AccountStore(unit).find_email(name_key(email))); });
}

bool has_accounts(Service& service) {
  return service.database.read([](Unit& unit) { return AccountStore(unit).count() > 0; });
}

Result<void> disable_account(Service& service, const Actor& actor, AccountId account) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const auto stored = AccountStore(unit).find(account);
    if (!stored) return failed(NotFound{"account", std::to_string(account)});
    if (!may_manage(unit, actor, account)) return failed(Findings{error("account.notAllowed", "")});
    if (!stored->disabled_at.empty()) return {};
    if (is_last_administrator(unit, account))
      return failed(Conflict{"account.lastAdministrator", std::to_string(account)});
    AccountStore(unit).set_disabled(account, now);
    AccountSessionStore(unit).end_all(account, 0, now);
    AccessTokenStore(unit).end_all(account, now);
    note_account(unit, actor, "account.disabled", account, now, stored->name);
    return {};
  });
}

Result<void> enable_account(Service& service, const Actor& actor, AccountId account) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const auto stored = AccountStore(unit).find(account);
    if (!stored) return failed(NotFound{"account", std::to_string(account)});
    if (!may_manage(unit, actor, account)) return failed(Findings{error("account.notAllowed", "")});
    if (stored->disabled_at.empty()) return {};
    AccountStore(unit).set_disabled(account, "");
    note_account(unit, actor, "account.enabled", account, now, stored->name);
    return {};
  });
}

Result<void> change_password(Service& service, const Visitor& visitor, const Principal& principal,
                             const PasswordChange& change) {
  if (signs_in_at_provider(service, principal.account))
    return failed(Findings{error("account.ssoAccount", "")});
  std::vector<std::string> parties;
  for (const PartyRole& role : principal.party_roles) parties.push_back(role.party);
  const auto context = service.database.read(
      [&](Unit& unit) { return password_context(unit, principal.name, principal.email, parties); });
  auto findings = check_password(change.password, principal.has_second_factor, context);
  if (change.repeated != change.password) findings.push_back(error("account.passwordRepeated", "repeated"));
  if (!findings.empty()) return failed(std::move(findings));
  if (auto own = check_own_password(service, visitor, principal, change.current); !own) {
    if (auto* wrong = std::get_if<Findings>(&own.error()))
      for (criteria::Finding& finding : *wrong)
        if (finding.place == "password") finding.place = "current";
    return own;
  }
  const auto normalized = normalized_password(change.password).value();
  const StoredPassword password{hash_password(normalized, service.accounts.password_cost),
                                password_length(normalized) >= shortest_password};
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    // The second factor may have gone meanwhile.
    if (!password.is_long && !factors_of(unit, principal.account).any())
      return failed(
          Findings{error("password.tooShort", "password", {{"least", std::to_string(shortest_password)}})});
    AccountStore(unit).set_password(principal.account, password, now);
    AccountSessionStore(unit).end_all(principal.account,
                                      principal.by == SignedInBy::session ? principal.session : 0, now);
    const Actor actor{principal.name, visitor.request, nullptr};
    note_account(unit, actor, "account.passwordChanged", principal.account, now);
    revoke_access_tokens(unit, actor, principal.account, now);
    return {};
  });
}

}  // namespace server
