#include "criteria/validate.hpp"
#include "tests/criteria/validate_cases.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace validate_cases;
using namespace test_support;
using criteria::AwardMethod;
using criteria::Dossier;

const std::string place = "tender.lots[0].award";
const std::string top = "tender.lots[0].criteria";
constexpr AwardMethod unscored_price_methods[]{
    AwardMethod::utility_index,   AwardMethod::quality_adjusted_price, AwardMethod::quality_per_price,
    AwardMethod::reference_point, AwardMethod::lowest_price,           AwardMethod::lowest_cost};

TEST(ValidateAward, RoundsPerCriterionOnlyWhereCriteriaAreSummed) {
  const auto each = [](Dossier& d) { lot(d).award.rounding.at = criteria::RoundAt::criterion; };
  for (Dossier dossier : {weighted_points(), value_in_euros()}) {
    each(dossier);
    EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier)));
  }
  for (const AwardMethod method : unscored_price_methods)
    expect_errors(with_unscored_price(method),
                  {{"rounding each criterion", each, "rounding.atCriterion", place + ".rounding.at"}});
}

TEST(ValidateAward, RoundsToAPossibleNumberOfDecimals) {
  const auto to = [](int decimals) { return [=](Dossier& d) { lot(d).award.rounding.decimals = decimals; }; };
  expect_errors(weighted_points(), {{"31", to(31), "rounding.decimals", place + ".rounding.decimals"},
                                    {"-1", to(-1), "rounding.decimals", place + ".rounding.decimals"}});
  Dossier dossier = weighted_points();
  to(30)(dossier);
  EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier)));
}

TEST(ValidateAward, WantsExactlyOnePrice) {
  for (const AwardMethod method : unscored_price_methods) {
    const bool weighted = criteria::weight_rule(method) == criteria::WeightRule::sum_with_price;
    expect_errors(with_unscored_price(method), {{"two prices",
                                                 [&](Dossier& d) {
                                                   lot(d).criteria.push_back(criterion(d, "P"));
                                                   lot(d).criteria.back().id = "P2";
                                                   if (weighted)
                                                     criterion(d, "P").weight = criterion(d, "P2").weight =
                                                         decimal("20");
                                                 },
                                                 "price.count", top}});
  }
  expect_errors(value_in_euros(), {{"no price",
                                    [](Dossier& d) {
                                      lot(d).criteria.pop_back();
                                      d.bids.clear();
                                    },
                                    "price.count", top}});
  Dossier fixed_price = weighted_points();
  lot(fixed_price).criteria.pop_back();
  lot(fixed_price).award.scale = decimal("60");
  fixed_price.bids.clear();
  fixed_price.grades.reset();
  EXPECT_FALSE(criteria::has_errors(criteria::validate(fixed_price)));
}

TEST(ValidateAward, AsksThePriceAsTheMethodTakesIt) {
  const criteria::LccAnswer cost{{}, decimal("3"), {10, false}};
  const auto ask = [](criteria::AnswerType type) {
    return [=](Dossier& d) { criterion(d, "P").answer = type; };
  };
  const std::string price_type = top + "[0].answer.type";
  expect_errors(with_unscored_price(AwardMethod::lowest_price),
                {{"a cost", ask(cost), "price.answerType", price_type},
                 {"a number", ask(criteria::NumberAnswer{}), "price.answerType", price_type}});
  expect_errors(with_unscored_price(AwardMethod::lowest_cost),
                {{"an amount", ask(criteria::AmountAnswer{}), "price.answerType", price_type}});
  expect_errors(with_unscored_price(AwardMethod::utility_index),
                {{"a number", ask(criteria::NumberAnswer{}), "price.answerType", price_type}});
  Dossier by_cost = with_unscored_price(AwardMethod::quality_per_price);
  ask(cost)(by_cost);
  EXPECT_FALSE(criteria::has_errors(criteria::validate(by_cost)));
  Dossier unit_price = weighted_points();
  ask(criteria::NumberAnswer{"euro per m2"})(unit_price);
  EXPECT_FALSE(criteria::has_errors(criteria::validate(unit_price)));
}

TEST(ValidateAward, NeedsAPriceThatWeighsSomethingWhereItDivides) {
  for (const AwardMethod method : {AwardMethod::utility_index, AwardMethod::quality_adjusted_price})
    expect_errors(with_unscored_price(method), {{"a price of no weight",
                                                 [](Dossier& d) {
                                                   criterion(d, "P").weight = decimal("0.00");
                                                   criterion(d, "Q").weight = decimal("100");
                                                 },
                                                 "award.priceWeightZero", top + "[0].weight"}});
}

