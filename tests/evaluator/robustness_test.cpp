// Worked by hand: what must change before the winner no longer leads alone.
#include "evaluator/insight/robustness.hpp"

#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>

namespace {

using namespace test_support;
using namespace evaluator::insight;
using criteria::AwardMethod;
using criteria::Combine;
using criteria::Number;

LotRobustness robustness_of(const criteria::Dossier& dossier, const RobustnessQuestion& question = {}) {
  return evaluator::insight::robustness(dossier, results::evaluation(dossier), 0, question);
}

// A: 60·0.9 + 40·0.25 = 64; B: 60·0.7 + 40·0.5 = 62; C: 60·0.2 + 40·1 = 52.
criteria::Dossier three_bids() {
  return dossier(lot(award(AwardMethod::weighted_points),
                     {quality("K", "60", points("100")), scored_price("P", "40", linear("140000", "40000"))}),
                 {bid("A", {{"K", given("90")}, {"P", given("115000.00")}}),
                  bid("B", {{"K", given("70")}, {"P", given("90000.00")}}),
                  bid("C", {{"K", given("20")}, {"P", given("40000.00")}})});
}

TEST(WeightBreakEven, IsWhereTheTotalsAreEqual) {
  const auto weights = robustness_of(three_bids()).weights;
  ASSERT_EQ(weights.size(), 2U);
  // With K at w and P at 100 − w, A leads B by 0.2w − 0.25(100 − w) = 0.45w − 25, and C by 0.7w − 0.75(100 −
  // w).
  EXPECT_EQ(weights[0].criterion, "K");
  EXPECT_EQ(weights[0].below, (BreakEven{number("500/9"), "B"}));
  EXPECT_FALSE(weights[0].above);
  EXPECT_EQ(weights[1].criterion, "P");
  EXPECT_EQ(weights[1].above, (BreakEven{number("400/9"), "B"}));
  EXPECT_FALSE(weights[1].below);
  EXPECT_EQ(nearest(weights[0]), weights[0].below);
}

TEST(WeightBreakEven, LeavesTheOtherWeightsInProportion) {
  const auto evaluation = results::evaluation(three_bids());
  const auto line = linear_lot(three_bids(), evaluation.lots[0], 0).value();
  EXPECT_EQ(weights_with(line, 0, Number(80)), (Weights{Number(80), Number(20)}));
  EXPECT_EQ(standings(line, announced_weights(line)),
            (std::vector<Number>{Number(64), Number(62), Number(52)}));
}

TEST(WeightBreakEven, OfAValueInEurosStandsAlone) {
  // A: 100,000 − 20,000; B: 90,000 − 5,000 with 20,000 for all of K. Equal at 100,000 − V = 90,000 − V/4.
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::value_in_euros), {valued("K", "20000", points("100")), price("P")}),
              {bid("A", {{"K", given("100")}, {"P", given("100000.00")}}),
               bid("B", {{"K", given("25")}, {"P", given("90000.00")}})});
  const auto weights = robustness_of(all).weights;
  ASSERT_EQ(weights.size(), 1U);
  EXPECT_EQ(weights[0].lever, Lever::value);
  EXPECT_EQ(weights[0].below, (BreakEven{number("40000/3"), "B"}));
  EXPECT_FALSE(weights[0].above);
}

TEST(WeightBreakEven, TellsTheFactorOfAnEnvironmentalCost) {
  // A: 100,000 + 1.5·4,000 = 106,000; B: 98,000 + 1.5·6,000 = 107,000; equal at a factor of 1.
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::value_in_euros),
                  {valued("MKI", "", criteria::Factor{decimal("1.5")}), price("P")}),
              {bid("A", {{"MKI", given("4000")}, {"P", given("100000.00")}}),
               bid("B", {{"MKI", given("6000")}, {"P", given("98000.00")}})});
  const auto weights = robustness_of(all).weights;
  ASSERT_EQ(weights.size(), 1U);
  EXPECT_EQ(weights[0].lever, Lever::factor);
  EXPECT_EQ(weights[0].below, (BreakEven{Number(1), "B"}));
}

