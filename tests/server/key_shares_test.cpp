// Shares of a key and the codes that release them.
#include "server/vault/key_shares.hpp"

#include "server/vault/gf256.hpp"
#include "server/vault/release_code.hpp"
#include "server/vault/sealed_share.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <set>

#include <gtest/gtest.h>

namespace {

using namespace server;

// Long multiplication of polynomials over GF(2), then the remainder by x^8 + x^4 + x^3 + x + 1.
unsigned slow_product(unsigned left, unsigned right) {
  unsigned product = 0;
  for (unsigned bit = 0; bit < 8; ++bit)
    if ((right >> bit) & 1U) product ^= left << bit;
  for (unsigned bit = 15; bit >= 8; --bit)
    if ((product >> bit) & 1U) product ^= 0x11BU << (bit - 8);
  return product;
}

SecretBytes secret_of(const std::string& text) {
  SecretBytes secret(text.size());
  std::memcpy(secret.data(), text.data(), text.size());
  return secret;
}

std::string text_of(const SecretBytes& secret) {
  return {reinterpret_cast<const char*>(secret.data()), secret.size()};
}

TEST(KeyShares, TheFieldMultipliesAsPolynomialsDo) {
  for (unsigned left = 0; left < 256; ++left)
    for (unsigned right = 0; right < 256; ++right)
      ASSERT_EQ(gf256::multiply(static_cast<std::uint8_t>(left), static_cast<std::uint8_t>(right)),
                slow_product(left, right))
          << left << " " << right;
  EXPECT_EQ(gf256::inverse(0), 0);
  for (unsigned value = 1; value < 256; ++value)
    ASSERT_EQ(slow_product(value, gf256::inverse(static_cast<std::uint8_t>(value))), 1U) << value;
}

TEST(KeyShares, AnyTwoGiveTheSecret) {
  const std::string text = "0123456789abcdef0123456789ABCDEF";
  for (const std::size_t count : {std::size_t{2}, std::size_t{3}, std::size_t{20}, most_shares}) {
    const auto shares = split_secret(secret_of(text), count);
    ASSERT_EQ(shares.size(), count);
    for (std::size_t one = 1; one <= count; one += count > 20 ? 50 : 1)
      for (std::size_t other = 1; other <= count; ++other) {
        if (one == other) continue;
        ASSERT_EQ(text_of(joined_secret({one, shares[one - 1]}, {other, shares[other - 1]})), text)
            << one << " and " << other << " of " << count;
      }
  }
}

// For each share number: whatever the share is, each of the 256 values of the secret byte explains it with
// exactly one slope, and slopes are equally likely.
TEST(KeyShares, OneShareLeavesEverySecretEquallyLikely) {
  for (unsigned number = 1; number < 256; ++number) {
    std::array<std::array<int, 256>, 256> explained{};
    for (unsigned secret = 0; secret < 256; ++secret)
      for (unsigned slope = 0; slope < 256; ++slope)
        ++explained[secret ^ gf256::multiply(static_cast<std::uint8_t>(slope),
                                             static_cast<std::uint8_t>(number))][secret];
    for (const auto& by_secret : explained)
      ASSERT_TRUE(std::all_of(by_secret.begin(), by_secret.end(), [](int count) { return count == 1; }))
          << number;
  }
}

TEST(KeyShares, TheSplitIsThatLineAndNoOther) {
  const auto secret = secret_of(std::string("\x00\x53\xFF", 3));
  const auto slopes = secret_of(std::string("\x01\xCA\x80", 3));
  const auto shares = split_secret(secret, 3, slopes);
  for (std::size_t number = 1; number <= 3; ++number)
    for (std::size_t at = 0; at < 3; ++at)
      EXPECT_EQ(shares[number - 1].data()[at],
                secret.data()[at] ^ slow_product(slopes.data()[at], static_cast<unsigned>(number)));
}

TEST(KeyShares, NonsenseIsRefused) {
  const auto secret = secret_of("geheim");
  EXPECT_THROW(split_secret(secret, 1), std::invalid_argument);
  EXPECT_THROW(split_secret(secret, 256), std::invalid_argument);
  EXPECT_THROW(split_secret(secret, 2, secret_of("kort")), std::invalid_argument);
  const auto shares = split_secret(secret, 2);
  EXPECT_THROW(joined_secret({1, shares[0]}, {1, shares[0]}), std::invalid_argument);
  EXPECT_THROW(joined_secret({0, shares[0]}, {2, shares[1]}), std::invalid_argument);
  EXPECT_THROW(joined_secret({1, shares[0]}, {256, shares[1]}), std::invalid_argument);
  EXPECT_THROW(joined_secret({1, shares[0]}, {2, secret_of("kort")}), std::invalid_argument);
}

// ---- codes ----------------------------------------------------------------------------------------------

std::string read(const std::string& typed, EnvelopeKind envelope = EnvelopeKind::quality) {
  const auto code = read_release_code(typed, envelope);
  const auto* text = std::get_if<std::string>(&code);
  if (text) return *text;
  return std::get<CodeFault>(code) == CodeFault::malformed ? "malformed" : "other envelope";
}

TEST(ReleaseCode, IsReadHoweverItIsTyped) {
  for (int round = 0; round < 200; ++round) {
    const auto code = make_release_code(EnvelopeKind::quality);
    ASSERT_EQ(code.size(), 28U + 6U);
    ASSERT_EQ(code[0], 'K');
    const auto plain = read(code);
    ASSERT_EQ(plain.size(), 28U);
    std::string typed = " ";
    for (const char character : code) {
      if (character == '-') {
        typed += "  ";
        continue;
      }
      const char lower =
          character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
      typed += character == '0' ? 'o' : character == '1' ? (round % 2 == 0 ? 'I' : 'l') : lower;
    }
    ASSERT_EQ(read(typed + "\r\n"), plain) << typed;
    ASSERT_EQ(read(code, EnvelopeKind::prices), "other envelope");
  }
  EXPECT_EQ(make_release_code(EnvelopeKind::prices)[0], 'P');
}

TEST(ReleaseCode, EveryWrongAndEverySwappedCharacterIsSeen) {
  const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const auto code = read(make_release_code(EnvelopeKind::prices), EnvelopeKind::prices);
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (const char other : alphabet) {
      if (other == code[at]) continue;
      auto wrong = code;
      wrong[at] = other;
      ASSERT_EQ(read(wrong, EnvelopeKind::prices), "malformed") << at << other;
    }
    for (std::size_t with = at + 1; with < code.size(); ++with) {
      auto swapped = code;
      std::swap(swapped[at], swapped[with]);
      if (swapped == code) continue;
      ASSERT_EQ(read(swapped, EnvelopeKind::prices), "malformed") << at << " " << with;
    }
  }
  for (const std::string& wrong : {std::string(), code.substr(1), code + "0", code + code, std::string("K"),
                                   "U" + code.substr(1), "\xC3\xA9" + code.substr(2)})
    EXPECT_EQ(read(wrong, EnvelopeKind::prices), "malformed") << wrong;
}

