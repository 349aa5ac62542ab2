// Worked by hand: copies of a lot with other weights and grades.
#include "evaluator/insight/what_if.hpp"

#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>

namespace {

using namespace test_support;
using namespace evaluator::insight;
using criteria::AwardMethod;
using criteria::Combine;
using criteria::Number;
using testing::ElementsAre;

criteria::Checked<WhatIf> asked(const criteria::Dossier& dossier, const WhatIfQuestion& question) {
  return what_if(dossier, results::lot(dossier), 0, question);
}
WhatIf found(const criteria::Dossier& dossier, const WhatIfQuestion& question) {
  return asked(dossier, question).value();
}
std::string refused(const criteria::Dossier& dossier, const WhatIfQuestion& question) {
  const auto answer = asked(dossier, question);
  return answer ? "(fine)" : results::codes_and_places(answer.error());
}

std::string weights_of(const WhatIf& copy) {
  std::string text;
  for (const WeightInCopy& weight : copy.weights)
    text +=
        (text.empty() ? "" : ", ") + weight.criterion + " " + weight.copy.text() + (weight.is_set ? "!" : "");
  return text;
}
std::string totals_of(const WhatIf& copy) {
  std::string text;
  for (const auto& bid : copy.evaluation.ranking)
    text += (text.empty() ? "" : ", ") + std::to_string(bid.rank) + " " + bid.bid + " " +
            bid.total.to_decimal(2, criteria::RoundingMode::half_up);
  return text;
}
SetWeight weight(const std::string& criterion, std::string_view value) { return {criterion, decimal(value)}; }

// A: 60·0.9 + 40·0.25 = 64; B: 60·0.7 + 40·0.5 = 62.
criteria::Dossier two_bids() {
  return dossier(lot(award(AwardMethod::weighted_points),
                     {quality("K", "60", points("100")), scored_price("P", "40", linear("140000", "40000"))}),
                 {bid("A", {{"K", given("90")}, {"P", given("115000.00")}}),
                  bid("B", {{"K", given("70")}, {"P", given("90000.00")}})});
}

criteria::Dossier leaves_of(const std::vector<std::string>& weights) {
  std::vector<criteria::Criterion> criteria;
  std::vector<std::pair<std::string, criteria::AnswerValue>> answers;
  for (const auto& each : weights) {
    const std::string id = "K" + std::to_string(criteria.size() + 1);
    criteria.push_back(quality(id, each, points("100")));
    answers.emplace_back(id, given("50"));
  }
  return dossier(lot(award(AwardMethod::weighted_points), criteria), {bid("A", answers)});
}

TEST(WhatIf, WithoutChangesIsWhatWasAnnounced) {
  const auto copy = found(two_bids(), {});
  EXPECT_EQ(copy.evaluation, results::lot(two_bids()));
  EXPECT_EQ(copy.lot, two_bids().tender.lots[0]);
  EXPECT_TRUE(copy.passings.empty());
  EXPECT_FALSE(copy.changes_winner);
}

TEST(WhatIf, SharesTheRestInTheAnnouncedProportion) {
  EXPECT_EQ(weights_of(found(leaves_of({"60", "25", "15"}), {{weight("K1", "50")}, {}})),
            "K1 50!, K2 31.25, K3 18.75");
  EXPECT_EQ(weights_of(found(leaves_of({"60", "25", "15"}), {{weight("K1", "60")}, {}})),
            "K1 60!, K2 25, K3 15");
  EXPECT_EQ(weights_of(found(leaves_of({"60", "25", "15"}), {{weight("K1", "50"), weight("K3", "50")}, {}})),
            "K1 50!, K2 0, K3 50!");
  EXPECT_EQ(weights_of(found(leaves_of({"60", "25", "15"}), {{weight("K2", "0")}, {}})),
            "K1 80, K2 0!, K3 20");
}

// 70 over three equals: 23.33 each and one hundredth left, which goes to the first of equal remainders.
TEST(WhatIf, KeepsTheSumToTheLastDecimal) {
  EXPECT_EQ(weights_of(found(leaves_of({"40", "20", "20", "20"}), {{weight("K1", "30")}, {}})),
            "K1 30!, K2 23.34, K3 23.33, K4 23.33");
  // 69.999 over 20, 30 and 10: 23.333, 34.9995 and 11.6665; a thousandth is left, for the larger remainder.
  EXPECT_EQ(weights_of(found(leaves_of({"40", "20", "30", "10"}), {{weight("K1", "30.001")}, {}})),
            "K1 30.001!, K2 23.333, K3 35, K4 11.666");
}

TEST(WhatIf, MakesTheWeightOfAParentWhatIsBelowIt) {
  const auto all = dossier(
      lot(award(AwardMethod::weighted_points),
          {parent("K", "60", {quality("K1", "40", points("100")), quality("K2", "20", points("100"))}),
           quality("L", "40", points("100"))}),
      {bid("A", {{"K1", given("50")}, {"K2", given("50")}, {"L", given("50")}})});
  const auto copy = found(all, {{weight("K1", "70")}, {}});
  EXPECT_EQ(weights_of(copy), "K1 70!, K2 10, L 20");
  EXPECT_EQ(copy.lot.criteria[0].weight, decimal("80"));
}

// K at 50: A 45 + 12.5, B 35 + 25.
TEST(WhatIf, SaysWhoPassesWhomAndByHowMuch) {
  const auto copy = found(two_bids(), {{weight("K", "50")}, {}});
  EXPECT_EQ(totals_of(copy), "1 B 60.00, 2 A 57.50");
  EXPECT_THAT(copy.passings, ElementsAre(Passing{"B", "A", Number(2), number("2.5"), false, false}));
  EXPECT_EQ(copy.passing_count, 1U);
  EXPECT_TRUE(copy.changes_winner);
}

// The break-even of the two bids is at 500/9 = 55.55…; the totals are rounded to 61.11 on both sides of it.
TEST(WhatIf, TellsWhoCatchesUp) {
  const auto copy = found(two_bids(), {{weight("K", "55.56")}, {}});
  EXPECT_EQ(totals_of(copy), "1 A 61.11, 1 B 61.11");
  EXPECT_THAT(copy.passings, ElementsAre(Passing{"B", "A", Number(2), Number(0), false, true}));
  EXPECT_EQ(copy.evaluation.outcome, evaluator::Outcome::tie);
  EXPECT_TRUE(copy.changes_winner);
}

// A: 100,000 − 20,000; B: 90,000 − 5,000.
TEST(WhatIf, ChangesAValueInEurosAlone) {
  const auto all =
      dossier(lot(award(AwardMethod::value_in_euros),
                  {valued("K", "20000", points("100")), valued("L", "1000", points("100")), price("P")}),
              {bid("A", {{"K", given("100")}, {"L", given("0")}, {"P", given("100000.00")}}),
               bid("B", {{"K", given("25")}, {"L", given("0")}, {"P", given("90000.00")}})});
  const auto copy = found(all, {{weight("K", "12000")}, {}});
  EXPECT_EQ(weights_of(copy), "K 12000!, L 1000");
  EXPECT_EQ(totals_of(copy), "1 B 87000.00, 2 A 88000.00");
  EXPECT_THAT(copy.passings, ElementsAre(Passing{"B", "A", Number(5000), Number(1000), false, false}));
  EXPECT_EQ(refused(all, {{weight("K", "1.005")}, {}}), "whatIf.weight weights[0]");
}

criteria::Dossier graded(Combine combine, std::vector<criteria::Grade> grades) {
  auto all = dossier(
      lot(award(AwardMethod::weighted_points),
          {with_panel(quality("K", "50", levels({{"goed", "100"}, {"redelijk", "60"}, {"matig", "20"}})),
                      {"a", "b"}, combine),
           scored_price("P", "50", linear("200000", "100000"))}),
      {bid("A", {{"P", given("100000.00")}}), bid("B", {{"P", given("120000.00")}})});
  all.grades = std::move(grades);
  return all;
}

// A: 50·0.6 + 50 = 80; B: 50 + 40 = 90. With A good: 100.
TEST(WhatIf, ChangesTheGradeOfAPanelTogether) {
  const auto all = graded(Combine::consensus, {grade("A", "K", "a", "matig"), consensus("A", "K", "redelijk"),
                                               consensus("B", "K", "goed")});
  const auto copy = found(all, {{}, {{"A", "K", {}, "goed"}}});
  EXPECT_EQ(totals_of(copy), "1 A 100.00, 2 B 90.00");
  ASSERT_EQ(copy.grades.size(), 2U);
  EXPECT_EQ(copy.grades[0].bid + " " + copy.grades[0].copy, "B goed");  // announced first
  EXPECT_EQ(copy.grades[1].given + " " + copy.grades[1].copy, "redelijk goed");
  EXPECT_EQ(refused(all, {{}, {{"A", "K", "a", "goed"}}}), "whatIf.grade grades[0]");  // does not count
  EXPECT_EQ(refused(all, {{}, {{"A", "K", {}, "prima"}, {"Z", "K", {}, "goed"}}}),
            "whatIf.level grades[0], whatIf.grade grades[1]");
}

// A: 50·(0.6 + 1)/2 + 50.
TEST(WhatIf, ChangesTheGradeOfOneAssessorInAMean) {
  const auto all = graded(Combine::mean, {grade("A", "K", "a", "redelijk"), grade("A", "K", "b", "redelijk"),
                                          grade("B", "K", "a", "goed"), grade("B", "K", "b", "goed")});
  EXPECT_EQ(totals_of(found(all, {{}, {{"A", "K", "b", "goed"}}})), "1 A 90.00, 1 B 90.00");
}

TEST(WhatIf, TellsWhoIsRankedNoMoreOrAgain) {
  auto all = two_bids();
  auto& leaf = all.tender.lots[0].criteria[0];
  leaf = with_panel(with_minimum(leaf, "80"), {"a"}, Combine::consensus);
  leaf.answer = criteria::GradeAnswer{};
  for (auto& each : all.bids)
    std::erase_if(each.answers, [](const auto& answer) { return answer.criterion == "K"; });
  all.grades = {consensus("A", "K", "90"), consensus("B", "K", "70")};
  const auto copy = found(all, {{}, {{"A", "K", {}, "75"}, {"B", "K", {}, "85.5"}}});
  EXPECT_THAT(copy.left, ElementsAre("A"));
  EXPECT_THAT(copy.joined, ElementsAre("B"));
  EXPECT_EQ(copy.grades[0].most, Number(100));
  EXPECT_EQ(refused(all, {{}, {{"A", "K", {}, "100.5"}, {"B", "K", {}, "hoog"}}}),
            "whatIf.level grades[0], whatIf.level grades[1]");
}

// A: 60·0.8 + 40·0.4 = 64; B: 60·0.6 + 40·0.7 = 64, and B was drawn first. With K at 70: A 68, B 63.
TEST(WhatIf, LeavesADrawAloneThatDecidesNothing) {
  auto all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {quality("K", "60", points("100")), scored_price("P", "40", linear("140000", "40000"))}),
              {bid("A", {{"K", given("80")}, {"P", given("100000.00")}}),
               bid("B", {{"K", given("60")}, {"P", given("70000.00")}})});
  all.tender.lots[0].award.ties = {{criteria::TieByDraw{}}};
  all.draws = {draw({"B", "A"})};
  EXPECT_EQ(results::outcome(all), "winner B");
  EXPECT_EQ(found(all, {{weight("K", "60.00")}, {}}).evaluation.winner, "B");
  const auto copy = found(all, {{weight("K", "70")}, {}});
  EXPECT_EQ(totals_of(copy), "1 A 68.00, 2 B 63.00");
  EXPECT_THAT(copy.passings, ElementsAre(Passing{"A", "B", Number(0), Number(5), false, false}));
}

TEST(WhatIf, SaysEverythingThatIsWrong) {
  EXPECT_EQ(refused(two_bids(), {{weight("X", "1"), weight("K", "-1"), weight("K", "1.0000001")}, {}}),
            "whatIf.criterion weights[0], whatIf.weight weights[1], whatIf.twice weights[2], "
            "whatIf.weight weights[2]");
  EXPECT_EQ(refused(two_bids(), {{weight("K", "70"), weight("P", "40")}, {}}), "whatIf.sum weights");
  EXPECT_EQ(refused(two_bids(), {{weight("K", "70"), weight("P", "20")}, {}}), "whatIf.rest weights");
  EXPECT_EQ(refused(leaves_of({"100", "0"}), {{weight("K1", "90")}, {}}), "whatIf.rest weights");
}

}  // namespace
