// Every scoring rule: inside, on and outside its bounds.
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using criteria::Best;
using criteria::Centre;
using criteria::Negative;
using criteria::Outside;

// Bids A, B, C … answer the only criterion, which weighs 100: a score of 50.0000 is a share of one half.
criteria::Dossier field(const criteria::ScoringRule& rule,
                        const std::vector<criteria::AnswerValue>& answers) {
  std::vector<criteria::Bid> bids;
  for (const criteria::AnswerValue& answer : answers)
    bids.push_back(bid(std::string(1, static_cast<char>('A' + bids.size())), {{"K", answer}}));
  return dossier(lot(award(AwardMethod::weighted_points, 4), {quality("K", "100", rule)}), bids);
}

criteria::Dossier field(const criteria::ScoringRule& rule, const std::vector<std::string>& numbers) {
  std::vector<criteria::AnswerValue> answers;
  for (const std::string& number : numbers) answers.push_back(given(number));
  return field(rule, answers);
}

std::string scores(const criteria::Dossier& dossier) {
  std::string all;
  for (const criteria::Bid& bid : dossier.bids) {
    const std::string score = results::scores(dossier, bid.id);
    all += (all.empty() ? "" : " ") + score.substr(score.find(' ') + 1);
  }
  return all;
}

// ---- absolute rules -------------------------------------------------------------------------------------

struct Absolute {
  criteria::ScoringRule rule;
  std::string answer;
  std::string expected;  // the score; else the reason why there is none
};

void expect_each(const std::vector<Absolute>& cases) {
  for (const auto& [rule, answer, expected] : cases) {
    const criteria::Dossier one = field(rule, std::vector<std::string>{answer});
    const evaluator::LotEvaluation found = results::lot(one);
    std::string seen;
    if (!found.rejected.empty())
      seen = found.rejected[0].findings[0].code;
    else if (!found.findings.empty())
      seen = found.findings[0].code;
    else
      seen = scores(one);
    EXPECT_EQ(seen, expected) << criteria::name(rule) << " of " << answer;
  }
}

TEST(LinearRule, RunsFromWorstToBestAndTreatsWhatIsOutsideAsAnnounced) {
  expect_each({{linear("0", "80"), "0", "0.0000"},
               {linear("0", "80"), "45", "56.2500"},
               {linear("0", "80"), "80", "100.0000"},
               {linear("0", "80"), "80.0000001", "100.0000"},
               {linear("0", "80"), "-3", "0.0000"},
               {linear("300000.00", "200000.00"), "245000.00", "55.0000"},
               {linear("300000.00", "200000.00"), "199999.99", "100.0000"},
               {linear("300000.00", "200000.00"), "300000.01", "0.0000"},
               {linear("-10", "10"), "-5", "25.0000"},
               {linear("0", "80", Outside::extrapolate), "100", "125.0000"},
               {linear("0", "80", Outside::extrapolate), "-8", "-10.0000"},
               {linear("0", "80", Outside::extrapolate), "8", "10.0000"},
               {linear("0", "80", Outside::reject), "0", "0.0000"},
               {linear("0", "80", Outside::reject), "80", "100.0000"},
               {linear("0", "80", Outside::reject), "80.01", "answer.outside"},
               {linear("0", "80", Outside::reject), "-0.01", "answer.outside"},
               {linear("300", "200", Outside::reject), "199.99", "answer.outside"},
               {linear("300", "200", Outside::reject), "300.01", "answer.outside"}});
}

TEST(LinearRule, NamesTheBoundThatWasCrossed) {
  for (const auto& [answer, bound] :
       std::vector<std::pair<std::string, std::string>>{{"81", "80.0"}, {"9.5", "10"}}) {
    const auto found = results::lot(field(linear("10", "80.0", Outside::reject), {answer}));
    EXPECT_EQ(found.rejected[0].findings[0].parameter("given"), answer);
    EXPECT_EQ(found.rejected[0].findings[0].parameter("bound"), bound);
    EXPECT_EQ(found.rejected[0].findings[0].place, "bids[0].answers.K");
  }
}

TEST(StepsRule, GivesThePercentOfTheLastStepReached) {
  const auto rule = steps({{"0", "10"}, {"50", "60"}, {"75.5", "100"}});
  expect_each({{rule, "0", "10.0000"},
               {rule, "49.99", "10.0000"},
               {rule, "50", "60.0000"},
               {rule, "75.49", "60.0000"},
               {rule, "75.50", "100.0000"},
               {rule, "1000", "100.0000"},
               {rule, "-0.01", "answer.outside"}});
}

