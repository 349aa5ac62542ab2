// The circular measures: formulas, what is undefined, and how a lot meets it.
#include "evaluator/circular/measure.hpp"
#include "evaluator/circular/weight_table.hpp"
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using results::codes_and_places;

// ---- life-cycle cost ------------------------------------------------------------------------------------

criteria::LccInputs flows(const char* investment, const char* annual,
                          std::vector<criteria::Replacement> replacements, const char* end_of_life,
                          const char* residual) {
  return {decimal(investment), decimal(annual), std::move(replacements), decimal(end_of_life),
          decimal(residual)};
}

criteria::LccAnswer over(int years, const char* rate) {
  return {std::nullopt, decimal(rate), {years, false}};
}

TEST(LifeCycleCost, DiscountsEachFlowFromTheEndOfItsYear) {
  const auto found = evaluator::life_cycle_cost(
                         over(2, "10"), flows("1000", "110", {{{1, false}, decimal("220")}}, "121", "60.50"))
                         .value();
  EXPECT_EQ(found.annual, number("2310/12.1"));  // 110/1.1 + 110/1.21
  EXPECT_EQ(found.replacements.at(0), number("200"));
  EXPECT_EQ(found.end_of_life, number("100"));
  EXPECT_EQ(found.residual, number("50"));
  EXPECT_EQ(found.result, number("1250") + number("2310/12.1"));
}

TEST(LifeCycleCost, AtARateOfZeroAddsUp) {
  const auto found = evaluator::life_cycle_cost(over(30, "0"), flows("1000", "10.50", {}, "5", "1")).value();
  EXPECT_EQ(found.result, number("1319"));
}

TEST(LifeCycleCost, TakesANegativeRateAndTheFirstYear) {
  const auto found =
      evaluator::life_cycle_cost(over(1, "-50"), flows("0", "10", {{{1, false}, decimal("3.5")}}, "0", "0"))
          .value();
  EXPECT_EQ(found.result, number("27"));
}

TEST(LifeCycleCost, IsUndefinedAtMinusAHundredPercentAndOutsideItsYears) {
  EXPECT_EQ(
      codes_and_places(evaluator::life_cycle_cost(over(1, "-100"), flows("0", "1", {}, "0", "0")).error()),
      "lcc.undefined ");
  const auto years = evaluator::life_cycle_cost(
      over(5, "2"),
      flows("0", "1", {{{6, false}, decimal("1")}, {{5, false}, decimal("1")}, {{0, false}, decimal("1")}},
            "0", "0"));
  EXPECT_EQ(codes_and_places(years.error()),
            "answer.outOfRange replacements[0].year, answer.outOfRange replacements[2].year");
  EXPECT_EQ(years.error()[0].parameter("bound"), "5");
  EXPECT_EQ(years.error()[1].parameter("bound"), "1");
}

// ---- material circularity -------------------------------------------------------------------------------

criteria::MciPart linear_part(const char* mass) {
  const criteria::Decimal none = decimal("0"), all = decimal("1");
  return {decimal(mass), none, none, none, none, none, none, none, all, all};
}

const criteria::MciAnswer average{std::nullopt, decimal("10"), decimal("1")};

TEST(MaterialCircularity, AddsTheFlowsOfItsParts) {
  criteria::MciPart recycled = linear_part("1");
  recycled.FR = recycled.CR = decimal("0.5");
  recycled.EF = recycled.EC = decimal("0.8");
  const auto found =
      evaluator::material_circularity(average, {{recycled, linear_part("3")}, decimal("20"), decimal("1")})
          .value();
  EXPECT_EQ(found.parts[0].V, number("1/2"));
  EXPECT_EQ(found.parts[0].W0, number("1/2"));
  EXPECT_EQ(found.parts[0].WC, number("1/10"));
  EXPECT_EQ(found.parts[0].WF, number("1/8"));
  EXPECT_EQ(found.parts[0].W, number("0.6125"));
  EXPECT_EQ(found.M, number("4"));
  EXPECT_EQ(found.V, number("3.5"));
  EXPECT_EQ(found.W, number("3.6125"));
  EXPECT_EQ(found.LFI, number("7.1125") / number("8.0125"));
  EXPECT_EQ(found.X, number("2"));
  EXPECT_EQ(found.result, number("1") - found.LFI * number("0.45"));
}

TEST(MaterialCircularity, HasNoFeedstockWasteWithoutRecycledFeedstock) {
  criteria::MciPart part = linear_part("1");
  part.EF = decimal("0");
  EXPECT_EQ(evaluator::material_circularity(average, {{part}, decimal("10"), decimal("1")}).value().result,
            number("0.1"));
}

