// Signing in at a real provider: the whole way, over HTTP, as a browser goes it.
#include "server/app/single_sign_on.hpp"

#include "server/app/access_tokens.hpp"
#include "server/app/account_roles.hpp"
#include "tests/server/signed_in.hpp"
#include "tests/support/browser.hpp"
#include "tests/support/oidc_provider.hpp"

#include <memory>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::SignedIn;
using test_support::Browser;
using test_support::OidcProvider;
using test_support::OidcProviderSettings;
using test_support::Page;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string noor = R"("name":"Noor de Bruijn","email":"noor@gouda.example","email_verified":true)";

class SingleSignOn : public testing::Test {
 protected:
  SingleSignOn() {
    on_.api.set_clock(server::system_time());
    settings_.client_id = "wederwaarde";
    settings_.client_secret = "geheim-van-de-dienst";
    settings_.name = "Gouda-inlog";
    settings_.address = address("/");
    settings_.roles.emplace();
    (*settings_.roles)["inkopers"] = {{"gouda", Role::buyer}};
    (*settings_.roles)["beoordelaars"] = {{"gouda", Role::assessor}};
    (*settings_.roles)["beheer"] = {{"inkopers-werkgroep", Role::administrator}, {"nergens", Role::buyer}};
  }

  // Why somebody was refused is said there only.
  void TearDown() override {
    if (HasFailure())
      for (const auto& line : log_) ADD_FAILURE() << line;
  }

  std::string address(const std::string& path) const {
    return fmt::format("http://127.0.0.1:{}{}", on_.api.port(), path);
  }
  server::Service& service() { return on_.api.service(); }

  // With these people, by name and their claims without the braces.
  void start(const std::vector<std::pair<std::string, std::string>>& people,
             OidcProviderSettings provider = {}) {
    provider.address = settings_.address;
    provider.client_secret = settings_.client_secret;
    provider_ = std::make_unique<OidcProvider>(provider);
    settings_.issuer = provider_->issuer();
    use_settings();
    set_people(people);
  }
  void use_settings() {
    service().identity_provider = std::make_shared<server::IdentityProvider>(settings_);
    service().identity_provider->log_to([this](std::string_view line) { log_.emplace_back(line); });
  }
  void set_people(const std::vector<std::pair<std::string, std::string>>& people) const {
    std::string json;
    for (const auto& [name, claims] : people)
      json += fmt::format(R"({}"{}":{{{}}})", json.empty() ? "" : ",", name, claims);
    provider_->set_people("{" + json + "}");
  }

  // From the page of the provider on which somebody types a name, to where that leads in the end.
  Page sign_in_there(Browser& browser, Page page, const std::string& who) {
    on_.api.set_clock(server::system_time());
    page = browser.send(page, "/interaction/", {{"login", who}, {"password", "x"}});
    // The provider asks once whether the service may know.
    if (page.body().find("value=\"consent\"") != std::string::npos)
      page = browser.send(page, "/interaction/");
    return page;
  }
  Page to_provider(Browser& browser, const std::string& to = "/account") {
    const auto page = browser.open(address("/sign-in?to=" + to));
    return browser.open(page.link("Gouda-inlog"));
  }
  Page sign_in(Browser& browser, const std::string& who, const std::string& to = "/account") {
    return sign_in_there(browser, to_provider(browser, to), who);
  }
  // The provider's page for a round whose answer is not followed: the address that comes back.
  std::string answer_for(Browser& browser, const std::string& who) {
    const auto there = to_provider(browser);
    auto page = sign_in_there(browser, there, who);
    for (const auto& passed : page.passed)
      if (passed.find("/sign-in/oidc/callback") != std::string::npos) return passed;
    throw std::runtime_error("no answer");
  }

