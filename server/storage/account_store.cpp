#include "server/storage/account_store.hpp"

#include <fmt/format.h>

namespace server {
std::vector<StoredAccount> AccountStore::select(std::string_view condition, const Parameters& parameters) {
  return unit_.select<StoredAccount>(
      fmt::format("SELECT id, handle, name, email, created_at, disabled_at, signed_in_at FROM accounts {}",
                  condition),
      parameters, [](StoredAccount& row) {
        return std::tie(row.id, row.handle, row.name, row.email, row.created_at, row.disabled_at,
                        row.signed_in_at);
      });
}

std::int64_t AccountStore::count() { return unit_.number("SELECT COUNT(*) FROM accounts"); }

std::optional<StoredAccount> AccountStore::find(AccountId id) { return first(select("WHERE id = $1", {id})); }

std::optional<StoredAccount> AccountStore::find_email(std::string_view key) {
  return first(select("WHERE email_key = $1", {key}));
}

bool AccountStore::has_name(std::string_view key) {
  return unit_.number("SELECT COUNT(*) FROM accounts WHERE name_key = $1", {key}) > 0;
}

std::vector<StoredAccount> AccountStore::all() { return select("ORDER BY name_key", {}); }

std::vector<StoredAccount> AccountStore::in_party(std::string_view party) {
  return select(
      "WHERE id IN (SELECT account FROM party_roles WHERE party = $1 AND taken_at = '') ORDER BY name_key",
      {party});
}

std::vector<StoredAccount> AccountStore::in_tender(TenderId tender) {
  return select(
      "WHERE id IN (SELECT account FROM tender_roles WHERE tender = $1 AND taken_at = '') ORDER BY name_key",
      {tender});
}

AccountId AccountStore::insert(const StoredAccount& account, std::string_view its_name_key,
                               std::string_view its_email_key) {
  return unit_.number(
      "INSERT INTO accounts (handle, name, name_key, email, email_key, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
      {account.handle, account.name, its_name_key, account.email, its_email_key, account.created_at});
}

void AccountStore::set_disabled(AccountId id, std::string_view at) {
  unit_.execute("UPDATE accounts SET disabled_at = $1 WHERE id = $2", {at, id});
}

void AccountStore::note_sign_in(AccountId id, std::string_view now) {
  unit_.execute("UPDATE accounts SET signed_in_at = $1 WHERE id = $2", {now, id});
}

std::optional<StoredPassword> AccountStore::password(AccountId id) {
  return first(
      unit_.select<StoredPassword>("SELECT hash, is_long <> 0 FROM passwords WHERE account = $1", {id},
                                   [](StoredPassword& row) { return std::tie(row.hash, row.is_long); }));
}

void AccountStore::set_password(AccountId id, const StoredPassword& password, std::string_view now) {
  remove_password(id);
  unit_.execute("INSERT INTO passwords (account, hash, is_long, set_at) VALUES ($1, $2, $3, $4)",
                {id, password.hash, password.is_long ? 1 : 0, now});
}

void AccountStore::remove_password(AccountId id) {
  unit_.execute("DELETE FROM passwords WHERE account = $1", {id});
}

}  // namespace server
