// What is said of the firmness of a ranking holds for every dossier: each statement is checked by evaluating
// again just before and just beyond, by the exact evaluator and by the second one.
#include "evaluator/advice/price_answer.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/insight/lead.hpp"
#include "evaluator/insight/robustness.hpp"
#include "evaluator/lot_plan.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/naive_evaluator.hpp"
#include "tests/support/proof.hpp"

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

namespace {

using namespace evaluator::insight;
using criteria::Criterion;
using criteria::Decimal;
using criteria::Dossier;
using criteria::Number;

void for_criteria(std::vector<Criterion>& criteria, const std::function<void(Criterion&)>& visit) {
  for (Criterion& each : criteria) {
    visit(each);
    for_criteria(each.criteria, visit);
  }
}

// One lot, without what a change of weights would do to who is admitted.
Dossier generated(std::uint64_t seed) {
  test_support::GeneratorChoice choice;
  choice.extreme_numbers = false;
  choice.most_lots = 1;
  Dossier dossier = test_support::generate_dossier(seed, choice);
  for_criteria(dossier.tender.lots[0].criteria, [](Criterion& each) { each.minimum_score.reset(); });
  return dossier;
}

std::optional<std::string> leader_of(const Dossier& dossier) {
  const auto lot = evaluator::evaluate_valid(dossier).value().lots[0];
  const evaluator::LotPlan plan(dossier.tender, 0);
  return leader(lot, plan.lot.award.method, plan.precision);
}

// The award's formula has a value for every bid.
bool is_defined(const Dossier& dossier) {
  return evaluator::evaluate_valid(dossier).value().lots[0].outcome != evaluator::Outcome::incomplete;
}

// Every weight multiplied, so that all are decimals; the scale with them. Values and factors as they are.
Dossier with_weights(Dossier dossier, const LinearLot& line, std::size_t leaf, const Number& weight) {
  std::map<std::string, std::string> texts;
  const LinearLeaf& changed = line.leaves[leaf];
  if (changed.lever == Lever::weight) {
    Number all;
    for (const LinearLeaf& each : line.leaves) all += each.announced;
    const Number rest = all - changed.announced;
    for (const LinearLeaf& each : line.leaves)
      texts[each.criterion] =
          (each.criterion == changed.criterion ? weight * rest : each.announced * (all - weight))
              .to_truncated(30);
    auto& award = dossier.tender.lots[0].award;
    award.scale = Decimal::of((award.points_scale() * rest).to_truncated(30));
  } else {
    texts[changed.criterion] = weight.to_truncated(30);
  }
  for_criteria(dossier.tender.lots[0].criteria, [&](Criterion& each) {
    const auto found = texts.find(each.id);
    if (found == texts.end()) return;
    const Decimal text = Decimal::of(found->second);
    if (changed.lever == Lever::weight)
      each.weight = text;
    else if (changed.lever == Lever::value)
      each.value = text;
    else
      std::get<criteria::Factor>(*each.scoring).factor = text;
  });
  return dossier;
}

void check_side(const Dossier& dossier, const LinearLot& line, std::size_t leaf, const BreakEven& edge) {
  const Number step(1, 1'000'000);
  const Number announced = line.leaves[leaf].announced;
  const bool up = edge.at > announced;
  const std::string winner = line.bids.front().bid;
  Number before = edge.at.rounded(6, criteria::RoundingMode::down);
  if (up && before == edge.at) before -= step;
  if (!up) before += step;
  const bool lies_between = up ? before > announced : before < announced;
  if (lies_between && is_defined(with_weights(dossier, line, leaf, before))) {
    EXPECT_EQ(leader_of(with_weights(dossier, line, leaf, before)), winner) << "before";
    const Number half = ((before + announced) / Number(2)).rounded(6, criteria::RoundingMode::down);
    EXPECT_EQ(leader_of(with_weights(dossier, line, leaf, half)), winner) << "half way";
  }
  const Number beyond = up ? before + step + step : before - step - step;
  if (beyond.sign() > 0) EXPECT_NE(leader_of(with_weights(dossier, line, leaf, beyond)), winner) << "beyond";
}

TEST(ProofInsight, WeightBreakEvensHoldJustBeforeAndJustBeyond) {
  const int seeds = test_support::proof_cases(400, 10'000);
  std::map<criteria::AwardMethod, int> methods;
  int edges = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
    const Dossier dossier = generated(seed);
    const auto lot = evaluator::evaluate_valid(dossier).value().lots[0];
    const auto line = linear_lot(dossier, lot, 0);
    if (!line) continue;
    SCOPED_TRACE("seed " + std::to_string(seed));
    ASSERT_EQ(leads_alone(*line), leader_of(dossier) == lot.ranking.front().bid);
    const auto found = weight_break_evens(*line);
    for (std::size_t leaf = 0; leaf < found.size(); ++leaf)
      for (const auto& edge : {found[leaf].below, found[leaf].above}) {
        if (!edge) continue;
        SCOPED_TRACE(found[leaf].criterion + " at " + edge->at.to_fraction());
        check_side(dossier, *line, leaf, *edge);
        ++edges;
        ++methods[dossier.tender.lots[0].award.method];
      }
    if (testing::Test::HasFailure()) break;
  }
  std::cout << edges << " break-evens, " << methods.size() << " methods\n";
  EXPECT_GT(edges, seeds / 10);
  EXPECT_GE(methods.size(), 6U);
}

// Where nothing is said to turn, nothing does.
TEST(ProofInsight, NoWeightTurnsWhereNoneIsSaidTo) {
  const int seeds = test_support::proof_cases(150, 3'000);
  int looked = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
    const Dossier dossier = generated(seed);
    const auto lot = evaluator::evaluate_valid(dossier).value().lots[0];
    const auto line = linear_lot(dossier, lot, 0);
    if (!line || !leads_alone(*line)) continue;
    const auto found = weight_break_evens(*line);
    for (std::size_t leaf = 0; leaf < found.size(); ++leaf) {
      if (found[leaf].above || found[leaf].lever == Lever::factor) continue;
      Number all;
      for (const LinearLeaf& each : line->leaves) all += each.announced;
      if (!weights_with(*line, leaf, Number(1))) continue;
      for (const int part : {1, 50, 95}) {
        const Number weight = (found[leaf].announced + (all - found[leaf].announced) * Number(part, 100))
                                  .rounded(4, criteria::RoundingMode::down);
        if (weight <= found[leaf].announced || weight >= all) continue;
        EXPECT_EQ(leader_of(with_weights(dossier, *line, leaf, weight)), lot.ranking.front().bid)
            << "seed " << seed << " " << found[leaf].criterion << " at " << weight.to_truncated(6);
        ++looked;
      }
    }
  }
  EXPECT_GT(looked, seeds / 5);
}

TEST(InsightLaws, StandingsAreInTheOrderOfTheTotals) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Dossier dossier = generated(seed);
    const auto lot = evaluator::evaluate_valid(dossier).value().lots[0];
    const auto line = linear_lot(dossier, lot, 0);
    if (!line) continue;
    const auto all = standings(*line, announced_weights(*line));
    const evaluator::LotPlan plan(dossier.tender, 0);
    const bool lowest = criteria::best_total(plan.lot.award.method) == criteria::Best::lowest;
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = 0; j < all.size(); ++j) {
        const auto order = plan.precision.compared(lot.ranking[i].unrounded, lot.ranking[j].unrounded);
        ASSERT_EQ(plan.precision.compared(all[i], all[j]) > 0, lowest ? order < 0 : order > 0)
            << "seed " << seed << " " << lot.ranking[i].bid << " " << lot.ranking[j].bid;
        ++compared;
      }
  }
  EXPECT_GT(compared, 1000);
}

