// A changed copy is what the evaluators make of a dossier that was changed by hand, for every dossier.
#include "evaluator/evaluate.hpp"
#include "evaluator/insight/what_if.hpp"
#include "tests/property/insight_cases.hpp"
#include "tests/support/naive_evaluator.hpp"

#include <map>
#include <random>

#include <gtest/gtest.h>

namespace {

using namespace evaluator::insight;
using namespace insight_cases;
using criteria::Criterion;
using criteria::Decimal;

// Sets the weights, or values, of the leaves, and of the parents to their sums: here by hand.
Number set_by_hand(std::vector<Criterion>& criteria, const std::map<std::string, Decimal>& weights) {
  Number sum;
  for (Criterion& each : criteria) {
    auto& own = each.value ? each.value : each.weight;
    if (each.is_leaf()) {
      if (const auto found = weights.find(each.id); found != weights.end()) own = found->second;
    } else {
      const Number below = set_by_hand(each.criteria, weights);
      if (own) own = Decimal::of(below.to_truncated(30));
    }
    if (own) sum += own->value();
  }
  return sum;
}

std::map<std::string, int> ranks_of(const evaluator::LotEvaluation& lot) {
  std::map<std::string, int> ranks;
  for (const auto& bid : lot.ranking) ranks[bid.bid] = bid.rank;
  return ranks;
}

// Every two bids that both are ranked: by the ranks alone.
std::size_t turned_pairs(const std::map<std::string, int>& before, const std::map<std::string, int>& now) {
  std::size_t turned = 0;
  const auto order = [](int a, int b) { return a < b ? -1 : (a > b ? 1 : 0); };
  for (const auto& [first, rank] : now)
    for (const auto& [second, other] : now)
      if (first < second && before.contains(first) && before.contains(second))
        turned += order(before.at(first), before.at(second)) != order(rank, other) ? 1 : 0;
  return turned;
}

// What is set stays, values that are not set too, and weights keep their sum.
std::map<std::string, Decimal> shared_weights(const WhatIf& copy, const SetWeight& set, const Number& scale) {
  std::map<std::string, Decimal> weights;
  Number sum;
  for (const auto& each : copy.weights) {
    weights.emplace(each.criterion, each.copy);
    sum += each.copy.value();
    EXPECT_GE(each.copy.value(), Number(0));
    EXPECT_TRUE(!each.in_euros || each.is_set || each.copy == each.announced);
  }
  EXPECT_EQ(weights.at(set.criterion).value(), set.weight.value());
  EXPECT_TRUE(copy.weights[0].in_euros || sum == scale) << sum.to_truncated(6);
  return weights;
}

// A leaf and another weight for it.
SetWeight drawn_weight(const WhatIf& unchanged, const Number& scale, std::mt19937& random) {
  const auto& leaf = unchanged.weights[random() % unchanged.weights.size()];
  const Number most = leaf.in_euros ? leaf.announced.value() * Number(2) : scale;
  const Number part(static_cast<std::int64_t>(random() % 1000), 1000);
  return {leaf.criterion, Decimal::of((part * most).to_truncated(2))};
}

TEST(WhatIfLaws, WeightsKeepTheirSumAndGiveWhatTheEvaluatorsFind) {
  int compared = 0, turned = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    Dossier dossier = generated(seed);
    dossier.draws.reset();
    const auto lot = evaluated(dossier);
    const auto unchanged = what_if(dossier, lot, 0, {});
    ASSERT_TRUE(unchanged);
    ASSERT_EQ(unchanged->evaluation, lot);
    if (unchanged->weights.size() < 2 || lot.ranking.empty()) continue;
    std::mt19937 random(static_cast<unsigned>(seed));
    const Number scale = dossier.tender.lots[0].award.points_scale();
    const SetWeight set = drawn_weight(*unchanged, scale, random);
    const auto copy = what_if(dossier, lot, 0, {{set}, {}});
    if (!copy) continue;  // the others weigh nothing
    Dossier by_hand = dossier;
    set_by_hand(by_hand.tender.lots[0].criteria, shared_weights(*copy, set, scale));
    const auto then = evaluator::evaluate(by_hand);
    ASSERT_TRUE(then);
    ASSERT_EQ(copy->evaluation, then->lots[0]);
    ASSERT_EQ(copy->evaluation.winner.value_or(""), naive::evaluate(by_hand).lots[0].winner);
    ASSERT_EQ(copy->passing_count, turned_pairs(ranks_of(lot), ranks_of(then->lots[0])));
    ++compared;
    turned += copy->passing_count > 0 ? 1 : 0;
  }
  EXPECT_GT(compared, 100);
  EXPECT_GT(turned, 20);
}

TEST(WhatIfLaws, GradesGiveWhatTheEvaluatorFinds) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Dossier dossier = generated(seed);
    dossier.draws.reset();
    const auto lot = evaluated(dossier);
    const auto ranks = ranks_of(lot);
    for (const insight_cases::Grade& grade : grades_of(dossier)) {
      if (!ranks.contains(grade.bid)) continue;  // the copy changes what is ranked
      for (const bool up : {true, false})
        for (const std::string& other : other_grades(dossier, grade, up)) {
          const auto copy =
              what_if(dossier, lot, 0, {{}, {{grade.bid, grade.criterion, grade.assessor, other}}});
          ASSERT_TRUE(copy) << "seed " << seed << " " << grade.bid << " " << grade.criterion << " " << other;
          ASSERT_EQ(copy->evaluation, evaluated(with_grade(dossier, grade, other))) << "seed " << seed;
          ++compared;
        }
    }
  }
  EXPECT_GT(compared, 200);
}

}  // namespace
