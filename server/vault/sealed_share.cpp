#include "server/vault/sealed_share.hpp"

#include <sodium.h>

namespace server {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t salt_bytes = crypto_generichash_blake2b_SALTBYTES;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

SecretBytes key_of(std::string_view code, std::string_view salt) {
  constexpr unsigned char personal[crypto_generichash_blake2b_PERSONALBYTES + 1] = "wederwaarde-code";
  SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  crypto_generichash_blake2b_salt_personal(key.data(), key.size(), bytes_of(code), code.size(), nullptr, 0,
                                           bytes_of(salt), personal);
  return key;
}

}  // namespace

SealedShare seal_share(const SecretBytes& share, std::string_view code, std::string_view place) {
  start_sodium();
  SealedShare sealed{std::string(salt_bytes, '\0'),
                     std::string(nonce_bytes + share.size() + tag_bytes, '\0')};
  randombytes_buf(sealed.salt.data(), sealed.salt.size());
  randombytes_buf(sealed.bytes.data(), nonce_bytes);
  const SecretBytes key = key_of(code, sealed.salt);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed.bytes) + nonce_bytes, nullptr, share.data(),
                                             share.size(), bytes_of(place), place.size(), nullptr,
                                             bytes_of(sealed.bytes), key.data());
  return sealed;
}

std::optional<SecretBytes> open_share(const SealedShare& sealed, std::string_view code,
                                      std::string_view place) {
  if (sealed.salt.size() != salt_bytes || sealed.bytes.size() <= nonce_bytes + tag_bytes) return std::nullopt;
  const SecretBytes key = key_of(code, sealed.salt);
  SecretBytes share(sealed.bytes.size() - nonce_bytes - tag_bytes);
  const std::string_view bytes = sealed.bytes;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          share.data(), nullptr, nullptr, bytes_of(bytes) + nonce_bytes, bytes.size() - nonce_bytes,
          bytes_of(place), place.size(), bytes_of(bytes), key.data()) != 0)
    return std::nullopt;
  return share;
}

}  // namespace server