void set_price(Dossier& dossier, const PriceChange& change, const Number& price) {
  evaluator::set_amount(*evaluator::find_answer(dossier, change.bid, change.criterion),
                        Decimal::of(price.to_decimal(2, criteria::RoundingMode::half_up)));
}

TEST(ProofInsight, PriceChangesHoldToTheCent) {
  const int seeds = test_support::proof_cases(200, 10'000);
  int turns = 0, quiet = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
    Dossier dossier = generated(seed);
    const auto lot = evaluator::evaluate_valid(dossier).value().lots[0];
    for (const PriceChange& change : price_changes(dossier, lot, 0)) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " bid " + change.bid);
      const std::string winner = lot.ranking.front().bid;
      const auto leads = [&](const Number& price) {
        set_price(dossier, change, price);
        const bool holds = leader_of(dossier) == winner;
        set_price(dossier, change, change.price);
        return holds;
      };
      for (const bool up : {true, false}) {
        const auto& turn = up ? change.higher : change.lower;
        const Number cent(up ? 1 : -1, 100);
        const Number end = turn ? turn->at - cent : up ? change.price * Number(10) : Number(1, 100);
        if (turn) {
          EXPECT_FALSE(leads(turn->at));
          EXPECT_TRUE(leads(turn->at - cent));
          ++turns;
        } else {
          ++quiet;
        }
        // On the whole way there nothing turns.
        for (int part = 1; part < 24; ++part) {
          const Number price = (change.price + (end - change.price) * Number(part, 24))
                                   .rounded(2, criteria::RoundingMode::half_up);
          EXPECT_TRUE(leads(price)) << price.to_truncated(2);
        }
      }
    }
    if (testing::Test::HasFailure()) break;
  }
  std::cout << turns << " turning points, " << quiet << " without\n";
  EXPECT_GT(turns, seeds / 10);
  EXPECT_GT(quiet, seeds / 10);
}

