// Proving at a real provider who one is, signing out there, and a service without passwords.
#include "server/app/access_tokens.hpp"
#include "tests/server/sign_on_service.hpp"

#include <gmock/gmock.h>

namespace {

using criteria::Role;
using server_test::noor_claims;
using test_support::Browser;
using test_support::Page;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// ---- who it is, once more -------------------------------------------------------------------------------

class ProofAtProvider : public server_test::SignOnService {
 protected:
  ProofAtProvider() {
    start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"},
           {"u-bas",
            R"("name":"Bas","email":"bas@gouda.example","email_verified":true,"roles":["inkopers"])"}});
    page_ = sign_in(browser_, "u-noor");
  }
  // What the account page asks for is a gate.
  Page ask_for_token() { return browser_.send(page_, "/account/access-tokens", {{"name", "koppeling"}}); }
  std::size_t tokens() {
    return static_cast<std::size_t>(service().database.read(
        [](server::Unit& unit) { return unit.number("SELECT COUNT(*) FROM access_tokens"); }));
  }

  Browser browser_;
  Page page_;
};

TEST_F(ProofAtProvider, ComesBackToWhatWasFilledIn) {
  const auto asked = ask_for_token();
  EXPECT_EQ(asked.response.status, 403);
  EXPECT_THAT(asked.body(), Not(HasSubstr("proof-password")));
  const auto there = browser_.open(asked.link("Gouda-inlog"));
  EXPECT_THAT(there.body(), HasSubstr("name=\"login\"")) << "it signs in anew";
  const auto before = browser_.cookie("session");
  const auto proved = sign_in_there(browser_, there, "u-noor");
  EXPECT_EQ(proved.response.status, 200);
  EXPECT_THAT(proved.body(), HasSubstr("koppeling"));
  EXPECT_NE(browser_.cookie("session"), before) << "a new id at each proof";
  EXPECT_EQ(tokens(), 0U);
  EXPECT_THAT(browser_.send(proved, "/account/access-tokens").body(), HasSubstr("wwt_"));
  EXPECT_EQ(tokens(), 1U);
  EXPECT_THAT(audited("account.reauthenticated"), ElementsAre("account 1: single-sign-on"));
  const auto stored = service().database.read(
      [](server::Unit& unit) { return unit.number("SELECT COUNT(*) FROM provider_rounds"); });
  EXPECT_EQ(stored, 0) << "nothing is kept of a round that is over";
}

TEST_F(ProofAtProvider, IsRefusedToAnotherPerson) {
  const auto there = browser_.open(ask_for_token().link("Gouda-inlog"));
  const auto page = sign_in_there(browser_, there, "u-bas");
  EXPECT_THAT(page.body(), HasSubstr("iemand anders dan de eigenaar"));
  EXPECT_THAT(audited("account.proofRefused"), ElementsAre("account 1: single-sign-on"));
  EXPECT_EQ(browser_.send(page_, "/account/access-tokens", {{"name", "x"}}).response.status, 403);
}

TEST_F(ProofAtProvider, IsOfTheSessionThatAsked) {
  const auto there = browser_.open(ask_for_token().link("Gouda-inlog"));
  browser_.set_cookie("session", on_.add("Cas", {{"gouda", Role::buyer}}).secret);
  EXPECT_THAT(sign_in_there(browser_, there, "u-noor").body(), HasSubstr("verlopen"));
}

TEST_F(ProofAtProvider, MustBeNew) {
  const auto asked = ask_for_token();
  // Without what asks for it the provider says nothing of when.
  auto link = asked.link("Gouda-inlog");
  link = link.substr(0, link.find("&prompt="));
  EXPECT_THAT(browser_.open(link).body(), HasSubstr("bevestigt niet dat u zich zojuist"));
}

TEST_F(ProofAtProvider, TakesNoPassword) {
  const server::Visitor visitor{"127.0.0.1", "Firefox", "r-1"};
  const auto person = server::session_principal(service(), browser_.cookie("session")).value();
  const auto refused = server::reauthenticate(service(), visitor, person, browser_.cookie("session"),
                                              {"paling fluitketel zwaluw", std::nullopt});
  ASSERT_FALSE(refused);
  EXPECT_EQ(std::get<server::Findings>(refused.error()).at(0).code, "account.ssoAccount");
  EXPECT_THAT(browser_.open(address("/re-authenticate")).link("Gouda-inlog"), HasSubstr("prompt=login"));
}

