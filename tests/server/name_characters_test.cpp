// Names that pass for those of others.
#include "server/accounts/name_characters.hpp"

#include "server/app/account_names.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(std::string_view name, std::string_view email = "a@b.example") {
  Findings findings;
  check_names(name, email, findings);
  return test_support::codes(findings);
}

TEST(AccountNames, AreThoseOfPeople) {
  for (const char* name : {"Noor de Bruijn", "Zoë van 't Hof-Şahin", "Renée (inkoop, 2)", "Łukasz Đorđević",
                           "Νίκος Παπαδόπουλος", "Іван Шевченко", "山田 太郎", "محمد", "O’Neill",
                           "demo Jansen", "Klaas Clock", "Jose\u0301 Pérez"})
    EXPECT_THAT(found(name), IsEmpty()) << name;
}

TEST(AccountNames, HaveNothingUnseen) {
  for (const char* name : {"Noor\u200b de Bruijn", "Noor\u200d", "\u202enjiurB", "Noor\u00ad", "Noor\ufe0f",
                           "Noor\u00a0de Bruijn", "Noor\u3164", "Noor\u2800", "Noor\u034f", "Noor\x07",
                           "Noor\u2028x", "Noor\ue000", "Noor\xff", "Ｎoor", "𝐍oor", "ﬁlip"})
    EXPECT_THAT(found(name), ElementsAre("account.nameCharacters name")) << name;
  EXPECT_THAT(found("Noor", "no\u200bor@gouda.example"), ElementsAre("account.nameCharacters email"));
}

TEST(AccountNames, HaveLettersOfOneScript) {
  for (const char* name : {"N\u043e\u043er de Bruijn", "No\u03bfr", "\u0420\u03bf", "Noor \u13b3"})
    EXPECT_THAT(found(name), ElementsAre("account.nameScripts name")) << name;
  EXPECT_THAT(found("Noor", "n\u043eor@gouda.example"), ElementsAre("account.nameScripts email"));
}

TEST(AccountNames, AreNotTheServicesOwn) {
  for (const char* name : {"clock", "Clock", " c l o c k ", "Clöck.", "DEMO", "anonymous", "Wederwaarde",
                           "wederwaarde account", "weder-waarde", "Niet aangemeld", "not signed in",
                           "vanzelf, op de uiterste datum", "By itself, at the deadline"})
    EXPECT_THAT(found(name), ElementsAre("account.nameReserved name")) << name;
}

TEST(AccountNames, AreFoundFaultyWithTheAddressAtOnce) {
  EXPECT_THAT(found("", "a"), ElementsAre("account.name name", "account.email email"));
  EXPECT_THAT(found("clock\u200b", "a"),
              ElementsAre("account.nameCharacters name", "account.nameReserved name", "account.email email"));
  EXPECT_THAT(found(std::string(201, 'a')), ElementsAre("account.name name"));
}

}  // namespace
}  // namespace server
