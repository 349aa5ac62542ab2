// What accounts show beside their passwords.
#pragma once

#include "server/storage/account.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredTotp {
  Bytes sealed;  // the secret, encrypted
  std::int64_t last_step = 0;
  std::string added_at;
};

struct StoredSecurityKey {
  std::int64_t id = 0;
  std::string name;
  std::string credential;  // its id, base64url
  std::int64_t algorithm = -7;
  Bytes public_key;
  std::int64_t sign_count = 0;
  std::string added_at, used_at;
};

class SecondFactorStore {
 public:
  explicit SecondFactorStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredTotp> totp(AccountId account);
  void set_totp(AccountId account, const StoredTotp& totp);  // in place of an earlier one
  void note_step(AccountId account, std::int64_t step);
  void remove_totp(AccountId account);

  std::vector<StoredSecurityKey> security_keys(AccountId account);  // in the order in which they were added
  bool has_credential(std::string_view credential);                 // of any account, also a removed one
  void insert(AccountId account, const StoredSecurityKey& key);
  void note_use(std::int64_t key, std::int64_t sign_count, std::string_view now);
  void remove_security_key(std::int64_t key, std::string_view now);

  std::int64_t recovery_codes(AccountId account);  // not used yet
  // In place of the earlier ones.
  void set_recovery_codes(AccountId account, const std::vector<std::string>& hashes, std::string_view now);
  // Whether there was such a code that was not used yet.
  bool use_recovery_code(AccountId account, std::string_view hash, std::string_view now);

  // For one session and purpose, in place of an earlier one.
  void set_challenge(std::int64_t session, std::string_view purpose, std::string_view challenge,
                     std::string_view expires_at);
  // Gives it once.
  std::optional<std::string> take_challenge(std::int64_t session, std::string_view purpose,
                                            std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
