#include "server/vault/key_shares.hpp"

#include "server/vault/gf256.hpp"

#include <stdexcept>

#include <sodium.h>

namespace server {
namespace {

bool is_number(std::size_t number) { return number >= 1 && number <= most_shares; }

}  // namespace

std::vector<SecretBytes> split_secret(const SecretBytes& secret, std::size_t count,
                                      const SecretBytes& slopes) {
  if (count < 2 || count > most_shares || slopes.size() != secret.size())
    throw std::invalid_argument("a secret is split in 2 to 255 shares");
  std::vector<SecretBytes> shares;
  shares.reserve(count);
  for (std::size_t number = 1; number <= count; ++number) {
    SecretBytes& share = shares.emplace_back(secret.size());
    for (std::size_t at = 0; at < secret.size(); ++at)
      share.data()[at] = gf256::add(secret.data()[at],
                                    gf256::multiply(slopes.data()[at], static_cast<std::uint8_t>(number)));
  }
  return shares;
}

std::vector<SecretBytes> split_secret(const SecretBytes& secret, std::size_t count) {
  SecretBytes slopes(secret.size());
  randombytes_buf(slopes.data(), slopes.size());
  return split_secret(secret, count, slopes);
}

SecretBytes joined_secret(const NumberedShare& first, const NumberedShare& second) {
  if (first.number == second.number || !is_number(first.number) || !is_number(second.number) ||
      first.share.size() != second.share.size())
    throw std::invalid_argument("two different shares of one secret give it back");
  // The line through both points, at 0: (y1·x2 + y2·x1) / (x1 + x2).
  const auto x1 = static_cast<std::uint8_t>(first.number);
  const auto x2 = static_cast<std::uint8_t>(second.number);
  const std::uint8_t scale = gf256::inverse(gf256::add(x1, x2));
  SecretBytes secret(first.share.size());
  for (std::size_t at = 0; at < secret.size(); ++at)
    secret.data()[at] = gf256::multiply(scale, gf256::add(gf256::multiply(first.share.data()[at], x2),
                                                          gf256::multiply(second.share.data()[at], x1)));
  return secret;
}

}  // namespace server
