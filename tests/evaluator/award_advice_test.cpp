#include "evaluator/advice/award_advice.hpp"

#include "evaluator/advice/relative_advantage.hpp"
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using criteria::Number;
using evaluator::DeficitOutcome;
using evaluator::LotAdvice;
using evaluator::PriceYardstick;
using testing::ElementsAre;

LotAdvice advice_on(const criteria::Dossier& dossier, const evaluator::AdviceSettings& settings = {}) {
  return evaluator::award_advice(dossier, results::evaluation(dossier), 0, settings);
}

// The published demonstration of the rangordeparadox: 60 % quality in points of 100, 40 % price.
criteria::Dossier paradox(criteria::ScoringRule price_rule) {
  return dossier(lot(award(AwardMethod::weighted_points),
                     {quality("K", "60", points("100")), scored_price("P", "40", std::move(price_rule))}),
                 {bid("A", {{"K", given("90")}, {"P", given("155000.00")}}),
                  bid("B", {{"K", given("70")}, {"P", given("90000.00")}}),
                  bid("C", {{"K", given("20")}, {"P", given("40000.00")}})});
}

TEST(LeaveOneOut, ShowsThatALosingBidDecidedWhoWon) {
  const criteria::Dossier all = paradox(criteria::RelativeLowest{});
  ASSERT_EQ(results::ranking(all), "1 A 64.32, 2 B 59.78, 3 C 52.00");
  const auto left_out = advice_on(all).left_out;
  ASSERT_EQ(left_out.size(), 3U);
  EXPECT_EQ(left_out[0].bid, "A");
  EXPECT_EQ(left_out[0].winner, "B");
  EXPECT_FALSE(left_out[0].reversal);
  EXPECT_FALSE(left_out[1].reversal);
  EXPECT_EQ(left_out[2].bid, "C");
  EXPECT_EQ(left_out[2].winner, "B");
  EXPECT_THAT(left_out[2].order, ElementsAre("B", "A"));
  EXPECT_TRUE(left_out[2].reversal);
  EXPECT_TRUE(left_out[2].order_changed);
}

TEST(LeaveOneOut, ChangesNothingBetweenFixedBounds) {
  for (const auto& left : advice_on(paradox(linear("160000", "40000"))).left_out) {
    EXPECT_FALSE(left.reversal) << left.bid;
    EXPECT_FALSE(left.order_changed) << left.bid;
  }
}

TEST(LeaveOneOut, ClampingLogarithmsBringsTheParadoxBack) {
  const auto kept = advice_on(paradox(criteria::Logarithmic{decimal("3"), criteria::Negative::keep}));
  const auto clamped = advice_on(paradox(criteria::Logarithmic{decimal("3"), criteria::Negative::clamp}));
  EXPECT_FALSE(kept.left_out[2].reversal);
  EXPECT_TRUE(clamped.left_out[2].reversal);
}

TEST(LeaveOneOut, KeepsDrawsThatStillDecide) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  all.tender.lots[0].award.ties = {criteria::TieByDraw{}};
  for (criteria::Bid& each : all.bids) each.answers = {{"K", given("50")}, {"P", given("100000.00")}};
  all.draws = {draw({"B", "C", "A"})};
  const auto left_out = advice_on(all).left_out;
  EXPECT_EQ(left_out[0].bid, "B");
  EXPECT_EQ(left_out[0].winner, "C");
  EXPECT_EQ(left_out[1].winner, "B");
}

TEST(LeaveOneOut, HasAWithdrawnBidThatStillCounts) {
  criteria::Dossier all = paradox(criteria::RelativeLowest{});
  all.bids[2] = withdrawn(all.bids[2]);
  const auto left_out = advice_on(all).left_out;
  ASSERT_EQ(left_out.size(), 3U);
  EXPECT_EQ(left_out[2].bid, "C");
  EXPECT_TRUE(left_out[2].reversal);
}

