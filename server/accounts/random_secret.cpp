#include "server/accounts/random_secret.hpp"

#include "server/accounts/base64url.hpp"
#include "server/storage/sha256.hpp"
#include "server/vault/release_code.hpp"
#include "server/vault/secret_bytes.hpp"

#include <sodium.h>

namespace server {
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t recovery_codes = 10;
constexpr std::size_t recovery_characters = 26;

}  // namespace

std::string make_secret() {
  start_sodium();
  std::string bytes(secret_bytes, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  auto text = base64url(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return text;
}

std::string secret_hash(std::string_view secret) { return sha256_hex(secret); }

std::vector<std::string> make_recovery_codes() {
  std::vector<std::string> codes;
  while (codes.size() < recovery_codes) codes.push_back(grouped(random_characters(recovery_characters)));
  return codes;
}

std::string recovery_code_hash(std::string_view typed) {
  const auto code = read_characters(typed);
  return code && code->size() == recovery_characters ? secret_hash(*code) : "";
}

}  // namespace server
