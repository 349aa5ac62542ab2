// Envelopes: bytes that only the secret key of a tender opens, and what is in them.
#pragma once

#include "server/vault/secret_bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

struct EnvelopeKeys {
  std::string public_key;  // X25519, 32 bytes
  SecretBytes secret_key;
};
EnvelopeKeys make_envelope_keys();
// Whether the secret key is that of the public key.
bool belong_together(std::string_view public_key, const SecretBytes& secret_key);

// The length says no more than a size class: 16 KiB, 32 KiB, 64 KiB, … `place` says which envelope it is, and
// must be the same when it is opened.
std::string seal_envelope(std::string_view public_key, std::string_view content, std::string_view place);
// Nothing when the key or the place is another, or when a bit was changed.
std::optional<std::string> open_envelope(std::string_view public_key, const SecretBytes& secret_key,
                                         std::string_view sealed, std::string_view place);

// What an envelope holds: a part of a bid and, with the prices, the file in which the bid came.
struct EnvelopeContent {
  std::string nonce;     // 32 random bytes, so that the commitment does not let a price be guessed
  std::string document;  // JSON
  std::string file;      // empty: none
  bool operator==(const EnvelopeContent&) const = default;
};
std::string make_nonce();
std::string packed(const EnvelopeContent& content);
// Nothing when the bytes are not such a content.
std::optional<EnvelopeContent> unpacked(std::string_view bytes);
// SHA-256, hexadecimal, over a fixed heading and the packed content.
std::string commitment_of(std::string_view packed_content);

}  // namespace server
