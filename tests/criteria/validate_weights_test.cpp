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

const std::string top = "tender.lots[0].criteria";

TEST(ValidateWeights, WantsExactSumsAtEveryLevel) {
  expect_errors(
      weighted_points(),
      {{"a hair more than the scale", [](Dossier& d) { criterion(d, "P").weight = decimal("40.0001"); },
        "weight.sum", top},
       {"a sum of 99", [](Dossier& d) { criterion(d, "P").weight = decimal("39"); }, "weight.sum", top},
       {"children that are less than their parent",
        [](Dossier& d) { criterion(d, "K1").weight = decimal("34.9999999999999999999999999999"); },
        "weight.sum", top + "[1].criteria"},
       {"a scale that is not the sum", [](Dossier& d) { lot(d).award.scale = decimal("1000"); }, "weight.sum",
        top},
       {"a weight that is not there", [](Dossier& d) { criterion(d, "K1").weight.reset(); }, "weight.missing",
        top + "[1].criteria[0]"},
       {"a price without weight", [](Dossier& d) { criterion(d, "P").weight.reset(); }, "weight.missing",
        top + "[2]"},
       {"a value where weights count", [](Dossier& d) { criterion(d, "K1").value = decimal("100"); },
        "value.unexpected", top + "[1].criteria[0].value"}});
}

TEST(ValidateWeights, SaysWhatTheSumIsAndShouldBe) {
  Dossier dossier = weighted_points();
  criterion(dossier, "P").weight = decimal("39.5");
  const auto findings = criteria::validate(dossier);
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings.front().parameter("sum"), "99.5");
  EXPECT_EQ(findings.front().parameter("expected"), "100");
}

TEST(ValidateWeights, CountsThirdsAndManyDecimalsExactly) {
  Dossier dossier = weighted_points();
  criterion(dossier, "K1").weight = decimal("34.999999999999999999999999999999");
  criterion(dossier, "K2").weight = decimal("25.000000000000000000000000000001");
  EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier)));
}

TEST(ValidateWeights, AcceptsAnotherScale) {
  Dossier dossier = weighted_points();
  lot(dossier).award.scale = decimal("1000");
  criterion(dossier, "K").weight = decimal("600");
  criterion(dossier, "K1").weight = decimal("350");
  criterion(dossier, "K2").weight = decimal("250.0");
  criterion(dossier, "P").weight = decimal("400");
  EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier)));
}

TEST(ValidateWeights, RefusesNegativeWeightsAndWarnsOfZero) {
  const auto shift = [](Dossier& d, const char* one, const char* other) {
    criterion(d, "K1").weight = decimal(one);
    criterion(d, "K2").weight = decimal(other);
  };
  expect_errors(weighted_points(), {{"negative", [&](Dossier& d) { shift(d, "-1", "61"); }, "weight.negative",
                                     top + "[1].criteria[0].weight"}});
  expect_warnings(weighted_points(), {{"zero", [&](Dossier& d) { shift(d, "0", "60"); }, "weight.zero",
                                       top + "[1].criteria[0].weight"}});
}

TEST(ValidateWeights, FollowsTheMethod) {
  const auto give = [](const char* id, const char* weight) {
    return [=](Dossier& d) { criterion(d, id).weight = decimal(weight); };
  };
  for (const AwardMethod method : {AwardMethod::utility_index, AwardMethod::quality_adjusted_price})
    expect_errors(with_unscored_price(method),
                  {{"quality alone makes the sum", give("Q", "100"), "weight.sum", top},
                   {"the price has no weight", [](Dossier& d) { criterion(d, "P").weight.reset(); },
                    "weight.missing", top + "[0]"}});
  for (const AwardMethod method : {AwardMethod::quality_per_price, AwardMethod::reference_point})
    expect_errors(with_unscored_price(method),
                  {{"quality is less than the scale", give("Q", "60"), "weight.sum", top},
                   {"the price has a weight", give("P", "40"), "weight.unexpected", top + "[0].weight"}});
  for (const AwardMethod method : {AwardMethod::lowest_price, AwardMethod::lowest_cost})
    expect_errors(with_unscored_price(method),
                  {{"the price has a weight", give("P", "100"), "weight.unexpected", top + "[0].weight"},
                   {"there is quality",
                    [](Dossier& d) { lot(d).criteria.push_back(quality("Q", "", linear("0", "1"))); },
                    "criterion.qualityUnexpected", top + "[1].kind"}});
}

TEST(ValidateWeights, WantsValuesInEuros) {
  expect_errors(
      value_in_euros(),
      {{"a criterion without value", [](Dossier& d) { criterion(d, "V1").value.reset(); }, "value.missing",
        top + "[0]"},
       {"children that are not their parent",
        [](Dossier& d) { criterion(d, "G").value = decimal("5000.01"); }, "value.sum", top + "[1].criteria"},
       {"a group without value", [](Dossier& d) { criterion(d, "G").value.reset(); }, "value.missing",
        top + "[1]"},
       {"three decimals", [](Dossier& d) { criterion(d, "V1").value = decimal("10000.000"); },
        "amount.decimals", top + "[0].value"},
       {"a negative value", [](Dossier& d) { criterion(d, "V1").value = decimal("-1"); }, "value.negative",
        top + "[0].value"},
       {"a weight", [](Dossier& d) { criterion(d, "V1").weight = decimal("10"); }, "weight.unexpected",
        top + "[0].weight"},
       {"a price with a value", [](Dossier& d) { criterion(d, "P").value = decimal("10"); },
        "value.unexpected", top + "[3].value"},
       {"a factor with a value", [](Dossier& d) { criterion(d, "MKI").value = decimal("10"); },
        "value.unexpected", top + "[1].criteria[1].value"},
       {"a discount with a weight", [](Dossier& d) { criterion(d, "LADDER").weight = decimal("10"); },
        "weight.unexpected", top + "[2].weight"}});
  expect_warnings(value_in_euros(),
                  {{"a value of nothing", [](Dossier& d) { criterion(d, "V1").value = decimal("0"); },
                    "value.zero", top + "[0].value"}});
}

TEST(ValidateWeights, WantsNoValueOfAGroupThatOnlyCountsInEurosByItself) {
  Dossier dossier = value_in_euros();
  criterion(dossier, "G").criteria.erase(criterion(dossier, "G").criteria.begin());
  dossier.bids.clear();
  EXPECT_THAT(codes_and_places(with_severity(criteria::validate(dossier), criteria::Severity::error)),
              testing::ElementsAre("value.unexpected at " + top + "[1].value"));
  criterion(dossier, "G").value.reset();
  EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier)));
}

}  // namespace
