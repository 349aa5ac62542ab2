// Signing in at a real provider: who gets in, and with which roles.
#include "server/app/access_tokens.hpp"
#include "server/app/account_roles.hpp"
#include "tests/server/sign_on_service.hpp"

#include <gmock/gmock.h>

namespace {

using criteria::Role;
using server_test::noor_claims;
using test_support::Browser;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class SingleSignOn : public server_test::SignOnService {};

// ---- who gets in ----------------------------------------------------------------------------------------

TEST_F(SingleSignOn, MakesAnAccountWithTheRolesOfTheClaim) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers","iets anders"])"}});
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
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers","beheer"])"}});
  Browser first, second, third;
  sign_in(first, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"),
              ElementsAre(server::PartyRole{"gouda", Role::buyer},
                          server::PartyRole{"inkopers-werkgroep", Role::administrator}))
      << "a party that is not in the register gives nothing";
  set_people({{"u-noor", noor_claims + R"(,"roles":["beoordelaars"])"}});
  sign_in(second, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"), ElementsAre(server::PartyRole{"gouda", Role::assessor}));
  EXPECT_THAT(audited("account.roleTaken"), SizeIs(2));
  set_people({{"u-noor", noor_claims}});
  EXPECT_THAT(sign_in(third, "u-noor").body(), HasSubstr("nog geen rol"));
  EXPECT_THAT(roles_of("noor@gouda.example"), IsEmpty());
  EXPECT_EQ(third.cookie("session"), "");
  EXPECT_THAT(audited("account.made"), SizeIs(1)) << "the same person each time";
}

TEST_F(SingleSignOn, FindsRolesInANestedClaim) {
  settings_.roles_claim = "realm_access.roles";
  start({{"u-noor", noor_claims + R"(,"realm_access":{"roles":["beoordelaars"]})"}});
  Browser browser;
  sign_in(browser, "u-noor");
  EXPECT_THAT(roles_of("noor@gouda.example"), ElementsAre(server::PartyRole{"gouda", Role::assessor}));
}

TEST_F(SingleSignOn, TellsWhyItKeepsSomebodyOut) {
  const std::string buyer = R"(,"roles":["inkopers"])";
  start({{"u-none", R"("name":"Piet")" + buyer},
         {"u-unsure", R"("name":"Piet","email":"piet@gouda.example","email_verified":false)" + buyer},
         {"u-norole", R"("name":"Piet","email":"piet@gouda.example","email_verified":true)"},
         {"u-noor", noor_claims + buyer},
         {"u-other", noor_claims + buyer}});
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
  start({{"u-noor", noor_claims},
         {"u-piet", R"("name":"Piet","email":"piet@x.example","email_verified":true)"}});
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
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
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
  set_people({{"u-noor", noor_claims}});
  Browser again;
  EXPECT_EQ(sign_in(again, "u-noor").address, address("/account")) << "a role in a tender is enough";
}

TEST_F(SingleSignOn, BindsAnewAfterTheBindingWasEnded) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"},
         {"u-new", noor_claims + R"(,"roles":["inkopers"])"}});
  Browser before, after;
  sign_in(before, "u-noor");
  const auto account = server::find_account(service(), "noor@gouda.example").value().id;
  ASSERT_TRUE(server::unbind_account(service(), on_.operator_, account));
  EXPECT_NE(before.open(address("/account")).address, address("/account")) << "its sessions ended";
  EXPECT_EQ(sign_in(after, "u-new").address, address("/account"));
  EXPECT_EQ(server::find_account(service(), "noor@gouda.example").value().id, account);
}

}  // namespace
