// Every award method by numbers that can be checked by hand.
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;

// ---- the example of the exchange contract ---------------------------------------------------------------

criteria::Dossier furniture() {
  criteria::Award announced = award(AwardMethod::weighted_points);
  announced.ties = {criteria::TieByCriterion{"K1"}, criteria::TieByLowestPrice{}, criteria::TieByDraw{}};
  const auto judgement = levels(
      {{"uitstekend", "100"}, {"goed", "80"}, {"voldoende", "60"}, {"matig", "30"}, {"onvoldoende", "0"}});
  criteria::Dossier all =
      dossier(lot(announced, {requirement("E1", criteria::BooleanAnswer{}, criteria::Equals{true}),
                              parent("K", "60",
                                     {with_minimum(quality("K1", "35", linear("0", "80")), "25"),
                                      with_panel(quality("K2", "25", judgement), {"b1", "b2", "b3"},
                                                 criteria::Combine::consensus)}),
                              scored_price("P", "40", linear("300000.00", "200000.00"))}),
              {bid("A", {{"E1", true}, {"K1", given("45")}, {"P", given("245000.00")}})});
  all.grades = {grade("A", "K2", "b1", "goed"), consensus("A", "K2", "goed")};
  return all;
}

TEST(WeightedPoints, GivesTheNumbersOfTheContract) {
  EXPECT_EQ(results::ranking(furniture()), "1 A 61.69");
  EXPECT_EQ(results::unrounded(furniture(), "A"), "61.6875");
  EXPECT_EQ(results::scores(furniture(), "A"), "K1 19.69, K2 20.00, P 22.00");
  EXPECT_EQ(results::outcome(furniture()), "winner A");
}

TEST(WeightedPoints, TakesAnotherScale) {
  criteria::Award announced = award(AwardMethod::weighted_points, 1);
  announced.scale = decimal("1000");
  const auto all = dossier(lot(announced, {quality("K", "600", points("10")),
                                           scored_price("P", "400", criteria::RelativeLowest{})}),
                           {bid("A", {{"K", given("5")}, {"P", given("100.00")}}),
                            bid("B", {{"K", given("9")}, {"P", given("150.00")}})});
  EXPECT_EQ(results::ranking(all), "1 B 806.7, 2 A 700.0");
}

// ---- value-in-euros -------------------------------------------------------------------------------------

TEST(ValueInEuros, DeductsWhatIsEarnedFromThePriceAndTheLowestWins) {
  const auto all =
      dossier(lot(award(AwardMethod::value_in_euros),
                  {price("P"), valued("K1", "400000", levels({{"3", "100"}, {"2", "60"}, {"NR", "-50"}})),
                   valued("K2", "200000", levels({{"3", "100"}, {"2", "60"}, {"NR", "-50"}}))}),
              {bid("A", {{"P", given("10000000.00")}, {"K1", level("2")}, {"K2", level("NR")}}),
               bid("B", {{"P", given("10200000.00")}, {"K1", level("3")}, {"K2", level("3")}})});
  EXPECT_EQ(results::ranking(all), "1 B 9600000.00, 2 A 9860000.00");
  EXPECT_EQ(results::scores(all, "A"), "K1 -240000.00, K2 100000.00");
  EXPECT_EQ(results::lot(all).ranking[1].terms.price, number("10000000"));
}

TEST(ValueInEuros, MayDeductMoreThanThePrice) {
  const auto all =
      dossier(lot(award(AwardMethod::value_in_euros), {price("P"), valued("K", "1000", points("10"))}),
              {bid("A", {{"P", given("0.00")}, {"K", given("10")}}),
               bid("B", {{"P", given("500")}, {"K", given("1")}})});
  EXPECT_EQ(results::ranking(all), "1 A -1000.00, 2 B 400.00");
}

// ---- formulas with a price that is not scored -----------------------------------------------------------

struct Expected {
  const char* ranking;
  const char* unrounded;  // of A
};

