// Who accounts are at the provider of single sign-on, and rounds to it that are under way.
#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// A person as a provider knows them: no other person of it ever has the same subject.
struct Identity {
  std::string issuer, subject;
};

class IdentityStore {
 public:
  explicit IdentityStore(Unit& unit) : unit_(unit) {}

  // Bindings that have not ended.
  std::optional<AccountId> account(const Identity& identity);
  std::vector<std::string> issuers(AccountId account);  // in order
  std::optional<std::string> subject(AccountId account, std::string_view issuer);

  void bind(AccountId account, const Identity& identity, std::string_view now);
  // Of all providers; gives how many.
  std::size_t end(AccountId account, std::string_view by, std::string_view now);

 private:
  Unit& unit_;
};

// What is remembered while a browser is at the provider (the row's columns are told in the migration).
struct ProviderRound {
  std::int64_t id = 0;
  std::string state, browser, network;
  std::int64_t session = 0;
  std::string nonce, verifier, goes_to;
  Bytes form;
  std::string started_at;
};

class ProviderRoundStore {
 public:
  explicit ProviderRoundStore(Unit& unit) : unit_(unit) {}

  void insert(const ProviderRound& round);
  // Gives it once.
  std::optional<ProviderRound> take(std::string_view state);
  std::int64_t count(std::string_view network);
  void forget(std::string_view started_before);

 private:
  Unit& unit_;
};

}  // namespace server
