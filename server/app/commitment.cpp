#include "server/app/commitment.hpp"

#include "server/app/stage_gate.hpp"
#include "server/storage/sha256.hpp"
#include "server/vault/secret_bytes.hpp"

#include <array>

#include <sodium.h>

namespace server {
namespace {

std::string random_salt() {
  constexpr std::size_t salt_bytes = 32;
  start_sodium();
  std::array<unsigned char, salt_bytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::string text(2 * salt_bytes + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

}  // namespace

std::string commitment_of(std::string_view salt, std::string_view content) {
  return sha256_hex(std::string(salt).append(content));
}

std::string logged_hash(const Change& change, const SaltedVersion& version, std::string_view content) {
  SaltedVersion salted = version;
  if (process_state(change.unit, change.tender, change.now)) {
    salted.salt = random_salt();
    SaltStore(change.unit).insert(change.tender, salted);
  }
  return commitment_of(salted.salt, content);
}

std::string earlier_logged_hash(const Change& change, const SaltedVersion& version,
                                std::string_view content) {
  return commitment_of(SaltStore(change.unit).salt(change.tender, version), content);
}

}  // namespace server