  // The reasons in the log, in order.
  std::vector<std::string> reasons() const {
    std::vector<std::string> found;
    for (const auto& line : log_) {
      const auto at = line.find("\"reason\":\"") + 10;
      found.push_back(line.substr(at, line.find('"', at) - at));
    }
    return found;
  }
  std::vector<std::string> audited(const std::string& action) {
    server::AuditFilter filter;
    filter.action = action;
    std::vector<std::string> subjects;
    for (const auto& row : service()
                               .database
                               .read([&](server::Unit& unit) {
                                 return server::audit_entries(unit, filter, {1, 1000});
                               })
                               .rows)
      subjects.push_back(row.entry.subject);
    return subjects;
  }
  std::vector<server::PartyRole> roles_of(const std::string& email) {
    const auto account = server::find_account(service(), email);
    return account ? account->party_roles : std::vector<server::PartyRole>{};
  }

  AccountsOn on_;
  server::ProviderSettings settings_;
  std::unique_ptr<OidcProvider> provider_;
  std::vector<std::string> log_;
};

// ---- who gets in ----------------------------------------------------------------------------------------

TEST_F(SingleSignOn, MakesAnAccountWithTheRolesOfTheClaim) {
  start({{"u-noor", noor + R"(,"roles":["inkopers","iets anders"])"}});
  Browser browser;
  const auto page = sign_in(browser, "u-noor");
  EXPECT_EQ(page.address, address("/account"));
  EXPECT_THAT(page.body(), HasSubstr("Noor de Bruijn"));
  EXPECT_THAT(page.body(), HasSubstr("Gouda-inlog"));
  EXPECT_THAT(page.body(), Not(HasSubstr("/account/password"))) << "its password is elsewhere";
  EXPECT_THAT(roles_of("noor@gouda.example"), ElementsAre(server::PartyRole{"gouda", Role::buyer}));
  EXPECT_THAT(audited("account.made"), SizeIs(1));
  EXPECT_THAT(audited("account.bound"), ElementsAre("account 1: " + provider_->issuer()));
  EXPECT_THAT(audited("account.roleGiven"), ElementsAre("account 1: buyer@gouda"));
  EXPECT_THAT(audited("account.signedIn"), ElementsAre("account 1: single-sign-on"));
  const auto account =
      on_.api.get("/api/v1/account", "Cookie: session=" + browser.cookie("session") + "\r\n");
  EXPECT_EQ(account.at("/singleSignOn"), "true");
  EXPECT_EQ(account.at("/authenticatedAt"), "(none)") << "the provider did not say when that was";
  EXPECT_THAT(log_, IsEmpty());
}