void expect(const criteria::Award& announced, const char* quality_weight, const char* price_weight,
            const Expected& expected) {
  const auto all =
      dossier(lot(announced, {quality("K", quality_weight, points("100")), price("P", price_weight)}),
              {bid("A", {{"K", given("80")}, {"P", given("120.00")}}),
               bid("B", {{"K", given("50")}, {"P", given("100.00")}}),
               bid("C", {{"K", given("0")}, {"P", given("90.00")}})});
  EXPECT_EQ(results::ranking(all), expected.ranking);
  EXPECT_EQ(results::unrounded(all, "A"), expected.unrounded);
}

TEST(QualityAdjustedPrice, DividesThePriceByOnePlusTheValueOverWhatThePriceWeighs) {
  // A: 120 / (1 + 0.48/0.4), B: 100 / (1 + 0.3/0.4), C: 90
  expect(award(AwardMethod::quality_adjusted_price), "60", "40",
         {"1 A 54.55, 2 B 57.14, 3 C 90.00", "54.545454545454"});
}

TEST(UtilityIndex, TakesQualityOffAgainstTheBestAndDividesByThePrice) {
  // A: 1/120 × 90, B: (1 − 0.3 × 1.5)/100 × 90, C: (1 − 0.8 × 1.5)/90 × 90
  expect(award(AwardMethod::utility_index, 4), "60", "40", {"1 A 0.7500, 2 B 0.4950, 3 C -0.2000", "0.75"});
}

TEST(UtilityIndex, RecordsTheBestQualityAndTheLowestPrice) {
  const auto all =
      dossier(lot(award(AwardMethod::utility_index), {quality("K", "60", points("100")), price("P", "40")}),
              {bid("A", {{"K", given("80")}, {"P", given("120.00")}}),
               bid("B", {{"K", given("50")}, {"P", given("100.00")}})});
  const evaluator::LotEvaluation found = results::lot(all);
  EXPECT_EQ(found.method.best_quality, number("4/5"));
  EXPECT_EQ(found.method.lowest_price, number("100"));
  EXPECT_EQ(found.method.quality_weight, number("60"));
  EXPECT_EQ(found.method.price_weight, number("40"));
  EXPECT_EQ(found.ranking[1].terms.quality, number("1/2"));
}

TEST(UtilityIndex, OfPriceAloneIsTheRatioToTheLowest) {
  const auto all = dossier(lot(award(AwardMethod::utility_index, 4), {price("P", "100")}),
                           {bid("A", {{"P", given("120.00")}}), bid("B", {{"P", given("90.00")}})});
  EXPECT_EQ(results::ranking(all), "1 B 1.0000, 2 A 0.7500");
}

TEST(QualityPerPrice, DividesThePointsByThePriceTimesAFactor) {
  criteria::Award announced = award(AwardMethod::quality_per_price);
  announced.factor = decimal("1000");
  expect(announced, "100", "", {"1 A 666.67, 2 B 500.00, 3 C 0.00", "666.666666666666"});
}

TEST(ReferencePoint, GivesBothReferenceBidsExactlyOne) {
  criteria::Award announced = award(AwardMethod::reference_point, 4, criteria::RoundingMode::down);
  announced.reference = criteria::ReferencePoint{decimal("100000"), decimal("70"), decimal("130000")};
  const auto all = dossier(lot(announced, {quality("K", "100", points("100")), price("P")}),
                           {bid("reference", {{"K", given("70")}, {"P", given("100000.00")}}),
                            bid("full", {{"K", given("100")}, {"P", given("130000.00")}}),
                            bid("better", {{"K", given("80")}, {"P", given("100000.00")}}),
                            bid("nothing", {{"K", given("0")}, {"P", given("1.00")}})});
  EXPECT_EQ(results::ranking(all), "1 better 1.1032, 2 full 1.0000, 2 reference 1.0000, 4 nothing 0.0000");
  EXPECT_EQ(results::unrounded(all, "reference"), "1");
  EXPECT_EQ(results::lot(all).method.exponent->to_truncated(12), "0.735583670583");
}

