// Ties: the announced rules refine what is still tied; a first place is never chosen silently.
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;
using criteria::TieByCriterion;
using criteria::TieByDraw;
using criteria::TieByLowestPrice;
using criteria::TieByQuality;
using criteria::TieRule;

// Quality K1 30 and K2 30, price 40 from 200 to 100: bids as {id, K1, K2, P}.
criteria::Dossier tied(const std::vector<TieRule>& rules, const std::vector<std::vector<std::string>>& bids) {
  criteria::Award announced = award(AwardMethod::weighted_points);
  announced.ties = rules;
  std::vector<criteria::Bid> all;
  for (const auto& row : bids)
    all.push_back(bid(row[0], {{"K1", given(row[1])}, {"K2", given(row[2])}, {"P", given(row[3])}}));
  return dossier(
      lot(announced,
          {parent("K", "60", {quality("K1", "30", points("10")), quality("K2", "30", points("10"))}),
           scored_price("P", "40", linear("200.00", "100.00"))}),
      all);
}

// A and B: 30 points each; by K1 B is better, by quality and price they are equal.
const std::vector<std::vector<std::string>> swapped{{"A", "2", "8", "200"}, {"B", "8", "2", "200"}};
// All three earn 40; A by quality, C by price.
const std::vector<std::vector<std::string>> mixed{
    {"C", "0", "0", "100"}, {"A", "10", "3.3333333333333333333333", "200.00"}, {"B", "5", "5", "175.00"}};

TEST(Ties, AreUndecidedWithoutRules) {
  EXPECT_EQ(results::outcome(tied({}, swapped)), "tie A B");
  EXPECT_EQ(results::ranking(tied({}, swapped)), "1 A 30.00, 1 B 30.00");
  criteria::Dossier none = tied({}, swapped);
  none.tender.lots[0].award.ties = std::nullopt;
  EXPECT_EQ(results::outcome(none), "tie A B");
}

TEST(Ties, AreDecidedByTheFirstRuleThatSeparates) {
  EXPECT_EQ(results::ranking(tied({TieByCriterion{"K1"}}, swapped)), "1 B 30.00, 2 A 30.00");
  EXPECT_EQ(results::ranking(tied({TieByCriterion{"K2"}}, swapped)), "1 A 30.00, 2 B 30.00");
  EXPECT_EQ(results::outcome(tied({TieByQuality{}, TieByLowestPrice{}}, swapped)), "tie A B");
  EXPECT_EQ(results::ranking(tied({TieByQuality{}, TieByLowestPrice{}, TieByCriterion{"K1"}}, swapped)),
            "1 B 30.00, 2 A 30.00");
}

TEST(Ties, CompareExactValuesOfBidsWhoseRoundedTotalsAreEqual) {
  EXPECT_EQ(results::ranking(tied({TieByQuality{}}, mixed)), "1 A 40.00, 2 B 40.00, 3 C 40.00");
  EXPECT_EQ(results::ranking(tied({TieByLowestPrice{}}, mixed)), "1 C 40.00, 2 B 40.00, 3 A 40.00");
  EXPECT_EQ(results::ranking(tied({TieByCriterion{"K"}}, mixed)), "1 A 40.00, 2 B 40.00, 3 C 40.00");
}

TEST(Ties, RefineGroupByGroup) {
  const std::vector<std::vector<std::string>> four{
      {"D", "8", "2", "200"}, {"C", "2", "8", "200"}, {"B", "8", "2", "200.00"}, {"A", "5", "5", "200"}};
  const auto all = tied({TieByCriterion{"K1"}, TieByDraw{}}, four);
  EXPECT_EQ(results::ranking(all), "1 B 30.00, 1 D 30.00, 3 A 30.00, 4 C 30.00");
  EXPECT_EQ(results::outcome(all), "tie B D");
  const evaluator::LotEvaluation found = results::lot(all);
  ASSERT_EQ(found.ties.size(), 1U);
  EXPECT_EQ(found.ties[0], (evaluator::TieStep{"criterion:K1", {"A", "B", "C", "D"}, {"B", "D", "A", "C"}}));
}

TEST(Ties, LowerDownShareTheirRankInTheOrderOfIds) {
  std::vector<std::vector<std::string>> all = swapped;
  all.push_back({"Z", "10", "10", "100"});
  all.push_back({"a", "0", "0", "200"});
  EXPECT_EQ(results::ranking(tied({TieByQuality{}}, all)), "1 Z 100.00, 2 A 30.00, 2 B 30.00, 4 a 0.00");
  EXPECT_EQ(results::outcome(tied({TieByQuality{}}, all)), "winner Z");
}

TEST(Ties, ByAnUnscoredPriceOrAFactorTakeTheLowerAnswer) {
  criteria::Award announced = award(AwardMethod::value_in_euros);
  const auto with = [&](const TieRule& rule) {
    announced.ties = {rule};
    return results::ranking(
        dossier(lot(announced, {price("P"), valued("F", "", criteria::Factor{decimal("2")})}),
                {bid("A", {{"P", given("100.00")}, {"F", given("50")}}),
                 bid("B", {{"P", given("120.00")}, {"F", given("40")}})}));
  };
  EXPECT_EQ(with(TieByCriterion{"P"}), "1 A 200.00, 2 B 200.00");
  EXPECT_EQ(with(TieByCriterion{"F"}), "1 B 200.00, 2 A 200.00");
  EXPECT_EQ(with(TieByLowestPrice{}), "1 A 200.00, 2 B 200.00");
  EXPECT_EQ(with(TieByQuality{}), "1 A 200.00, 1 B 200.00");
}

