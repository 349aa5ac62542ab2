#include "server/storage/second_factor_store.hpp"

namespace server {

std::optional<StoredTotp> SecondFactorStore::totp(AccountId account) {
  return first(unit_.select<StoredTotp>(
      "SELECT sealed, last_step, added_at FROM totp_secrets WHERE account = $1", {account},
      [](StoredTotp& row) { return std::tie(row.sealed, row.last_step, row.added_at); }));
}

void SecondFactorStore::set_totp(AccountId account, const StoredTotp& totp) {
  remove_totp(account);
  unit_.execute("INSERT INTO totp_secrets (account, sealed, last_step, added_at) VALUES ($1, $2, $3, $4)",
                {account, totp.sealed, totp.last_step, totp.added_at});
}

void SecondFactorStore::note_step(AccountId account, std::int64_t step) {
  unit_.execute("UPDATE totp_secrets SET last_step = $1 WHERE account = $2", {step, account});
}

void SecondFactorStore::remove_totp(AccountId account) {
  unit_.execute("DELETE FROM totp_secrets WHERE account = $1", {account});
}

std::vector<StoredSecurityKey> SecondFactorStore::security_keys(AccountId account) {
  return unit_.select<StoredSecurityKey>(
      "SELECT id, name, credential, algorithm, public_key, sign_count, added_at, used_at FROM security_keys "
      "WHERE account = $1 AND removed_at = '' ORDER BY id",
      {account}, [](StoredSecurityKey& row) {
        return std::tie(row.id, row.name, row.credential, row.algorithm, row.public_key, row.sign_count,
                        row.added_at, row.used_at);
      });
}

bool SecondFactorStore::has_credential(std::string_view credential) {
  return unit_.number("SELECT COUNT(*) FROM security_keys WHERE credential = $1", {credential}) > 0;
}

void SecondFactorStore::insert(AccountId account, const StoredSecurityKey& key) {
  unit_.execute(
      "INSERT INTO security_keys (account, name, credential, algorithm, public_key, sign_count, added_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {account, key.name, key.credential, key.algorithm, key.public_key, key.sign_count, key.added_at});
}

void SecondFactorStore::note_use(std::int64_t key, std::int64_t sign_count, std::string_view now) {
  unit_.execute("UPDATE security_keys SET sign_count = $1, used_at = $2 WHERE id = $3",
                {sign_count, now, key});
}

void SecondFactorStore::remove_security_key(std::int64_t key, std::string_view now) {
  unit_.execute("UPDATE security_keys SET removed_at = $1 WHERE id = $2", {now, key});
}

std::int64_t SecondFactorStore::recovery_codes(AccountId account) {
  return unit_.number("SELECT COUNT(*) FROM recovery_codes WHERE account = $1 AND used_at = ''", {account});
}

void SecondFactorStore::set_recovery_codes(AccountId account, const std::vector<std::string>& hashes,
                                           std::string_view now) {
  unit_.execute("DELETE FROM recovery_codes WHERE account = $1", {account});
  for (const std::string& hash : hashes)
    unit_.execute("INSERT INTO recovery_codes (account, sha256, made_at) VALUES ($1, $2, $3)",
                  {account, hash, now});
}

bool SecondFactorStore::use_recovery_code(AccountId account, std::string_view hash, std::string_view now) {
  return unit_.execute(
             "UPDATE recovery_codes SET used_at = $1 WHERE account = $2 AND sha256 = $3 AND used_at = ''",
             {now, account, hash}) > 0;
}

void SecondFactorStore::set_challenge(std::int64_t session, std::string_view purpose,
                                      std::string_view challenge, std::string_view expires_at) {
  unit_.execute(
      "INSERT INTO security_key_challenges (session, purpose, challenge, expires_at) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (session, purpose) DO UPDATE SET challenge = excluded.challenge, "
      "expires_at = excluded.expires_at",
      {session, purpose, challenge, expires_at});
}

std::optional<std::string> SecondFactorStore::take_challenge(std::int64_t session, std::string_view purpose,
                                                             std::string_view now) {
  auto challenge = first(unit_.column<std::string>(
      "SELECT challenge FROM security_key_challenges WHERE session = $1 AND purpose = $2 AND expires_at > $3",
      {session, purpose, now}));
  unit_.execute("DELETE FROM security_key_challenges WHERE session = $1 AND purpose = $2",
                {session, purpose});
  return challenge;
}

}  // namespace server
