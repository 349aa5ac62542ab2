// Who takes part: requirements, minimum scores, lateness; what is missing; a rejected bid influences nothing.
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using criteria::Outside;

criteria::Dossier with_requirement(const criteria::AnswerType& type, const criteria::Accept& accept,
                                   const criteria::AnswerValue& answer) {
  return dossier(lot(award(AwardMethod::lowest_price), {requirement("E", type, accept), price("P")}),
                 {bid("A", {{"E", answer}, {"P", given("100.00")}})});
}

TEST(Requirements, AreInclusiveAndCompareQuantitiesNotTexts) {
  using criteria::AtLeast, criteria::AtMost, criteria::Equals, criteria::OneOf, criteria::Level;
  struct Case {
    criteria::AnswerType type;
    criteria::Accept accept;
    criteria::AnswerValue answer;
    bool accepted;
  };
  const criteria::NumberAnswer quantity;
  const criteria::GradeAnswer judged;
  const Case cases[]{{criteria::BooleanAnswer{}, Equals{true}, true, true},
                     {criteria::BooleanAnswer{}, Equals{true}, false, false},
                     {criteria::BooleanAnswer{}, Equals{false}, false, true},
                     {criteria::BooleanAnswer{}, OneOf{{true, false}}, false, true},
                     {quantity, AtLeast{decimal("25")}, given("25.0"), true},
                     {quantity, AtLeast{decimal("25")}, given("24.999"), false},
                     {quantity, AtMost{decimal("25")}, given("25"), true},
                     {quantity, AtMost{decimal("25")}, given("25.0000001"), false},
                     {quantity, Equals{decimal("45")}, given("45.00"), true},
                     {quantity, Equals{decimal("45")}, given("45.01"), false},
                     {quantity, OneOf{{decimal("10"), decimal("20")}}, given("20.0"), true},
                     {quantity, OneOf{{decimal("10"), decimal("20")}}, given("15"), false},
                     {judged, OneOf{{Level{"goed"}, Level{"voldoende"}}}, level("goed"), true},
                     {judged, OneOf{{Level{"goed"}, Level{"voldoende"}}}, level("matig"), false},
                     {judged, Equals{Level{"goed"}}, level("Goed"), false},
                     {criteria::AmountAnswer{}, AtMost{decimal("100.00")}, given("100.00"), true}};
  for (const Case& one : cases) {
    const auto all = with_requirement(one.type, one.accept, one.answer);
    EXPECT_EQ(results::rejected(all), one.accepted ? "" : "A: requirement.failed E")
        << criteria::name(one.accept) << " " << &one - cases;
    EXPECT_EQ(results::outcome(all), one.accepted ? "winner A" : "no-admissible-bid");
  }
}

TEST(Requirements, SayWhatWasGivenAndWhatWasAsked) {
  const auto all = with_requirement(criteria::NumberAnswer{}, criteria::AtLeast{decimal("60")}, given("45"));
  const criteria::Finding found = results::lot(all).rejected[0].findings[0];
  EXPECT_EQ(found.place, "bids[0].answers.E");
  EXPECT_EQ(found.parameter("lot"), "1");
  EXPECT_EQ(found.parameter("bid"), "A");
  EXPECT_EQ(found.parameter("criterion"), "E");
  EXPECT_EQ(found.parameter("given"), "45");
  EXPECT_EQ(found.parameter("bound"), "60");
}

TEST(Requirements, OfAComputedQuantityTestTheResult) {
  const criteria::MkiAnswer mki{std::nullopt, criteria::IndicatorTable{{"co2", decimal("0.05")}}};
  const auto of = [&](const char* kilograms) {
    return with_requirement(mki, criteria::AtMost{decimal("25")},
                            given(criteria::MkiInputs{{{"co2", decimal(kilograms)}}, std::nullopt}));
  };
  EXPECT_EQ(results::rejected(of("500")), "");
  EXPECT_EQ(results::rejected(of("500.2")), "A: requirement.failed E");
  EXPECT_EQ(results::lot(of("500.2")).rejected[0].findings[0].parameter("given"), "25.01");
}

TEST(Requirements, AreTestedOnScoredCriteriaAsWell) {
  criteria::Criterion scored = quality("K", "100", linear("0", "10"));
  scored.accept = criteria::AtLeast{decimal("5")};
  const auto all = dossier(lot(award(AwardMethod::weighted_points), {scored}),
                           {bid("A", {{"K", given("5")}}), bid("B", {{"K", given("4.9")}})});
  EXPECT_EQ(results::ranking(all), "1 A 50.00");
  EXPECT_EQ(results::rejected(all), "B: requirement.failed K");
}

TEST(Requirements, MayStandUnderAnyParent) {
  const auto all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {parent("G", "100",
                          {quality("K", "100", linear("0", "10")),
                           requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true})})}),
              {bid("A", {{"E", true}, {"K", given("5")}}), bid("B", {{"E", false}, {"K", given("9")}})});
  EXPECT_EQ(results::ranking(all), "1 A 50.00");
  EXPECT_EQ(results::scores(all, "A"), "K 50.00");
}

