// Encrypts small secrets that must be read back, with a key that stands beside the database and not in it.
#pragma once

#include "server/vault/secret_bytes.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace server {

class SecretBox {
 public:
  // With the key of the data folder, made when there is none, in a file that only its owner can read. Throws
  // StorageError when it can be neither read nor made.
  explicit SecretBox(const std::filesystem::path& folder);
  static bool has_key(const std::filesystem::path& folder);

  // XChaCha20-Poly1305; `place` says of what and of whom the secret is, and must be the same when it is
  // opened.
  std::string seal(std::string_view secret, std::string_view place) const;
  std::optional<std::string> open(std::string_view sealed, std::string_view place) const;

 private:
  SecretBytes key_;
};

}  // namespace server
