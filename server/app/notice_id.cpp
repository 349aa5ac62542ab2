#include "server/app/notice_id.hpp"

#include "server/storage/sha256.hpp"

#include <array>

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

// Of at least 32 hexadecimal digits, whose bits of version and variant are replaced.
std::string uuid_from(std::string digits) {
  constexpr std::size_t version_at = 12, variant_at = 16;
  digits[version_at] = '4';
  const auto variant = static_cast<std::size_t>(digits[variant_at]) % 4;
  digits[variant_at] = "89ab"[variant];
  return fmt::format("{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(12, 4),
                     digits.substr(16, 4), digits.substr(20, 12));
}

}  // namespace

std::string random_uuid() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::string digits;
  for (const unsigned char byte : bytes) digits.append(fmt::format("{:02x}", byte));
  return uuid_from(std::move(digits));
}

std::string uuid_of(std::string_view text) { return uuid_from(sha256_hex(text)); }

std::string notice_id(std::string_view procedure, std::string_view subtype, std::size_t change) {
  return uuid_of(fmt::format("{}/{}/{}", procedure, subtype, change));
}

}  // namespace server