TEST(ReferencePoint, IsUndefinedWhereThePowerGrowsBeyondAllMeasure) {
  criteria::Award announced = award(AwardMethod::reference_point);
  announced.reference =
      criteria::ReferencePoint{decimal("1"), decimal("99.9999999999"), decimal("1000000000")};
  const auto of = [&](const char* x) {
    return dossier(
        lot(announced, {quality("K", "100", linear("0", "1", criteria::Outside::extrapolate)), price("P")}),
        {bid("A", {{"K", given(x)}, {"P", given("1.00")}})});
  };
  EXPECT_EQ(results::outcome(of("2")), "incomplete total.undefined bids[0]");
  EXPECT_EQ(results::ranking(of("0.5")), "1 A 0.00");
}

TEST(QualityAdjustedPrice, IsUndefinedWhereItsDivisorIsNotPositive) {
  const auto of = [](const char* percent) {
    return dossier(lot(award(AwardMethod::quality_adjusted_price),
                       {quality("K", "50", levels({{"slecht", percent}})), price("P", "50")}),
                   {bid("A", {{"K", level("slecht")}, {"P", given("100.00")}})});
  };
  EXPECT_EQ(results::ranking(of("-50")), "1 A 200.00");
  EXPECT_EQ(results::outcome(of("-100")), "incomplete total.undefined bids[0]");
  EXPECT_EQ(results::outcome(of("-150")), "incomplete total.undefined bids[0]");
}

TEST(LowestPrice, RanksByPriceAlone) {
  const auto all = dossier(lot(award(AwardMethod::lowest_price), {price("P")}),
                           {bid("A", {{"P", given("100.01")}}), bid("B", {{"P", given("100.00")}}),
                            bid("C", {{"P", given("-5.00")}})});
  EXPECT_EQ(results::ranking(all), "1 C -5.00, 2 B 100.00, 3 A 100.01");
  EXPECT_TRUE(results::lot(all).ranking[0].scores.empty());
}

TEST(LowestCost, RanksByLifeCycleCost) {
  const criteria::LccAnswer asked{std::nullopt, decimal("0"), {10, false}};
  const auto cost = [](const char* investment, const char* annual) {
    return given(criteria::LccInputs{decimal(investment), decimal(annual), {}, decimal("0"), decimal("0")});
  };
  const auto all =
      dossier(lot(award(AwardMethod::lowest_cost), {with_answer(price("P"), asked)}),
              {bid("A", {{"P", cost("1000.00", "50.00")}}), bid("B", {{"P", cost("1200.00", "25.50")}})});
  EXPECT_EQ(results::ranking(all), "1 B 1455.00, 2 A 1500.00");
}

// ---- rounding -------------------------------------------------------------------------------------------

TEST(RoundingAt, TotalRoundsTheSumOnce) {
  const auto all = dossier(lot(award(AwardMethod::weighted_points, 1),
                               {quality("K1", "50", points("1000")), quality("K2", "50", points("1000"))}),
                           {bid("A", {{"K1", given("1")}, {"K2", given("1")}})});
  EXPECT_EQ(results::ranking(all), "1 A 0.1");
  EXPECT_EQ(results::scores(all, "A"), "K1 0.1, K2 0.1");
}

TEST(RoundingAt, CriterionRoundsEachLeafAndAddsThem) {
  const auto all = dossier(lot(award(AwardMethod::weighted_points, 1, criteria::RoundingMode::half_up,
                                     criteria::RoundAt::criterion),
                               {quality("K1", "50", points("1000")), quality("K2", "50", points("1000"))}),
                           {bid("A", {{"K1", given("1")}, {"K2", given("1")}})});
  EXPECT_EQ(results::ranking(all), "1 A 0.2");
  EXPECT_EQ(results::unrounded(all, "A"), "0.1");
}