TEST(WeightBreakEven, IsNoneWhenATieRuleDecided) {
  criteria::Dossier all = three_bids();
  all.bids[1].answers = all.bids[0].answers;
  all.tender.lots[0].award.ties = std::vector<criteria::TieRule>{criteria::TieByDraw{}};
  all.draws = std::vector{draw({"B", "A"})};
  const auto found = robustness_of(all);
  EXPECT_EQ(found.winner, "B");
  EXPECT_FALSE(found.leads_alone);
  for (const auto& weight : found.weights) EXPECT_FALSE(nearest(weight));
  EXPECT_TRUE(found.prices.empty());
}

TEST(PriceChanges, AreToTheCent) {
  const auto prices = robustness_of(three_bids()).prices;
  ASSERT_EQ(prices.size(), 3U);
  // A point of price costs 2,500: A is 2 ahead of B, 12 of C.
  EXPECT_EQ(prices[0].bid, "A");
  EXPECT_EQ(prices[0].higher, (TurningPoint{Number(120000), std::nullopt}));
  EXPECT_FALSE(prices[0].lower);
  EXPECT_EQ(prices[1].lower, (TurningPoint{Number(85000), std::nullopt}));
  EXPECT_FALSE(prices[1].higher);
  EXPECT_FALSE(prices[2].lower);  // already earns all of the price
}

TEST(PriceChanges, OfABidThatLosesCanTurnTheOthers) {
  criteria::Dossier all = three_bids();
  all.tender.lots[0].criteria[1].scoring = criteria::RelativeLowest{};
  // A: 54 + 40·p/115,000; B: 42 + 40·p/90,000 while C asks the lowest price p: equal where
  // p (1/90,000 − 1/115,000) = 12/40, p = 124,200: C is then no longer the lowest, which B is from 90,000 on.
  // With B the lowest A has 54 + 40·90/115 = 85.30 and B 82: C's price turns nothing.
  const auto found = robustness_of(all);
  ASSERT_EQ(found.winner, "A");
  EXPECT_FALSE(found.prices[2].higher);
  // Lower: C needs 52 + … it has all of the price already and lowers the others: A's 54 + 40p/115,000 = 52.
  EXPECT_FALSE(found.prices[2].lower);
  // A has 54 + 40·40/115 = 67.913. B reaches that where 42 + 1,600,000/p does: at 61,744.966….
  EXPECT_EQ(found.prices[1].lower->at, number("61744.96"));
}

criteria::Dossier graded(Combine combine) {
  const auto scale = levels({{"goed", "100"}, {"voldoende", "60"}, {"matig", "20"}});
  criteria::Dossier all = dossier(
      lot(award(AwardMethod::weighted_points), {with_panel(quality("K", "60", scale), {"a1", "a2"}, combine),
                                                scored_price("P", "40", linear("140000", "40000"))}),
      {bid("A", {{"P", given("115000.00")}}), bid("B", {{"P", given("90000.00")}})});
  if (combine == Combine::consensus)
    all.grades = std::vector{consensus("A", "K", "goed"), consensus("B", "K", "voldoende")};
  else
    all.grades = std::vector{grade("A", "K", "a1", "goed"), grade("A", "K", "a2", "goed"),
                             grade("B", "K", "a1", "matig"), grade("B", "K", "a2", "goed")};
  return all;
}

TEST(GradeChanges, AreOfTheNearestLevel) {
  // A: 60 + 10 = 70; B: 36 + 20 = 56. B at "goed" has 80, A at "voldoende" 46.
  const auto grades = robustness_of(graded(Combine::consensus)).grades;
  ASSERT_EQ(grades.size(), 2U);
  EXPECT_EQ(grades[0].distance, number("2/5"));
  EXPECT_EQ(grades[0].bid, "A");
  EXPECT_EQ(grades[0].changed, "voldoende");
  EXPECT_EQ(grades[0].leader, "B");
  EXPECT_EQ(grades[1].bid, "B");
  EXPECT_EQ(grades[1].changed, "goed");
  EXPECT_FALSE(grades[1].assessor);
}