TEST_F(SingleSignOn, GivesAndTakesRolesAtEachSignIn) {
  start({{"u-noor", noor + R"(,"roles":["inkopers","beheer"])"}});
  Browser first, second, third;
  sign_in(first, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"),
              ElementsAre(server::PartyRole{"gouda", Role::buyer},
                          server::PartyRole{"inkopers-werkgroep", Role::administrator}))
      << "a party that is not in the register gives nothing";
  set_people({{"u-noor", noor + R"(,"roles":["beoordelaars"])"}});
  sign_in(second, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"), ElementsAre(server::PartyRole{"gouda", Role::assessor}));
  EXPECT_THAT(audited("account.roleTaken"), SizeIs(2));
  set_people({{"u-noor", noor}});
  EXPECT_THAT(sign_in(third, "u-noor").body(), HasSubstr("nog geen rol"));
  EXPECT_THAT(roles_of("noor@gouda.example"), IsEmpty());
  EXPECT_EQ(third.cookie("session"), "");
  EXPECT_THAT(audited("account.made"), SizeIs(1)) << "the same person each time";
}

TEST_F(SingleSignOn, FindsRolesInANestedClaim) {
  settings_.roles_claim = "realm_access.roles";
  start({{"u-noor", noor + R"(,"realm_access":{"roles":["beoordelaars"]})"}});
  Browser browser;
  sign_in(browser, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"), ElementsAre(server::PartyRole{"gouda", Role::assessor}));
}

TEST_F(SingleSignOn, TellsWhyItKeepsSomebodyOut) {
  const std::string buyer = R"(,"roles":["inkopers"])";
  start({{"u-none", R"("name":"Piet")" + buyer},
         {"u-unsure", R"("name":"Piet","email":"piet@gouda.example","email_verified":false)" + buyer},
         {"u-norole", R"("name":"Piet","email":"piet@gouda.example","email_verified":true)"},
         {"u-noor", noor + buyer},
         {"u-other", noor + buyer}});
  const auto said = [&](const std::string& who) {
    Browser browser;
    const auto page = sign_in(browser, who);
    EXPECT_EQ(page.response.status, 422);
    EXPECT_EQ(browser.cookie("session"), "");
    return page.body();
  };
  EXPECT_THAT(said("u-none"), HasSubstr("bevestigt geen e-mailadres"));
  EXPECT_THAT(said("u-unsure"), HasSubstr("bevestigt geen e-mailadres"));
  EXPECT_THAT(said("u-norole"), HasSubstr("nog geen rol"));
  Browser browser;
  sign_in(browser, "u-noor");
  EXPECT_THAT(said("u-other"), HasSubstr("iemand anders"));
  const auto account = server::find_account(service(), "noor@gouda.example").value().id;
  ASSERT_TRUE(server::disable_account(service(), on_.operator_, account));
  EXPECT_THAT(said("u-noor"), HasSubstr("geblokkeerd"));
  EXPECT_THAT(reasons(), ElementsAre("account.ssoEmail", "account.ssoEmail", "account.ssoNoRole",
                                     "account.ssoEmailTaken", "account.ssoDisabled"));
  EXPECT_THAT(audited("account.signInRefused"), SizeIs(2)) << "of those who have an account";
}

TEST_F(SingleSignOn, TellsTwoPeopleOfOneNameApart) {
  const std::string jan = R"("name":"Jan de Vries","email_verified":true,"roles":["inkopers"],)";
  start({{"u-1", jan + R"("email":"jan@gouda.example")"}, {"u-2", jan + R"("email":"jan2@gouda.example")"}});
  Browser first, second;
  sign_in(first, "u-1");
  EXPECT_THAT(sign_in(second, "u-2").body(), HasSubstr("Jan de Vries (jan2@gouda.example)"));
}

// ---- who was here before --------------------------------------------------------------------------------

TEST_F(SingleSignOn, BindsTheAccountOfThatAddressAndEndsWhatOpenedItBefore) {
  const auto known = on_.add("Noor", {{"gouda", Role::controller}});
  const auto person = server::session_principal(service(), known.secret).value();
  const server::Visitor visitor{"127.0.0.1", "Firefox", "r-1"};
  const auto token = server::make_access_token(service(), visitor, person, "koppeling", "").value();
  start({{"u-noor", R"("name":"N. de Bruijn","email":"Noor@voorbeeld.example","email_verified":true,)"
                    R"("roles":["inkopers"])"}});
  Browser browser;
  const auto page = sign_in(browser, "u-noor");
  EXPECT_THAT(page.body(), HasSubstr("<h1 class=\"nl-heading nl-heading--level-1\">Noor</h1>"))
      << "an account keeps its name";
  EXPECT_THAT(roles_of("noor@voorbeeld.example"), ElementsAre(server::PartyRole{"gouda", Role::buyer}));
  EXPECT_FALSE(server::session_principal(service(), known.secret));
  EXPECT_FALSE(server::token_principal(service(), token.secret));
  EXPECT_FALSE(server::sign_in(service(), visitor, {known.email, std::string(server_test::some_password)}));
}

TEST_F(SingleSignOn, LeavesAnAccountAloneWhoseAddressIsNotVouchedFor) {
  const auto known = on_.add("Noor", {{"gouda", Role::controller}});
  start({{"u-noor", R"("name":"Noor","email":"noor@voorbeeld.example","roles":["inkopers"])"}});
  Browser browser;
  EXPECT_EQ(sign_in(browser, "u-noor").response.status, 422);
  EXPECT_TRUE(server::session_principal(service(), known.secret));
}

TEST_F(SingleSignOn, AcceptsInvitationsForTheAddress) {
  settings_.roles.reset();
  start({{"u-noor", noor}, {"u-piet", R"("name":"Piet","email":"piet@x.example","email_verified":true)"}});
  const auto made =
      server::invite(service(), on_.operator_, {"Noor", "noor@gouda.example", {{"gouda", Role::buyer}}, {}});
  ASSERT_TRUE(made);
  Browser browser;
  const auto invitation = browser.open(address("/invitation/" + made->secret));
  const auto page = sign_in_there(browser, browser.open(invitation.link("Gouda-inlog")), "u-noor");
  EXPECT_EQ(page.address, address("/work"));
  EXPECT_THAT(roles_of("noor@gouda.example"), ElementsAre(server::PartyRole{"gouda", Role::buyer}));
  EXPECT_THAT(audited("account.invitationAccepted"), SizeIs(1));
  Browser other;
  EXPECT_THAT(sign_in(other, "u-piet").body(), HasSubstr("nog geen rol of uitnodiging"));
}

TEST_F(SingleSignOn, KeepsRolesThatFollowAClaimFromBeingGivenByHand) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  Browser browser;
  sign_in(browser, "u-noor");
  const auto account = server::find_account(service(), "noor@gouda.example").value().id;
  const auto tender = on_.add_tender(server_test::api_dossier());
  EXPECT_FALSE(
      server::give_role(service(), on_.operator_, account, server::PartyRole{"gouda", Role::administrator}));
  EXPECT_FALSE(server::take_role(service(), on_.operator_, account, server::PartyRole{"gouda", Role::buyer}));
  EXPECT_TRUE(
      server::give_role(service(), on_.operator_, account, server::TenderRole{tender, Role::assessor}));
  EXPECT_FALSE(server::reset_account(service(), on_.operator_, account));
  set_people({{"u-noor", noor}});
  Browser again;
  EXPECT_EQ(sign_in(again, "u-noor").address, address("/account")) << "a role in a tender is enough";
}

TEST_F(SingleSignOn, BindsAnewAfterTheBindingWasEnded) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}, {"u-new", noor + R"(,"roles":["inkopers"])"}});
  Browser before, after;
  sign_in(before, "u-noor");
  const auto account = server::find_account(service(), "noor@gouda.example").value().id;
  ASSERT_TRUE(server::unbind_account(service(), on_.operator_, account));
  EXPECT_NE(before.open(address("/account")).address, address("/account")) << "its sessions ended";
  EXPECT_EQ(sign_in(after, "u-new").address, address("/account"));
  EXPECT_EQ(server::find_account(service(), "noor@gouda.example").value().id, account);
}

