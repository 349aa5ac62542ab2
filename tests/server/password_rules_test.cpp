// Which passwords are taken, and how they are kept.
#include "server/accounts/password_rules.hpp"

#include "server/accounts/password_hash.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using test_support::codes;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> noor{"Wederwaarde", "Noor de Bruijn", "noor.debruijn@gouda.example",
                                    "Gemeente Gouda"};

std::vector<std::string> alone(std::string_view password) {
  return codes(check_password(password, false, noor));
}
std::vector<std::string> with_factor(std::string_view password) {
  return codes(check_password(password, true, noor));
}

TEST(PasswordRules, CountCharactersAndNotBytes) {
  EXPECT_THAT(alone("vuurtorenklimop"), IsEmpty());
  EXPECT_THAT(alone("vuurtorenklimo"), ElementsAre("password.tooShort password"));
  EXPECT_THAT(alone("vuurtorenklimé"), ElementsAre("password.tooShort password"));
  EXPECT_THAT(alone("vuurtorenklimöp"), IsEmpty());
  EXPECT_THAT(with_factor("kl9vrt2q"), IsEmpty());
  EXPECT_THAT(with_factor("kl9vrt2"), ElementsAre("password.tooShort password"));
  EXPECT_THAT(alone(""), ElementsAre("password.empty password"));
}

TEST(PasswordRules, TakeTwoHundredCharactersAndNoMore) {
  std::string password;
  for (int at = 0; at < 200; ++at) password += static_cast<char>('a' + (at * 7 + at * at) % 26);
  EXPECT_THAT(alone(password), IsEmpty());
  EXPECT_THAT(alone(password + "x"), ElementsAre("password.tooLong password"));
  EXPECT_THAT(alone(std::string(100'000, 'x')), ElementsAre("password.tooLong password"));
}

TEST(PasswordRules, AskNoKindsOfCharacters) {
  EXPECT_THAT(alone("fluitketel paling zwaluw"), IsEmpty());
  EXPECT_THAT(alone("83017465920385716"), IsEmpty());
  EXPECT_THAT(alone("🚲🌧️🧀🌷🦆 en dan naar 🏰"), IsEmpty());
}

TEST(PasswordRules, RefuseWhatIsGuessedFirst) {
  for (const char* guessed :
       {"wachtwoordwachtwoord", "Welkom2026Welkom2026", "aaaaaaaaaaaaaaaaaaaa", "123456789012345678",
        "qwertyuiopasdfghjkl", "P@ssw0rd!P@ssw0rd!", "wachtwoordwelkom1", "Zomer-2026-zomer-2026",
        "correct horse battery staple", "abcdefghijklmnopqrst", "zyxwvutsrqponmlkjihg"})
    EXPECT_THAT(alone(guessed), ElementsAre("password.guessable password")) << guessed;
  for (const char* guessed : {"Welkom01", "zomer2026!", "geheim123", "p@ssw0rd", "Qwerty12", "11111111"})
    EXPECT_THAT(with_factor(guessed), ElementsAre("password.guessable password")) << guessed;
}

TEST(PasswordRules, RefuseWhatBelongsToThePerson) {
  for (const char* guessed : {"Gemeente Gouda 2026", "noordebruijn12345", "wederwaarde-gouda-noor",
                              "noor.debruijn@gouda.example", "BruijnBruijnBruijn!"})
    EXPECT_THAT(alone(guessed), ElementsAre("password.guessable password")) << guessed;
  EXPECT_THAT(codes(check_password("Gemeente Gouda 2026", false, {})),
              ElementsAre("password.guessable password"));
  EXPECT_THAT(codes(check_password("bruijnfluitkettle", false, {})), IsEmpty());
}

TEST(PasswordRules, NameTheWord) {
  const auto findings = check_password("wachtwoordwachtwoord", false, {});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].parameter("word"), "wachtwoord");
}

TEST(PasswordRules, RefuseWhatIsNoText) {
  EXPECT_THAT(alone("vuurtoren\xFFklimop en meer"), ElementsAre("password.characters password"));
  EXPECT_THAT(alone("vuurtoren\nklimop en meer"), ElementsAre("password.characters password"));
  EXPECT_FALSE(normalized_password("\xC3"));
}

TEST(PasswordRules, AKeyboardsWayOfWritingAnAccentDoesNotMatter) {
  EXPECT_EQ(normalized_password("caf\xC3\xA9"), normalized_password("cafe\xCC\x81"));
  EXPECT_EQ(normalized_password("\xEF\xBC\xA1"), "A");
  EXPECT_EQ(password_length("caf\xC3\xA9"), 4u);
}

TEST(PasswordHash, OnlyTheSamePasswordIsRight) {
  const PasswordCost cheap{1, 8192};
  const auto hash = hash_password("vuurtoren klimop", cheap);
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash;
  EXPECT_NE(hash, hash_password("vuurtoren klimop", cheap));
  EXPECT_TRUE(is_password(hash, "vuurtoren klimop"));
  EXPECT_FALSE(is_password(hash, "vuurtoren klimo"));
  EXPECT_FALSE(is_password(hash, ""));
  EXPECT_FALSE(is_password("no hash", "vuurtoren klimop"));
  EXPECT_FALSE(needs_rehash(hash, cheap));
  EXPECT_TRUE(needs_rehash(hash, {2, 8192}));
}

TEST(PasswordHash, CostsWhatIsPromised) {
  const auto hash = hash_password("x", {});
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$")) << hash;
}

}  // namespace
}  // namespace server
