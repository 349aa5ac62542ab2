// Accounts as whoever runs the service sees them: the first start, and the commands.
#include "tests/program/process.hpp"
#include "tests/program/service.hpp"
#include "tests/support/temporary_folder.hpp"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

class Accounts : public testing::Test {
 protected:
  std::string data() const { return (files_.path() / "data").string(); }
  Words with_data(Words words) const {
    words.insert(words.end(), {"--data", data()});
    return words;
  }
  Ran account(Words words) const {
    words.insert(words.begin(), "account");
    return run_program(with_data(std::move(words)));
  }
  // A data folder with demo tenders, and with the demo accounts or without any.
  void fill(bool with_accounts) const {
    Service service(with_data({"--port", "0", "--demo", "--accounts", with_accounts ? "on" : "off"}));
    service.stop();
  }

  test_support::TemporaryFolder files_;
};

constexpr const char* link = "http://localhost:8080/invitation/[A-Za-z0-9_-]{43}\n20[0-9T:.-]+Z\n";

TEST_F(Accounts, TheFirstStartGivesALinkForTheFirstAdministrator) {
  Service service(with_data({"--port", "0", "--accounts", "on"}));
  service.read_until("/invitation/");
  service.read_until("\n  http://");
  EXPECT_THAT(service.announced(), HasSubstr("Er zijn nog geen accounts."));
  const std::regex shown("http://127\\.0\\.0\\.1:(\\d+)/invitation/[A-Za-z0-9_-]{43}");
  std::smatch match;
  const std::string said = service.announced();
  ASSERT_TRUE(std::regex_search(said, match, shown)) << said;
  EXPECT_EQ(match[1], std::to_string(service.port()));
  EXPECT_EQ(service.stop(), 0);
}

TEST_F(Accounts, TheDemoTellsItsLogIns) {
  Service service(with_data({"--port", "0", "--demo", "--accounts", "on"}));
  service.read_until("Demo-accounts");
  service.read_until("beheerder@werkgroep.example");
  EXPECT_THAT(service.announced(), HasSubstr("inkoper@gouda.example  "));
  EXPECT_EQ(service.announced().find("/invitation/"), std::string::npos);
  EXPECT_EQ(service.stop(), 0);
}

TEST_F(Accounts, WithoutAccountsNothingIsSaidOfThem) {
  Service service(with_data({"--port", "0", "--demo"}));
  EXPECT_EQ(service.stop(), 0);
  EXPECT_EQ(account({"list"}).out, "[]\n");
}

TEST_F(Accounts, AreInvitedAndListed) {
  fill(false);
  const auto invited = account({"invite", "--name", "Noor de Bruijn", "--email", "noor@gouda.example",
                                "--role", "buyer,controller", "--party", "gouda"});
  EXPECT_EQ(invited.exit, 0) << invited.err;
  EXPECT_THAT(invited.out, MatchesRegex(link));
  const auto elsewhere = account({"invite", "--name", "Bas", "--email", "bas@gouda.example", "--role",
                                  "buyer", "--party", "gouda", "--url", "https://aanbesteden.example.nl"});
  EXPECT_THAT(elsewhere.out, testing::StartsWith("https://aanbesteden.example.nl/invitation/"));
}

TEST_F(Accounts, SayWhatIsWrongWithAnInvitation) {
  fill(false);
  const auto invite = [&](const char* role, const char* party) {
    return account({"invite", "--name", "Noor", "--email", "noor", "--role", role, "--party", party});
  };
  const auto wrong = invite("working-group-editor", "gouda");
  EXPECT_EQ(wrong.exit, 1);
  EXPECT_THAT(wrong.err, HasSubstr("\"account.email\""));
  EXPECT_THAT(wrong.err, HasSubstr("\"account.role\""));
  EXPECT_THAT(invite("buyer", "nowhere").err, HasSubstr("\"account.party\""));
  EXPECT_EQ(invite("mayor", "gouda").exit, 2);
  EXPECT_EQ(account({"invite", "--name", "Noor"}).exit, 2);
  EXPECT_EQ(account({"promote"}).exit, 2);
  EXPECT_EQ(run_program({"account"}).exit, 2);
  EXPECT_EQ(run_program({"account", "list", "--data", (files_.path() / "none").string()}).exit, 3);
}

TEST_F(Accounts, AreDisabledAndReset) {
  fill(true);
  const auto before = account({"list"});
  EXPECT_THAT(before.out, HasSubstr("\"inkoper@gouda.example\""));
  EXPECT_EQ(before.out.find("\"disabled\": true"), std::string::npos);
  EXPECT_EQ(account({"disable", "inkoper@gouda.example"}).exit, 0);
  EXPECT_THAT(account({"list"}).out, HasSubstr("\"disabled\": true"));
  EXPECT_EQ(account({"reset", "inkoper@gouda.example"}).exit, 1) << "it is disabled";
  EXPECT_EQ(account({"enable", "inkoper@gouda.example"}).exit, 0);
  const auto reset = account({"reset", "Inkoper@gouda.example"});
  EXPECT_EQ(reset.exit, 0) << reset.err;
  EXPECT_THAT(reset.out, MatchesRegex(link));
  EXPECT_THAT(account({"disable", "beheerder@werkgroep.example"}).err,
              HasSubstr("\"account.lastAdministrator\""));
  const auto unknown = account({"reset", "nobody@gouda.example"});
  EXPECT_EQ(unknown.exit, 1);
  EXPECT_THAT(unknown.err, HasSubstr("nobody@gouda.example"));
}

TEST_F(Accounts, ATenderIsGivenToAParty) {
  fill(false);
  EXPECT_EQ(account({"tender", "1", "--party", "woerden"}).exit, 0);
  EXPECT_THAT(run_program({"audit", "export", "--data", data()}).out, HasSubstr("\"tender.moved\""));
  EXPECT_EQ(account({"tender", "99", "--party", "woerden"}).exit, 1);
  EXPECT_EQ(account({"tender", "1", "--party", "nowhere"}).exit, 1);
  EXPECT_EQ(account({"tender", "one", "--party", "woerden"}).exit, 2);
}

}  // namespace
}  // namespace program_test
