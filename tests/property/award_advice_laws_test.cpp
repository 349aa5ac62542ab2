// What advice on an award says holds for every dossier: each statement is checked by evaluating again, in the
// whole dossier, and who wins without a bid by the second evaluator.
#include "evaluator/advice/award_advice.hpp"
#include "evaluator/evaluate.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/naive_evaluator.hpp"

#include <algorithm>
#include <iostream>

#include <gtest/gtest.h>

namespace {

using criteria::Number;
using evaluator::DeficitOutcome;
using evaluator::PriceDeficit;

constexpr std::uint64_t seeds = 150;

criteria::Dossier generated(std::uint64_t seed) {
  test_support::GeneratorChoice choice;
  choice.extreme_numbers = false;
  return test_support::generate_dossier(seed, choice);
}

criteria::Dossier without(criteria::Dossier dossier, const std::string& bid) {
  std::erase_if(dossier.bids, [&](const criteria::Bid& each) { return each.id == bid; });
  if (dossier.grades)
    std::erase_if(*dossier.grades, [&](const criteria::Grade& grade) { return grade.bid == bid; });
  return dossier;
}

TEST(AwardAdviceLaws, WhoWinsWithoutABidIsWhatTheSecondEvaluatorFinds) {
  int compared = 0, reversals = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const criteria::Dossier all = generated(seed);
    const auto evaluation = evaluator::evaluate(all).value();
    for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot)
      for (const auto& left : evaluator::leave_one_out(all, evaluation, lot)) {
        const auto then = naive::evaluate(without(all, left.bid)).lots[lot];
        ASSERT_EQ(then.winner, left.winner.value_or("")) << "seed " << seed << " without " << left.bid;
        ASSERT_EQ(then.outcome, evaluator::name(left.outcome)) << "seed " << seed;
        ++compared;
        reversals += left.reversal ? 1 : 0;
      }
  }
  std::cout << compared << " bids left out, " << reversals << " reversals\n";
  EXPECT_GT(compared, 200);
  EXPECT_GT(reversals, 0);
}

void move_price(criteria::Dossier& dossier, const PriceDeficit& deficit, const Number& price) {
  const auto amount = criteria::Decimal::of(price.to_decimal(2, criteria::RoundingMode::down));
  for (criteria::Bid& bid : dossier.bids) {
    if (bid.id != deficit.bid) continue;
    for (criteria::GivenAnswer& given : bid.answers) {
      if (given.criterion != *deficit.criterion) continue;
      if (auto* inputs = std::get_if<criteria::Boxed>(&given.value)) {
        auto cost = std::get<criteria::LccInputs>(inputs->get());
        cost.investment = amount;
        given.value = criteria::Boxed(cost);
      } else {
        given.value = amount;
      }
    }
  }
}

// At this price the bid does at least as well as the winner, in the field as it would have been.
bool equals_winner(criteria::Dossier dossier, std::size_t lot, const PriceDeficit& deficit,
                   const std::string& winner, const Number& price) {
  move_price(dossier, deficit, price);
  const auto then = evaluator::evaluate(dossier).value().lots[lot];
  std::optional<Number> own, best;
  for (const auto& ranked : then.ranking) {
    if (ranked.bid == deficit.bid) own = ranked.total;
    if (ranked.bid == winner) best = ranked.total;
  }
  if (!own || !best) return false;
  const bool lowest = criteria::best_total(dossier.tender.lots[lot].award.method) == criteria::Best::lowest;
  return lowest ? *own <= *best : *own >= *best;
}

void check(const criteria::Dossier& all, std::size_t lot, const PriceDeficit& deficit,
           const std::string& winner) {
  const auto equals = [&](const Number& price) { return equals_winner(all, lot, deficit, winner, price); };
  if (deficit.outcome == DeficitOutcome::found) {
    EXPECT_TRUE(equals(*deficit.price_to_equal));
    EXPECT_EQ(*deficit.price - *deficit.price_to_equal, *deficit.deficit);
    EXPECT_TRUE(deficit.deficit->is_zero() || !equals(*deficit.price_to_equal + Number(1, 100)));
  } else if (deficit.price) {
    for (const int part : {1, 2, 5, 10, 25, 50, 75, 90, 99})
      EXPECT_FALSE(
          equals((*deficit.price * Number(part) / Number(100)).rounded(2, criteria::RoundingMode::half_up)))
          << part << " %";
  }
}

TEST(AwardAdviceLaws, APriceDeficitHoldsToTheCent) {
  std::map<std::string, int> outcomes;
  std::map<criteria::AwardMethod, int> methods;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const criteria::Dossier all = generated(seed);
    const auto evaluation = evaluator::evaluate(all).value();
    for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot)
      for (const PriceDeficit& deficit : evaluator::price_deficits(all, evaluation, lot)) {
        SCOPED_TRACE("seed " + std::to_string(seed) + " bid " + deficit.bid);
        check(all, lot, deficit, evaluation.lots[lot].ranking.front().bid);
        ++outcomes[std::string(name(deficit.outcome))];
        if (deficit.outcome == DeficitOutcome::found) ++methods[all.tender.lots[lot].award.method];
      }
  }
  for (const auto& [outcome, count] : outcomes) std::cout << outcome << " " << count << "\n";
  EXPECT_GT(outcomes["found"], 50);
  EXPECT_GT(outcomes["not-by-price"], 5);
  EXPECT_GE(methods.size(), 6U);
}

TEST(AwardAdviceLaws, TheGapIsThatOfTheUnroundedTotals) {
  int near = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const criteria::Dossier all = generated(seed);
    const auto evaluation = evaluator::evaluate(all).value();
    for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot) {
      const auto& ranking = evaluation.lots[lot].ranking;
      const auto found = evaluator::near_tie(all.tender.lots[lot], evaluation.lots[lot], Number(1));
      ASSERT_EQ(found.has_value(), ranking.size() >= 2);
      if (!found) continue;
      const Number gap = found->gap.sign() < 0 ? -found->gap : found->gap;
      const Number difference = ranking[0].unrounded - ranking[1].unrounded;
      ASSERT_EQ(gap, difference.sign() < 0 ? -difference : difference);
      if (ranking[0].total != ranking[1].total) {
        ASSERT_FALSE(found->by_tie_rule);
      }
      near += found->is_near ? 1 : 0;
    }
  }
  EXPECT_GT(near, 0);
}

}  // namespace