TEST(MaterialCircularity, IsUndefinedByItsInputsOneByOne) {
  criteria::MciPart part = linear_part("-1");
  part.FR = decimal("0.2");
  part.EF = decimal("0");
  part.CU = decimal("1.01");
  part.CE = decimal("-0.1");
  EXPECT_EQ(codes_and_places(
                evaluator::material_circularity(average, {{part}, decimal("0"), decimal("1")}).error()),
            "answer.outOfRange parts[0].CU, answer.outOfRange parts[0].CE, answer.outOfRange parts[0].mass, "
            "mci.undefined parts[0].EF, mci.undefined L");
  EXPECT_EQ(codes_and_places(
                evaluator::material_circularity(average, {{linear_part("1")}, decimal("1"), decimal("-2")})
                    .error()),
            "mci.undefined U");
  EXPECT_EQ(
      codes_and_places(
          evaluator::material_circularity(average, {{linear_part("0")}, decimal("1"), decimal("1")}).error()),
      "mci.undefined parts");
  EXPECT_EQ(
      codes_and_places(evaluator::material_circularity(average, {{}, decimal("1"), decimal("1")}).error()),
      "mci.undefined parts");
}

// ---- detachability --------------------------------------------------------------------------------------

TEST(Detachability, WeighsElementsByTheirMki) {
  const criteria::DetachableElement dry{decimal("30"), decimal("1"), decimal("1"), decimal("1"),
                                        decimal("1")};
  const criteria::DetachableElement glued{decimal("10"), decimal("0.1"), decimal("0.1"), decimal("0.1"),
                                          decimal("0.1")};
  const auto found = evaluator::detachability(criteria::DetachabilityAnswer{}, {{dry, glued}}).value();
  EXPECT_EQ(found.result, number("0.775"));
  EXPECT_EQ(found.weighted, number("31"));
  EXPECT_EQ(found.mki, number("40"));
}

TEST(Detachability, IsUndefinedByAFactorOfZeroOrWithoutMki) {
  criteria::DetachableElement element{decimal("0"), decimal("0"), decimal("1"), decimal("-0.1"),
                                      decimal("1")};
  const criteria::DetachabilityAnswer second{"detachability-2.0"}, first{"detachability-1.0"};
  EXPECT_EQ(codes_and_places(evaluator::detachability(second, {{element}}).error()),
            "detachability.undefined elements[0].TV, detachability.undefined elements[0].DK");
  EXPECT_EQ(codes_and_places(evaluator::detachability(first, {{element}}).error()),
            "detachability.undefined elements");
  element.mki = decimal("-2");
  EXPECT_EQ(codes_and_places(evaluator::detachability(first, {{element}}).error()),
            "detachability.undefined elements");
  element.mki = decimal("2");
  EXPECT_EQ(evaluator::detachability(first, {{element}}).value().result, number("0.475"));
  EXPECT_EQ(codes_and_places(evaluator::detachability(second, {{}}).error()),
            "detachability.undefined elements");
}

// ---- environmental cost ---------------------------------------------------------------------------------

TEST(EnvironmentalCost, WeighsEveryIndicatorOfTheBuyersTable) {
  const criteria::MkiAnswer asked{
      std::nullopt, criteria::IndicatorTable{{"co2", decimal("0.05")}, {"ozone", decimal("30")}}};
  const auto found =
      evaluator::environmental_cost(asked, {{{"ozone", decimal("0.002")}, {"co2", decimal("412.5")}}, {}})
          .value();
  ASSERT_EQ(found.impacts.size(), 2U);
  EXPECT_EQ(found.impacts[0].indicator, "co2");
  EXPECT_EQ(found.impacts[0].euro, number("20.625"));
  EXPECT_EQ(found.result, number("20.685"));
}

TEST(EnvironmentalCost, NeverTakesAMissingIndicatorForZeroNorDropsAnUnknownOne) {
  const criteria::MkiAnswer asked{std::nullopt, criteria::IndicatorTable{{"co2", decimal("0.05")}}};
  const auto found = evaluator::environmental_cost(asked, {{{"CO2", decimal("1")}}, {}});
  EXPECT_EQ(codes_and_places(found.error()), "answer.missing impacts.co2, mki.indicatorUnknown impacts.CO2");
  EXPECT_EQ(found.error()[1].parameter("indicator"), "CO2");
}

