// Who proposes and reviews a template, and who tells an experience, is who is signed in.
#include "criteria/party.hpp"
#include "tests/server/library_files.hpp"
#include "tests/server/signed_in.hpp"
#include "tests/server/template_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SignedAuthor : public testing::Test {
 protected:
  AccountsOn service_;
  const server::PartyRole editor_{std::string(criteria::working_group_id), Role::working_group_editor};
};

// The second person is another account, whatever is typed.
TEST_F(SignedAuthor, CannotReviewUnderAnotherName) {
  const auto anna = service_.add("Anna Bos", {editor_});
  const auto bram = service_.add("Bram Kok", {editor_});
  const auto proposal = [](const std::string& by) {
    return "{" + by + R"("changeNote":"Opzet","template":)" + server_test::furniture_template() + "}";
  };
  EXPECT_THAT(
      service_.call(anna, "POST", "/api/v1/templates", proposal(R"("proposedBy":"Bram Kok",)")).findings(),
      ElementsAre("step.otherPerson proposedBy"));
  const auto proposed = service_.call(anna, "POST", "/api/v1/templates", proposal(""));
  ASSERT_EQ(proposed.status, 201) << proposed.body;
  EXPECT_EQ(proposed.at("/proposedBy"), "Anna Bos");
  const auto reviews = proposed.header("Location").value() + "/reviews";
  EXPECT_THAT(
      service_.call(anna, "POST", reviews, R"({"outcome":"publish","reviewedBy":"Bram Kok"})").findings(),
      ElementsAre("step.otherPerson reviewedBy"));
  EXPECT_THAT(service_.call(anna, "POST", reviews, R"({"outcome":"publish"})").findings(),
              ElementsAre("template.secondPerson reviewedBy"));
  const auto reviewed = service_.call(bram, "POST", reviews, R"({"outcome":"publish"})");
  EXPECT_LT(reviewed.status, 300) << reviewed.body;
  EXPECT_EQ(service_.get(bram, "/api/v1/templates/kantoormeubilair").at("/reviewedBy"), "Bram Kok");
}

TEST_F(SignedAuthor, TellsAnExperienceUnderTheOwnName) {
  const auto noor = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const auto imported = service_.call(service_.add("Anna Bos", {editor_}), "POST", "/api/v1/library-imports",
                                      server_test::library_file());
  ASSERT_LT(imported.status, 300) << imported.body;
  const std::string comments = "/api/v1/library-criteria/BET-G1/comments";
  EXPECT_THAT(
      service_.call(noor, "POST", comments, R"({"party":"gouda","author":"Cora","text":"Werkt"})").findings(),
      ElementsAre("step.otherPerson author"));
  const auto told = service_.call(noor, "POST", comments, R"({"party":"gouda","text":"Werkt"})");
  ASSERT_EQ(told.status, 201) << told.body;
  EXPECT_EQ(told.at("/author"), "Noor de Bruijn");
  const auto page = service_.get(noor, "/library/BET-G1").body;
  EXPECT_THAT(page, HasSubstr("name=\"rating\""));
  EXPECT_THAT(page, Not(HasSubstr("name=\"author\"")));
}

}  // namespace
