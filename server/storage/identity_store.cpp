#include "server/storage/identity_store.hpp"

namespace server {

std::optional<AccountId> IdentityStore::account(const Identity& identity) {
  return first(unit_.column<AccountId>(
      "SELECT account FROM account_identities WHERE issuer = $1 AND subject = $2 AND ended_at = ''",
      {identity.issuer, identity.subject}));
}

std::vector<std::string> IdentityStore::issuers(AccountId account) {
  return unit_.column<std::string>(
      "SELECT issuer FROM account_identities WHERE account = $1 AND ended_at = '' ORDER BY issuer",
      {account});
}

std::optional<std::string> IdentityStore::subject(AccountId account, std::string_view issuer) {
  return first(unit_.column<std::string>(
      "SELECT subject FROM account_identities WHERE account = $1 AND issuer = $2 AND ended_at = ''",
      {account, issuer}));
}

void IdentityStore::bind(AccountId account, const Identity& identity, std::string_view now) {
  unit_.execute("INSERT INTO account_identities (account, issuer, subject, bound_at) VALUES ($1, $2, $3, $4)",
                {account, identity.issuer, identity.subject, now});
}

std::size_t IdentityStore::end(AccountId account, std::string_view by, std::string_view now) {
  return unit_.execute(
      "UPDATE account_identities SET ended_by = $1, ended_at = $2 WHERE account = $3 AND ended_at = ''",
      {by, now, account});
}

void ProviderRoundStore::insert(const ProviderRound& round) {
  unit_.execute(
      "INSERT INTO provider_rounds (state, browser, network, session, nonce, verifier, goes_to, form, "
      "started_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {round.state, round.browser, round.network, round.session, round.nonce, round.verifier, round.goes_to,
       round.form, round.started_at});
}

std::optional<ProviderRound> ProviderRoundStore::take(std::string_view state) {
  auto found = first(unit_.select<ProviderRound>(
      "SELECT id, state, browser, network, session, nonce, verifier, goes_to, form, started_at "
      "FROM provider_rounds WHERE state = $1",
      {state}, [](ProviderRound& row) {
        return std::tie(row.id, row.state, row.browser, row.network, row.session, row.nonce, row.verifier,
                        row.goes_to, row.form, row.started_at);
      }));
  if (found) unit_.execute("DELETE FROM provider_rounds WHERE id = $1", {found->id});
  return found;
}

std::int64_t ProviderRoundStore::count(std::string_view network) {
  return unit_.number("SELECT COUNT(*) FROM provider_rounds WHERE network = $1", {network});
}

void ProviderRoundStore::forget(std::string_view started_before) {
  unit_.execute("DELETE FROM provider_rounds WHERE started_at < $1", {started_before});
}

}  // namespace server