// ---- answers that are not of this round -----------------------------------------------------------------

TEST_F(SingleSignOn, TakesAnAnswerOnceAndFromTheBrowserThatAsked) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  const auto expired = HasSubstr("verlopen");
  Browser browser;
  const auto answer = answer_for(browser, "u-noor");
  EXPECT_THAT(Browser().open(answer).body(), expired);
  Browser again;
  again.set_cookie("round", std::string(43, 'A'));
  EXPECT_THAT(again.open(answer).body(), expired);

  // A stranger's answer in somebody's browser.
  Browser victim, attacker;
  to_provider(victim);
  const auto round = victim.cookie("round");
  to_provider(attacker);
  EXPECT_NE(round, attacker.cookie("round"));
  EXPECT_THAT(victim.open(answer).body(), expired);
  EXPECT_THAT(victim.open(address("/sign-in/oidc/callback")).body(), expired);
  EXPECT_THAT(victim.open(address("/sign-in/oidc/callback?state=x&code=y")).body(), expired);
  EXPECT_EQ(victim.cookie("session"), "");
}

TEST_F(SingleSignOn, ForgetsARoundAfterTenMinutes) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  Browser browser;
  const auto there = to_provider(browser);
  auto page = browser.send(there, "/interaction/", {{"login", "u-noor"}, {"password", "x"}});
  on_.api.set_clock(server::moment_after(server::system_time(), server::round_seconds));
  page = browser.send(page, "/interaction/");
  EXPECT_THAT(page.body(), HasSubstr("verlopen"));
}

