#include "evaluator/template_impact.hpp"

#include "evaluator/evaluate.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using evaluator::LotImpact;
using evaluator::Outcome;
using test_support::given;
using test_support::linear;
using testing::ElementsAre;
using testing::IsEmpty;

Dossier two_bids() {
  return test_support::dossier(
      test_support::lot(test_support::award(AwardMethod::weighted_points),
                        {test_support::quality("K1", "40", linear("0", "100")),
                         test_support::scored_price("P", "60", linear("200", "100"))}),
      {test_support::bid("A", {{"K1", given("90")}, {"P", given("150")}}),
       test_support::bid("B", {{"K1", given("40")}, {"P", given("120")}})});
}

CriteriaTemplate template_of(const Lot& lot) {
  CriteriaTemplate set;
  set.id = "sjabloon";
  set.title = {"Sjabloon", "Template"};
  set.segment = "gww";
  set.award = lot.award;
  set.criteria = lot.criteria;
  return set;
}

LotImpact impact_of(const Dossier& dossier, const CriteriaTemplate& set) {
  return evaluator::template_impact(dossier, evaluator::evaluate(dossier).value(), set).at(0);
}

std::vector<std::string> order(const evaluator::LotEvaluation& lot) {
  std::vector<std::string> bids;
  for (const auto& ranked : lot.ranking) bids.push_back(ranked.bid);
  return bids;
}

TEST(TemplateImpact, OtherWeightsGiveAnotherRankingOfTheSameBids) {
  const Dossier dossier = two_bids();
  EXPECT_THAT(order(evaluator::evaluate(dossier)->lots[0]), ElementsAre("A", "B"));  // 66 and 64
  auto set = template_of(dossier.tender.lots[0]);
  set.criteria[0].weight = Decimal::of("20");
  set.criteria[1].weight = Decimal::of("80");
  const auto impact = impact_of(dossier, set);
  ASSERT_TRUE(impact.would_have_been);
  EXPECT_THAT(order(*impact.would_have_been), ElementsAre("B", "A"));  // 72 and 58
  EXPECT_EQ(impact.would_have_been->ranking[0].total, Number(72));
  EXPECT_EQ(impact.would_have_been->winner, "B");
}

TEST(TemplateImpact, WhatNobodyAnsweredGivesNoRanking) {
  const Dossier dossier = two_bids();
  auto set = template_of(dossier.tender.lots[0]);
  set.criteria[0].weight = Decimal::of("20");
  set.criteria.push_back(test_support::quality("K2", "20", linear("0", "10")));
  set.criteria[1].answer = NumberAnswer{"EUR"};
  const auto impact = impact_of(dossier, set);
  EXPECT_THAT(impact.missing, ElementsAre("K2"));
  EXPECT_THAT(impact.asked_otherwise, ElementsAre("P"));
  EXPECT_FALSE(impact.would_have_been);
  EXPECT_THAT(impact.findings, IsEmpty());
}

TEST(TemplateImpact, WhatTheTemplateLeavesOutDoesNotCount) {
  const Dossier dossier = two_bids();
  auto set = template_of(dossier.tender.lots[0]);
  set.criteria.erase(set.criteria.begin());
  set.criteria[0].weight = Decimal::of("100");
  const auto impact = impact_of(dossier, set);
  EXPECT_THAT(impact.left_out, ElementsAre("K1"));
  ASSERT_TRUE(impact.would_have_been);
  EXPECT_EQ(impact.would_have_been->ranking[0].total, Number(80));
}

TEST(TemplateImpact, SaysWhatStandsInTheWayOfAnEvaluation) {
  Dossier dossier = two_bids();
  dossier.tender.lots[0].criteria[0].answer = GradeAnswer{};
  dossier.tender.lots[0].criteria[0].scoring = test_support::levels({{"goed", "100"}, {"matig", "20"}});
  dossier.tender.lots[0].criteria[0].panel = Panel{{"b1"}, Combine::consensus};
  for (Bid& bid : dossier.bids) bid.answers.erase(bid.answers.begin());
  dossier.grades = {test_support::consensus("A", "K1", "goed"), test_support::consensus("B", "K1", "matig")};
  auto set = template_of(dossier.tender.lots[0]);
  set.criteria[0].scoring = test_support::levels({{"ruim", "100"}, {"matig", "20"}});
  const auto impact = impact_of(dossier, set);
  EXPECT_FALSE(impact.would_have_been);
  EXPECT_THAT(test_support::codes(impact.findings), ElementsAre("grade.levelUnknown grades[0].level"));
}

TEST(TemplateImpact, AnUnfinishedLotHasNothingToCompareWith) {
  Dossier dossier = two_bids();
  dossier.bids[0].answers.pop_back();
  const auto impact = impact_of(dossier, template_of(dossier.tender.lots[0]));
  EXPECT_FALSE(impact.would_have_been);
  EXPECT_THAT(impact.findings, IsEmpty());
}

// Ranking, totals and ties come out as they were, also with panels, rejections, withdrawals and draws.
TEST(TemplateImpact, ByItsOwnCriteriaEveryLotIsRankedAsItWas) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Dossier dossier = test_support::add_draws(test_support::generate_dossier(seed), seed);
    const auto announced = evaluator::evaluate(dossier);
    ASSERT_TRUE(announced) << "seed " << seed;
    for (std::size_t at = 0; at < announced->lots.size(); ++at) {
      if (announced->lots[at].outcome == Outcome::incomplete) continue;
      const auto impact =
          evaluator::template_impact(dossier, *announced, template_of(dossier.tender.lots[at])).at(at);
      ASSERT_TRUE(impact.would_have_been)
          << "seed " << seed << testing::PrintToString(test_support::codes(impact.findings));
      ASSERT_EQ(impact.would_have_been->ranking, announced->lots[at].ranking) << "seed " << seed;
      ASSERT_EQ(impact.would_have_been->winner, announced->lots[at].winner) << "seed " << seed;
      ++compared;
    }
  }
  EXPECT_GT(compared, 150);
}

}  // namespace