// The dossier with one grade as another.
Dossier with_grade(Dossier dossier, const GradeChange& change, const std::string& level) {
  if (dossier.grades)
    for (auto& grade : *dossier.grades)
      if (grade.bid == change.bid && grade.criterion == change.criterion &&
          grade.assessor == change.assessor && grade.is_consensus() == !change.assessor) {
        EXPECT_EQ(grade.level, change.given);
        grade.level = level;
        return dossier;
      }
  auto& answer = *evaluator::find_answer(dossier, change.bid, change.criterion);
  if (std::holds_alternative<criteria::Level>(answer))
    answer = criteria::Level{level};
  else
    answer = Decimal::of(level);
  return dossier;
}

// Grades that lie between the two: levels of the table, or the nearest hundredth.
std::vector<std::string> between(const Dossier& dossier, const GradeChange& change) {
  const auto* leaf = criteria::find_criterion(dossier.tender.lots[0].criteria, change.criterion);
  const auto* table = criteria::level_table(*leaf->scoring);
  std::vector<std::string> found;
  if (table == nullptr) {
    const Number given = Decimal::of(change.given).value(), changed = Decimal::of(change.changed).value();
    const Number nearer = changed + Number(changed > given ? -1 : 1, 100);
    if (changed > given ? nearer > given : nearer < given) found.push_back(nearer.to_truncated(2));
    return found;
  }
  const Number given = criteria::find_level(*table, change.given)->value();
  const Number changed = criteria::find_level(*table, change.changed)->value();
  for (const auto& [level, percent] : *table)
    if (percent.value() > std::min(given, changed) && percent.value() < std::max(given, changed))
      found.push_back(level);
  return found;
}

TEST(InsightLaws, AGradeThatDecidesDoesAndWhatLiesBetweenDoesNot) {
  int decisive = 0;
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    const Dossier dossier = generated(seed);
    const auto lot = evaluator::evaluate_valid(dossier).value().lots[0];
    for (const GradeChange& change : grade_changes(dossier, lot, 0)) {
      const auto now = leader_of(with_grade(dossier, change, change.changed));
      EXPECT_NE(now, lot.ranking.front().bid) << "seed " << seed;
      EXPECT_EQ(now, change.leader) << "seed " << seed;
      for (const std::string& level : between(dossier, change))
        EXPECT_EQ(leader_of(with_grade(dossier, change, level)), lot.ranking.front().bid) << "seed " << seed;
      ++decisive;
    }
  }
  EXPECT_GT(decisive, 30);
}

TEST(InsightLaws, WhoWinsWithoutTwoIsWhatTheSecondEvaluatorFinds) {
  int compared = 0, reversals = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Dossier dossier = generated(seed);
    const auto evaluation = evaluator::evaluate_valid(dossier).value();
    for (const auto& pair : evaluator::leave_two_out(dossier, evaluation, 0)) {
      Dossier fewer = dossier;
      for (const auto& bid : {pair.first, pair.second}) {
        std::erase_if(fewer.bids, [&](const criteria::Bid& each) { return each.id == bid; });
        if (fewer.grades)
          std::erase_if(*fewer.grades, [&](const criteria::Grade& grade) { return grade.bid == bid; });
      }
      const auto then = naive::evaluate(fewer).lots[0];
      ASSERT_EQ(then.winner, pair.winner.value_or("")) << "seed " << seed;
      ++compared;
      reversals += pair.reversal ? 1 : 0;
    }
  }
  EXPECT_GT(compared, 150);
  EXPECT_GT(reversals, 0);
}

}  // namespace
