// Accounts and their passwords.
#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredAccount {
  AccountId id = 0;
  std::string handle;  // what security keys know it by
  std::string name, email;
  std::string created_at;
  std::string disabled_at;   // empty: it is not
  std::string signed_in_at;  // last; empty: never
};

struct StoredPassword {
  std::string hash;
  bool is_long = false;  // enough to be the only factor
};

class AccountStore {
 public:
  explicit AccountStore(Unit& unit) : unit_(unit) {}

  std::int64_t count();
  std::optional<StoredAccount> find(AccountId id);
  std::optional<StoredAccount> find_email(std::string_view email_key);
  bool has_name(std::string_view name_key);
  std::vector<StoredAccount> all();                             // by name
  std::vector<StoredAccount> in_party(std::string_view party);  // with a role in it; by name
  std::vector<StoredAccount> in_tender(TenderId tender);        // likewise
  AccountId insert(const StoredAccount& account, std::string_view name_key, std::string_view email_key);
  // An empty time: it is not disabled any more.
  void set_disabled(AccountId id, std::string_view at);

  void note_sign_in(AccountId id, std::string_view now);

  std::optional<StoredPassword> password(AccountId id);
  void set_password(AccountId id, const StoredPassword& password, std::string_view now);
  void remove_password(AccountId id);

 private:
  std::vector<StoredAccount> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server
