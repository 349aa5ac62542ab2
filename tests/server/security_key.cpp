#include "tests/server/security_key.hpp"

#include "server/storage/sha256.hpp"

#include <stdexcept>

#include <sodium.h>

namespace server_test {
namespace {

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string digest(std::string_view text) {
  const auto hash = server::sha256_of(text);
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::string big_endian(std::uint32_t value, unsigned bytes) {
  std::string text;
  for (unsigned shift = 8 * bytes; shift > 0; shift -= 8)
    text += static_cast<char>((value >> (shift - 8)) & 0xFFU);
  return text;
}

// CBOR: a text under 24 bytes; bytes with a length of two bytes.
std::string cbor_text(std::string_view text) {
  return std::string(1, static_cast<char>(0x60 + text.size())).append(text);
}
std::string cbor_bytes(std::string_view bytes) {
  return std::string("\x59").append(big_endian(static_cast<std::uint32_t>(bytes.size()), 2)).append(bytes);
}

}  // namespace

SecurityKey::SecurityKey()
    : id_(32, '\0'),
      public_key_(crypto_sign_PUBLICKEYBYTES, '\0'),
      secret_key_(crypto_sign_SECRETKEYBYTES, '\0') {
  if (sodium_init() < 0) throw std::runtime_error("no libsodium");
  randombytes_buf(id_.data(), id_.size());
  crypto_sign_keypair(bytes_of(public_key_), bytes_of(secret_key_));
}

std::string SecurityKey::head(const server::WebAuthnSite& site, unsigned char flags) const {
  const auto present = static_cast<unsigned char>(is_touched ? 0x01 : 0x00);
  return digest(site_id.empty() ? site.id : site_id) + static_cast<char>(flags | present) +
         big_endian(has_counter ? counter : 0, 4);
}

std::string SecurityKey::client_data(const server::WebAuthnSite& site, std::string_view challenge,
                                     std::string_view type) const {
  return std::string(R"({"type":")")
      .append(type_of_answer.empty() ? type : std::string_view(type_of_answer))
      .append(R"(","challenge":")")
      .append(challenge)
      .append(R"(","origin":")")
      .append(site.origin)
      .append(R"(","crossOrigin":false})");
}

server::RegistrationAnswer SecurityKey::register_at(const server::WebAuthnSite& site,
                                                    std::string_view challenge) const {
  constexpr unsigned char with_credential = 0x40;
  // COSE: an Ed25519 key.
  const auto key = std::string("\xA4\x01\x01\x03\x27\x20\x06\x21\x58\x20") + public_key_;
  const auto data = head(site, with_credential) + std::string(16, '\0') +
                    big_endian(static_cast<std::uint32_t>(id_.size()), 2) + id_ + key;
  const auto object = "\xA3" + cbor_text("fmt") + cbor_text(attestation_format) + cbor_text("attStmt") +
                      "\xA0" + cbor_text("authData") + cbor_bytes(data);
  return {server::base64url(client_data(site, challenge, "webauthn.create")), server::base64url(object)};
}

server::AssertionAnswer SecurityKey::answer(const server::WebAuthnSite& site, std::string_view challenge) {
  ++counter;
  const auto json = client_data(site, challenge, "webauthn.get");
  const auto data = head(site, 0);
  const auto signed_bytes = data + digest(json);
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(std::string_view(signed_bytes)),
                       signed_bytes.size(), bytes_of(std::string_view(secret_key_)));
  return {id(), server::base64url(json), server::base64url(data), server::base64url(signature)};
}

}  // namespace server_test
