// The page of the process offers a person the steps of their roles, and says whose the others are.
#include "tests/server/assessed_tender.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::AssessedTender;
using server_test::SignedIn;
using testing::HasSubstr;
using testing::Not;

class StepForms : public testing::Test {
 protected:
  // To the stage `opened` by people whose names are typed, each bid admitted; then people sign in.
  StepForms() {
    auto& accounts = service_.api.service().accounts;
    accounts.on = false;
    const AssessedTender tender(service_.api);
    path_ = tender.path;
    tender.store_panel();
    service_.api.set_clock("2026-11-25T12:00:00Z");
    const auto proposed = service_.api.post(path_ + "/step-requests", R"({"step":"open","person":"Inge"})");
    service_.api.post(proposed.header("Location").value() + "/decisions",
                      R"({"outcome":"confirmed","person":"Joost"})");
    for (const std::string bid : {"I-1", "I-2", "I-3"})
      service_.api.post(path_ + "/admissibility-decisions",
                        R"({"bid":")" + bid + R"(","outcome":"admitted","person":"Inge"})");
    accounts.on = true;
    page_ = path_.substr(std::string("/api/v1").size()) + "/process";
  }

  std::string process_for(const SignedIn& who) {
    const auto page = service_.get(who, page_);
    EXPECT_EQ(page.status, 200);
    return page.body;
  }
  static std::string step_field(const std::string& step) { return "name=\"step\" value=\"" + step + "\""; }

  AccountsOn service_;
  std::string path_, page_;
};

TEST_F(StepForms, AreForWhoMayTakeTheStep) {
  const auto buyer = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const auto chair = service_.add("Ineke d'Hondt", {{"gouda", Role::panel_chair}});
  const auto controller = service_.add("Ruud Kuipers", {{"gouda", Role::controller}});
  const auto offered = process_for(buyer);
  EXPECT_THAT(offered, HasSubstr(step_field("check-requirements")));
  EXPECT_THAT(offered, HasSubstr(step_field("withdraw")));
  EXPECT_THAT(offered, Not(HasSubstr("Geen formulier voor u")));
  EXPECT_THAT(offered, HasSubstr("name=\"outcome\" value=\"rejected\""));
  for (const SignedIn& other : {chair, controller}) {
    const auto page = process_for(other);
    EXPECT_THAT(page, HasSubstr("Geen formulier voor u: deze stap is aan inkoper.")) << other.email;
    EXPECT_THAT(page, Not(HasSubstr("name=\"step\""))) << other.email;
    EXPECT_THAT(page, Not(HasSubstr("Beslissen</summary>"))) << other.email;
    EXPECT_THAT(page, Not(HasSubstr("id=\"turn-back\""))) << other.email;
  }
  ASSERT_EQ(service_.call(buyer, "POST", path_ + "/steps", R"({"step":"check-requirements"})").status, 201);
  ASSERT_EQ(service_.call(buyer, "POST", path_ + "/steps", R"({"step":"start-grading"})").status, 201);
  EXPECT_THAT(process_for(chair), Not(HasSubstr("Geen formulier voor u")))
      << "a step of the chair that waits for grades has no form for anybody";
}

TEST_F(StepForms, OfAProposalAreForAnotherTaker) {
  const auto buyer = service_.add("Noor d'Hondt", {{"gouda", Role::buyer}});
  const auto second = service_.add("Bas van Vliet", {{"gouda", Role::buyer}});
  const auto chair = service_.add("Ineke Postma", {{"gouda", Role::panel_chair}});
  ASSERT_EQ(
      service_.call(buyer, "POST", path_ + "/step-requests", R"({"step":"withdraw","reason":"Geld"})").status,
      201);
  const std::string confirm = "value=\"confirmed\"", decline = "value=\"declined\"";
  const auto own = process_for(buyer);
  EXPECT_THAT(own, Not(HasSubstr(confirm)));
  EXPECT_THAT(own, HasSubstr(decline));
  EXPECT_THAT(own, HasSubstr("U stelde dit voor; bevestigen doet iemand anders."));
  const auto others = process_for(second);
  EXPECT_THAT(others, HasSubstr(confirm));
  EXPECT_THAT(others, HasSubstr(decline));
  EXPECT_THAT(others, Not(HasSubstr("U stelde dit voor")));
  const auto chairs = process_for(chair);
  EXPECT_THAT(chairs, Not(HasSubstr(confirm)));
  EXPECT_THAT(chairs, Not(HasSubstr(decline)));
  EXPECT_THAT(chairs, HasSubstr("deze stap is aan inkoper."));
}

TEST_F(StepForms, AreForEverybodyWithAccountsOff) {
  service_.api.service().accounts.on = false;
  const auto page = service_.api.get(page_).body;
  EXPECT_THAT(page, HasSubstr(step_field("check-requirements")));
  EXPECT_THAT(page, Not(HasSubstr("Geen formulier voor u")));
  EXPECT_THAT(page, HasSubstr("name=\"person\""));
}

}  // namespace
