// A share of a secret key, encrypted with the key that a release code gives.
#pragma once

#include "server/vault/secret_bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// A share as it is stored, and what it takes to read it.
struct SealedShare {
  std::string salt;   // of the key that a code gives
  std::string bytes;  // nonce and ciphertext
  bool operator==(const SealedShare&) const = default;
};

// `code` is what `read_release_code` gives; `place` says of whom and of what the share is, and must be the
// same when it is opened. A code has 130 random bits, so a fast hash makes its key: guessing is hopeless
// without one.
SealedShare seal_share(const SecretBytes& share, std::string_view code, std::string_view place);

// Nothing when the code is another, or when a bit of the share or its place was changed.
std::optional<SecretBytes> open_share(const SealedShare& sealed, std::string_view code,
                                      std::string_view place);

}  // namespace server
