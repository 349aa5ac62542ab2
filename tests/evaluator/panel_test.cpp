// Panels: the consensus grade, or the exact mean of every assessor's share.
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using criteria::Combine;

criteria::ScoringRule judgement() {
  return levels({{"uitstekend", "100"}, {"goed", "80"}, {"voldoende", "60"}, {"onvoldoende", "0"}});
}

criteria::Dossier judged(const criteria::ScoringRule& rule, Combine combine,
                         std::vector<criteria::Grade> grades) {
  criteria::Dossier all = dossier(lot(award(AwardMethod::weighted_points, 4),
                                      {with_panel(quality("K", "100", rule), {"b1", "b2", "b3"}, combine)}),
                                  {bid("A", {})});
  all.grades = std::move(grades);
  return all;
}

TEST(ConsensusPanel, ScoresTheConsensusGradeOnly) {
  const auto all = judged(judgement(), Combine::consensus,
                          {grade("A", "K", "b1", "onvoldoende"), grade("A", "K", "b2", "onvoldoende"),
                           consensus("A", "K", "goed"), grade("A", "K", "b3", "voldoende")});
  EXPECT_EQ(results::ranking(all), "1 A 80.0000");
  EXPECT_TRUE(results::evaluation(all).warnings.empty());
}

TEST(ConsensusPanel, WarnsOfAMissingIndividualGrade) {
  const auto all =
      judged(judgement(), Combine::consensus, {grade("A", "K", "b2", "goed"), consensus("A", "K", "goed")});
  EXPECT_EQ(results::ranking(all), "1 A 80.0000");
  const criteria::Findings warnings = results::evaluation(all).warnings;
  EXPECT_EQ(results::codes_and_places(warnings),
            "grade.individualMissing grades, grade.individualMissing grades");
  EXPECT_EQ(warnings[0].severity, criteria::Severity::warning);
  EXPECT_EQ(warnings[0].parameter("assessor"), "b1");
  EXPECT_EQ(warnings[1].parameter("assessor"), "b3");
  EXPECT_EQ(warnings[1].parameter("bid"), "A");
  EXPECT_EQ(warnings[1].parameter("criterion"), "K");
}

TEST(ConsensusPanel, IsIncompleteWithoutItsConsensus) {
  const auto all =
      judged(judgement(), Combine::consensus,
             {grade("A", "K", "b1", "goed"), grade("A", "K", "b2", "goed"), grade("A", "K", "b3", "goed")});
  EXPECT_EQ(results::outcome(all), "incomplete grade.missing grades");
}

TEST(ConsensusPanel, SaysNothingOfGradesOfARejectedBid) {
  criteria::Dossier all = judged(judgement(), Combine::consensus, {});
  all.tender.lots[0].criteria.push_back(requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}));
  all.bids[0] = bid("A", {{"E", false}});
  EXPECT_EQ(results::outcome(all), "no-admissible-bid");
  EXPECT_TRUE(results::evaluation(all).warnings.empty());
}

TEST(MeanPanel, TakesTheExactMeanOfTheShares) {
  const auto of = [](const char* first, const char* second, const char* third) {
    return judged(
        judgement(), Combine::mean,
        {grade("A", "K", "b3", third), grade("A", "K", "b1", first), grade("A", "K", "b2", second)});
  };
  EXPECT_EQ(results::unrounded(of("goed", "goed", "uitstekend"), "A"), "86.666666666666");
  EXPECT_EQ(results::ranking(of("goed", "goed", "uitstekend")), "1 A 86.6667");
  EXPECT_EQ(results::unrounded(of("onvoldoende", "uitstekend", "goed"), "A"), "60");
}

TEST(MeanPanel, TakesTheMeanOfClampedSharesAndNotTheShareOfTheMean) {
  const auto all =
      judged(linear("0", "10"), Combine::mean,
             {grade("A", "K", "b1", "20"), grade("A", "K", "b2", "5"), grade("A", "K", "b3", "-5")});
  EXPECT_EQ(results::unrounded(all, "A"), "50");  // (1 + 0.5 + 0) / 3, where the mean of 6.66… gives 66.6…
  EXPECT_EQ(results::lot(all).ranking[0].scores[0].answer, number("20/3"));
}

TEST(MeanPanel, NeedsEveryAssessor) {
  const auto all =
      judged(judgement(), Combine::mean, {grade("A", "K", "b1", "goed"), consensus("A", "K", "goed")});
  EXPECT_EQ(results::outcome(all), "incomplete grade.missing grades, grade.missing grades");
  EXPECT_EQ(results::lot(all).findings[0].parameter("assessor"), "b2");
  EXPECT_EQ(results::lot(all).findings[1].parameter("assessor"), "b3");
}

