#include "criteria/validate.hpp"
#include "tests/criteria/validate_cases.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace validate_cases;
using namespace test_support;
using criteria::AnswerType;
using criteria::AwardMethod;
using criteria::Dossier;

const std::string k1 = "tender.lots[0].criteria[1].criteria[0]";

// K1 asked as this type.
Damage type(const char* what, AnswerType type, const char* code, const std::string& below) {
  return {what,
          [type](Dossier& d) {
            criterion(d, "K1").answer = type;
            d.bids.clear();
            d.grades.reset();
          },
          code, k1 + ".answer" + below};
}

TEST(ValidateAnswerTypes, ChecksTheParametersOfDerivedAnswers) {
  using namespace criteria;
  const IndicatorTable weights{{"GWP", Decimal::of("0.05")}};
  expect_errors(weighted_points(),
                {type("an unknown method", MciAnswer{"mci-2015", Decimal::of("10"), Decimal::of("1")},
                      "answer.methodUnknown", ".method"),
                 type("another type's method", LccAnswer{"mci-2019", Decimal::of("3"), {10, false}},
                      "answer.methodUnknown", ".method"),
                 type("no average life", MciAnswer{{}, Decimal::of("0"), Decimal::of("1")},
                      "answer.parameterNotPositive", ".Lav"),
                 type("no average use", MciAnswer{{}, Decimal::of("10"), Decimal::of("-1")},
                      "answer.parameterNotPositive", ".Uav"),
                 type("a rate that leaves nothing", LccAnswer{{}, Decimal::of("-100"), {10, false}},
                      "answer.rate", ".rate"),
                 type("no years", LccAnswer{{}, Decimal::of("3"), {0, false}}, "answer.years", ".years"),
                 type("a thousand years", MpgAnswer{{}, weights, {1000, true}}, "answer.years", ".years"),
                 type("set A2 without weights", MkiAnswer{"mki-a2", {}}, "mki.weightsMissing", ""),
                 type("set A2 without weights for a building", MpgAnswer{"mki-a2", {}, {50, false}},
                      "mki.weightsMissing", ""),
                 type("an empty table", MkiAnswer{"mki-a1", IndicatorTable{}}, "mki.weightsMissing", "")});
}

TEST(ValidateAnswerTypes, AcceptsEveryKnownMethodAndTheShippedTable) {
  using namespace criteria;
  for (const AnswerType& asked :
       {AnswerType(LccAnswer{"lcc-npv-2014", Decimal::of("-0.5"), {75, false}}),
        AnswerType(MciAnswer{"mci-2019", Decimal::of("10"), Decimal::of("1")}),
        AnswerType(DetachabilityAnswer{"detachability-1.0"}),
        AnswerType(DetachabilityAnswer{"detachability-2.0"}), AnswerType(DetachabilityAnswer{}),
        AnswerType(MkiAnswer{"mki-a1", {}}), AnswerType(MkiAnswer{}),
        AnswerType(MkiAnswer{"mki-a2", IndicatorTable{{"GWP-total", Decimal::of("0.116")}}})}) {
    Dossier dossier = weighted_points();
    criterion(dossier, "K1").answer = asked;
    EXPECT_FALSE(has_errors(validate(dossier.tender))) << name(asked);
  }
}

TEST(ValidateAnswerTypes, WarnsWhenIndicatorSetsAreMixed) {
  using namespace criteria;
  expect_warnings(
      weighted_points(),
      {{"A1 beside A2",
        [](Dossier& d) {
          criterion(d, "K1").answer = MkiAnswer{"mki-a1", {}};
          criterion(d, "P").answer = MkiAnswer{"mki-a2", IndicatorTable{{"GWP-total", Decimal::of("0.116")}}};
          d.bids.clear();
          d.grades.reset();
        },
        "mki.setsMixed", "tender.lots[0].criteria"}});
}

TEST(ValidateAccept, FitsTheAnswer) {
  using namespace criteria;
  const auto demand = [](AnswerType type, Accept accept) {
    return [=](Dossier& d) {
      criterion(d, "E1").answer = type;
      criterion(d, "E1").accept = accept;
      d.bids.clear();
      d.grades.reset();
    };
  };
  const std::string place = "tender.lots[0].criteria[0].accept";
  const Decimal five = Decimal::of("5");
  expect_errors(
      weighted_points(),
      {{"yes or no at least 5", demand(BooleanAnswer{}, AtLeast{five}), "accept.answerType",
        place + ".atLeast"},
       {"yes or no equals 5", demand(BooleanAnswer{}, Equals{five}), "accept.answerType", place + ".equals"},
       {"a number is yes", demand(NumberAnswer{}, Equals{true}), "accept.answerType", place + ".equals"},
       {"a number or yes", demand(NumberAnswer{}, OneOf{{five, true}}), "accept.answerType",
        place + ".oneOf[1]"},
       {"none of nothing", demand(NumberAnswer{}, OneOf{}), "accept.empty", place + ".oneOf"},
       {"an amount of three decimals", demand(AmountAnswer{}, AtMost{Decimal::of("5.001")}),
        "amount.decimals", place + ".atMost"},
       {"an amount of these three decimals", demand(AmountAnswer{}, Equals{Decimal::of("5.001")}),
        "amount.decimals", place + ".equals"}});
  for (const auto& [asked, accept] :
       std::vector<std::pair<AnswerType, Accept>>{{BooleanAnswer{}, OneOf{{true, false}}},
                                                  {GradeAnswer{}, OneOf{{Level{"goed"}, Level{"matig"}}}},
                                                  {GradeAnswer{}, AtLeast{five}},
                                                  {MciAnswer{{}, five, five}, AtLeast{Decimal::of("0.5")}},
                                                  {AmountAnswer{}, AtMost{Decimal::of("100.50")}}}) {
    Dossier dossier = weighted_points();
    demand(asked, accept)(dossier);
    EXPECT_FALSE(has_errors(validate(dossier))) << name(asked) << ' ' << name(accept);
  }
}

TEST(ValidateAccept, NamesLevelsOfTheTableAndKnowsNoOrderAmongThem) {
  using namespace criteria;
  const std::string place = "tender.lots[0].criteria[1].criteria[1].accept";
  expect_errors(
      weighted_points(),
      {{"no such level", [](Dossier& d) { criterion(d, "K2").accept = Equals{Level{"Goed"}}; },
        "accept.levelUnknown", place + ".equals"},
       {"at least a number", [](Dossier& d) { criterion(d, "K2").accept = AtLeast{Decimal::of("5")}; },
        "accept.answerType", place + ".atLeast"}});
}

}  // namespace