// ---- minimum scores -------------------------------------------------------------------------------------

TEST(MinimumScore, OfALeafIsAPercentOfItsOwnShareAndEqualPasses) {
  const auto all = dossier(
      lot(award(AwardMethod::weighted_points, 0),
          {with_minimum(quality("K1", "35", linear("0", "80")), "25"), quality("K2", "65", points("10"))}),
      {bid("A", {{"K1", given("20")}, {"K2", given("1")}}),
       bid("B", {{"K1", given("19.999999")}, {"K2", given("9")}})});
  EXPECT_EQ(results::ranking(all), "1 A 15");
  EXPECT_EQ(results::rejected(all), "B: minimumScore.failed K1");
  const criteria::Finding found = results::lot(all).rejected[0].findings[0];
  EXPECT_EQ(found.parameter("given"), "24.99999875");
  EXPECT_EQ(found.parameter("bound"), "25");
}

TEST(MinimumScore, OfAParentIsWhatItsChildrenEarnTogether) {
  const auto all = dossier(
      lot(award(AwardMethod::weighted_points),
          {with_minimum(
               parent("K", "60", {quality("K1", "20", points("10")), quality("K2", "40", points("10"))}),
               "50"),
           scored_price("P", "40", linear("200", "100"))}),
      {bid("A", {{"K1", given("9")}, {"K2", given("3")}, {"P", given("150")}}),
       bid("B", {{"K1", given("8.9")}, {"K2", given("3")}, {"P", given("100")}})});
  EXPECT_EQ(results::outcome(all), "winner A");
  EXPECT_EQ(results::rejected(all), "B: minimumScore.failed K");
  EXPECT_EQ(results::lot(all).rejected[0].findings[0].place, "bids[1]");
}

TEST(MinimumScore, OfAParentInEurosIsWhatItsChildrenEarnOfItsValue) {
  criteria::Criterion group = parent("G", "",
                                     {valued("V1", "6000", points("10")), valued("V2", "4000", points("10")),
                                      valued("F", "", criteria::Factor{decimal("2")})});
  group.value = decimal("10000");
  const auto of = [&](const char* second) {
    return dossier(
        lot(award(AwardMethod::value_in_euros), {price("P"), with_minimum(group, "60")}),
        {bid("A",
             {{"P", given("100000")}, {"V1", given("8")}, {"V2", given(second)}, {"F", given("1000000")}})});
  };
  EXPECT_EQ(results::rejected(of("3")), "");
  EXPECT_EQ(results::rejected(of("2.999")), "A: minimumScore.failed G");
}

TEST(MinimumScore, OfAParentIsNotTestedWhileAnAnswerIsMissing) {
  const auto all = dossier(
      lot(award(AwardMethod::weighted_points),
          {with_minimum(
              parent("K", "100", {quality("K1", "50", points("10")), quality("K2", "50", points("10"))}),
              "60")}),
      {bid("A", {{"K1", given("0")}})});
  EXPECT_EQ(results::outcome(all), "incomplete answer.missing bids[0].answers.K2");
}

// ---- lateness -------------------------------------------------------------------------------------------

TEST(Lateness, RejectsWhatCameAfterTheDeadlineBeforeLookingAtIt) {
  criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points), {quality("K", "100", criteria::RelativeLowest{})}),
              {bid("A", {{"K", given("20")}}), bid("B", {{"K", given("40")}}), bid("C", {{"K", given("0")}}),
               bid("D", {{"K", given("25")}})});
  all.tender.deadline = moment("2026-11-02T12:00:00Z");
  all.bids[0].received_at = moment("2026-11-02T12:00:00.000Z");
  all.bids[1].received_at = moment("2026-11-02T11:59:59Z");
  all.bids[2].received_at = moment("2026-11-02T12:00:00.001Z");
  EXPECT_EQ(results::ranking(all), "1 A 100.00, 2 D 80.00, 3 B 50.00");
  EXPECT_EQ(results::rejected(all), "C: bid.late");
  const criteria::Finding found = results::lot(all).rejected[0].findings[0];
  EXPECT_EQ(found.place, "bids[2].receivedAt");
  EXPECT_EQ(found.parameter("given"), "2026-11-02T12:00:00.001Z");
  EXPECT_EQ(found.parameter("bound"), "2026-11-02T12:00:00Z");
}

TEST(Lateness, IsUnknownWithoutADeadline) {
  criteria::Dossier all =
      dossier(lot(award(AwardMethod::lowest_price), {price("P")}), {bid("A", {{"P", given("10.00")}})});
  all.bids[0].received_at = moment("2099-01-01T00:00:00Z");
  EXPECT_EQ(results::outcome(all), "winner A");
}

// ---- what a rejected bid may not do ---------------------------------------------------------------------