// 60 × 0.7 + 40 × (160,000 − 90,000) / 120,000 = 65.33 for B. A has 54 of quality, so 11.325 of price rounds
// to the same total: 160,000 − 11.325 × 3,000.
TEST(PriceDeficit, IsWhatACalculationByHandGives) {
  const auto deficits = advice_on(paradox(linear("160000", "40000"))).deficits;
  ASSERT_EQ(deficits.size(), 2U);
  EXPECT_EQ(deficits[0].bid, "A");
  EXPECT_EQ(deficits[0].outcome, DeficitOutcome::found);
  EXPECT_EQ(deficits[0].criterion, "P");
  EXPECT_EQ(deficits[0].price_to_equal, number("126025"));
  EXPECT_EQ(deficits[0].deficit, number("28975"));
  EXPECT_EQ(deficits[1].bid, "C");  // 12 + 40 at most
  EXPECT_EQ(deficits[1].outcome, DeficitOutcome::not_by_price);
}

TEST(PriceDeficit, StaysAboveAPriceThatWouldBeRejected) {
  criteria::Dossier all = paradox(linear("160000", "126025.00", criteria::Outside::reject));
  std::erase_if(all.bids, [](const criteria::Bid& each) { return each.id == "C"; });
  all.bids[0].answers = {{"K", given("80")}, {"P", given("150000.00")}};   // 48 + 11.77
  all.bids[1].answers = {{"K", given("100")}, {"P", given("140000.00")}};  // 60 + 23.55
  const auto deficits = advice_on(all).deficits;
  ASSERT_EQ(deficits.size(), 1U);
  EXPECT_EQ(deficits[0].outcome, DeficitOutcome::found);
  EXPECT_GT(*deficits[0].price_to_equal, number("126025"));
  all.bids[0].answers[0].value = given("60");  // 36 + 40 at most
  EXPECT_EQ(advice_on(all).deficits[0].outcome, DeficitOutcome::not_by_price);
}

// (20,000 − 15,000) more in quality: the price may be that much higher.
TEST(PriceDeficit, InEurosIsTheDifferenceOfTheTotals) {
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::value_in_euros), {valued("K", "20000", points("100")), price("P")}),
              {bid("A", {{"K", given("100")}, {"P", given("100000.00")}}),
               bid("B", {{"K", given("25")}, {"P", given("90000.00")}})});
  const auto deficits = advice_on(all).deficits;
  ASSERT_EQ(deficits.size(), 1U);
  EXPECT_EQ(deficits[0].deficit, number("5000"));
}

TEST(PriceDeficit, IsZeroWhereATieRuleDecided) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  for (criteria::Bid& each : all.bids) each.answers = {{"K", given("50")}, {"P", given("100000.00")}};
  for (const auto& deficit : advice_on(all).deficits) EXPECT_EQ(deficit.deficit, Number(0));
}

TEST(PriceDeficit, OfALifeCycleCostLowersTheInvestment) {
  const criteria::AnswerType asked = criteria::LccAnswer{std::nullopt, decimal("0"), {10, false}};
  const auto cost = [](std::string_view investment) {
    return given(criteria::LccInputs{decimal(investment), decimal("100"), {}, decimal("0"), decimal("0")});
  };
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::lowest_cost), {with_answer(price("P"), asked)}),
              {bid("A", {{"P", cost("1000.00")}}), bid("B", {{"P", cost("1250.50")}})});
  const auto deficits = advice_on(all).deficits;
  ASSERT_EQ(deficits.size(), 1U);
  EXPECT_EQ(deficits[0].deficit, number("250.5"));
}

TEST(PriceDeficit, NeedsAPrice) {
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points), {quality("K", "100", points("100"))}),
              {bid("A", {{"K", given("90")}}), bid("B", {{"K", given("70")}})});
  EXPECT_EQ(advice_on(all).deficits.at(0).outcome, DeficitOutcome::no_price);
}