TEST(EnvironmentalCost, TakesTheShippedTableOfSetA1) {
  const evaluator::WeightTable* table = evaluator::shipped_weights("mki-a1");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->indicators.size(), 11U);
  EXPECT_EQ(table->valid_from, "2011-11-01");
  criteria::MkiInputs one_of_each;
  for (const auto& indicator : table->indicators) {
    one_of_each.impacts.emplace_back(indicator.key, decimal("1"));
    EXPECT_FALSE(indicator.dutch.empty() || indicator.english.empty() || indicator.unit.empty());
  }
  // 0.16 + 0.16 + 0.05 + 30 + 2 + 4 + 9 + 0.09 + 0.03 + 0.0001 + 0.06
  EXPECT_EQ(evaluator::environmental_cost(criteria::MkiAnswer{}, one_of_each).value().result,
            number("45.5501"));
}

TEST(EnvironmentalCost, HasNoShippedTableOfSetA2) {
  EXPECT_EQ(evaluator::shipped_weights("mki-a2"), nullptr);
  EXPECT_EQ(codes_and_places(
                evaluator::environmental_cost(criteria::MkiAnswer{"mki-a2", std::nullopt}, {{}, {}}).error()),
            "mki.weightsMissing ");
}

TEST(EnvironmentalPerformance, IsTheCostPerSquareMetreAndYear) {
  const criteria::MpgAnswer asked{
      std::nullopt, criteria::IndicatorTable{{"co2", decimal("0.05")}}, {75, false}};
  const auto of = [&](std::optional<criteria::Decimal> area) {
    return evaluator::environmental_cost(asked, {{{"co2", decimal("120000")}}, std::move(area)});
  };
  EXPECT_EQ(of(decimal("160")).value().result, number("0.5"));
  EXPECT_EQ(of(decimal("160")).value().total, number("6000"));
  EXPECT_EQ(codes_and_places(of(decimal("0")).error()), "mpg.undefined area");
  EXPECT_EQ(codes_and_places(of(std::nullopt).error()), "answer.missing area");
}

// ---- in a lot -------------------------------------------------------------------------------------------

TEST(Measures, ScoreTheirUnroundedResult) {
  const criteria::DetachabilityAnswer asked;
  const auto inputs = [](const char* VI) {
    return given(criteria::DetachabilityInputs{
        {{decimal("7"), decimal("1"), decimal("1"), decimal("1"), decimal(VI)}}});
  };
  const auto all = dossier(
      lot(award(AwardMethod::weighted_points), {with_answer(quality("L", "100", linear("0", "1")), asked)}),
      {bid("A", {{"L", inputs("0.1")}}), bid("B", {{"L", inputs("0.4")}})});
  EXPECT_EQ(results::ranking(all), "1 B 72.73, 2 A 30.77");
  EXPECT_EQ(results::lot(all).ranking[1].scores[0].answer, number("4/13"));
}

TEST(Measures, ThatAreUndefinedLeaveTheLotIncompleteUnlessTheBidIsRejected) {
  const auto with = [](bool accepted) {
    return dossier(
        lot(award(AwardMethod::weighted_points),
            {requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}),
             with_answer(quality("L", "100", linear("0", "1")), criteria::DetachabilityAnswer{})}),
        {bid("A", {{"E", accepted},
                   {"L", given(criteria::DetachabilityInputs{
                             {{decimal("1"), decimal("0"), decimal("1"), decimal("1"), decimal("1")}}})}})});
  };
  EXPECT_EQ(results::outcome(with(true)),
            "incomplete detachability.undefined bids[0].answers.L.elements[0].TV");
  const criteria::Finding found = results::lot(with(true)).findings[0];
  EXPECT_EQ(found.parameter("criterion"), "L");
  EXPECT_EQ(found.parameter("bid"), "A");
  EXPECT_EQ(found.parameter("given"), "0");
  EXPECT_EQ(results::outcome(with(false)), "no-admissible-bid");
}

TEST(Measures, KnowEveryMethodThatADossierMayName) {
  for (const std::string_view method : criteria::known_methods(criteria::DetachabilityAnswer{}))
    EXPECT_NO_THROW(evaluator::detachability(criteria::DetachabilityAnswer{std::string(method)}, {}))
        << method;
  EXPECT_THROW(evaluator::detachability(criteria::DetachabilityAnswer{"detachability-3"}, {}),
               std::invalid_argument);
}

TEST(Measures, RefuseInputsOfAnotherKind) {
  EXPECT_THROW(evaluator::measure(criteria::LccAnswer{}, criteria::DetachabilityInputs{}), std::logic_error);
  EXPECT_THROW(evaluator::measure(criteria::MkiAnswer{}, criteria::MciInputs{}), std::logic_error);
}

}  // namespace
