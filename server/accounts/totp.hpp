// Codes of authenticator apps (RFC 6238): SHA-1, 30 seconds, six digits, as those apps take them.
#pragma once

#include "server/vault/secret_bytes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

inline constexpr std::size_t totp_secret_bytes = 20;

// From the system's source of randomness.
std::string make_totp_secret();
// As an app takes it when it is typed: base 32, in groups of four.
std::string totp_text(std::string_view secret);
// otpauth://totp/Wederwaarde:EMAIL?secret=…&issuer=Wederwaarde
std::string totp_uri(std::string_view secret, std::string_view email);

// The step of 30 seconds in which the code is right: that of `seconds` (Unix time), the one before or the one
// after, and later than `last_step`, so that a code works once. Nothing: wrong.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t seconds,
                                      std::int64_t last_step);

// An authenticator that somebody is offered, before it is confirmed by a code.
struct TotpProposal {
  std::string text;    // the secret in base 32
  std::string uri;     // for the QR code
  std::string sealed;  // the secret, encrypted with the time: goes along in the form, good for an hour
};

}  // namespace server