TEST(PointsRule, DividesByTheMostAndRefusesWhatIsNotAPossibleNumberOfPoints) {
  expect_each({{points("10"), "0", "0.0000"},
               {points("10"), "7.5", "75.0000"},
               {points("10"), "10", "100.0000"},
               {points("10"), "10.01", "answer.outOfRange"},
               {points("10"), "-1", "answer.outOfRange"},
               {points("3"), "1", "33.3333"}});
}

TEST(LevelsRule, LooksUpThePercentWhichMayBeNegativeOrAboveAHundred) {
  const auto rule = levels({{"3", "100"}, {"2", "60"}, {"NR", "-50"}, {"extra", "120"}});
  EXPECT_EQ(scores(field(rule, {level("3"), level("2"), level("NR"), level("extra")})),
            "100.0000 60.0000 -50.0000 120.0000");
}

TEST(LevelsRule, TakesABooleanByTrueAndFalse) {
  criteria::Dossier one =
      field(levels({{"true", "100"}, {"false", "20"}}), std::vector<criteria::AnswerValue>{true, false});
  one.tender.lots[0].criteria[0].answer = criteria::BooleanAnswer{};
  EXPECT_EQ(scores(one), "100.0000 20.0000");
}

TEST(LevelsRule, TakesANumberAsItIsWritten) {
  criteria::Dossier one = field(levels({{"3", "100"}, {"2.5", "40"}}), std::vector<std::string>{"3", "2.5"});
  one.tender.lots[0].criteria[0].answer = criteria::NumberAnswer{};
  EXPECT_EQ(scores(one), "100.0000 40.0000");
}

// ---- relative rules -------------------------------------------------------------------------------------

struct Relative {
  criteria::ScoringRule rule;
  std::vector<std::string> answers;
  std::string expected;  // scores; else the outcome
};

void expect_each(const std::vector<Relative>& cases) {
  for (const auto& [rule, answers, expected] : cases) {
    const criteria::Dossier all = field(rule, answers);
    const bool scored = results::lot(all).findings.empty();
    EXPECT_EQ(scored ? scores(all) : results::outcome(all), expected) << criteria::name(rule);
  }
}

TEST(RelativeLowestRule, DividesTheLowestByEach) {
  const criteria::ScoringRule rule = criteria::RelativeLowest{};
  expect_each({{rule, {"200", "100", "300"}, "50.0000 100.0000 33.3333"},
               {rule, {"7"}, "100.0000"},
               {rule, {"5", "5"}, "100.0000 100.0000"},
               {rule, {"1", "0"}, "incomplete answer.notPositive bids[1].answers.K"},
               {rule, {"1", "-2"}, "incomplete answer.notPositive bids[1].answers.K"}});
}

TEST(RelativeHighestRule, DividesEachByTheHighest) {
  const criteria::ScoringRule rule = criteria::RelativeHighest{};
  expect_each({{rule, {"20", "50", "0"}, "40.0000 100.0000 0.0000"},
               {rule, {"0", "0"}, "incomplete answer.notPositive tender.lots[0]"},
               {rule, {"5", "-1"}, "incomplete answer.notPositive bids[1].answers.K"}});
}

TEST(RelativeRangeRule, RunsFromTheHighestToTheLowest) {
  const criteria::ScoringRule rule = criteria::RelativeRange{};
  expect_each({{rule, {"100", "150", "200"}, "100.0000 50.0000 0.0000"},
               {rule, {"-5", "5"}, "100.0000 0.0000"},
               {rule, {"8", "8"}, "100.0000 100.0000"},
               {rule, {"8"}, "100.0000"}});
}

TEST(DistanceLowestRule, FallsToZeroAtTwiceTheLowest) {
  const criteria::ScoringRule rule = criteria::DistanceLowest{};
  expect_each({{rule, {"100", "130", "200", "250"}, "100.0000 70.0000 0.0000 0.0000"},
               {rule, {"0", "1"}, "incomplete answer.notPositive bids[0].answers.K"}});
}