TEST(Ties, ByQualityInEurosTakeTheHigherValue) {
  criteria::Award announced = award(AwardMethod::value_in_euros);
  announced.ties = {TieByQuality{}};
  const auto all = dossier(lot(announced, {price("P"), valued("K", "100", points("10"))}),
                           {bid("A", {{"P", given("100.00")}, {"K", given("5")}}),
                            bid("B", {{"P", given("120.00")}, {"K", given("7")}})});
  EXPECT_EQ(results::ranking(all), "1 B 50.00, 2 A 50.00");
}

TEST(Ties, ByLowestPriceAddTheAmountsOfAllPrices) {
  criteria::Award announced = award(AwardMethod::weighted_points);
  announced.ties = {TieByLowestPrice{}};
  const auto all = dossier(lot(announced, {scored_price("P1", "50", linear("100", "0")),
                                           scored_price("P2", "50", linear("200", "0"))}),
                           {bid("A", {{"P1", given("10.00")}, {"P2", given("40.00")}}),
                            bid("B", {{"P1", given("20.00")}, {"P2", given("20.00")}})});
  EXPECT_EQ(results::ranking(all), "1 B 85.00, 2 A 85.00");
}

// ---- draws ----------------------------------------------------------------------------------------------

const std::vector<std::vector<std::string>> equal{
    {"C", "5", "5", "150"}, {"A", "5", "5", "150"}, {"B", "5", "5", "150"}};

TEST(Draws, DecideExactlyTheGroupThatIsStillTied) {
  criteria::Dossier all = tied({TieByDraw{}}, equal);
  all.draws = {draw({"B", "C", "A"})};
  EXPECT_EQ(results::ranking(all), "1 B 50.00, 2 C 50.00, 3 A 50.00");
  EXPECT_EQ(results::outcome(all), "winner B");
  EXPECT_EQ(results::lot(all).ties[0], (evaluator::TieStep{"draw", {"A", "B", "C"}, {"B", "C", "A"}}));
}

TEST(Draws, OfSeveralGroupsDecideEachItsOwn) {
  std::vector<std::vector<std::string>> all = swapped;
  all.insert(all.end(), {{"C", "1", "0", "200"}, {"D", "1", "0", "200"}});
  criteria::Dossier two = tied({TieByDraw{}}, all);
  two.draws = {draw({"D", "C"}), draw({"B", "A"})};
  EXPECT_EQ(results::ranking(two), "1 B 30.00, 2 A 30.00, 3 D 3.00, 4 C 3.00");
}

TEST(Draws, ThatDecideNothingAreAnError) {
  const auto with = [&](const std::vector<TieRule>& rules, std::vector<criteria::Draw> draws) {
    criteria::Dossier all = tied(rules, equal);
    all.draws = std::move(draws);
    return results::errors(all);
  };
  EXPECT_EQ(with({TieByDraw{}}, {draw({"B", "C"})}), "draw.mismatch draws[0]");
  EXPECT_EQ(with({TieByDraw{}}, {draw({"B"})}), "draw.mismatch draws[0]");
  EXPECT_EQ(with({TieByDraw{}}, {draw({})}), "draw.mismatch draws[0]");
  EXPECT_EQ(with({}, {draw({"B", "C", "A"})}), "draw.mismatch draws[0]");
  EXPECT_EQ(with({TieByDraw{}}, {draw({"A", "B", "C"}), draw({"B", "C", "A"})}), "draw.mismatch draws[1]");
  criteria::Dossier separated = tied({TieByCriterion{"K1"}, TieByDraw{}}, swapped);
  separated.draws = {draw({"A", "B"})};
  EXPECT_EQ(results::errors(separated), "draw.mismatch draws[0]");
  criteria::Dossier rejected = tied({TieByDraw{}}, swapped);
  rejected.tender.deadline = moment("2026-01-01T00:00:00Z");
  for (criteria::Bid& bid : rejected.bids) bid.received_at = moment("2026-01-02T00:00:00Z");
  rejected.draws = {draw({"A", "B"})};
  EXPECT_EQ(results::errors(rejected), "draw.mismatch draws[0]");
}

TEST(Draws, OfAnIncompleteLotAreNotJudged) {
  criteria::Dossier all = tied({TieByDraw{}}, swapped);
  all.bids[1].answers.pop_back();
  all.draws = {draw({"A", "B"})};
  EXPECT_EQ(results::outcome(all), "incomplete answer.missing bids[1].answers.P");
}

TEST(Draws, BeforeAnotherRuleLeaveItTheGroupsWithoutADraw) {
  EXPECT_EQ(results::ranking(tied({TieByDraw{}, TieByCriterion{"K1"}}, swapped)), "1 B 30.00, 2 A 30.00");
}

}  // namespace