TEST(MeanPanel, RejectsABidOfWhichOneGradeIsOutside) {
  const auto all =
      judged(linear("0", "10", criteria::Outside::reject), Combine::mean,
             {grade("A", "K", "b1", "9"), grade("A", "K", "b2", "11"), grade("A", "K", "b3", "9")});
  EXPECT_EQ(results::rejected(all), "A: answer.outside K");
  EXPECT_EQ(results::lot(all).rejected[0].findings[0].place, "grades[1].level");
}

TEST(MeanPanel, IsIncompleteWhereOneGradeIsNoPossibleNumberOfPoints) {
  const auto all =
      judged(points("10"), Combine::mean,
             {grade("A", "K", "b1", "9"), grade("A", "K", "b2", "9"), grade("A", "K", "b3", "10.5")});
  EXPECT_EQ(results::outcome(all), "incomplete answer.outOfRange grades[2].level");
}

TEST(MeanPanel, TestsTheMinimumScoreOnTheMean) {
  criteria::Dossier all =
      judged(points("10"), Combine::mean,
             {grade("A", "K", "b1", "6"), grade("A", "K", "b2", "2"), grade("A", "K", "b3", "7")});
  all.tender.lots[0].criteria[0].minimum_score = decimal("50");
  EXPECT_EQ(results::ranking(all), "1 A 50.0000");
  (*all.grades)[1].level = "1.99";
  EXPECT_EQ(results::rejected(all), "A: minimumScore.failed K");
}

TEST(MeanPanel, GivesARelativeRuleTheMeanOfTheGrades) {
  criteria::Dossier all =
      judged(criteria::RelativeHighest{}, Combine::mean,
             {grade("A", "K", "b1", "6"), grade("A", "K", "b2", "8"), grade("A", "K", "b3", "7"),
              grade("B", "K", "b1", "9"), grade("B", "K", "b2", "10"), grade("B", "K", "b3", "9")});
  all.bids.push_back(bid("B", {}));
  EXPECT_EQ(results::ranking(all), "1 B 100.0000, 2 A 75.0000");
  EXPECT_EQ(results::lot(all).fields[0].highest, number("28/3"));
}

TEST(MeanPanel, JudgesTheMeanWhereARelativeRuleNeedsAPositiveNumber) {
  const auto of = [](const char* third) {
    return judged(criteria::RelativeLowest{}, Combine::mean,
                  {grade("A", "K", "b1", "0"), grade("A", "K", "b2", "0"), grade("A", "K", "b3", third)});
  };
  EXPECT_EQ(results::ranking(of("3")), "1 A 100.0000");
  EXPECT_EQ(results::outcome(of("0")), "incomplete answer.notPositive bids[0].answers.K");
}

TEST(MeanPanel, GivesAFactorTheMeanOfTheGrades) {
  criteria::Dossier all = dossier(
      lot(award(AwardMethod::value_in_euros),
          {price("P"),
           with_panel(valued("F", "", criteria::Factor{decimal("100")}), {"b1", "b2"}, Combine::mean)}),
      {bid("A", {{"P", given("1000.00")}})});
  all.grades = {grade("A", "F", "b1", "1"), grade("A", "F", "b2", "2")};
  EXPECT_EQ(results::ranking(all), "1 A 1150.00");
}

TEST(GradedRequirement, IsTestedOnTheConsensus) {
  criteria::Criterion plan = requirement("E", criteria::GradeAnswer{},
                                         criteria::OneOf{{criteria::Level{"goed"}, criteria::Level{"ruim"}}});
  criteria::Dossier all = dossier(
      lot(award(AwardMethod::lowest_price), {with_panel(plan, {"b1"}, Combine::consensus), price("P")}),
      {bid("A", {{"P", given("1.00")}}), bid("B", {{"P", given("2.00")}})});
  all.grades = {consensus("A", "E", "matig"), consensus("B", "E", "goed"), grade("A", "E", "b1", "goed"),
                grade("B", "E", "b1", "goed")};
  EXPECT_EQ(results::outcome(all), "winner B");
  EXPECT_EQ(results::lot(all).rejected[0].findings[0].place, "grades[0].level");
}

TEST(GradeWithoutPanel, IsAnsweredDirectly) {
  const auto all = dossier(lot(award(AwardMethod::weighted_points), {quality("K", "100", judgement())}),
                           {bid("A", {{"K", level("goed")}}), bid("B", {{"K", level("voldoende")}})});
  EXPECT_EQ(results::ranking(all), "1 A 80.00, 2 B 60.00");
}

}  // namespace