TEST(ValidateAward, ChecksTheParametersOfTheMethod) {
  expect_errors(weighted_points(), {{"a scale of 0",
                                     [](Dossier& d) {
                                       lot(d).award.scale = decimal("0");
                                       for (const char* id : {"K", "K1", "K2", "P"})
                                         criterion(d, id).weight = decimal("0");
                                     },
                                     "award.scaleNotPositive", place + ".scale"}});
  const auto factor = [](std::optional<criteria::Decimal> x) {
    return [=](Dossier& d) { lot(d).award.factor = x; };
  };
  expect_errors(with_unscored_price(AwardMethod::quality_per_price),
                {{"no factor", factor(std::nullopt), "award.factorMissing", place},
                 {"a factor of 0", factor(decimal("0")), "award.factorNotPositive", place + ".factor"}});
  const auto reference = [](const char* price, const char* quality, const char* full) {
    return [=](Dossier& d) {
      lot(d).award.reference = criteria::ReferencePoint{decimal(price), decimal(quality), decimal(full)};
    };
  };
  expect_errors(
      with_unscored_price(AwardMethod::reference_point),
      {{"none", [](Dossier& d) { lot(d).award.reference.reset(); }, "award.referenceMissing", place},
       {"full quality", reference("100", "100", "130"), "award.referenceQuality",
        place + ".reference.quality"},
       {"no quality", reference("100", "0", "130"), "award.referenceQuality", place + ".reference.quality"},
       {"no price", reference("0", "70", "130"), "award.referencePrice", place + ".reference.price"},
       {"quality that costs nothing", reference("100", "70", "100.00"), "award.referenceFullQuality",
        place + ".reference.priceAtFullQuality"},
       {"a price of three decimals", reference("100.001", "70", "130"), "amount.decimals",
        place + ".reference.price"},
       {"a full price of three decimals", reference("100", "70", "130.001"), "amount.decimals",
        place + ".reference.priceAtFullQuality"}});
}

TEST(ValidateAward, WarnsOfWhatTheMethodDoesNotUse) {
  expect_warnings(weighted_points(), {{"a factor", [](Dossier& d) { lot(d).award.factor = decimal("1"); },
                                       "award.parameterUnused", place + ".factor"}});
  expect_warnings(value_in_euros(), {{"a scale", [](Dossier& d) { lot(d).award.scale = decimal("100"); },
                                      "award.parameterUnused", place + ".scale"}});
  expect_warnings(
      with_unscored_price(AwardMethod::quality_adjusted_price),
      {{"the best of the field", [](Dossier& d) { lot(d).award.method = AwardMethod::utility_index; },
        "award.relative", place + ".method"}});
}

TEST(ValidateTies, RefersOnlyToWhatEarnsSomething) {
  const auto first = [](const char* id) {
    return [=](Dossier& d) { lot(d).award.ties->front() = criteria::TieByCriterion{id}; };
  };
  expect_errors(weighted_points(),
                {{"nothing", first("K9"), "ties.criterionUnknown", place + ".ties[0]"},
                 {"another case", first("k1"), "ties.criterionUnknown", place + ".ties[0]"},
                 {"a requirement", first("E1"), "ties.requirement", place + ".ties[0]"}});
  for (const char* id : {"K", "K2", "P"}) {
    Dossier dossier = weighted_points();
    first(id)(dossier);
    EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier))) << id;
  }
}

TEST(ValidateTies, WarnsOfRulesThatCannotDecide) {
  const auto rules = [](std::vector<criteria::TieRule> ties) {
    return [=](Dossier& d) { lot(d).award.ties = ties; };
  };
  expect_warnings(
      weighted_points(),
      {{"no draw", rules({criteria::TieByQuality{}}), "ties.withoutDraw", place + ".ties"},
       {"no rules", [](Dossier& d) { lot(d).award.ties.reset(); }, "ties.withoutDraw", place + ".ties"},
       {"twice", rules({criteria::TieByQuality{}, criteria::TieByQuality{}}), "ties.repeated",
        place + ".ties[1]"}});
  expect_warnings(
      with_unscored_price(AwardMethod::lowest_cost),
      {{"no quality", rules({criteria::TieByQuality{}}), "ties.withoutQuality", place + ".ties[0]"},
       {"no amount", rules({criteria::TieByLowestPrice{}}), "ties.withoutAmount", place + ".ties[0]"}});
}

}  // namespace
