// Codes, links and what is encrypted for accounts.
#include "server/accounts/base64url.hpp"
#include "server/accounts/qr_code.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/accounts/secret_box.hpp"
#include "server/accounts/totp.hpp"
#include "server/app/first_start.hpp"
#include "server/app/prove_factor.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/second_factor_store.hpp"
#include "server/storage/storage_error.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using testing::HasSubstr;

// RFC 6238, appendix B: the last six of the eight digits.
TEST(Totp, GivesTheCodesOfTheStandard) {
  const std::string secret = "12345678901234567890";
  const std::pair<std::int64_t, const char*> known[]{{59, "287082"},         {1111111109, "081804"},
                                                     {1111111111, "050471"}, {1234567890, "005924"},
                                                     {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [seconds, code] : known)
    EXPECT_EQ(totp_step(secret, code, seconds, -1), seconds / 30) << code;
  EXPECT_EQ(totp_step(secret, " 287 082", 59, -1), 1);
}

TEST(Totp, TakesTheStepsBesideAndEachOnce) {
  const std::string secret = "12345678901234567890";
  const std::int64_t step = 1111111109 / 30;
  EXPECT_EQ(totp_step(secret, "081804", 1111111109 + 30, -1), step);
  EXPECT_EQ(totp_step(secret, "081804", 1111111109 - 30, -1), step);
  EXPECT_FALSE(totp_step(secret, "081804", 1111111109 + 60, -1));
  EXPECT_FALSE(totp_step(secret, "081804", 1111111109 - 60, -1));
  EXPECT_FALSE(totp_step(secret, "081804", 1111111109, step));
  EXPECT_EQ(totp_step(secret, "081804", 1111111109, step - 1), step);
}

TEST(Totp, RefusesWhatIsNoCode) {
  const std::string secret = "12345678901234567890";
  for (const char* code : {"", "81804", "0081804", "08180x", "081805"})
    EXPECT_FALSE(totp_step(secret, code, 1111111109, -1)) << code;
}

TEST(Totp, IsGivenToAppsAsTheyReadIt) {
  EXPECT_EQ(totp_text("12345678901234567890"), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  EXPECT_EQ(totp_uri("12345678901234567890", "noor+x@gouda.example"),
            "otpauth://totp/Wederwaarde:noor%2Bx%40gouda.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            "&issuer=Wederwaarde");
  EXPECT_THAT(totp_uri("12345678901234567890", ""), HasSubstr("totp/Wederwaarde?secret="));
  EXPECT_EQ(make_totp_secret().size(), totp_secret_bytes);
  EXPECT_NE(make_totp_secret(), make_totp_secret());
}

TEST(RandomSecret, IsLongAndNeverTheSame) {
  std::set<std::string> made;
  for (int at = 0; at < 1000; ++at) {
    const auto secret = make_secret();
    EXPECT_EQ(secret.size(), 43u);
    EXPECT_EQ(from_base64url(secret)->size(), 32u);
    made.insert(secret);
  }
  EXPECT_EQ(made.size(), 1000u);
  EXPECT_EQ(secret_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(RandomSecret, RecoveryCodesAreReadAsPeopleTypeThem) {
  const auto codes = make_recovery_codes();
  ASSERT_EQ(codes.size(), 10u);
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10u);
  std::string typed;
  for (const char c : codes[0])
    if (c != '-') typed += static_cast<char>(c == '0' ? 'o' : c == '1' ? 'l' : std::tolower(c));
  EXPECT_EQ(recovery_code_hash(typed), recovery_code_hash(codes[0]));
  EXPECT_NE(recovery_code_hash(codes[1]), recovery_code_hash(codes[0]));
  EXPECT_EQ(recovery_code_hash(codes[0]).size(), 64u);
  EXPECT_EQ(recovery_code_hash(codes[0].substr(1)), "");
  EXPECT_EQ(recovery_code_hash("?"), "");
}

TEST(Base64Url, GoesBothWaysWithoutPadding) {
  for (const std::string& bytes :
       {std::string(), std::string("\xFB\xFF", 2), std::string("abc"), std::string(4, '\0')})
    EXPECT_EQ(from_base64url(base64url(bytes)), bytes);
  EXPECT_EQ(base64url("\xFB\xFF"), "-_8");
  EXPECT_FALSE(from_base64url("-_8="));
  EXPECT_FALSE(from_base64url("a b"));
  EXPECT_FALSE(from_base64url("+/8"));
}

TEST(SecretBox, OpensOnlyInItsPlaceAndWithItsKey) {
  const test_support::TemporaryFolder folder, other;
  const SecretBox box(folder.path());
  const auto sealed = box.seal("secret", "account 1");
  EXPECT_EQ(sealed.find("secret"), std::string::npos);
  EXPECT_NE(sealed, box.seal("secret", "account 1"));
  EXPECT_EQ(SecretBox(folder.path()).open(sealed, "account 1"), "secret");
  EXPECT_FALSE(box.open(sealed, "account 2"));
  EXPECT_FALSE(SecretBox(other.path()).open(sealed, "account 1"));
  EXPECT_FALSE(box.open("", "account 1"));
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    auto changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_FALSE(box.open(changed, "account 1")) << at;
  }
}

TEST(SecretBox, KeepsItsKeyForItsOwner) {
  const test_support::TemporaryFolder folder;
  const SecretBox box(folder.path());
  const auto file = folder.path() / "account-secrets.key";
  EXPECT_EQ(std::filesystem::status(file).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::ofstream(file) << "no key\n";
  EXPECT_THROW(SecretBox(folder.path()), StorageError);
}

// An instance of the service that was not given the key would make one of its own.
TEST(SecretBox, ADatabaseWhoseSecretsNeedAnotherKeyIsRefused) {
  const test_support::TemporaryFolder folder;
  const auto key = folder.path() / "account-secrets.key", kept = folder.path() / "kept";
  Service service(server_test::test_database(folder.path()),
                  [] { return std::string("2026-11-26T09:00:00.000Z"); });
  EXPECT_NO_THROW(check_account_key(service)) << "there is no secret yet";
  service.database.write([&](Unit& unit) {
    AccountStore(unit).insert({1, "h", "Anna", "a@gouda.nl", service.clock(), "", ""}, "anna", "a@gouda.nl");
    SecondFactorStore(unit).set_totp(
        1, {Bytes{SecretBox(folder.path()).seal("secret", totp_place(1))}, 0, service.clock()});
  });
  EXPECT_NO_THROW(check_account_key(service));
  std::filesystem::rename(key, kept);
  EXPECT_THROW(check_account_key(service), StorageError);
  EXPECT_FALSE(std::filesystem::exists(key)) << "one that opens nothing is not made";
  const SecretBox another(folder.path());
  EXPECT_THROW(check_account_key(service), StorageError);
}

TEST(QrCode, IsAPictureWithAName) {
  const auto svg = qr_svg("otpauth://totp/Wederwaarde?secret=GEZDGNBVGY3TQOJQ", "QR \"code\" <b>");
  EXPECT_TRUE(svg.starts_with("<svg ")) << svg.substr(0, 40);
  EXPECT_THAT(svg, HasSubstr("aria-label=\"QR &quot;code&quot; &lt;b&gt;\""));
  // The finder pattern at the upper left: seven dark modules in its first row, then a white one.
  for (int column = 4; column < 11; ++column)
    EXPECT_THAT(svg, HasSubstr("M" + std::to_string(column) + " 4h1"));
  EXPECT_EQ(svg.find("M11 4h1"), std::string::npos);
  EXPECT_THROW(qr_svg(std::string(10'000, 'x'), ""), std::length_error);
}

}  // namespace
}  // namespace server
