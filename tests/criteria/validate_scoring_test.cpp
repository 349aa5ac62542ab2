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

const std::string k1 = "tender.lots[0].criteria[1].criteria[0]";
const std::string price_place = "tender.lots[0].criteria[2]";

// K1 is a number, scored by this rule.
Damage rule(const char* what, criteria::ScoringRule rule, const char* code, const std::string& field) {
  return {what, [rule](Dossier& d) { criterion(d, "K1").scoring = rule; }, code, k1 + ".scoring." + field};
}

TEST(ValidateScoring, ChecksTheParametersOfEveryRule) {
  using namespace criteria;
  expect_errors(
      weighted_points(),
      {rule("no slope", linear("5", "5.0"), "scoring.worstEqualsBest", "best"),
       rule("no steps", steps({}), "scoring.stepsEmpty", "steps"),
       rule("equal steps", steps({{"1", "0"}, {"1.0", "100"}}), "scoring.stepsNotAscending", "steps[1].from"),
       rule("descending steps", steps({{"1", "0"}, {"3", "50"}, {"2", "100"}}), "scoring.stepsNotAscending",
            "steps[2].from"),
       rule("no points", points("0"), "scoring.maxNotPositive", "max"),
       rule("fewer than no points", points("-10"), "scoring.maxNotPositive", "max"),
       rule("no slope around the mean", RelativeMean{Decimal::of("0"), Centre::mean},
            "scoring.factorNotPositive", "factor"),
       rule("base 1", Logarithmic{Decimal::of("1.0"), Negative::keep}, "scoring.baseTooSmall", "base"),
       rule("no percents", rank_points({}, Best::lowest), "scoring.percentsEmpty", "percents")});
}

TEST(ValidateScoring, WantsARuleExactlyWhereThereIsSomethingToEarn) {
  expect_errors(weighted_points(),
                {{"quality without a rule", [](Dossier& d) { criterion(d, "K1").scoring.reset(); },
                  "scoring.missing", k1},
                 {"a weighted price without a rule", [](Dossier& d) { criterion(d, "P").scoring.reset(); },
                  "scoring.missing", price_place}});
  for (const AwardMethod method :
       {AwardMethod::utility_index, AwardMethod::quality_adjusted_price, AwardMethod::quality_per_price,
        AwardMethod::reference_point, AwardMethod::lowest_price, AwardMethod::lowest_cost})
    expect_errors(with_unscored_price(method),
                  {{"a scored price", [](Dossier& d) { criterion(d, "P").scoring = linear("2", "1"); },
                    "price.scored", "tender.lots[0].criteria[0].scoring"}});
}

TEST(ValidateScoring, FitsTheRuleToTheAnswer) {
  const auto ask = [](criteria::AnswerType type, criteria::ScoringRule rule) {
    return [=](Dossier& d) {
      criterion(d, "K1").answer = type;
      criterion(d, "K1").scoring = rule;
      d.bids.clear();
      d.grades.reset();
    };
  };
  const std::string place = k1 + ".scoring.rule";
  expect_errors(
      weighted_points(),
      {{"a slope on yes or no", ask(criteria::BooleanAnswer{}, linear("0", "1")), "scoring.answerType",
        place},
       {"levels of an amount", ask(criteria::AmountAnswer{}, levels({{"1", "100"}})), "scoring.answerType",
        place},
       {"levels of a computed quantity",
        ask(criteria::MciAnswer{{}, decimal("10"), decimal("1")}, levels({{"1", "100"}})),
        "scoring.answerType", place},
       {"no levels", ask(criteria::GradeAnswer{}, levels({})), "scoring.levelsEmpty", k1 + ".scoring.levels"},
       {"a third truth value",
        ask(criteria::BooleanAnswer{}, levels({{"true", "100"}, {"false", "0"}, {"maybe", "50"}})),
        "scoring.booleanLevel", k1 + ".scoring.levels.maybe"}});
  expect_warnings(weighted_points(),
                  {{"no level for no", ask(criteria::BooleanAnswer{}, levels({{"true", "100"}})),
                    "scoring.booleanLevelMissing", k1 + ".scoring.levels"}});
}

TEST(ValidateScoring, KeepsRulesInEurosToTheQualityOfTheirMethod) {
  expect_errors(weighted_points(),
                {rule("a factor among points", criteria::Factor{decimal("2")}, "scoring.eurosOnly", "rule")});
  Dossier on_the_price = value_in_euros();
  criterion(on_the_price, "P").scoring = criteria::Factor{decimal("1")};
  EXPECT_THAT(codes_and_places(with_severity(criteria::validate(on_the_price), criteria::Severity::error)),
              testing::ElementsAre("price.scored at tender.lots[0].criteria[3].scoring",
                                   "scoring.eurosOnly at tender.lots[0].criteria[3].scoring.rule"));
}