TEST_F(SingleSignOn, TellsWhatTheProviderSays) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  Browser browser;
  const auto there = to_provider(browser);
  EXPECT_THAT(browser.open(there.link("Cancel")).body(), HasSubstr("afgebroken of niet toegestaan"));

  const auto state = [&](Browser& of) {
    const auto page = of.open_once(address("/sign-in/oidc"));
    const auto to = page.response.header("Location").value_or("");
    const auto at = to.find("&state=") + 7;
    return to.substr(at, to.find('&', at) - at);
  };
  const auto back = [&](const std::string& rest) {
    Browser own;
    const auto its_state = state(own);
    return own.open(address("/sign-in/oidc/callback?state=" + its_state + rest)).body();
  };
  const auto refused = HasSubstr("kon niet worden vertrouwd");
  const auto iss = "&iss=" + std::string("http%3A%2F%2F127.0.0.1%3A") + std::to_string(provider_->port());
  EXPECT_THAT(back("&code=x&iss=https%3A%2F%2Fevil.example"), refused);
  EXPECT_THAT(back("&code=x"), refused) << "the provider says that it names itself";
  EXPECT_THAT(back("&error=server_error" + iss), refused);
  EXPECT_THAT(back(iss), refused);
  EXPECT_THAT(back("&code=stolen" + iss), refused);
  EXPECT_THAT(reasons(), ElementsAre("answer-issuer", "answer-issuer", "answer-error", "answer-error",
                                     "token-endpoint"));
}

// ---- the provider ---------------------------------------------------------------------------------------

TEST_F(SingleSignOn, KnowsTheProviderByItsNewKeysToo) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  Browser before, after;
  EXPECT_EQ(sign_in(before, "u-noor").address, address("/account"));
  provider_->restart();
  EXPECT_EQ(sign_in(after, "u-noor").address, address("/account"));
}

TEST_F(SingleSignOn, TakesEachAlgorithmAndAPublicClient) {
  for (const char* algorithm : {"PS256", "ES256"}) {
    settings_.client_secret.clear();
    OidcProviderSettings provider;
    provider.algorithm = algorithm;
    start({{"u-noor", noor + R"(,"roles":["inkopers"])"}}, provider);
    // Another provider calls the same person anew, and the address is what is known of them.
    Browser browser;
    EXPECT_EQ(sign_in(browser, "u-noor").address, address("/account")) << algorithm;
  }
}

TEST_F(SingleSignOn, IsRefusedForWhatTheProviderDoesNotVouchFor) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  settings_.acr = "urn:wederwaarde:strong";
  use_settings();
  Browser browser;
  const auto page = sign_in(browser, "u-noor");
  EXPECT_THAT(page.body(), HasSubstr("kon niet worden vertrouwd"));
  EXPECT_THAT(page.body(), Not(HasSubstr("assurance"))) << "why is said in the log only";
  settings_.acr.clear();
  settings_.client_secret = "een-ander-geheim";
  use_settings();
  Browser other;
  EXPECT_THAT(sign_in(other, "u-noor").body(), HasSubstr("kon niet worden vertrouwd"));
  EXPECT_THAT(reasons(), ElementsAre("assurance", "token-endpoint"));
  EXPECT_THAT(log_.back(), Not(HasSubstr("een-ander-geheim")));
}

