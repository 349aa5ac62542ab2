#include "server/app/signing_key.hpp"

#include "server/files.hpp"
#include "server/key_file.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

constexpr const char* key_file = "template-signing.key";
constexpr const char* signers_file = "known-signers.txt";
constexpr std::size_t file_bytes = std::size_t{1} << 20;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hex(std::string_view bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes_of(bytes), bytes.size());
  text.pop_back();
  return text;
}

std::optional<std::string> unhex(std::string_view text, std::size_t size) {
  if (text.size() != 2 * size) return std::nullopt;
  std::string bytes(size, '\0');
  std::size_t read = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), size, text.data(), text.size(), nullptr,
                     &read, nullptr) != 0 ||
      read != size)
    return std::nullopt;
  return bytes;
}

std::string make_key() {
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> made_public{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> made_secret{};
  crypto_sign_keypair(made_public.data(), made_secret.data());
  std::string text = hex({reinterpret_cast<const char*>(made_secret.data()), made_secret.size()});
  sodium_memzero(made_secret.data(), made_secret.size());
  return text;
}

}  // namespace

SigningKey::SigningKey(const std::filesystem::path& folder) {
  if (sodium_init() < 0) throw StorageError("libsodium cannot be used");
  const auto path = folder / key_file;
  std::string text = read_or_make_key(path, make_key);
  auto secret = unhex(text, crypto_sign_SECRETKEYBYTES);
  sodium_memzero(text.data(), text.size());
  if (!secret) throw StorageError(fmt::format("{} holds no signing key", path.string()));
  secret_ = std::move(*secret);
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> key{};
  crypto_sign_ed25519_sk_to_pk(key.data(), bytes_of(secret_));
  public_ = hex({reinterpret_cast<const char*>(key.data()), key.size()});
}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }

std::string SigningKey::sign(std::string_view message) const {
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), bytes_of(secret_));
  return hex({reinterpret_cast<const char*>(signature.data()), signature.size()});
}

bool has_signing_key(const std::filesystem::path& folder) {
  return std::filesystem::exists(folder / key_file);
}

bool is_signature(std::string_view public_key, std::string_view message, std::string_view signature) {
  const auto key = unhex(public_key, crypto_sign_PUBLICKEYBYTES);
  const auto value = unhex(signature, crypto_sign_BYTES);
  return key && value &&
         crypto_sign_verify_detached(bytes_of(*value), bytes_of(message), message.size(), bytes_of(*key)) ==
             0;
}

std::string fingerprint(std::string_view public_key) {
  const auto digest = sha256_hex(public_key).substr(0, 32);
  std::string groups;
  for (std::size_t at = 0; at < digest.size(); at += 4)
    groups.append(at == 0 ? "" : " ").append(digest.substr(at, 4));
  return groups;
}

std::vector<std::string> known_signers(const std::filesystem::path& folder) {
  std::vector<std::string> known;
  const auto path = folder / signers_file;
  if (!std::filesystem::exists(path)) return known;
  const std::string text = read_file(path, file_bytes);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    line = line.substr(0, line.find('#'));
    std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    if (!line.empty()) known.push_back(line);
    at = end + 1;
  }
  return known;
}

}  // namespace server