TEST(RejectedBid, InfluencesNothing) {
  const auto criteria = [] {
    return std::vector<criteria::Criterion>{
        requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}),
        quality("K", "60", criteria::RelativeHighest{}), scored_price("P", "40", criteria::RelativeLowest{})};
  };
  const criteria::Bid a = bid("A", {{"E", true}, {"K", given("50")}, {"P", given("200.00")}});
  const criteria::Bid b = bid("B", {{"E", true}, {"K", given("40")}, {"P", given("100.00")}});
  const criteria::Bid best = bid("X", {{"E", false}, {"K", given("1000")}, {"P", given("0.01")}});
  const auto without = dossier(lot(award(AwardMethod::weighted_points), criteria()), {a, b});
  const auto with = dossier(lot(award(AwardMethod::weighted_points), criteria()), {best, a, b});
  EXPECT_EQ(results::ranking(with), results::ranking(without));
  EXPECT_EQ(results::lot(with).fields, results::lot(without).fields);
  EXPECT_EQ(results::rejected(with), "X: requirement.failed E");
}

TEST(RejectedBid, MayMissAnswersOrGiveUndefinedNumbers) {
  const auto all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}),
                   quality("K1", "50", criteria::RelativeLowest{}), quality("K2", "50", points("10"))}),
              {bid("A", {{"E", true}, {"K1", given("5")}, {"K2", given("10")}}),
               bid("B", {{"E", false}, {"K1", given("0")}, {"K2", given("99")}}), bid("C", {{"E", false}})});
  EXPECT_EQ(results::outcome(all), "winner A");
  EXPECT_EQ(results::rejected(all), "B: requirement.failed E; C: requirement.failed E");
}

TEST(RejectedBid, HasAllItsReasonsAndStandsInTheOrderOfIds) {
  const auto all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}),
                   with_minimum(quality("K", "60", points("10")), "50"),
                   quality("L", "40", linear("0", "10", Outside::reject))}),
              {bid("b", {{"E", false}, {"K", given("1")}, {"L", given("11")}}),
               bid("B", {{"E", true}, {"K", given("4")}, {"L", given("1")}}), bid("a", {{"E", false}})});
  EXPECT_EQ(results::rejected(all),
            "B: minimumScore.failed K; a: requirement.failed E; "
            "b: requirement.failed E, minimumScore.failed K, answer.outside L");
  EXPECT_EQ(results::outcome(all), "no-admissible-bid");
}

// ---- what is missing ------------------------------------------------------------------------------------

TEST(IncompleteLot, NamesEveryMissingAnswerAndScoresTheOtherLots) {
  criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}),
                   quality("K", "100", points("10"))}),
              {bid("A", {{"E", true}}), bid("B", {{"K", given("11")}}), bid("C", {{"E", false}})});
  criteria::Lot other = lot(award(AwardMethod::lowest_price), {price("P")});
  other.id = "2";
  all.tender.lots.push_back(other);
  criteria::Bid elsewhere = bid("D", {{"P", given("5.00")}});
  elsewhere.lot = "2";
  all.bids.push_back(elsewhere);
  EXPECT_EQ(results::outcome(all),
            "incomplete answer.missing bids[0].answers.K, answer.missing bids[1].answers.E, "
            "answer.outOfRange bids[1].answers.K");
  EXPECT_EQ(results::rejected(all), "C: requirement.failed E");
  const evaluator::Evaluation found = results::evaluation(all);
  EXPECT_TRUE(found.lots[0].ranking.empty());
  EXPECT_EQ(found.lots[1].winner, "D");
}

TEST(IncompleteLot, IsOneWithAPriceOnWhichTheMethodIsUndefined) {
  for (const auto method :
       {AwardMethod::utility_index, AwardMethod::quality_per_price, AwardMethod::reference_point}) {
    criteria::Award announced = award(method);
    announced.factor = decimal("1");
    announced.reference = criteria::ReferencePoint{decimal("100"), decimal("70"), decimal("130")};
    const bool weighs = method == AwardMethod::utility_index;
    const auto all = dossier(
        lot(announced, {quality("K", weighs ? "60" : "100", points("10")), price("P", weighs ? "40" : "")}),
        {bid("A", {{"K", given("5")}, {"P", given("0")}}), bid("B", {{"K", given("5")}, {"P", given("1")}})});
    EXPECT_EQ(results::outcome(all), "incomplete answer.notPositive bids[0].answers.P");
  }
}

TEST(EmptyLot, HasNoAdmissibleBid) {
  EXPECT_EQ(results::outcome(dossier(lot(award(AwardMethod::lowest_price), {price("P")}), {})),
            "no-admissible-bid");
  for (const criteria::ScoringRule& rule : {criteria::ScoringRule(criteria::RelativeHighest{}),
                                            criteria::ScoringRule(criteria::RelativeLowest{})})
    EXPECT_EQ(
        results::outcome(dossier(lot(award(AwardMethod::weighted_points), {quality("K", "100", rule)}), {})),
        "no-admissible-bid");
}

TEST(Evaluation, OfAnInvalidDefinitionGivesItsErrorsAndNothingElse) {
  const auto all = dossier(lot(award(AwardMethod::weighted_points), {quality("K", "99", points("10"))}),
                           {bid("A", {{"K", given("5")}})});
  EXPECT_EQ(results::errors(all), "weight.sum tender.lots[0].criteria");
}

}  // namespace
