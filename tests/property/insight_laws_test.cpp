// What insight says agrees with the evaluators, for every dossier.
#include "evaluator/advice/leave_one_out.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/insight/rank_acceptability.hpp"
#include "evaluator/lot_plan.hpp"
#include "tests/property/insight_cases.hpp"
#include "tests/support/naive_evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <gtest/gtest.h>

namespace {

using namespace evaluator::insight;
using namespace insight_cases;

TEST(InsightLaws, StandingsAreInTheOrderOfTheTotals) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Dossier dossier = generated(seed);
    const auto lot = evaluated(dossier);
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

// Weights that hardly differ from the announced ones give every bid the rank that the exact totals give it.
TEST(InsightLaws, RandomWeightsNearTheAnnouncedOnesRankAsTheEvaluatorDoes) {
  int compared = 0;
  std::map<criteria::AwardMethod, int> methods;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Dossier dossier = generated(seed);
    const auto line = linear_lot(dossier, evaluated(dossier), 0);
    if (!line) continue;
    std::vector<double> exact;
    for (const Number& standing : standings(*line, announced_weights(*line)))
      exact.push_back(standing.to_double());
    AcceptabilityQuestion question;
    question.samples = 1;
    question.within = Number(1, 10'000'000);
    const auto found = rank_acceptability(*line, question);
    for (std::size_t i = 0; i < exact.size(); ++i) {
      std::size_t better = 0;
      bool is_close = false;  // to another, so that a change of 10^-9 may turn them
      for (std::size_t j = 0; j < exact.size(); ++j) {
        better += exact[j] > exact[i] ? 1U : 0U;
        is_close = is_close || (i != j && std::abs(exact[j] - exact[i]) < 1e-6 * std::abs(exact[i]));
      }
      if (is_close) continue;
      ASSERT_EQ(found.bids[i].ranks[better], found.samples) << "seed " << seed << " " << found.bids[i].bid;
      ++compared;
      ++methods[dossier.tender.lots[0].award.method];
    }
  }
  EXPECT_GT(compared, 300);
  EXPECT_GE(methods.size(), 6U);
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