TEST(GradeChanges, TellWhoseGradesDecide) {
  // A: 60 + 10; B: 60·0.6 + 20 = 56. a1 raises B from "matig" to "voldoende": 68; to "goed": 80. A loses 12
  // by "voldoende" of one of them: 58, 24 by "matig": 46.
  const auto found = robustness_of(graded(Combine::mean));
  ASSERT_EQ(found.grades.size(), 3U);
  EXPECT_EQ(found.grades[0].distance, number("4/5"));
  ASSERT_EQ(found.assessors.size(), 2U);
  EXPECT_EQ(found.assessors[0].assessor, "a1");
  EXPECT_EQ(found.assessors[0].grades, 2U);
  EXPECT_EQ(found.assessors[0].deciding, 2U);
  EXPECT_FALSE(found.assessors[0].winner == "A");  // a2 alone: A 70, B 80
  EXPECT_TRUE(found.assessors[0].changes_winner);
  EXPECT_EQ(found.assessors[1].deciding, 1U);
  EXPECT_FALSE(found.assessors[1].changes_winner);  // a1 alone: A 70, B 32
}

TEST(GradeChanges, OfANumberAreToTheHundredth) {
  criteria::Dossier all = three_bids();
  auto& leaf = all.tender.lots[0].criteria[0];
  leaf.answer = criteria::GradeAnswer{};
  const auto grades = robustness_of(all).grades;
  // A needs 2/60 of 100 less: 86.66 is below 86.67 = 90 − 3.33…; B as much more, C twelve points.
  ASSERT_EQ(grades.size(), 3U);
  EXPECT_EQ(grades[0].bid, "A");
  EXPECT_EQ(grades[0].changed, "86.66");
  EXPECT_EQ(grades[0].leader, "B");
  EXPECT_EQ(grades[1].changed, "73.34");
  EXPECT_EQ(grades[2].changed, "40");
  EXPECT_FALSE(grades[2].leader);
}

// A: 60 + 20; B: 60·8/9 + 20.
TEST(GradeChanges, UnderARuleThatComparesBidsMoveTheOthers) {
  const auto leaf = with_answer(quality("K", "60", criteria::RelativeHighest{}), criteria::GradeAnswer{});
  const criteria::Dossier all = dossier(
      lot(award(AwardMethod::weighted_points), {leaf, scored_price("P", "40", linear("140000", "40000"))}),
      {bid("A", {{"K", given("9")}, {"P", given("90000.00")}}),
       bid("B", {{"K", given("8")}, {"P", given("90000.00")}})});
  const auto grades = robustness_of(all).grades;
  ASSERT_EQ(grades.size(), 2U);
  EXPECT_EQ(grades[0].bid + " " + grades[0].changed, "A 8");
  EXPECT_EQ(grades[1].bid + " " + grades[1].changed, "B 9");
  for (const auto& grade : grades) {
    EXPECT_EQ(grade.distance, number("1/9"));
    EXPECT_FALSE(grade.leader);  // equal
    EXPECT_TRUE(grade.ranked);
  }
}

// The mean of a panel: B needs (8 + x) / 2 = 9.
TEST(GradeChanges, OfOneAssessorMoveTheMeanThatIsCompared) {
  auto leaf = with_answer(quality("K", "60", criteria::RelativeHighest{}), criteria::GradeAnswer{});
  leaf = with_panel(std::move(leaf), {"a1", "a2"}, Combine::mean);
  criteria::Dossier all = dossier(
      lot(award(AwardMethod::weighted_points), {leaf, scored_price("P", "40", linear("140000", "40000"))}),
      {bid("A", {{"P", given("90000.00")}}), bid("B", {{"P", given("90000.00")}})});
  all.grades = std::vector{grade("A", "K", "a1", "9"), grade("A", "K", "a2", "9"), grade("B", "K", "a1", "8"),
                           grade("B", "K", "a2", "8")};
  const auto grades = robustness_of(all).grades;
  ASSERT_EQ(grades.size(), 4U);
  for (const auto& grade : grades) EXPECT_EQ(grade.changed, grade.bid == "A" ? "7" : "10");
}

