// What documents may become: their lists, and the keys that are data.
#include "import/consultation_json.hpp"
#include "import/criteria_json.hpp"
#include "import/dossier_json.hpp"
#include "support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Limits;
using test_support::codes;
using testing::ElementsAre;

std::string requirement(const std::string& id) {
  return R"({"id":")" + id +
         R"(","kind":"requirement","title":"x","answer":{"type":"boolean"},"accept":{"equals":true}})";
}

TEST(DocumentLimits, ListsTogetherTakeWhatTheyMay) {
  const std::string two = "[" + requirement("E1") + "," + requirement("E2") + "]";
  Limits limits;
  limits.item_bytes = 2 * sizeof(criteria::Criterion);
  EXPECT_TRUE(importing::read_criteria(two, limits));
  limits.item_bytes -= 1;
  EXPECT_THAT(codes(importing::read_criteria(two, limits)), ElementsAre("json.tooManyItems"));
}

TEST(DocumentLimits, AnswersCountAsTheListThatTheyBecome) {
  const std::string dossier =
      R"({"format":"wederwaarde-dossier/1","tender":{"reference":"T","title":"T","lots":[{"id":"1","award":)"
      R"({"method":"lowest-price","rounding":{"decimals":2,"mode":"half-up","at":"total"}},"criteria":[)" +
      requirement("E1") +
      R"(,{"id":"P","kind":"price","title":"P","answer":{"type":"amount"}}]}]},)"
      R"("bids":[{"id":"A","lot":"1","bidder":{"name":"A"},"answers":{"E1":true,"P":"1"}}]})";
  Limits limits;
  limits.item_bytes = sizeof(criteria::Lot) + 2 * sizeof(criteria::Criterion) + sizeof(criteria::Bid) +
                      2 * sizeof(criteria::GivenAnswer);
  EXPECT_TRUE(importing::read_dossier(dossier, limits));
  limits.item_bytes -= 1;
  EXPECT_THAT(codes(importing::read_dossier(dossier, limits)),
              testing::Contains("json.tooManyItems bids[0].answers"));
}

TEST(DocumentLimits, TheQuestionThatAnAnswerIsToIsAnIdentifier) {
  const auto found = [](const std::string& question) {
    return codes(importing::read_consultation_response(
        R"({"format":"wederwaarde-consultation-response/1","consultation":"c","sha256":")" +
            std::string(64, '0') +
            R"(","respondent":{"name":"A","size":"small","contact":"x"},"answers":{")" + question +
            R"(":{"text":"x","confidential":false}}})",
        Limits{}));
  };
  EXPECT_THAT(found("Q1"), testing::IsEmpty());
  EXPECT_THAT(found(""), ElementsAre(R"(id.empty answers[""])"));
  EXPECT_THAT(found(R"(a\u0001)"), ElementsAre(R"(text.controlCharacter answers["a?"])"));
  EXPECT_THAT(found(R"(a\u202e)"), ElementsAre(testing::StartsWith("text.deceptive answers[\"a")));
}

}  // namespace
