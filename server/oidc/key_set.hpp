// The public keys with which a provider signs (RFC 7517).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

enum class KeyKind { rsa, p256 };

struct ProviderKey {
  KeyKind kind = KeyKind::rsa;
  std::string id;         // `kid`; empty: it has none
  std::string algorithm;  // `alg`; empty: any of its kind
  std::string jwk;        // JSON of its public members alone
};

// The keys of a set that verify signatures here: RSA of 2048 to 8192 bits, and P-256. What else stands in the
// set, symmetric keys among them, is left out. Nothing when it is no key set.
std::optional<std::vector<ProviderKey>> read_key_set(std::string_view json);

}  // namespace server