TEST(NearTie, TellsTheUnroundedGap) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  const auto far = advice_on(all).near_tie;
  ASSERT_TRUE(far);
  EXPECT_EQ(far->first, "B");
  EXPECT_EQ(far->second, "A");
  EXPECT_EQ(far->gap, number("29/3"));  // 65 1/3 − 55 2/3
  EXPECT_FALSE(far->is_near);
  evaluator::AdviceSettings wide;
  wide.near_tie_percent = Number(15);  // the gap is 14.8 %
  EXPECT_TRUE(advice_on(all, wide).near_tie->is_near);
}

TEST(NearTie, IsAGapThatRoundingHid) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  all.bids[0].answers[1].value = given("126025.00");  // A now rounds to the total of B, 0.0083 below it
  const auto near = advice_on(all).near_tie;
  ASSERT_TRUE(near);
  EXPECT_TRUE(near->by_tie_rule);
  EXPECT_TRUE(near->is_near);
  EXPECT_EQ(near->gap, number("-1/120"));  // by id the one that is lower before rounding stands first
}

TEST(NearTie, NeedsTwoBids) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  all.bids.resize(1);
  EXPECT_FALSE(advice_on(all).near_tie);
}

TEST(AbnormalPrice, IsFarBelowTheOthersOrTheEstimate) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  all.tender.estimated_value = decimal("120000");
  evaluator::AdviceSettings settings;
  settings.abnormal_price = {Number(70), Number(35), Number(70)};
  const auto signals = advice_on(all, settings).abnormal_prices;
  // C: 40,000 beside a mean and a median of 122,500; B: 90,000 is 92 % of (155,000 + 40,000) / 2.
  ASSERT_EQ(signals.size(), 3U);
  EXPECT_EQ(signals[0].bid, "C");
  EXPECT_EQ(signals[0].yardstick, PriceYardstick::mean);
  EXPECT_EQ(signals[0].reference, number("122500"));
  EXPECT_EQ(signals[1].yardstick, PriceYardstick::median);
  EXPECT_EQ(signals[2].yardstick, PriceYardstick::estimate);
  EXPECT_EQ(signals[2].percent, number("100/3"));
}

TEST(AbnormalPrice, IsNoneAtTheThresholdItself) {
  criteria::Dossier all = paradox(linear("160000", "40000"));
  all.bids[2].answers[1].value = given("85750.00");  // 70 % of 122,500
  EXPECT_TRUE(advice_on(all).abnormal_prices.empty());
  all.bids[2].answers[1].value = given("85749.99");
  EXPECT_EQ(advice_on(all).abnormal_prices.size(), 1U);
}

TEST(RelativeAdvantages, AreTheDifferencesPerCriterion) {
  const criteria::Dossier all = paradox(linear("160000", "40000"));
  const auto lot = results::lot(all);
  const auto advantages = evaluator::relative_advantages(all.tender.lots[0], lot.ranking[0], lot.ranking[1]);
  ASSERT_EQ(advantages.size(), 2U);
  EXPECT_EQ(advantages[0].difference, number("-12"));
  EXPECT_EQ(advantages[1].difference, number("21.66"));  // 23.33 − 1.67 as announced
}

TEST(RelativeAdvantages, OfAPriceAreEurosLess) {
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::value_in_euros), {valued("K", "20000", points("100")), price("P")}),
              {bid("A", {{"K", given("100")}, {"P", given("100000.00")}}),
               bid("B", {{"K", given("25")}, {"P", given("90000.00")}})});
  const auto lot = results::lot(all);
  const auto advantages = evaluator::relative_advantages(all.tender.lots[0], lot.ranking[0], lot.ranking[1]);
  ASSERT_EQ(advantages.size(), 2U);
  EXPECT_EQ(advantages[0].difference, number("15000"));
  EXPECT_EQ(advantages[1].leaf, 1U);
  EXPECT_EQ(advantages[1].difference, number("-10000"));
}

}  // namespace
