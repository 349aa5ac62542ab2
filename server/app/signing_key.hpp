// The key pair with which an installation signs the templates that it hands out (Ed25519), and the signatures
// of others.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace server {

class SigningKey {
 public:
  // That of the data folder, made when there is none, in a file that only its owner can read. Throws
  // StorageError when it can be neither read nor made.
  explicit SigningKey(const std::filesystem::path& folder);
  ~SigningKey();
  SigningKey(const SigningKey&) = delete;
  SigningKey& operator=(const SigningKey&) = delete;

  const std::string& public_key() const { return public_; }  // hexadecimal
  std::string sign(std::string_view message) const;          // hexadecimal

 private:
  std::string secret_;
  std::string public_;
};

// Whether the data folder has one already.
bool has_signing_key(const std::filesystem::path& folder);

// All in hexadecimal; false also for what is no key or no signature.
bool is_signature(std::string_view public_key, std::string_view message, std::string_view signature);

// What people compare by telephone: the first half of the key's SHA-256, in groups of four.
std::string fingerprint(std::string_view public_key);

// The installations whose signatures are known here: the public keys in the data folder's file
// known-signers.txt, one a line, with what stands behind `#` left out.
std::vector<std::string> known_signers(const std::filesystem::path& folder);

}  // namespace server
