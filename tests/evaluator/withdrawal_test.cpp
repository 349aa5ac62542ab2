// A bid that is withdrawn: kept in the field or as if never received, as announced.
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using criteria::OnWithdrawal;

// Price relative to the lowest; A withdrew the lowest.
criteria::Dossier field(std::optional<OnWithdrawal> rule) {
  criteria::Award announced = award(AwardMethod::weighted_points);
  announced.on_withdrawal = rule;
  return dossier(
      lot(announced, {quality("K", "60", points("10")), scored_price("P", "40", criteria::RelativeLowest{})}),
      {withdrawn(bid("A", {{"K", given("9")}, {"P", given("50.00")}})),
       bid("B", {{"K", given("5")}, {"P", given("100.00")}}),
       bid("C", {{"K", given("3")}, {"P", given("80.00")}})});
}

TEST(Withdrawal, KeptFeedsRelativeFormulasAndTheRanksCloseUp) {
  for (const auto rule : {std::optional(OnWithdrawal::keep), std::optional<OnWithdrawal>()}) {
    EXPECT_EQ(results::ranking(field(rule)), "1 B 50.00, 2 C 43.00");
    EXPECT_EQ(results::rejected(field(rule)), "A: bid.withdrawn");
    EXPECT_EQ(results::lot(field(rule)).rejected[0].findings[0].place, "bids[0].withdrawn");
  }
}

TEST(Withdrawal, RecomputedIsAsIfNeverReceived) {
  EXPECT_EQ(results::ranking(field(OnWithdrawal::recompute)), "1 B 62.00, 2 C 58.00");
  EXPECT_EQ(results::rejected(field(OnWithdrawal::recompute)), "");
}

TEST(Withdrawal, KeptFeedsTheFieldOfTheAwardMethod) {
  criteria::Dossier all = field(OnWithdrawal::keep);
  all.tender.lots[0].award.method = AwardMethod::utility_index;
  all.tender.lots[0].award.rounding.decimals = 4;
  all.tender.lots[0].criteria[1] = price("P", "40");
  // Q_best 0.9 and P_best 50 of A: B (1 − 0.4 × 1.5)/100 × 50, C (1 − 0.6 × 1.5)/80 × 50
  EXPECT_EQ(results::ranking(all), "1 B 0.2000, 2 C 0.0625");
}

TEST(Withdrawal, OfAnInadmissibleBidFeedsNothing) {
  criteria::Dossier all = field(OnWithdrawal::keep);
  all.tender.lots[0].criteria[0].minimum_score = decimal("95");
  EXPECT_EQ(results::rejected(all),
            "A: minimumScore.failed K, bid.withdrawn; B: minimumScore.failed K; C: minimumScore.failed K");
  all.tender.lots[0].criteria[0].minimum_score = std::nullopt;
  all.tender.lots[0].criteria[0].accept = criteria::AtMost{decimal("8")};
  EXPECT_EQ(results::rejected(all), "A: requirement.failed K, bid.withdrawn");
  EXPECT_EQ(results::ranking(all), "1 B 62.00, 2 C 58.00");
}

TEST(Withdrawal, KeptWithAMissingAnswerLeavesTheLotIncomplete) {
  criteria::Dossier all = field(OnWithdrawal::keep);
  all.bids[0].answers.pop_back();
  EXPECT_EQ(results::outcome(all), "incomplete answer.missing bids[0].answers.P");
  EXPECT_EQ(results::rejected(all), "A: bid.withdrawn");
  all.tender.lots[0].award.on_withdrawal = OnWithdrawal::recompute;
  EXPECT_EQ(results::outcome(all), "winner B");
}

TEST(Withdrawal, OfEveryBidLeavesNoAdmissibleBid) {
  criteria::Dossier all = field(OnWithdrawal::keep);
  for (criteria::Bid& bid : all.bids) bid = withdrawn(bid);
  EXPECT_EQ(results::outcome(all), "no-admissible-bid");
  EXPECT_EQ(results::rejected(all), "A: bid.withdrawn; B: bid.withdrawn; C: bid.withdrawn");
}

TEST(Withdrawal, LeavesATieToTheBidsThatRemain) {
  criteria::Award announced = award(AwardMethod::lowest_price);
  announced.ties = {criteria::TieByDraw{}};
  criteria::Dossier all = dossier(lot(announced, {price("P")}),
                                  {withdrawn(bid("A", {{"P", given("5.00")}})),
                                   bid("B", {{"P", given("5.00")}}), bid("C", {{"P", given("5.00")}})});
  all.draws = {draw({"C", "B"})};
  EXPECT_EQ(results::ranking(all), "1 C 5.00, 2 B 5.00");
}

}  // namespace