// ---- signing out ----------------------------------------------------------------------------------------

class SigningOut : public server_test::SignOnService {};

TEST_F(SigningOut, SignsOutThereToo) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  Browser browser;
  const auto page = sign_in(browser, "u-noor");
  const auto session = browser.cookie("session");
  const auto out = browser.send(page, "/sign-out");
  EXPECT_EQ(out.response.status, 200);
  EXPECT_EQ(browser.cookie("session"), "");
  EXPECT_FALSE(server::session_principal(service(), session));
  EXPECT_EQ(out.refresh(), out.link("Gouda-inlog"));
  EXPECT_THAT(out.refresh(), HasSubstr("id_token_hint="));
  const auto there = browser.open(out.refresh());
  const auto back = browser.send(there, "/session/end/confirm", {{"logout", "yes"}});
  EXPECT_EQ(back.address, address("/sign-in"));
  EXPECT_THAT(to_provider(browser).body(), HasSubstr("name=\"login\"")) << "it signs in anew";
}

TEST_F(SigningOut, SignsOutHereOnlyWhoSignedInHere) {
  start({});
  const auto known = on_.add("Noor", {{"gouda", Role::buyer}});
  const auto answer = on_.send(known, "/sign-out", "");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.header("Location"), "/sign-in?done=signed-out");
}

// ---- without local accounts -----------------------------------------------------------------------------

class WithoutLocalAccounts : public server_test::SignOnService {};

TEST_F(WithoutLocalAccounts, CanBeTheOnlyWayIn) {
  const auto known = on_.add("Piet", {{"gouda", Role::buyer}});
  const auto invited =
      server::invite(service(), on_.operator_, {"Noor", "noor@gouda.example", {{"gouda", Role::buyer}}, {}});
  start({{"u-noor", noor_claims + R"(,"roles":["beheer"])"}});
  service().accounts.local = false;
  EXPECT_FALSE(server::session_principal(service(), known.secret));
  Browser browser;
  const auto page = browser.open(address("/sign-in"));
  EXPECT_THAT(page.body(), Not(HasSubstr("type=\"password\"")));
  EXPECT_THAT(page.body(), HasSubstr("Gouda-inlog"));
  const auto invitation = browser.open(address("/invitation/" + invited->secret));
  EXPECT_THAT(invitation.body(), Not(HasSubstr("type=\"password\"")));
  const auto failed = [](const auto& result) {
    return std::get<server::Findings>(result.error()).at(0).code;
  };
  const server::Visitor visitor{"127.0.0.1", "Firefox", "r-1"};
  EXPECT_EQ(
      failed(server::sign_in(service(), visitor, {known.email, std::string(server_test::some_password)})),
      "account.localOff");
  server::Acceptance acceptance;
  acceptance.secret = invited->secret;
  acceptance.password = acceptance.repeated = server_test::some_password;
  EXPECT_EQ(failed(server::accept_invitation(service(), visitor, acceptance)), "account.localOff");
  EXPECT_EQ(failed(server::reset_account(service(), on_.operator_, known.account)), "account.localOff");
  sign_in(browser, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"),
              ElementsAre(server::PartyRole{"inkopers-werkgroep", Role::administrator}))
      << "the first administrator comes from the claim";
}

TEST_F(WithoutLocalAccounts, MakesNoFirstAdministratorWithAPassword) {
  start({});
  service().accounts.local = false;
  EXPECT_FALSE(server::invite_first_administrator(service()));
}

TEST_F(SigningOut, LetsTokensRestWhoseOwnerStaysAway) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  Browser browser;
  sign_in(browser, "u-noor");
  const server::Visitor visitor{"127.0.0.1", "Firefox", "r-1"};
  const auto person = server::session_principal(service(), browser.cookie("session")).value();
  const auto token = server::make_access_token(service(), visitor, person, "koppeling", "").value();
  EXPECT_TRUE(server::token_principal(service(), token.secret));
  on_.api.set_clock(server::moment_after(server::system_time(), 31 * server::seconds_a_day));
  EXPECT_FALSE(server::token_principal(service(), token.secret));
}

}  // namespace