TEST(ValidateScoring, WantsAmountsAsAmountsInTheRuleOfAnAmount) {
  const auto amount = [](const char* worst, const char* best) {
    return [=](Dossier& d) { criterion(d, "P").scoring = linear(worst, best); };
  };
  expect_errors(weighted_points(),
                {{"worst", amount("300000.001", "200000"), "amount.decimals", price_place + ".scoring.worst"},
                 {"best", amount("300000", "200000.100"), "amount.decimals", price_place + ".scoring.best"},
                 {"a step",
                  [](Dossier& d) {
                    criterion(d, "P").scoring = steps({{"0", "100"}, {"1000.005", "50"}});
                  },
                  "amount.decimals", price_place + ".scoring.steps[1].from"}});
}

TEST(ValidateScoring, KeepsAdmissionIndependentOfOtherBids) {
  using namespace criteria;
  for (const ScoringRule& relative :
       {ScoringRule(RelativeLowest{}), ScoringRule(RelativeHighest{}), ScoringRule(RelativeRange{}),
        ScoringRule(DistanceLowest{}), ScoringRule(RelativeMean{Decimal::of("1"), Centre::median}),
        ScoringRule(Logarithmic{Decimal::of("2"), Negative::clamp}),
        ScoringRule(rank_points({"100"}, Best::highest))}) {
    Dossier dossier = weighted_points();
    criterion(dossier, "K1").scoring = relative;
    expect_errors(dossier, {{"a minimum on the criterion",
                             [](Dossier& d) { criterion(d, "K1").minimum_score = Decimal::of("25"); },
                             "criterion.minimumScoreRelative", k1 + ".minimumScore"},
                            {"a minimum on its parent",
                             [](Dossier& d) { criterion(d, "K").minimum_score = Decimal::of("25"); },
                             "criterion.minimumScoreRelative", "tender.lots[0].criteria[1].minimumScore"}});
    expect_warnings(weighted_points(),
                    {{"the rule alone", [&](Dossier& d) { criterion(d, "K1").scoring = relative; },
                      "scoring.relative", k1 + ".scoring.rule"}});
  }
}

TEST(ValidateScoring, WantsSomethingToReachForAMinimumScore) {
  const auto minimum = [](const char* id) {
    return [=](Dossier& d) { criterion(d, id).minimum_score = decimal("25"); };
  };
  expect_errors(with_unscored_price(AwardMethod::utility_index),
                {{"on the price", minimum("P"), "criterion.minimumScoreUnscored",
                  "tender.lots[0].criteria[0].minimumScore"}});
  expect_errors(value_in_euros(), {{"on a factor", minimum("MKI"), "criterion.minimumScoreUnscored",
                                    "tender.lots[0].criteria[1].criteria[1].minimumScore"},
                                   {"on a discount", minimum("LADDER"), "criterion.minimumScoreUnscored",
                                    "tender.lots[0].criteria[2].minimumScore"}});
  Dossier weightless = weighted_points();
  for (const char* id : {"K", "K1", "K2"}) criterion(weightless, id).weight = decimal("0");
  criterion(weightless, "P").weight = decimal("100");
  expect_errors(weightless, {{"on a group that weighs nothing", minimum("K"),
                              "criterion.minimumScoreUnscored", "tender.lots[0].criteria[1].minimumScore"}});
  expect_warnings(weighted_points(),
                  {{"out of reach", [](Dossier& d) { criterion(d, "K1").minimum_score = decimal("100.1"); },
                    "criterion.minimumScoreAbove100", k1 + ".minimumScore"}});
}

TEST(ValidateScoring, WarnsOfMoreThanTheWholeWeight) {
  expect_warnings(weighted_points(),
                  {{"a level",
                    [](Dossier& d) {
                      criterion(d, "K1").scoring = steps({{"0", "100.5"}});
                    },
                    "scoring.percentAbove100", k1 + ".scoring.steps[0].percent"},
                   {"a rank",
                    [](Dossier& d) {
                      criterion(d, "K1").scoring = rank_points({"100", "101"}, criteria::Best::lowest);
                    },
                    "scoring.percentAbove100", k1 + ".scoring.percents[1]"}});
}

}  // namespace