// A: 36 + 4 = 40. B is rejected; at "voldoende" it has 36 + 32 = 68.
TEST(GradeChanges, OfABidRejectedOnThatGradeAlone) {
  const auto scale = levels({{"goed", "100"}, {"voldoende", "60"}, {"matig", "20"}});
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points), {with_minimum(quality("K", "60", scale), "60"),
                                                        scored_price("P", "40", linear("140000", "40000"))}),
              {bid("A", {{"K", level("voldoende")}, {"P", given("130000.00")}}),
               bid("B", {{"K", level("matig")}, {"P", given("60000.00")}})});
  const auto found = robustness_of(all);
  ASSERT_EQ(found.winner, "A");
  ASSERT_EQ(found.grades.size(), 2U);
  EXPECT_EQ(found.grades[0].bid + " " + found.grades[0].changed, "A matig");
  EXPECT_FALSE(found.grades[0].leader);  // nobody is left
  EXPECT_EQ(found.grades[1].bid + " " + found.grades[1].changed, "B voldoende");
  EXPECT_EQ(found.grades[1].leader, "B");
  EXPECT_FALSE(found.grades[1].ranked);
  ASSERT_EQ(found.prices.size(), 1U);  // no price would admit B
  EXPECT_EQ(found.prices[0].bid, "A");
}

// A: 54 + 18 = 72. B asks a cent more than is accepted; at 100,000 it has 60 + 16 = 76.
TEST(PriceChanges, OfABidAboveTheHighestPrice) {
  auto price = scored_price("P", "40", linear("140000", "40000"));
  price.accept = criteria::AtMost{decimal("100000.00")};
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points), {quality("K", "60", points("100")), price}),
              {bid("A", {{"K", given("90")}, {"P", given("95000.00")}}),
               bid("B", {{"K", given("100")}, {"P", given("100000.01")}})});
  const auto prices = robustness_of(all).prices;
  ASSERT_EQ(prices.size(), 2U);
  EXPECT_EQ(prices[0].higher, (TurningPoint{number("100000.01"), std::nullopt}));
  EXPECT_FALSE(prices[0].lower);
  EXPECT_EQ(prices[1].bid, "B");
  EXPECT_FALSE(prices[1].ranked);
  EXPECT_EQ(prices[1].lower, (TurningPoint{Number(100000), "B"}));
  EXPECT_FALSE(prices[1].higher);
}

TEST(Roundings, ThatChangeTheOutcome) {
  criteria::Dossier all = three_bids();
  all.bids[1].answers[1].value = given("85001.00");  // B 0.0004 below A
  all.tender.lots[0].award.rounding.decimals = 4;
  const auto found = robustness_of(all);
  ASSERT_EQ(found.winner, "A");
  EXPECT_FALSE(found.roundings[0].changes);
  for (const auto& rounding : found.roundings)
    EXPECT_EQ(rounding.changes, rounding.rounding.decimals < 4) << rounding.rounding.decimals;
}

TEST(Rates, OfALifeCycleCostThatChangeTheWinner) {
  // A invests 1,000 more and saves 125 a year for ten years: better up to about 4.3 %.
  const criteria::AnswerType asked = criteria::LccAnswer{std::nullopt, decimal("2"), {10, false}};
  const auto cost = [](std::string_view investment, std::string_view annual) {
    return given(criteria::LccInputs{decimal(investment), decimal(annual), {}, decimal("0"), decimal("0")});
  };
  const criteria::Dossier all =
      dossier(lot(award(AwardMethod::lowest_cost), {with_answer(price("P"), asked)}),
              {bid("A", {{"P", cost("2000.00", "100.00")}}), bid("B", {{"P", cost("1000.00", "225.00")}})});
  const auto found = robustness_of(all);
  ASSERT_EQ(found.rates.size(), 1U);
  EXPECT_TRUE(found.rates[0].changes);
  EXPECT_EQ(found.rates[0].outcomes[8].winner, "A");  // 4 %
  EXPECT_EQ(found.rates[0].outcomes[9].winner, "B");  // 4.5 %
  EXPECT_TRUE(found.weights.empty());
}

// The demonstration of the paradox, ECLI:NL:HR:2014:1078.
TEST(LeaveOneOut, FlagsTheParadox) {
  criteria::Dossier all = three_bids();
  all.tender.lots[0].criteria[1].scoring = criteria::RelativeLowest{};
  all.bids[0].answers[1].value = given("155000.00");
  const auto found = robustness_of(all);
  ASSERT_EQ(found.winner, "A");
  ASSERT_EQ(found.left_out.size(), 3U);
  EXPECT_EQ(found.left_out[2].bid, "C");
  EXPECT_EQ(found.left_out[2].winner, "B");
  for (const auto& left : found.left_out) EXPECT_EQ(left.reversal, left.bid == "C") << left.bid;
}

