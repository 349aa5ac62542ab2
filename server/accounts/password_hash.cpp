#include "server/accounts/password_hash.hpp"

#include "server/vault/secret_bytes.hpp"

#include <array>
#include <new>
#include <semaphore>

#include <sodium.h>

namespace server {
namespace {

constexpr std::ptrdiff_t at_a_time = 2;

class Turn {
 public:
  Turn() { places().acquire(); }
  ~Turn() { places().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static std::counting_semaphore<at_a_time>& places() {
    static std::counting_semaphore<at_a_time> all(at_a_time);
    return all;
  }
};

}  // namespace

std::string hash_password(std::string_view normalized, const PasswordCost& cost) {
  start_sodium();
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), normalized.data(), normalized.size(), cost.passes, cost.memory_bytes) !=
      0)
    throw std::bad_alloc();
  return hash.data();
}

bool is_password(std::string_view hash, std::string_view normalized) {
  start_sodium();
  const Turn turn;
  return crypto_pwhash_str_verify(std::string(hash).c_str(), normalized.data(), normalized.size()) == 0;
}

bool needs_rehash(std::string_view hash, const PasswordCost& cost) {
  return crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), cost.passes, cost.memory_bytes) != 0;
}

}  // namespace server
