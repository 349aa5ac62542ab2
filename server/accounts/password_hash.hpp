// Argon2id (RFC 9106) by libsodium.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace server {

// What a hash costs to compute.
struct PasswordCost {
  unsigned long long passes = 3;
  std::size_t memory_bytes = std::size_t{64} << 20;
  bool operator==(const PasswordCost&) const = default;
};

// "$argon2id$v=19$m=65536,t=3,p=1$…". Of the normalized password. Only two are computed at a time, so that
// many who sign in at once do not take all memory.
std::string hash_password(std::string_view normalized, const PasswordCost& cost);
bool is_password(std::string_view hash, std::string_view normalized);
// It was made at another cost.
bool needs_rehash(std::string_view hash, const PasswordCost& cost);

}  // namespace server
