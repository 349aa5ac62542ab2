// What happens between opening and award: each record beside those before it, and what they come to together.
#include "criteria/award_record.hpp"

#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using test_support::codes;
using testing::ElementsAre;
using testing::IsEmpty;
using K = AwardRecordKind;

Date day(const char* text) { return Date::parse(text).value(); }

class AwardRecords : public testing::Test {
 protected:
  Findings check(const AwardRecord& record) {
    return validate(record, {dossier_, earlier_, day("2026-12-10")});
  }
  void keep(const AwardRecord& record) {
    EXPECT_THAT(codes(check(record)), IsEmpty());
    earlier_.push_back({static_cast<std::int64_t>(earlier_.size()) + 1, record});
  }
  static AwardRecord asked(K kind, std::vector<BidId> bids) {
    return {kind, std::nullopt, std::move(bids), "Waarom?", day("2026-12-01"), day("2026-12-08"), {}, "Anna"};
  }
  static AwardRecord after(K kind, std::int64_t about, const char* on,
                           std::optional<AwardVerdict> verdict = std::nullopt) {
    return {kind, about, {}, "Daarom", day(on), std::nullopt, verdict, "Anna"};
  }

  Dossier dossier_ = test_support::dossier(
      test_support::lot(test_support::award(AwardMethod::lowest_price), {test_support::price("P")}),
      {test_support::bid("A", {{"P", test_support::given("10")}}),
       test_support::bid("B", {{"P", test_support::given("20")}})});
  std::vector<NumberedAwardRecord> earlier_;
};

TEST_F(AwardRecords, AQuestionSaysWhoAnswersAndByWhen) {
  EXPECT_THAT(codes(check(asked(K::clarification, {"A", "B"}))), IsEmpty());
  auto wrong = asked(K::clarification, {"A", "Z", "A"});
  wrong.text = " ";
  wrong.due_on = day("2026-11-30");
  EXPECT_THAT(codes(check(wrong)), ElementsAre("award.textMissing text", "award.bidUnknown bids[1]",
                                               "award.bidTwice bids[2]", "award.dueBeforeAsked dueOn"));
  wrong = asked(K::price_question, {"A", "B"});
  wrong.due_on.reset();
  wrong.on = day("2026-12-11");
  wrong.about = 1;
  EXPECT_THAT(codes(check(wrong)), ElementsAre("award.future on", "award.aboutUnknown about",
                                               "award.oneBid bids", "award.dueMissing dueOn"));
  EXPECT_THAT(codes(check(asked(K::evidence_request, {}))), ElementsAre("award.bidsMissing bids"));
}

TEST_F(AwardRecords, AnAnswerIsOfSomebodyWhoWasAsked) {
  keep(asked(K::clarification, {"A"}));
  auto answer = after(K::clarification_answer, 1, "2026-12-02");
  EXPECT_THAT(codes(check(answer)), ElementsAre("award.oneBid bids"));
  answer.bids = {"B"};
  EXPECT_THAT(codes(check(answer)), ElementsAre("award.notAsked bids[0]"));
  answer.bids = {"A"};
  answer.on = day("2026-11-30");
  EXPECT_THAT(codes(check(answer)), ElementsAre("award.beforeAsked on"));
  EXPECT_THAT(codes(check(after(K::price_explanation, 1, "2026-12-02"))),
              ElementsAre("award.aboutUnknown about"));
}

TEST_F(AwardRecords, APriceIsRejectedOnlyOnceTheBidderWasHeard) {
  keep(asked(K::price_question, {"A"}));
  const auto rejected = [](const char* on) {
    return after(K::price_decision, 1, on, AwardVerdict::rejected);
  };
  EXPECT_THAT(codes(check(rejected("2026-12-08"))), ElementsAre("award.unheard verdict"));
  EXPECT_THAT(codes(check(rejected("2026-12-09"))), IsEmpty());
  EXPECT_THAT(codes(check(after(K::price_decision, 1, "2026-12-02", AwardVerdict::accepted))), IsEmpty());
  EXPECT_THAT(codes(check(after(K::price_decision, 1, "2026-12-02", AwardVerdict::met))),
              ElementsAre("award.verdict verdict"));
  EXPECT_THAT(codes(check(after(K::price_decision, 1, "2026-12-02"))), ElementsAre("award.verdict verdict"));
  keep(after(K::price_explanation, 1, "2026-12-03"));
  EXPECT_THAT(codes(check(rejected("2026-12-03"))), IsEmpty());
}

TEST_F(AwardRecords, TogetherTheyAreWhatTheLettersAndTheAdviceSay) {
  keep(asked(K::clarification, {"A", "B"}));
  keep(asked(K::price_question, {"B"}));
  auto answer = after(K::clarification_answer, 1, "2026-12-02");
  answer.bids = {"B"};
  keep(answer);
  keep(after(K::price_explanation, 2, "2026-12-03"));
  keep(after(K::price_decision, 2, "2026-12-04", AwardVerdict::rejected));
  keep(after(K::price_decision, 2, "2026-12-05", AwardVerdict::accepted));
  keep(asked(K::evidence_request, {"A"}));
  keep(after(K::evidence_received, 7, "2026-12-05"));
  keep(after(K::evidence_decision, 7, "2026-12-05", AwardVerdict::not_met));
  AwardFile file;
  file.clarifications.push_back({"Eerder", {"A"}, day("2026-11-30"), day("2026-12-01"), {}});
  file = with_records(file, earlier_);
  ASSERT_EQ(file.clarifications.size(), 2U);
  EXPECT_THAT(file.clarifications[1].answers,
              ElementsAre(ClarificationAnswer{"B", "Daarom", day("2026-12-02")}));
  ASSERT_EQ(file.prices.size(), 1U);
  EXPECT_EQ(file.prices[0].verdict, PriceVerdict::accepted);
  EXPECT_EQ(file.prices[0].decided_on, day("2026-12-05"));
  EXPECT_EQ(file.prices[0].explanation, "Daarom");
  ASSERT_EQ(file.evidence.size(), 1U);
  EXPECT_EQ(file.evidence[0].verdict, EvidenceVerdict::not_met);
  EXPECT_EQ(file.evidence[0].reason, "Daarom");
  EXPECT_THAT(codes(validate(file, dossier_)), IsEmpty());
}

}  // namespace
