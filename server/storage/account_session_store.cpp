#include "server/storage/account_session_store.hpp"

#include <fmt/format.h>

namespace server {

std::vector<StoredSession> AccountSessionStore::select(std::string_view condition,
                                                       const Parameters& parameters) {
  return unit_.select<StoredSession>(
      fmt::format("SELECT id, account, half_open <> 0, address, agent, opened_at, used_at, authenticated_at "
                  "FROM sessions WHERE ended_at = '' AND {}",
                  condition),
      parameters, [](StoredSession& row) {
        return std::tie(row.id, row.account, row.is_half_open, row.address, row.agent, row.opened_at,
                        row.used_at, row.authenticated_at);
      });
}

std::optional<StoredSession> AccountSessionStore::find(std::string_view sha256) {
  return first(select("sha256 = $1", {sha256}));
}

std::vector<StoredSession> AccountSessionStore::of(AccountId account) {
  return select("account = $1 ORDER BY used_at DESC, id DESC", {account});
}

std::int64_t AccountSessionStore::insert(std::string_view sha256, const StoredSession& session) {
  return unit_.number(
      "INSERT INTO sessions (sha256, account, half_open, address, agent, opened_at, used_at, "
      "authenticated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
      {sha256, session.account, session.is_half_open ? 1 : 0, session.address, session.agent,
       session.opened_at, session.used_at, session.authenticated_at});
}

void AccountSessionStore::renew(const StoredSession& session, std::string_view sha256) {
  unit_.execute(
      "UPDATE sessions SET sha256 = $1, half_open = 0, opened_at = $2, used_at = $3, authenticated_at = $4 "
      "WHERE id = $5",
      {sha256, session.opened_at, session.used_at, session.authenticated_at, session.id});
}

void AccountSessionStore::note_use(std::int64_t id, std::string_view now) {
  unit_.execute("UPDATE sessions SET used_at = $1 WHERE id = $2", {now, id});
}

void AccountSessionStore::end(std::int64_t id, std::string_view now) {
  unit_.execute("UPDATE sessions SET ended_at = $1, id_token = '' WHERE id = $2 AND ended_at = ''",
                {now, id});
}

std::size_t AccountSessionStore::end_all(AccountId account, std::int64_t but, std::string_view now) {
  return unit_.execute(
      "UPDATE sessions SET ended_at = $1, id_token = '' WHERE account = $2 AND id <> $3 AND ended_at = ''",
      {now, account, but});
}

std::string AccountSessionStore::id_token(std::int64_t id) {
  return first(unit_.column<std::string>("SELECT id_token FROM sessions WHERE id = $1", {id})).value_or("");
}

void AccountSessionStore::set_id_token(std::int64_t id, std::string_view token) {
  unit_.execute("UPDATE sessions SET id_token = $1 WHERE id = $2", {token, id});
}

void AccountSessionStore::forget(std::string_view opened_before, std::string_view over_before) {
  unit_.execute(
      "DELETE FROM security_key_challenges WHERE session IN (SELECT id FROM sessions WHERE opened_at < $1)",
      {opened_before});
  unit_.execute("DELETE FROM sessions WHERE opened_at < $1", {opened_before});
  unit_.execute("UPDATE sessions SET id_token = '' WHERE opened_at < $1 AND id_token <> ''", {over_before});
}

std::vector<StoredAccessToken> AccessTokenStore::select(std::string_view condition,
                                                        const Parameters& parameters) {
  return unit_.select<StoredAccessToken>(
      fmt::format("SELECT id, account, name, created_at, used_at, expires_on, authenticated_at "
                  "FROM access_tokens WHERE ended_at = '' AND {}",
                  condition),
      parameters, [](StoredAccessToken& row) {
        return std::tie(row.id, row.account, row.name, row.created_at, row.used_at, row.expires_on,
                        row.authenticated_at);
      });
}

std::optional<StoredAccessToken> AccessTokenStore::find(std::string_view sha256) {
  return first(select("sha256 = $1", {sha256}));
}

std::vector<StoredAccessToken> AccessTokenStore::of(AccountId account) {
  return select("account = $1 ORDER BY id DESC", {account});
}

std::int64_t AccessTokenStore::insert(std::string_view sha256, const StoredAccessToken& token) {
  return unit_.number(
      "INSERT INTO access_tokens (sha256, account, name, created_at, expires_on) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING id",
      {sha256, token.account, token.name, token.created_at, token.expires_on});
}

void AccessTokenStore::note_use(std::int64_t id, std::string_view now) {
  unit_.execute("UPDATE access_tokens SET used_at = $1 WHERE id = $2", {now, id});
}

void AccessTokenStore::note_proof(std::int64_t id, std::string_view now) {
  unit_.execute("UPDATE access_tokens SET authenticated_at = $1 WHERE id = $2", {now, id});
}

void AccessTokenStore::end(std::int64_t id, std::string_view now) {
  unit_.execute("UPDATE access_tokens SET ended_at = $1 WHERE id = $2 AND ended_at = ''", {now, id});
}

std::size_t AccessTokenStore::end_all(AccountId account, std::string_view now) {
  return unit_.execute("UPDATE access_tokens SET ended_at = $1 WHERE account = $2 AND ended_at = ''",
                       {now, account});
}

}  // namespace server
