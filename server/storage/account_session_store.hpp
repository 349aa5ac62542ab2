// Sessions of people who signed in, and their access tokens; each is found by the SHA-256 of its secret.
#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredSession {
  std::int64_t id = 0;
  AccountId account = 0;
  bool is_half_open = false;  // waits for the second factor
  std::string address, agent;
  std::string opened_at, used_at, authenticated_at;
};

class AccountSessionStore {
 public:
  explicit AccountSessionStore(Unit& unit) : unit_(unit) {}

  // Those that were not ended, whatever their age.
  std::optional<StoredSession> find(std::string_view sha256);
  std::vector<StoredSession> of(AccountId account);  // newest use first
  std::int64_t insert(std::string_view sha256, const StoredSession& session);
  // From now on it is found by another hash, and is no half-open one.
  void renew(const StoredSession& session, std::string_view sha256);
  void note_use(std::int64_t id, std::string_view now);
  void end(std::int64_t id, std::string_view now);
  // All of the account but one (0: none); gives how many.
  std::size_t end_all(AccountId account, std::int64_t but, std::string_view now);
  // By which the provider of single sign-on knows the session; empty: it was not opened there, or has ended.
  std::string id_token(std::int64_t id);
  void set_id_token(std::int64_t id, std::string_view token);
  // Rows of sessions that were opened before, and the tokens of those that nobody can use any more.
  void forget(std::string_view opened_before, std::string_view over_before);

 private:
  std::vector<StoredSession> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

struct StoredAccessToken {
  std::int64_t id = 0;
  AccountId account = 0;
  std::string name;
  std::string created_at, used_at, expires_on, authenticated_at;
};

class AccessTokenStore {
 public:
  explicit AccessTokenStore(Unit& unit) : unit_(unit) {}

  // Those that were not ended, whatever their age.
  std::optional<StoredAccessToken> find(std::string_view sha256);
  std::vector<StoredAccessToken> of(AccountId account);  // newest first
  std::int64_t insert(std::string_view sha256, const StoredAccessToken& token);
  void note_use(std::int64_t id, std::string_view now);
  void note_proof(std::int64_t id, std::string_view now);
  void end(std::int64_t id, std::string_view now);
  std::size_t end_all(AccountId account, std::string_view now);

 private:
  std::vector<StoredAccessToken> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server
