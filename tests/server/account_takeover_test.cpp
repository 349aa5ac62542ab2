// What an administrator or a buyer of one party cannot do to the people of another; over HTTP.
#include "server/app/manage_people.hpp"
#include "server/app/sign_in.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::SignedIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class AccountTakeover : public testing::Test {
 protected:
  std::string role_of(const SignedIn& account, const std::string& place, const std::string& role) const {
    return "/api/v1/" + place + "/people/" + std::to_string(account.account) + "/roles/" + role;
  }
  ApiAnswer give(const SignedIn& who, const SignedIn& to, const std::string& place, const std::string& role) {
    return service_.call(who, "PUT", role_of(to, place, role));
  }
  ApiAnswer reset(const SignedIn& who, const SignedIn& account, const std::string& party) {
    return service_.send(who, "/parties/" + party + "/people/" + std::to_string(account.account) + "/state",
                         "to=reset");
  }

  AccountsOn service_;
  const server::TenderId tender_ = service_.add_tender(server_test::api_dossier("GEHEIM-1"));
  const std::string in_tender_ = "tenders/" + std::to_string(tender_);
  const SignedIn group_ = service_.add("Sjoerd Haan", {{"inkopers-werkgroep", Role::administrator}});
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const SignedIn gouda_ = service_.add("Bea Vos", {{"gouda", Role::administrator}});
  const SignedIn alphen_ = service_.add("Jan Smit", {{"alphen-aan-den-rijn", Role::administrator}});
  const SignedIn outsider_ = service_.add("Ilse Groen", {}, {{tender_, Role::assessor}});
};

TEST_F(AccountTakeover, AnOutsiderOfATenderIsNotAdoptedByAnotherParty) {
  const auto given = give(alphen_, outsider_, "parties/alphen-aan-den-rijn", "buyer");
  EXPECT_EQ(given.status, 422);
  EXPECT_THAT(given.findings(), ElementsAre("account.elsewhere account"));
  const auto page = service_.send(alphen_, "/parties/alphen-aan-den-rijn/people",
                                  "account=" + std::to_string(outsider_.account) + "&given=buyer");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("nodig de persoon uit"));
  EXPECT_THAT(page.body, Not(HasSubstr("Ilse Groen")));
  const auto tried = reset(alphen_, outsider_, "alphen-aan-den-rijn");
  EXPECT_EQ(tried.status, 422);
  EXPECT_THAT(tried.body, Not(HasSubstr("/invitation/")));
}

TEST_F(AccountTakeover, WhoReadsATenderOfAnotherPartyIsNotReset) {
  ASSERT_EQ(give(group_, outsider_, "parties/alphen-aan-den-rijn", "buyer").status, 204);
  for (const auto* const to : {"reset", "disabled", "enabled"}) {
    const auto tried = service_.send(
        alphen_, "/parties/alphen-aan-den-rijn/people/" + std::to_string(outsider_.account) + "/state",
        std::string("to=") + to);
    EXPECT_EQ(tried.status, 422) << to;
    EXPECT_THAT(tried.body, Not(HasSubstr("/invitation/"))) << to;
  }
  EXPECT_EQ(service_.get(outsider_, "/api/v1/" + in_tender_).status, 200);
  const auto by_use_case =
      server::reset_account(service_.api.service(),
                            {"Jan Smit", "r-1",
                             std::make_shared<const server::Principal>(
                                 server::session_principal(service_.api.service(), alphen_.secret).value())},
                            outsider_.account);
  EXPECT_FALSE(by_use_case);
  ASSERT_EQ(
      service_.call(group_, "DELETE", role_of(outsider_, "parties/alphen-aan-den-rijn", "buyer")).status,
      204);
  ASSERT_EQ(give(gouda_, outsider_, "parties/gouda", "assessor").status, 204);
  EXPECT_THAT(reset(gouda_, outsider_, "gouda").body, HasSubstr("/invitation/")) << "all of it is Gouda's";
}

TEST_F(AccountTakeover, AnOldLinkForANewPasswordDoesNotComeAlongIntoAnotherParty) {
  const auto person = service_.add("Hanna Mulder", {{"alphen-aan-den-rijn", Role::buyer}});
  const auto offered = reset(alphen_, person, "alphen-aan-den-rijn");
  const auto at = offered.body.find("http://localhost/invitation/");
  ASSERT_NE(at, std::string::npos);
  const auto link = offered.body.substr(at + 16, 12 + 43);
  ASSERT_EQ(service_.get({}, link).status, 200);
  ASSERT_EQ(give(group_, person, "parties/alphen-aan-den-rijn", "controller").status, 204);
  EXPECT_EQ(service_.get({}, link).status, 200) << "it stays in its party";
  ASSERT_EQ(give(group_, person, "parties/gouda", "buyer").status, 204);
  EXPECT_EQ(service_.get({}, link).status, 404);
}

TEST_F(AccountTakeover, ABuyerGathersNobodyByNumber) {
  for (const auto& account : {group_, alphen_, SignedIn{999, "", ""}}) {
    const auto given = give(buyer_, account, in_tender_, "assessor");
    EXPECT_EQ(given.status, 422) << account.account;
    EXPECT_THAT(given.findings(), ElementsAre("account.elsewhere account"));
  }
  const auto people = service_.get(buyer_, "/api/v1/" + in_tender_ + "/people");
  EXPECT_THAT(people.body, Not(HasSubstr("Sjoerd Haan")));
  EXPECT_THAT(people.body, Not(HasSubstr("Jan Smit")));
}

TEST_F(AccountTakeover, ABuyerGivesRolesToWhomThePartyKnows) {
  EXPECT_EQ(give(buyer_, gouda_, in_tender_, "controller").status, 204);
  EXPECT_EQ(give(buyer_, outsider_, in_tender_, "panel-chair").status, 204);
  const auto second = service_.add_tender(server_test::api_dossier("GEHEIM-2"));
  EXPECT_EQ(give(buyer_, outsider_, "tenders/" + std::to_string(second), "assessor").status, 204)
      << "known by another tender of the party";
  EXPECT_EQ(service_.get(outsider_, "/api/v1/tenders/" + std::to_string(second)).status, 200);
}

TEST_F(AccountTakeover, AnotherIsDisabledOrResetOnlyAfterAProof) {
  const auto state = "/parties/gouda/people/" + std::to_string(buyer_.account) + "/state";
  service_.api.set_clock("2026-11-25T10:06:00Z");
  const auto asked = service_.send(gouda_, state, "to=disabled");
  EXPECT_EQ(asked.status, 403);
  EXPECT_THAT(asked.body, HasSubstr(R"(name="to" value="disabled")"));
  EXPECT_EQ(service_.get(buyer_, "/api/v1/account").status, 200);
  EXPECT_EQ(service_.send(gouda_, state, "to=disabled&proof-password=paling+fluitketel+zwaluw").status, 303);
  EXPECT_EQ(service_.get(buyer_, "/api/v1/account").status, 401);
}

}  // namespace
