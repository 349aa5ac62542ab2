// A decision to depart from an agreement, or for segments, is recorded by who is signed in, who took it
// unless another decider is stated.
#include "criteria/party.hpp"
#include "server/app/verify_data.hpp"
#include "tests/server/signed_in.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::SignedIn;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class SignedDecision : public testing::Test {
 protected:
  AccountsOn service_;
  const SignedIn editor_ =
      service_.add("Anna Bos", {{std::string(criteria::working_group_id), Role::working_group_editor}});
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
};

TEST_F(SignedDecision, ToDepartFromAnAgreement) {
  ASSERT_EQ(service_
                .call(editor_, "POST", "/api/v1/agreements",
                      test_support::source_text("server/agreements/moederbestek-beton.json"))
                .status,
            201);
  const auto tender = service_.add_tender(
      server_test::replaced(server_test::api_dossier(), R"("reference")",
                            R"("segment":"betonproducten","publishedOn":"2026-01-01","reference")"));
  const auto page = "/tenders/" + std::to_string(tender);
  const auto decide = [&](const std::string& rule, const std::string& by) {
    return service_.call(buyer_, "POST", "/api/v1" + page + "/deviations",
                         R"({"agreement":"moederbestek-beton","rule":")" + rule + R"(","lot":"1",)" + by +
                             R"("reason":"Proef","decidedOn":"2026-01-05"})");
  };
  const auto own = decide("T1", "");
  ASSERT_EQ(own.status, 201) << own.body;
  EXPECT_EQ(own.at("/decidedBy"), "Noor de Bruijn");
  EXPECT_EQ(own.at("/recordedBy"), "Noor de Bruijn");
  const auto of_college = decide("T2", R"("decidedBy":"College van B en W",)");
  EXPECT_EQ(of_college.at("/decidedBy"), "College van B en W");
  EXPECT_EQ(of_college.at("/recordedBy"), "Noor de Bruijn");
  const auto other_spelling = decide("T1", R"("decidedBy":" noor  de BRUIJN",)");
  EXPECT_EQ(other_spelling.at("/decidedBy"), "Noor de Bruijn");
  EXPECT_EQ(decide("T1", R"("recordedBy":"Cora",)").status, 422) << "who recorded it is not to be sent";
  const auto form = service_.get(buyer_, page + "/agreements").body;
  EXPECT_THAT(form, HasSubstr("vastgelegd door Noor de Bruijn"));
  EXPECT_THAT(form, HasSubstr("College van B en W"));
  EXPECT_THAT(form, testing::ContainsRegex("name=\"decidedBy\"[^>]*aria-describedby"));
  EXPECT_THAT(service_.api.verified().findings, IsEmpty());
}

TEST_F(SignedDecision, ForSegments) {
  const auto decide = [&](const std::string& by) {
    return service_.call(editor_, "POST", "/api/v1/segment-choices",
                         R"({"chosen":[{"segment":"catering","reason":"Klein"},)"
                         R"({"segment":"betonproducten","reason":"MKI"},)"
                         R"({"segment":"kantoormeubilair","reason":"Rijp"}],)" +
                             by + R"("decidedOn":"2026-11-20"})");
  };
  const auto own = decide("");
  ASSERT_EQ(own.status, 201) << own.body;
  EXPECT_EQ(own.at("/choice/decidedBy"), "Anna Bos");
  EXPECT_EQ(own.at("/choice/recordedBy"), "Anna Bos");
  const auto of_board = decide(R"("decidedBy":"Bestuurlijk overleg",)");
  EXPECT_EQ(of_board.at("/choice/decidedBy"), "Bestuurlijk overleg");
  EXPECT_EQ(of_board.at("/choice/recordedBy"), "Anna Bos");
  const auto page = service_.get(editor_, "/segments/choices/2").body;
  EXPECT_THAT(page, HasSubstr("Bestuurlijk overleg (vastgelegd door Anna Bos)"));
  EXPECT_THAT(page, HasSubstr("dezelfde")) << "the ranking is computed again";
  const auto form = service_.get(editor_, "/segments/choice").body;
  EXPECT_THAT(form, Not(testing::ContainsRegex("name=\"decidedBy\"[^>]*required")));
  EXPECT_THAT(service_.api.verified().findings, IsEmpty());
}

TEST_F(SignedDecision, IsTypedWithAccountsOff) {
  service_.api.service().accounts.on = false;
  EXPECT_THAT(service_.api.get("/segments/choice").body,
              testing::ContainsRegex("name=\"decidedBy\"[^>]*required"));
  const auto nobody =
      service_.api.post("/api/v1/segment-choices", R"({"chosen":[{"segment":"catering","reason":"Klein"},)"
                                                   R"({"segment":"betonproducten","reason":"MKI"},)"
                                                   R"({"segment":"kantoormeubilair","reason":"Rijp"}],)"
                                                   R"("decidedOn":"2026-11-20"})");
  EXPECT_THAT(nobody.findings(), testing::ElementsAre("choice.decidedBy decidedBy"));
}

}  // namespace
