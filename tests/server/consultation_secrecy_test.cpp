// What suppliers answer by name is read by who buys or controls for whoever holds the consultation.
#include "criteria/party.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/library.hpp"
#include "server/app/load_demo.hpp"
#include "templates/consultation_json.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::ConsultationBasisKind;
using criteria::Role;
using server_test::AccountsOn;
using server_test::SignedIn;
using testing::HasSubstr;
using testing::Not;

const std::string group(criteria::working_group_id);

class ConsultationSecrecy : public testing::Test {
 protected:
  ConsultationSecrecy() {
    server::load_library(service_.api.service());
    server::load_demo(service_.api.service());
  }

  // A consultation on a segment, held by `owner` or, when that is empty, by the working group, with an
  // answer.
  void answered(const std::string& owner) {
    auto& service = service_.api.service();
    auto started = server::start_consultation(
        service, service_.operator_, {ConsultationBasisKind::segment, "kantoormeubilair", {}, {}},
        {"stoelen", "2026-11-01", "2027-02-05", "inkoop@voorbeeld.nl", {}});
    ASSERT_TRUE(started);
    if (!owner.empty()) {
      started->consultation.owner = owner;
      started = server::save_consultation(service, service_.operator_,
                                          templates::consultation_json(started->consultation), {});
      ASSERT_TRUE(started);
    }
    const auto held = server::open_consultation(service, service_.operator_, "stoelen");
    ASSERT_TRUE(held);
    criteria::ConsultationResponse response;
    response.consultation = "stoelen";
    response.sha256 = held->issue.sha256;
    response.respondent = {"Zitgoed BV", criteria::SizeClass::small, {}};
    response.answers.push_back({"open", "Onze marge is 4%", {}, {}, true, {}});
    ASSERT_TRUE(server::receive_response(
        service, service_.operator_, "stoelen",
        {"", "antwoord.json", "application/json", templates::consultation_response_json(response)}, false));
  }

  void expect(const SignedIn& who, const std::string& consultation, bool reads) {
    const auto answer = service_.get(who, "/api/v1/consultations/" + consultation + "/responses");
    EXPECT_EQ(answer.status, reads ? 200 : 403) << who.email;
    const auto page = service_.get(who, "/consultations/" + consultation);
    ASSERT_EQ(page.status, 200) << who.email;
    const std::string firm = consultation == "stoelen" ? "Zitgoed BV" : "Kantoorkring";
    if (reads) {
      EXPECT_THAT(page.body, HasSubstr(firm)) << who.email;
      EXPECT_THAT(page.body, Not(HasSubstr("Het openbare verslag is voor iedereen"))) << who.email;
    } else {
      EXPECT_THAT(page.body, Not(HasSubstr(firm))) << who.email;
      EXPECT_THAT(page.body, Not(HasSubstr("marge is 4%"))) << who.email;
      EXPECT_THAT(page.body, HasSubstr("Het openbare verslag is voor iedereen")) << who.email;
    }
  }

  AccountsOn service_;
  const SignedIn noor_ = service_.add("Noor", {{"gouda", Role::buyer}});
  const SignedIn ruud_ = service_.add("Ruud", {{"gouda", Role::controller}});
  const SignedIn youssef_ = service_.add("Youssef", {{"gouda", Role::assessor}});
  const SignedIn ineke_ = service_.add("Ineke", {{"gouda", Role::panel_chair}});
  const SignedIn hanna_ = service_.add("Hanna", {{"alphen-aan-den-rijn", Role::buyer}});
  const SignedIn marit_ = service_.add("Marit", {{group, Role::working_group_editor}});
};

TEST_F(ConsultationSecrecy, WhoGradesReadsNoAnswersOfTheFirmsInADraftsConsultation) {
  expect(noor_, "kantoormeubilair-2027", true);
  expect(ruud_, "kantoormeubilair-2027", true);
  expect(youssef_, "kantoormeubilair-2027", false);
  expect(ineke_, "kantoormeubilair-2027", false);
  EXPECT_EQ(service_.get(hanna_, "/consultations/kantoormeubilair-2027").status, 404);
}

TEST_F(ConsultationSecrecy, WhatTheWorkingGroupAskedIsReadByBuyersAndControllers) {
  answered("");
  for (const SignedIn* who : {&noor_, &hanna_, &ruud_, &marit_}) expect(*who, "stoelen", true);
  for (const SignedIn* who : {&youssef_, &ineke_}) expect(*who, "stoelen", false);
}

TEST_F(ConsultationSecrecy, WhatOnePartyAskedIsReadThere) {
  answered("gouda");
  for (const SignedIn* who : {&noor_, &ruud_, &marit_}) expect(*who, "stoelen", true);
  for (const SignedIn* who : {&youssef_, &hanna_}) expect(*who, "stoelen", false);
}

TEST_F(ConsultationSecrecy, TheReportIsForEverybodyAndNamesNobody) {
  answered("");
  const auto report = service_.get(youssef_, "/consultations/stoelen/report.html");
  EXPECT_EQ(report.status, 200);
  EXPECT_THAT(report.body, Not(HasSubstr("Zitgoed")));
  EXPECT_THAT(report.body, Not(HasSubstr("marge is 4%")));
}

}  // namespace