TEST(ReleaseCode, NoTwoAreAlike) {
  std::set<std::string> seen;
  for (int round = 0; round < 1000; ++round) seen.insert(make_release_code(EnvelopeKind::quality));
  EXPECT_EQ(seen.size(), 1000U);
}

TEST(SealedShare, OpensWithItsCodeAtItsPlaceOnly) {
  const auto code = read(make_release_code(EnvelopeKind::quality));
  const auto other = read(make_release_code(EnvelopeKind::quality));
  const auto sealed = seal_share(secret_of("zes bytes en meer"), code, "tender 1");
  ASSERT_TRUE(open_share(sealed, code, "tender 1"));
  EXPECT_EQ(text_of(*open_share(sealed, code, "tender 1")), "zes bytes en meer");
  EXPECT_FALSE(open_share(sealed, other, "tender 1"));
  EXPECT_FALSE(open_share(sealed, code, "tender 2"));
  EXPECT_FALSE(open_share({}, code, "tender 1"));
  for (std::size_t at = 0; at < sealed.bytes.size() + sealed.salt.size(); ++at)
    for (unsigned bit = 0; bit < 8; ++bit) {
      auto changed = sealed;
      auto& byte = at < sealed.bytes.size() ? changed.bytes[at] : changed.salt[at - sealed.bytes.size()];
      byte = static_cast<char>(byte ^ (1U << bit));
      ASSERT_FALSE(open_share(changed, code, "tender 1")) << at << "." << bit;
    }
}

}  // namespace
