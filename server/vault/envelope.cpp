#include "server/vault/envelope.hpp"

#include "server/storage/sha256.hpp"

#include <stdexcept>

#include <sodium.h>

namespace server {
namespace {

constexpr std::string_view mark = "WWE1";
constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t box_bytes = crypto_box_SEALBYTES + key_bytes;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t head_bytes = mark.size() + box_bytes;
constexpr std::size_t smallest_class = std::size_t{16} << 10;
constexpr std::size_t commitment_nonce_bytes = 32;
constexpr std::size_t length_bytes = 4;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// The place, and the head of the envelope itself: neither can be exchanged.
std::string bound_to(std::string_view place, std::string_view head) {
  return std::string(place).append("\n").append(head);
}

std::string padded(std::string_view content) {
  std::size_t size_class = smallest_class;
  while (size_class <= content.size()) size_class *= 2;
  std::string filled(size_class, '\0');
  content.copy(filled.data(), content.size());
  std::size_t length = 0;
  if (sodium_pad(&length, bytes_of(filled), content.size(), size_class, filled.size()) != 0)
    throw std::logic_error("an envelope cannot be padded");
  return filled;
}

}  // namespace

EnvelopeKeys make_envelope_keys() {
  EnvelopeKeys keys{std::string(crypto_box_PUBLICKEYBYTES, '\0'), SecretBytes(crypto_box_SECRETKEYBYTES)};
  crypto_box_keypair(bytes_of(keys.public_key), keys.secret_key.data());
  return keys;
}

bool belong_together(std::string_view public_key, const SecretBytes& secret_key) {
  if (public_key.size() != crypto_box_PUBLICKEYBYTES || secret_key.size() != crypto_box_SECRETKEYBYTES)
    return false;
  std::string computed(crypto_box_PUBLICKEYBYTES, '\0');
  return crypto_scalarmult_base(bytes_of(computed), secret_key.data()) == 0 &&
         sodium_memcmp(computed.data(), public_key.data(), computed.size()) == 0;
}

std::string seal_envelope(std::string_view public_key, std::string_view content, std::string_view place) {
  if (public_key.size() != crypto_box_PUBLICKEYBYTES) throw std::logic_error("no public key of an envelope");
  SecretBytes key(key_bytes);
  randombytes_buf(key.data(), key.size());
  std::string sealed(mark);
  sealed.resize(head_bytes + nonce_bytes);
  if (crypto_box_seal(bytes_of(sealed) + mark.size(), key.data(), key.size(), bytes_of(public_key)) != 0)
    throw std::logic_error("the public key of an envelope is weak");
  randombytes_buf(sealed.data() + head_bytes, nonce_bytes);
  std::string plain = padded(content);
  const std::string bound = bound_to(place, std::string_view(sealed).substr(0, head_bytes));
  sealed.resize(head_bytes + nonce_bytes + plain.size() + tag_bytes);
  unsigned char* const out = bytes_of(sealed);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + head_bytes + nonce_bytes, nullptr, bytes_of(plain),
                                             plain.size(), bytes_of(std::string_view(bound)), bound.size(),
                                             nullptr, out + head_bytes, key.data());
  sodium_memzero(plain.data(), plain.size());
  return sealed;
}

std::optional<std::string> open_envelope(std::string_view public_key, const SecretBytes& secret_key,
                                         std::string_view sealed, std::string_view place) {
  if (public_key.size() != crypto_box_PUBLICKEYBYTES || secret_key.size() != crypto_box_SECRETKEYBYTES ||
      sealed.size() < head_bytes + nonce_bytes + tag_bytes || !sealed.starts_with(mark))
    return std::nullopt;
  SecretBytes key(key_bytes);
  const unsigned char* const in = bytes_of(sealed);
  if (crypto_box_seal_open(key.data(), in + mark.size(), box_bytes, bytes_of(public_key),
                           secret_key.data()) != 0)
    return std::nullopt;
  const std::size_t before = head_bytes + nonce_bytes;
  const std::string bound = bound_to(place, sealed.substr(0, head_bytes));
  std::string plain(sealed.size() - before - tag_bytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(plain), nullptr, nullptr, in + before,
                                                 sealed.size() - before, bytes_of(std::string_view(bound)),
                                                 bound.size(), in + head_bytes, key.data()) != 0)
    return std::nullopt;
  std::size_t length = 0;
  if (plain.empty() || sodium_unpad(&length, bytes_of(plain), plain.size(), plain.size()) != 0)
    return std::nullopt;
  plain.resize(length);
  return plain;
}

std::string make_nonce() {
  start_sodium();
  std::string nonce(commitment_nonce_bytes, '\0');
  randombytes_buf(nonce.data(), nonce.size());
  return nonce;
}

std::string packed(const EnvelopeContent& content) {
  if (content.nonce.size() != commitment_nonce_bytes || content.document.size() > 0xFFFFFFFFU)
    throw std::logic_error("no content of an envelope");
  std::string bytes = content.nonce;
  for (unsigned shift = 32; shift > 0; shift -= 8)
    bytes += static_cast<char>((content.document.size() >> (shift - 8)) & 0xFFU);
  return bytes.append(content.document).append(content.file);
}

std::optional<EnvelopeContent> unpacked(std::string_view bytes) {
  constexpr std::size_t before = commitment_nonce_bytes + length_bytes;
  if (bytes.size() < before) return std::nullopt;
  std::size_t length = 0;
  for (const char part : bytes.substr(commitment_nonce_bytes, length_bytes))
    length = (length << 8U) | static_cast<unsigned char>(part);
  if (length > bytes.size() - before) return std::nullopt;
  return EnvelopeContent{std::string(bytes.substr(0, commitment_nonce_bytes)),
                         std::string(bytes.substr(before, length)),
                         std::string(bytes.substr(before + length))};
}

std::string commitment_of(std::string_view packed_content) {
  return sha256_hex(std::string("wederwaarde-commitment/1\n").append(packed_content));
}

}  // namespace server
