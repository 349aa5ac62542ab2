// A lot without some of its bids is the lot of a dossier in which they do not occur, whatever its method,
// rules, ties, draws and withdrawals.
#include "evaluator/advice/leave_one_out.hpp"
#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/fewer_bids.hpp"
#include "tests/support/dossier_generator.hpp"

#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace {

using criteria::Dossier;
using evaluator::FewerBids;
using evaluator::LotEvaluation;

constexpr std::uint64_t seeds = 200;

Dossier generated_lot(std::uint64_t seed) {
  test_support::GeneratorChoice choice;
  choice.extreme_numbers = false;
  return evaluator::lot_dossier(test_support::generate_dossier(seed, choice), 0);
}

std::string text_of(const LotEvaluation& evaluation) {
  std::ostringstream text;
  text << evaluator::name(evaluation.outcome);
  for (const auto& ranked : evaluation.ranking) text << ' ' << ranked.rank << ' ' << ranked.bid;
  return text.str();
}

std::string text_of(const FewerBids& fewer, const FewerBids::Result& result) {
  std::ostringstream text;
  text << evaluator::name(result.outcome);
  for (const auto& place : result.ranking)
    text << ' ' << place.rank << ' ' << fewer.counting()[place.bid].bid->id;
  return text.str();
}

LotEvaluation evaluated_without(Dossier dossier, const FewerBids& fewer,
                                const std::vector<std::size_t>& left_out) {
  for (const std::size_t bid : left_out) evaluator::remove_bid(dossier, fewer.counting()[bid].bid->id);
  return evaluator::evaluate_lot(dossier);
}

// None, one, two, and all but one.
std::vector<std::vector<std::size_t>> some_of(std::size_t bids) {
  std::vector<std::vector<std::size_t>> all{{}};
  for (std::size_t i = 0; i < bids; ++i) {
    all.push_back({i});
    std::vector<std::size_t> others;
    for (std::size_t j = 0; j < bids; ++j) {
      if (j > i) all.push_back({i, j});
      if (j != i) others.push_back(j);
    }
    all.push_back(others);
  }
  return all;
}

TEST(FewerBidsLaws, AreThoseOfADossierWithoutThem) {
  int compared = 0, changed = 0;
  std::set<criteria::AwardMethod> methods;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Dossier dossier = generated_lot(seed);
    Dossier whole = dossier;
    const LotEvaluation announced = evaluator::evaluate_lot(whole);
    if (announced.outcome == evaluator::Outcome::incomplete) continue;
    FewerBids fewer(dossier, 0);
    for (const auto& left_out : some_of(fewer.counting().size())) {
      const LotEvaluation then = evaluated_without(dossier, fewer, left_out);
      ASSERT_EQ(text_of(fewer, fewer.without(left_out)), text_of(then)) << "seed " << seed;
      ++compared;
      changed += then.winner != announced.winner ? 1 : 0;
    }
    // What was asked before leaves nothing behind.
    ASSERT_EQ(text_of(fewer, fewer.without({})), text_of(announced)) << "seed " << seed;
    methods.insert(dossier.tender.lots[0].award.method);
  }
  std::cout << compared << " fields, " << changed << " with another winner\n";
  EXPECT_GT(compared, 1000);
  EXPECT_GT(changed, 100);
  EXPECT_EQ(methods.size(), 8U);
}

std::map<std::string, int> ranks_of(const LotEvaluation& evaluation) {
  std::map<std::string, int> ranks;
  for (const auto& ranked : evaluation.ranking) ranks[ranked.bid] = ranked.rank;
  return ranks;
}

// Pair by pair, as the word says it.
bool any_swapped(const LotEvaluation& now, const LotEvaluation& then) {
  const auto before = ranks_of(now), after = ranks_of(then);
  for (const auto& [a, rank_a] : before)
    for (const auto& [b, rank_b] : before) {
      const auto then_a = after.find(a), then_b = after.find(b);
      if (then_a == after.end() || then_b == after.end()) continue;
      if (rank_a < rank_b && then_a->second > then_b->second) return true;
    }
  return false;
}

TEST(FewerBidsLaws, AnOrderHasChangedWhereTwoBidsChangedPlaces) {
  int changed = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Dossier dossier = generated_lot(seed);
    const auto evaluation = evaluator::evaluate_valid(dossier);
    if (!evaluation) continue;
    for (const auto& left : evaluator::leave_one_out(dossier, *evaluation, 0)) {
      Dossier fewer = dossier;
      evaluator::remove_bid(fewer, left.bid);
      const LotEvaluation then = evaluator::evaluate_lot(fewer);
      ASSERT_EQ(left.order_changed, any_swapped(evaluation->lots[0], then))
          << "seed " << seed << " " << left.bid;
      changed += left.order_changed ? 1 : 0;
    }
  }
  EXPECT_GT(changed, 5);
}

}  // namespace
