#include "server/accounts/totp.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include <liboath/oath.h>
#include <sodium.h>

namespace server {
namespace {

constexpr unsigned step_seconds = 30;
constexpr unsigned digits = 6;
constexpr std::string_view issuer = "Wederwaarde";

std::string base32(std::string_view secret) {
  char* text = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(secret.data(), secret.size(), &text, &size) != OATH_OK) throw std::bad_alloc();
  const std::unique_ptr<char, decltype(&std::free)> owned(text, std::free);
  std::string encoded(text, size);
  while (!encoded.empty() && encoded.back() == '=') encoded.pop_back();
  return encoded;
}

// RFC 3986: what is unreserved stays.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (const char c : text) {
    if (unreserved.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += hex[byte >> 4U];
    encoded += hex[byte & 15U];
  }
  return encoded;
}

std::string code_of(std::string_view secret, std::int64_t step) {
  std::array<char, digits + 1> code{};
  if (oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), digits, false,
                         OATH_HOTP_DYNAMIC_TRUNCATION, code.data()) != OATH_OK)
    throw std::runtime_error("a code of an authenticator cannot be computed");
  return code.data();
}

}  // namespace

std::string make_totp_secret() {
  start_sodium();
  std::string secret(totp_secret_bytes, '\0');
  randombytes_buf(secret.data(), secret.size());
  return secret;
}

std::string totp_text(std::string_view secret) {
  const auto text = base32(secret);
  std::string groups;
  for (std::size_t at = 0; at < text.size(); at += 4) groups.append(at == 0 ? "" : " ").append(text, at, 4);
  return groups;
}

std::string totp_uri(std::string_view secret, std::string_view email) {
  std::string uri = "otpauth://totp/";
  return uri.append(issuer)
      .append(email.empty() ? "" : ":")
      .append(percent_encoded(email))
      .append("?secret=")
      .append(base32(secret))
      .append("&issuer=")
      .append(issuer);
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t seconds,
                                      std::int64_t last_step) {
  std::string typed;
  for (const char c : code)
    if (c != ' ') typed += c;
  if (typed.size() != digits) return std::nullopt;
  const std::int64_t now = seconds / step_seconds;
  std::optional<std::int64_t> found;
  for (std::int64_t step = now - 1; step <= now + 1; ++step)
    if (step > last_step && sodium_memcmp(code_of(secret, step).data(), typed.data(), digits) == 0)
      found = step;
  return found;
}

}  // namespace server
