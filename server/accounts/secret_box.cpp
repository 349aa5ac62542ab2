#include "server/accounts/secret_box.hpp"

#include "server/key_file.hpp"
#include "server/storage/storage_error.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

constexpr const char* key_file = "account-secrets.key";
constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string make_key() {
  SecretBytes key(key_bytes);
  randombytes_buf(key.data(), key.size());
  std::string text(2 * key_bytes + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), key.data(), key.size());
  text.pop_back();
  return text;
}

}  // namespace

SecretBox::SecretBox(const std::filesystem::path& folder) : key_(key_bytes) {
  std::string text = read_or_make_key(folder / key_file, make_key);
  std::size_t size = 0;
  const bool is_key =
      text.size() == 2 * key_bytes &&
      sodium_hex2bin(key_.data(), key_.size(), text.data(), text.size(), nullptr, &size, nullptr) == 0 &&
      size == key_bytes;
  sodium_memzero(text.data(), text.size());
  if (!is_key) throw StorageError(fmt::format("{} holds no key", (folder / key_file).string()));
}

bool SecretBox::has_key(const std::filesystem::path& folder) {
  return std::filesystem::exists(folder / key_file);
}

std::string SecretBox::seal(std::string_view secret, std::string_view place) const {
  std::string sealed(nonce_bytes + secret.size() + tag_bytes, '\0');
  randombytes_buf(sealed.data(), nonce_bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed) + nonce_bytes, nullptr, bytes_of(secret),
                                             secret.size(), bytes_of(place), place.size(), nullptr,
                                             bytes_of(sealed), key_.data());
  return sealed;
}

std::optional<std::string> SecretBox::open(std::string_view sealed, std::string_view place) const {
  if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
  std::string secret(sealed.size() - nonce_bytes - tag_bytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          bytes_of(secret), nullptr, nullptr, bytes_of(sealed) + nonce_bytes, sealed.size() - nonce_bytes,
          bytes_of(place), place.size(), bytes_of(sealed), key_.data()) != 0)
    return std::nullopt;
  return secret;
}

}  // namespace server
