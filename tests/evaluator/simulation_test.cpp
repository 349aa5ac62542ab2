// What a formula does before it is published: worked by hand where a hand can, and the simulated fields held
// against what must be true of every field.
#include "evaluator/insight/simulation.hpp"

#include "evaluator/evaluate.hpp"
#include "evaluator/insight/field_trial.hpp"
#include "tests/evaluator/announced_lots.hpp"
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>

namespace {

using namespace announced_lots;
using namespace test_support;
using namespace evaluator::insight;
using criteria::AwardMethod;
using criteria::Number;

SimulationQuestion asked(std::uint64_t fields) {
  SimulationQuestion question;
  question.fields = fields;
  return question;
}

std::vector<std::string> codes(const Verdict& verdict) {
  std::vector<std::string> codes;
  for (const auto& change : verdict.changes) codes.push_back(change.code);
  return codes;
}

// ---- the price of a point -------------------------------------------------------------------------------

std::optional<Number> point(const criteria::Lot& lot, std::string_view price, std::string_view quality) {
  const criteria::Tender tender = tender_of(lot);
  const evaluator::LotPlan plan(tender, 0);
  const TypicalField field{Number(80000), Number(120000), Number(100000), Number(54)};
  return PriceQuality(plan, field).point_price(number(price), number(quality));
}

TEST(PointPrice, OfWeightedPointsFollowsThePriceRule) {
  EXPECT_EQ(point(points_lot(linear("150000", "50000")), "100000", "40"), Number(2500));
  EXPECT_FALSE(point(points_lot(linear("150000", "50000")), "160000", "40"));
  // P²/(40·min): 100,000² / (40·80,000)
  EXPECT_EQ(point(points_lot(criteria::RelativeLowest{}), "100000", "40"), Number(3125));
  EXPECT_EQ(point(points_lot(criteria::RelativeLowest{}), "120000", "40"), Number(4500));
  EXPECT_EQ(point(points_lot(criteria::RelativeRange{}), "100000", "40"), Number(1000));
  EXPECT_EQ(point(points_lot(criteria::DistanceLowest{}), "100000", "40"), Number(2000));
  EXPECT_EQ(point(points_lot(criteria::RelativeMean{decimal("2"), criteria::Centre::mean}), "110000", "40"),
            Number(1250));
  EXPECT_FALSE(point(points_lot(rank_points({"100", "50"}, criteria::Best::lowest)), "100000", "40"));
  const auto logarithmic =
      point(points_lot(criteria::Logarithmic{decimal("3"), criteria::Negative::keep}), "100000", "40");
  EXPECT_NEAR(logarithmic->to_double(), 100000 * 1.0986122886681098 / 40, 1e-6);
}

TEST(PointPrice, OfTheOtherMethods) {
  const auto of = [](AwardMethod method, const char* weight) {
    return lot(award(method), {quality("K", "60", points("100")), price("P", weight)});
  };
  EXPECT_EQ(point(of(AwardMethod::quality_adjusted_price, "40"), "100000", "40"), Number(1250));
  EXPECT_EQ(point(of(AwardMethod::utility_index, "40"), "91000", "40"), Number(3500));  // 40 − (54 − 40)
  auto per_price =
      lot(award(AwardMethod::quality_per_price), {quality("K", "100", points("100")), price("P")});
  per_price.award.factor = decimal("1000");
  EXPECT_EQ(point(per_price, "100000", "80"), Number(1250));
  EXPECT_FALSE(point(lot(award(AwardMethod::lowest_price), {price("P")}), "100000", "0"));
  EXPECT_EQ(point(lot(award(AwardMethod::value_in_euros), {valued("K", "30000", points("100")), price("P")}),
                  "100000", "15000"),
            Number(300));
  // Nothing but a factor on the environmental cost: no points.
  EXPECT_FALSE(point(lot(award(AwardMethod::value_in_euros),
                         {valued("MKI", "", criteria::Factor{decimal("1.5")}), price("P")}),
                     "100000", "0"));
}

// One point more for a little more than its price loses, for a little less wins, by the exact evaluator.
void expect_point_price(const criteria::Lot& lot, const std::vector<criteria::Bid>& field,
                        std::string_view quality, const Number& point_price) {
  SCOPED_TRACE(point_price.to_truncated(4));
  const Number part(1, 1000);  // of a point
  const auto leads = [&](const Number& asked_more) {
    criteria::Dossier all = dossier(lot, field);
    const Number more = number(quality) + part;
    const Number price = Number(100000) + point_price * part * asked_more;
    all.bids.push_back(bid(
        "base", {{"K", criteria::Decimal::of(number(quality).to_truncated(6))}, {"P", given("100000.00")}}));
    all.bids.push_back(bid("more", {{"K", criteria::Decimal::of(more.to_truncated(6))},
                                    {"P", criteria::Decimal::of(price.to_truncated(6))}}));
    all.tender.lots[0].award.rounding.decimals = 20;
    const auto evaluation = evaluator::evaluate_valid(all).value().lots[0];
    for (const auto& ranked : evaluation.ranking)
      if (ranked.bid == "base" || ranked.bid == "more") return ranked.bid == "more";
    return false;
  };
  EXPECT_TRUE(leads(Number(99, 100)));
  EXPECT_FALSE(leads(Number(101, 100)));
}

TEST(PointPrice, IsWhatTheEvaluatorPays) {
  const std::vector<criteria::Bid> field{bid("low", {{"K", given("10")}, {"P", given("80000.00")}}),
                                         bid("high", {{"K", given("90")}, {"P", given("120000.00")}})};
  const auto points_of = [](criteria::ScoringRule rule) {
    return lot(award(AwardMethod::weighted_points),
               {quality("K", "60", points("60")), scored_price("P", "40", std::move(rule))});
  };
  for (const criteria::ScoringRule& rule :
       {linear("150000", "50000"), criteria::ScoringRule(criteria::RelativeLowest{}),
        criteria::ScoringRule(criteria::RelativeRange{}), criteria::ScoringRule(criteria::DistanceLowest{}),
        criteria::ScoringRule(criteria::Logarithmic{decimal("3"), criteria::Negative::keep})}) {
    auto made = points_of(rule);
    std::vector<criteria::Bid> others{bid("low", {{"K", given("1")}, {"P", given("80000.00")}}),
                                      bid("high", {{"K", given("2")}, {"P", given("120000.00")}})};
    expect_point_price(made, others, "40", *point(made, "100000", "40"));
  }
  const auto adjusted =
      lot(award(AwardMethod::quality_adjusted_price), {quality("K", "60", points("60")), price("P", "40")});
  expect_point_price(adjusted, {}, "40", *point(adjusted, "100000", "40"));
  auto per_price =
      lot(award(AwardMethod::quality_per_price), {quality("K", "100", points("100")), price("P")});
  per_price.award.factor = decimal("1000");
  expect_point_price(per_price, field, "40", *point(per_price, "100000", "40"));
  auto reference = lot(award(AwardMethod::reference_point), {quality("K", "100", points("100")), price("P")});
  reference.award.reference = criteria::ReferencePoint{decimal("90000"), decimal("50"), decimal("140000")};
  expect_point_price(reference, field, "40", *point(reference, "100000", "40"));
  const auto utility =
      lot(award(AwardMethod::utility_index), {quality("K", "60", points("60")), price("P", "40")});
  expect_point_price(utility, {bid("best", {{"K", given("54")}, {"P", given("200000.00")}})}, "40",
                     *point(utility, "100000", "40"));
}

// ---- the absolute twin ----------------------------------------------------------------------------------

TEST(AbsoluteTwin, IsAsSteepAsTheRelativeFormula) {
  const auto twin =
      absolute_twin(points_lot(criteria::RelativeLowest{}), {{1, 80000, 120000, 100000}}).value();
  ASSERT_EQ(twin.rules.size(), 1U);
  EXPECT_EQ(twin.rules[0], (TwinRule{"P", decimal("205000"), decimal("80000")}));
  EXPECT_FALSE(twin.changes_method);
  EXPECT_FALSE(absolute_twin(points_lot(linear("150000", "50000")), {}));
  const auto utility = absolute_twin(
      lot(award(AwardMethod::utility_index), {quality("K", "60", points("60")), price("P", "40")}), {});
  EXPECT_TRUE(utility->changes_method);
  EXPECT_EQ(utility->lot.award.method, AwardMethod::quality_adjusted_price);
}

// ---- fields and outcomes ----------------------------------------------------------------------------------

TEST(Simulation, DependsOnTheSeedAlone) {
  const criteria::Tender tender = tender_of(points_lot(criteria::RelativeLowest{}));
  auto question = asked(60);
  const auto one = simulate(tender, 0, question);
  question.threads = 3;
  EXPECT_EQ(one, simulate(tender, 0, question));
  question.seed = 2;
  EXPECT_NE(one, simulate(tender, 0, question));
}

TEST(Simulation, FindsTheParadoxAndItsCure) {
  const auto found = simulate(tender_of(points_lot(criteria::RelativeRange{})), 0, asked(200));
  EXPECT_GT(found.loser_decides.part(), 0.05);
  ASSERT_TRUE(found.twin);
  EXPECT_EQ(found.twin->loser_decides.count, 0U);
  EXPECT_GT(found.twin->same_winner.part(), 0.5);
  EXPECT_EQ(codes(found.verdict)[0], "insight.loserDecides");
  EXPECT_EQ(found.verdict.soundness, Soundness::doubtful);
}

TEST(Simulation, OfAnAbsoluteFormulaHasNoParadox) {
  const auto found = simulate(tender_of(points_lot(linear("150000", "50000"))), 0, asked(200));
  EXPECT_EQ(found.loser_decides.count, 0U);
  EXPECT_GT(found.loser_decides.of, 150U);
  EXPECT_FALSE(found.twin);
  EXPECT_EQ(found.point_prices[5].euros, Number(2500));
}

// The trial's answer for each field again, by taking bids out of the dossier or withdrawing them there.
TEST(Simulation, CountsWhatTheEvaluatorFinds) {
  for (const auto rule : {criteria::OnWithdrawal::keep, criteria::OnWithdrawal::recompute}) {
    criteria::Tender tender = tender_of(points_lot(criteria::RelativeRange{}));
    tender.lots[0].award.on_withdrawal = rule;
    const FieldMaker maker(tender, 0, {}, std::nullopt);
    const evaluator::LotPlan plan(maker.tender(), 0);
    int deciding = 0;
    for (std::uint64_t field = 0; field < 60; ++field) {
      const auto trial = try_field(maker, plan, 1, field);
      const criteria::Dossier drawn = maker.field(1, field);
      const auto evaluation = evaluator::evaluate(drawn).value().lots[0];
      ASSERT_EQ(trial.winner, evaluation.winner);
      if (!trial.winner) continue;
      std::size_t removed = 0, withdrawals = 0;
      for (std::size_t i = 1; i < evaluation.ranking.size(); ++i) {
        criteria::Dossier fewer = drawn, less = drawn;
        std::erase_if(fewer.bids, [&](const auto& each) { return each.id == evaluation.ranking[i].bid; });
        for (auto& each : less.bids)
          if (each.id == evaluation.ranking[i].bid) each = withdrawn(each);
        removed += evaluator::evaluate(fewer).value().lots[0].winner != trial.winner ? 1 : 0;
        withdrawals += evaluator::evaluate(less).value().lots[0].winner != trial.winner ? 1 : 0;
      }
      EXPECT_EQ(trial.deciding, removed);
      EXPECT_EQ(withdrawals, rule == criteria::OnWithdrawal::keep ? 0 : removed);
      EXPECT_LE(trial.withdrawal_flips ? 1U : 0U, withdrawals);
      EXPECT_LE(trial.rejection_flips ? 1U : 0U, removed);
      deciding += removed > 0 ? 1 : 0;
    }
    EXPECT_GT(deciding, 0);
  }
}

TEST(Simulation, SeesThatDumpingWins) {
  // Quality is worth hardly anything beside the price.
  const auto found = simulate(
      tender_of(lot(award(AwardMethod::value_in_euros), {valued("K", "1000", points("100")), price("P")})), 0,
      asked(100));
  EXPECT_EQ(found.cheap.price, Number(60000));
  EXPECT_GT(found.cheap.wins.part(), 0.9);
  EXPECT_LT(found.full.wins.part(), 0.05);
  EXPECT_EQ(codes(found.verdict)[0], "insight.cheapWins");
}

// The announced formula of the paradox (ECLI:NL:HR:2014:1078).
TEST(Simulation, FlagsTheFormulaOfTheParadox) {
  auto made = lot(award(AwardMethod::weighted_points),
                  {quality("Q", "60", points("100")), scored_price("P", "40", criteria::RelativeLowest{})});
  made.award.ties = std::vector<criteria::TieRule>{criteria::TieByDraw{}};
  const auto usual = simulate(tender_of(made), 0, asked(400));
  EXPECT_GT(usual.cheap.turns.part(), 0.02);
  EXPECT_EQ(usual.verdict.soundness, Soundness::doubtful);
  EXPECT_THAT(codes(usual.verdict)[0], testing::AnyOf("insight.dumpingTurns", "insight.loserDecides"));
  ASSERT_TRUE(usual.twin);
  EXPECT_EQ(usual.twin->loser_decides.count, 0U);
  // Prices as far apart as in its demonstration, from 40,000 to 155,000.
  auto wide = asked(400);
  wide.model.price_spread = 0.5;
  const auto found = simulate(tender_of(made), 0, wide);
  EXPECT_GT(found.loser_decides.count, 0U);
  EXPECT_EQ(found.verdict.soundness, Soundness::doubtful);
  made.criteria[1].scoring = linear("160000", "40000");
  const auto absolute = simulate(tender_of(made), 0, wide);
  EXPECT_EQ(absolute.loser_decides.count, 0U);
  EXPECT_EQ(absolute.cheap.turns.count, 0U);
}

TEST(Simulation, SeesThatAMinimumScoreStopsIt) {
  auto made = lot(award(AwardMethod::value_in_euros),
                  {with_minimum(valued("K", "1000", points("100")), "40"), price("P")});
  const auto found = simulate(tender_of(made), 0, asked(50));
  EXPECT_EQ(found.cheap.wins.count, 0U);
  EXPECT_EQ(found.cheap.rejected.count, 50U);
}

TEST(Simulation, TellsWhatEachCriterionWeighs) {
  const auto found = simulate(tender_of(points_lot(linear("200000", "0"))), 0, asked(200));
  ASSERT_EQ(found.leaves.size(), 2U);
  EXPECT_EQ(found.leaves[1].announced, Number(40));
  EXPECT_EQ(found.leaves[1].attainable, Number(40));
  EXPECT_NEAR(*found.leaves[0].simulated + *found.leaves[1].simulated, 100, 1e-9);
  // A scale of twice the estimate: prices differ in a small part of it.
  EXPECT_LT(*found.leaves[1].simulated, 35);
}

TEST(Simulation, DrawsLinesOfEqualValue) {
  const auto found = simulate(
      tender_of(lot(award(AwardMethod::value_in_euros), {valued("K", "50000", points("100")), price("P")})),
      0, asked(20));
  ASSERT_EQ(found.lines.size(), 3U);
  EXPECT_EQ(found.lines[1].quality, 60);
  EXPECT_NEAR(*found.lines[1].prices[6], 100000, 1);
  EXPECT_NEAR(*found.lines[1].prices[10], 120000, 1);
  EXPECT_NEAR(*found.lines[1].prices[0], 70000, 1);
}

TEST(Simulation, OfAPriceAloneHasOneCriterion) {
  const auto found = simulate(tender_of(lot(award(AwardMethod::lowest_price), {price("P")})), 0, asked(50));
  EXPECT_EQ(found.leaves.size(), 1U);
  EXPECT_EQ(found.leaves[0].decides.count, found.leaves[0].decides.of);
  EXPECT_TRUE(found.lines.empty());
  EXPECT_FALSE(found.point_prices[0].euros);
}

TEST(Verdict, LeavesAPriceAloneInPeace) {
  auto made = lot(award(AwardMethod::lowest_price), {price("P")});
  made.award.ties = std::vector<criteria::TieRule>{criteria::TieByDraw{}};
  const auto verdict = simulate(tender_of(made), 0, asked(50)).verdict;
  EXPECT_TRUE(verdict.changes.empty());
  EXPECT_EQ(verdict.soundness, Soundness::sound);
}

TEST(Verdict, TellsOfAScaleThatEndsTooSoon) {
  const auto narrow = simulate(tender_of(points_lot(linear("105000", "95000"))), 0, asked(50)).verdict;
  EXPECT_THAT(codes(narrow), testing::Contains("insight.scaleTooNarrow"));
  const auto relative = simulate(tender_of(points_lot(criteria::RelativeLowest{})), 0, asked(50)).verdict;
  EXPECT_THAT(codes(relative), testing::Not(testing::Contains("insight.scaleTooNarrow")));
}

TEST(Verdict, TellsOfAnEstimateOutsideThePriceScale) {
  auto tender = tender_of(points_lot(linear("300000", "200000")));
  tender.estimated_value = decimal("150000");
  const auto off = simulate(tender, 0, asked(50)).verdict;
  EXPECT_EQ(codes(off)[0], "insight.estimateOffScale");
  EXPECT_EQ(off.soundness, Soundness::doubtful);
  for (const Advised& change : off.changes)
    if (change.code == "insight.idleCriteria") {
      EXPECT_EQ(change.parameters[0].second.find('P'), std::string::npos) << "the scale is to be mended";
    }
  tender.estimated_value = decimal("250000");
  EXPECT_THAT(codes(simulate(tender, 0, asked(50)).verdict),
              testing::Not(testing::Contains("insight.estimateOffScale")));
  auto question = asked(50);
  question.estimate = Number(310000);
  EXPECT_EQ(codes(simulate(tender, 0, question).verdict)[0], "insight.estimateOffScale");
}

TEST(Verdict, HasAtMostThreeChangesOfKnownCodes) {
  auto made = points_lot(criteria::RelativeRange{});
  made.award.ties.reset();
  made.award.rounding.decimals = 0;
  const auto verdict = simulate(tender_of(made), 0, asked(150)).verdict;
  EXPECT_GE(verdict.changes.size(), 2U);
  EXPECT_LE(verdict.changes.size(), 3U);
  for (const auto& change : verdict.changes)
    EXPECT_NE(std::find(verdict_codes().begin(), verdict_codes().end(), change.code), verdict_codes().end());
}

}  // namespace