TEST_F(SingleSignOn, SaysThatTheProviderDoesNotAnswer) {
  start({});
  provider_->stop();
  Browser browser;
  const auto page = browser.open(address("/sign-in/oidc"));
  EXPECT_EQ(page.response.status, 422);
  EXPECT_THAT(page.body(), HasSubstr("antwoordt nu niet"));
  EXPECT_THAT(reasons(), ElementsAre("unreachable"));
}

// ---- who it is, once more -------------------------------------------------------------------------------

class ProofAtProvider : public SingleSignOn {
 protected:
  ProofAtProvider() {
    start({{"u-noor", noor + R"(,"roles":["inkopers"])"},
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

TEST_F(SingleSignOn, SignsOutThereToo) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
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

TEST_F(SingleSignOn, SignsOutHereOnlyWhoSignedInHere) {
  start({});
  const auto known = on_.add("Noor", {{"gouda", Role::buyer}});
  const auto answer = on_.send(known, "/sign-out", "");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.header("Location"), "/sign-in?done=signed-out");
}

// ---- without local accounts -----------------------------------------------------------------------------

TEST_F(SingleSignOn, CanBeTheOnlyWayIn) {
  const auto known = on_.add("Piet", {{"gouda", Role::buyer}});
  const auto invited =
      server::invite(service(), on_.operator_, {"Noor", "noor@gouda.example", {{"gouda", Role::buyer}}, {}});
  start({{"u-noor", noor + R"(,"roles":["beheer"])"}});
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

TEST_F(SingleSignOn, MakesNoFirstAdministratorWithAPassword) {
  start({});
  service().accounts.local = false;
  EXPECT_FALSE(server::invite_first_administrator(service()));
}

TEST_F(SingleSignOn, LetsTokensRestWhoseOwnerStaysAway) {
  start({{"u-noor", noor + R"(,"roles":["inkopers"])"}});
  Browser browser;
  sign_in(browser, "u-noor");
  const server::Visitor visitor{"127.0.0.1", "Firefox", "r-1"};
  const auto person = server::session_principal(service(), browser.cookie("session")).value();
  const auto token = server::make_access_token(service(), visitor, person, "koppeling", "").value();
  EXPECT_TRUE(server::token_principal(service(), token.secret));
  on_.api.set_clock(server::moment_after(server::system_time(), 31 * server::seconds_a_day));
  EXPECT_FALSE(server::token_principal(service(), token.secret));
}

// ---- HTTPS ----------------------------------------------------------------------------------------------

TEST_F(SingleSignOn, SpeaksHttpsWithWhomItKnowsOnly) {
  const test_support::TemporaryFolder folder;
  const auto file = [&](const char* name) { return (folder.path() / name).string(); };
  const auto certificate = [&](const std::string& name, const std::string& alternative) {
    const auto command = fmt::format(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=provider -addext subjectAltName={} "
        "-keyout {} -out {} 2>/dev/null",
        alternative, file((name + ".key").c_str()), file((name + ".pem").c_str()));
    ASSERT_EQ(std::system(command.c_str()), 0) << "openssl of Debian";
  };
  certificate("right", "IP:127.0.0.1");
  certificate("wrong", "DNS:elsewhere.example");
  const auto found = [&](const std::string& name, const std::string& trusted) {
    OidcProviderSettings provider;
    provider.certificate = file((name + ".pem").c_str());
    provider.key = file((name + ".key").c_str());
    settings_.ca_file = trusted.empty() ? "" : file((trusted + ".pem").c_str());
    start({}, provider);
    return Browser().open_once(address("/sign-in/oidc")).response.status;
  };
  EXPECT_EQ(found("right", "right"), 303);
  EXPECT_EQ(found("right", ""), 422) << "nobody vouches for it";
  EXPECT_EQ(found("right", "wrong"), 422) << "another one is trusted";
  EXPECT_EQ(found("wrong", "wrong"), 422) << "it is another host's";
  EXPECT_THAT(reasons(), ElementsAre("unreachable", "unreachable", "unreachable"));
}

}  // namespace