TEST(RelativeMeanRule, MeasuresFromTheMeanOrTheMedianBetween0And1) {
  const criteria::ScoringRule mean = criteria::RelativeMean{decimal("1"), Centre::mean};
  const criteria::ScoringRule steep = criteria::RelativeMean{decimal("3"), Centre::mean};
  const criteria::ScoringRule median = criteria::RelativeMean{decimal("0.5"), Centre::median};
  expect_each({{mean, {"50", "100", "150"}, "100.0000 100.0000 50.0000"},
               {steep, {"90", "110"}, "100.0000 70.0000"},
               {steep, {"50", "150"}, "100.0000 0.0000"},
               {median, {"100", "200", "600"}, "100.0000 100.0000 0.0000"},
               {median, {"100", "200", "300", "1000"}, "100.0000 100.0000 90.0000 0.0000"},
               {mean, {"-5", "5"}, "incomplete answer.notPositive tender.lots[0]"},
               {mean, {"-5", "-15"}, "incomplete answer.notPositive tender.lots[0]"},
               {median, {"0", "0", "9"}, "incomplete answer.notPositive tender.lots[0]"}});
}

TEST(LogarithmicRule, FallsByTheLogarithmOfTheRatioToTheLowest) {
  const criteria::ScoringRule keep = criteria::Logarithmic{decimal("2"), Negative::keep};
  const criteria::ScoringRule clamp = criteria::Logarithmic{decimal("2"), Negative::clamp};
  expect_each({{keep, {"100", "200", "150", "800"}, "100.0000 0.0000 41.5037 -200.0000"},
               {clamp, {"100", "200", "150", "800"}, "100.0000 0.0000 41.5037 0.0000"},
               {keep, {"100", "0"}, "incomplete answer.notPositive bids[1].answers.K"}});
}

TEST(RankPointsRule, GivesThePercentOfTheRankAndTheBetterRankToEquals) {
  const auto lowest = rank_points({"100", "60", "30"}, Best::lowest);
  const auto highest = rank_points({"100", "60", "30"}, Best::highest);
  expect_each({{lowest, {"5", "7", "6", "9"}, "100.0000 30.0000 60.0000 0.0000"},
               {lowest, {"5", "5.0", "6"}, "100.0000 100.0000 30.0000"},
               {highest, {"5", "7", "6", "9"}, "0.0000 60.0000 30.0000 100.0000"},
               {highest, {"7", "7", "7", "7"}, "100.0000 100.0000 100.0000 100.0000"},
               {lowest, {"-1", "0"}, "100.0000 60.0000"}});
}

TEST(RelativeRules, RecordWhatTheyTookFromTheField) {
  const auto found =
      results::lot(field(criteria::RelativeMean{decimal("1"), Centre::median}, {"10", "40", "20", "70"}));
  ASSERT_EQ(found.fields.size(), 1U);
  EXPECT_EQ(found.fields[0], (evaluator::LeafField{0, number("10"), number("70"), number("30")}));
}

// ---- rules of value-in-euros ----------------------------------------------------------------------------

TEST(FactorRule, AddsFactorTimesTheAnswerToThePrice) {
  const criteria::Dossier one =
      dossier(lot(award(AwardMethod::value_in_euros),
                  {price("P"), valued("MKI", "", criteria::Factor{decimal("1.5")})}),
              {bid("A", {{"P", given("1000.00")}, {"MKI", given("200.125")}}),
               bid("B", {{"P", given("1000.00")}, {"MKI", given("-10")}})});
  EXPECT_EQ(results::scores(one, "A"), "MKI 300.19");
  EXPECT_EQ(results::ranking(one), "1 B 985.00, 2 A 1300.19");
}

TEST(PercentDiscountRule, DeductsAPercentOfTheBidsOwnPrice) {
  const criteria::PercentDiscount ladder{table({{"5", "10"}, {"3", "4"}, {"geen", "0"}})};
  const criteria::Dossier one =
      dossier(lot(award(AwardMethod::value_in_euros), {price("P"), valued("L", "", ladder)}),
              {bid("A", {{"P", given("1000.00")}, {"L", level("3")}}),
               bid("B", {{"P", given("1050.00")}, {"L", level("5")}}),
               bid("C", {{"P", given("950.00")}, {"L", level("geen")}})});
  EXPECT_EQ(results::scores(one, "A"), "L -40.00");
  EXPECT_EQ(results::scores(one, "B"), "L -105.00");
  EXPECT_EQ(results::scores(one, "C"), "L 0.00");
  EXPECT_EQ(results::ranking(one), "1 B 945.00, 2 C 950.00, 3 A 960.00");
}

}  // namespace