TEST(RoundingAt, CriterionRoundsThePriceAsALeafOfValueInEuros) {
  const auto of = [](criteria::RoundingMode mode) {
    return dossier(lot(award(AwardMethod::value_in_euros, 0, mode, criteria::RoundAt::criterion),
                       {price("P"), valued("K", "1", points("10"))}),
                   {bid("A", {{"P", given("10.50")}, {"K", given("5")}})});
  };
  EXPECT_EQ(results::ranking(of(criteria::RoundingMode::half_up)), "1 A 10");    // 11 − 1
  EXPECT_EQ(results::ranking(of(criteria::RoundingMode::half_even)), "1 A 10");  // 10 − 0
  EXPECT_EQ(results::ranking(of(criteria::RoundingMode::down)), "1 A 10");       // 10 − 0
  EXPECT_EQ(results::scores(of(criteria::RoundingMode::half_up), "A"), "K -1");
  EXPECT_EQ(results::scores(of(criteria::RoundingMode::half_even), "A"), "K 0");
  EXPECT_EQ(results::unrounded(of(criteria::RoundingMode::down), "A"), "10");
}

TEST(RoundingModes, ReachTheTotal) {
  const auto of = [](criteria::RoundingMode mode) {
    return results::ranking(dossier(
        lot(award(AwardMethod::value_in_euros, 1, mode), {price("P"), valued("K", "1", points("20"))}),
        {bid("A", {{"P", given("0.50")}, {"K", given("1")}}),
         bid("B", {{"P", given("0")}, {"K", given("1")}})}));
  };
  EXPECT_EQ(of(criteria::RoundingMode::half_up), "1 B -0.1, 2 A 0.5");
  EXPECT_EQ(of(criteria::RoundingMode::half_even), "1 B 0.0, 2 A 0.4");
  EXPECT_EQ(of(criteria::RoundingMode::down), "1 B 0.0, 2 A 0.4");
}

// ---- logarithms and powers count as equal near a boundary -----------------------------------------------

TEST(Approximation, OfAnExactPowerIsExact) {
  const auto all = dossier(
      lot(award(AwardMethod::weighted_points, 2, criteria::RoundingMode::down),
          {quality("K", "100", criteria::Logarithmic{decimal("2"), criteria::Negative::keep})}),
      {bid("A", {{"K", given("0.125")}}), bid("B", {{"K", given("1")}}), bid("C", {{"K", given("0.5")}})});
  EXPECT_EQ(results::ranking(all), "1 A 100.00, 2 C -100.00, 3 B -200.00");
  EXPECT_EQ(results::unrounded(all, "B"), "-200");
}

TEST(Approximation, TiesBidsWhoseExactTotalsAreEqual) {
  // Half of the weight by 1 − ln 3/ln 9 = 1/2 and half by a share of 1/2: both ways to 50.
  criteria::Award announced = award(AwardMethod::weighted_points, 30, criteria::RoundingMode::down);
  announced.ties = {criteria::TieByCriterion{"K1"}};
  const criteria::ScoringRule rule = criteria::Logarithmic{decimal("9"), criteria::Negative::keep};
  const auto all = dossier(lot(announced, {quality("K1", "50", rule), quality("K2", "50", points("10"))}),
                           {bid("A", {{"K1", given("300")}, {"K2", given("5")}}),
                            bid("B", {{"K1", given("100")}, {"K2", given("0")}}),
                            bid("C", {{"K1", given("900")}, {"K2", given("10")}})});
  EXPECT_EQ(results::ranking(all),
            "1 B 50.000000000000000000000000000000, 2 A 50.000000000000000000000000000000, "
            "3 C 50.000000000000000000000000000000");
}

TEST(Approximation, KeepsATieRuleFromSeparatingEqualLogarithms) {
  // 1 − ln 4/ln 2 and 1 − ln 16/ln 4 are both −1: only their digits beyond the promised ones differ.
  criteria::Award announced = award(AwardMethod::weighted_points, 0);
  announced.ties = {criteria::TieByQuality{}};
  const criteria::ScoringRule two = criteria::Logarithmic{decimal("3"), criteria::Negative::keep};
  const criteria::ScoringRule four = criteria::Logarithmic{decimal("9"), criteria::Negative::keep};
  const auto all = dossier(lot(announced, {quality("K1", "50", two), quality("K2", "50", four)}),
                           {bid("A", {{"K1", given("7")}, {"K2", given("1")}}),
                            bid("B", {{"K1", given("1")}, {"K2", given("49")}})});
  EXPECT_EQ(results::outcome(all), "tie A B");
}

}  // namespace