// Quoted as the example of Wang and Luo, "On rank reversal in decision analysis", Mathematical and Computer
// Modelling 49, 2009 (docs/insight.md says what of that was verified), by simple additive weighting between
// the lowest and the highest: without the fourth alternative the second is best, with it the third. Their
// benefits are taken off 100, for here the lowest answer is the best.
TEST(LeaveOneOut, FlagsTheQuotedReversalOfAdditiveWeighting) {
  const auto benefit = [](const char* id, const char* weight) {
    return quality(id, weight, criteria::RelativeRange{});
  };
  criteria::Award of_six = award(AwardMethod::weighted_points, 5);
  of_six.scale = decimal("6");
  const auto less = [](int value) { return given(std::to_string(100 - value)); };
  const auto alternative = [&](const char* id, int first, int second, int third, int fourth) {
    return bid(id, {{"1", less(first)}, {"2", less(second)}, {"3", less(third)}, {"4", less(fourth)}});
  };
  const auto found = robustness_of(
      dossier(lot(of_six, {benefit("1", "1"), benefit("2", "2"), benefit("3", "2"), benefit("4", "1")}),
              {alternative("A", 36, 42, 43, 70), alternative("B", 25, 50, 45, 80),
               alternative("C", 28, 45, 50, 75), alternative("D", 24, 40, 47, 100)}));
  ASSERT_EQ(found.winner, "C");
  ASSERT_EQ(found.left_out.size(), 4U);
  for (const auto& left : found.left_out) EXPECT_EQ(left.reversal, left.bid == "D") << left.bid;
  EXPECT_EQ(found.left_out[2].bid, "D");  // third of four
  EXPECT_EQ(found.left_out[2].winner, "B");
  EXPECT_EQ(found.left_out[2].order, (std::vector<evaluator::BidId>{"B", "C", "A"}));
}

TEST(LeaveTwoOut, FindsWhatOneAloneDoesNot) {
  criteria::Dossier all = three_bids();
  all.tender.lots[0].criteria[1].scoring = criteria::RelativeLowest{};
  all.bids = {bid("A", {{"K", given("90")}, {"P", given("155000.00")}}),
              bid("B", {{"K", given("70")}, {"P", given("90000.00")}}),
              bid("C", {{"K", given("20")}, {"P", given("40000.00")}}),
              bid("D", {{"K", given("20")}, {"P", given("40000.00")}})};
  const auto found = robustness_of(all);
  ASSERT_EQ(found.winner, "A");
  for (const auto& left : found.left_out) EXPECT_FALSE(left.reversal) << left.bid;
  ASSERT_EQ(found.left_out_pairs.size(), 6U);
  for (const auto& pair : found.left_out_pairs)
    EXPECT_EQ(pair.reversal, pair.first == "C" && pair.second == "D") << pair.first << pair.second;
}

TEST(Robustness, OfALotWithoutARankingIsItsOutcome) {
  criteria::Dossier all = three_bids();
  all.bids.clear();
  const auto found = robustness_of(all);
  EXPECT_EQ(found.outcome, evaluator::Outcome::no_admissible_bid);
  EXPECT_FALSE(found.any_weights);
}

TEST(Robustness, SaysWhenItWasTooMuch) {
  RobustnessQuestion question;
  question.most_bids = 2;
  const auto found = robustness_of(three_bids(), question);
  EXPECT_FALSE(found.complete);
  EXPECT_TRUE(found.prices.empty());
  EXPECT_EQ(found.weights.size(), 2U);
  EXPECT_TRUE(found.any_weights);
  question.most_drawn_bids = 2;
  const auto fewer = robustness_of(three_bids(), question);
  EXPECT_FALSE(fewer.complete);
  EXPECT_FALSE(fewer.any_weights);
  EXPECT_FALSE(fewer.near_weights);
  EXPECT_EQ(fewer.weights.size(), 2U);
  EXPECT_EQ(fewer.left_out.size(), 3U);
}

}  // namespace
