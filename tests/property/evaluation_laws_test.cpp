// Laws that hold for every dossier: what may not change a score, and what a recorded number must be.
#include "criteria/names.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/steps.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/generator_source.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

namespace {

using criteria::AwardMethod;
using criteria::Number;
using evaluator::LotEvaluation;
using evaluator::RankedBid;
using test_support::generate_dossier;
using test_support::Source;

constexpr std::uint64_t seeds = 400;

std::vector<std::pair<std::string, std::vector<std::string>>> rejections(const LotEvaluation& lot) {
  std::vector<std::pair<std::string, std::vector<std::string>>> all;
  for (const evaluator::RejectedBid& bid : lot.rejected) {
    all.emplace_back(bid.bid, std::vector<std::string>{});
    for (const criteria::Finding& finding : bid.findings) all.back().second.push_back(finding.code);
  }
  return all;
}

LotEvaluation first_lot(const criteria::Dossier& dossier) {
  return evaluator::evaluate(dossier).value().lots.front();
}

// ---- order of the bids ----------------------------------------------------------------------------------

TEST(EvaluationLaws, TheOrderOfTheBidsChangesNothing) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const criteria::Dossier dossier = generate_dossier(seed);
    criteria::Dossier shuffled = dossier;
    Source source(seed);
    source.shuffle(shuffled.bids);
    if (shuffled.grades) source.shuffle(*shuffled.grades);
    const auto before = evaluator::evaluate(dossier).value();
    const auto after = evaluator::evaluate(shuffled).value();
    for (std::size_t lot = 0; lot < before.lots.size(); ++lot) {
      ASSERT_EQ(before.lots[lot].ranking, after.lots[lot].ranking) << "seed " << seed;
      ASSERT_EQ(before.lots[lot].outcome, after.lots[lot].outcome) << "seed " << seed;
      ASSERT_EQ(before.lots[lot].tie, after.lots[lot].tie) << "seed " << seed;
      ASSERT_EQ(before.lots[lot].ties, after.lots[lot].ties) << "seed " << seed;
      ASSERT_EQ(before.lots[lot].fields, after.lots[lot].fields) << "seed " << seed;
      ASSERT_EQ(rejections(before.lots[lot]), rejections(after.lots[lot])) << "seed " << seed;
    }
  }
}

// ---- another bid ----------------------------------------------------------------------------------------

bool is_absolute(const criteria::Lot& lot) {
  if (lot.award.method == AwardMethod::utility_index) return false;
  const auto leaves = criteria::leaves(lot.criteria);
  return std::none_of(leaves.begin(), leaves.end(), [](const criteria::Criterion* leaf) {
    return leaf->scoring && criteria::is_relative(*leaf->scoring);
  });
}

// Ids in order of rank, with their scores and totals but not their ranks.
std::vector<RankedBid> without(const LotEvaluation& lot, const std::string& bid) {
  std::vector<RankedBid> others;
  for (const RankedBid& one : lot.ranking)
    if (one.bid != bid) others.push_back(one);
  for (RankedBid& one : others) one.rank = 0;
  return others;
}

// Every bid of a generated lot in turn: the others are scored as if it had never come.
TEST(EvaluationLaws, UnderAbsoluteRulesNoBidChangesTheScoresOfAnother) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const criteria::Dossier all = generate_dossier(seed);
    const auto with = evaluator::evaluate(all).value();
    for (std::size_t lot = 0; lot < with.lots.size(); ++lot) {
      if (!is_absolute(all.tender.lots[lot]) || with.lots[lot].ranking.empty()) continue;
      const std::string removed = with.lots[lot].ranking[seed % with.lots[lot].ranking.size()].bid;
      criteria::Dossier fewer = all;
      std::erase_if(fewer.bids, [&](const criteria::Bid& bid) { return bid.id == removed; });
      if (fewer.grades)
        std::erase_if(*fewer.grades, [&](const criteria::Grade& grade) { return grade.bid == removed; });
      const auto after = evaluator::evaluate(fewer).value();
      ASSERT_EQ(without(with.lots[lot], removed), without(after.lots[lot], removed)) << "seed " << seed;
      ++compared;
    }
  }
  std::cout << compared << " lots with absolute rules\n";
  EXPECT_GT(compared, 50);
}

TEST(EvaluationLaws, UnderARelativeRuleABidDoesChangeTheScoresOfAnother) {
  using namespace test_support;
  const auto of = [](std::vector<criteria::Bid> bids) {
    return evaluator::evaluate(dossier(lot(award(AwardMethod::weighted_points),
                                           {quality("K", "100", criteria::RelativeLowest{})}),
                                       std::move(bids)))
        .value();
  };
  const criteria::Bid a = bid("A", {{"K", given("20")}}), b = bid("B", {{"K", given("10")}});
  EXPECT_NE(without(of({a, b}).lots[0], "B"), without(of({a}).lots[0], "B"));
}

// ---- scaling of prices ----------------------------------------------------------------------------------

criteria::Decimal times(const criteria::Decimal& amount, std::int64_t factor) {
  return criteria::Decimal::of((amount.value() * Number(factor)).to_decimal(2, criteria::RoundingMode::down));
}

criteria::Dossier priced(Source& source, const criteria::Award& award, const criteria::Criterion& price) {
  using namespace test_support;
  std::vector<criteria::Bid> bids;
  const int count = 2 + source.below(6);
  for (int i = 0; i < count; ++i)
    bids.push_back(bid(std::string(1, static_cast<char>('A' + i)),
                       {{"K", given(std::to_string(source.below(11)))},
                        {"P", criteria::AnswerValue(hundredths(1 + source.below(5000)))}}));
  const bool whole = criteria::weight_rule(award.method) == criteria::WeightRule::sum_without_price;
  return dossier(lot(award, {quality("K", whole ? "100" : "60", points("10")), price}), bids);
}

criteria::Dossier scaled(criteria::Dossier dossier, std::int64_t factor) {
  for (criteria::Bid& bid : dossier.bids)
    for (criteria::GivenAnswer& answer : bid.answers)
      if (answer.criterion == "P") answer.value = times(std::get<criteria::Decimal>(answer.value), factor);
  return dossier;
}

std::vector<std::pair<int, std::string>> order_of(const LotEvaluation& lot) {
  std::vector<std::pair<int, std::string>> order;
  for (const RankedBid& bid : lot.ranking) order.emplace_back(bid.rank, bid.bid);
  return order;
}

TEST(EvaluationLaws, ScalingAllPricesChangesNoScoreUnderRelativeRules) {
  using namespace test_support;
  using criteria::Best, criteria::Centre, criteria::Negative;
  const criteria::ScoringRule rules[]{criteria::RelativeLowest{},
                                      criteria::RelativeHighest{},
                                      criteria::RelativeRange{},
                                      criteria::DistanceLowest{},
                                      criteria::RelativeMean{decimal("0.7"), Centre::mean},
                                      criteria::RelativeMean{decimal("2"), Centre::median},
                                      criteria::Logarithmic{decimal("3"), Negative::keep},
                                      rank_points({"100", "70", "20"}, Best::lowest)};
  for (const criteria::ScoringRule& rule : rules)
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      Source source(seed);
      const criteria::Dossier once =
          priced(source, award(AwardMethod::weighted_points, 6), scored_price("P", "40", rule));
      const auto before = first_lot(once);
      const auto after = first_lot(scaled(once, 2 + source.below(1000)));
      ASSERT_EQ(order_of(before), order_of(after)) << criteria::name(rule) << " seed " << seed;
      for (std::size_t i = 0; i < before.ranking.size(); ++i) {
        ASSERT_EQ(before.ranking[i].total, after.ranking[i].total);
        ASSERT_EQ(before.ranking[i].scores[1].share, after.ranking[i].scores[1].share);
      }
    }
}

// A total in euro grows with the prices, one per euro shrinks with them, one of ratios stays.
TEST(EvaluationLaws, ScalingAllPricesScalesEveryTotalOfAHomogeneousMethod) {
  using namespace test_support;
  struct Method {
    AwardMethod method;
    int power;  // of the factor
  };
  for (const auto& [method, power] :
       {Method{AwardMethod::quality_adjusted_price, 1}, Method{AwardMethod::utility_index, 0},
        Method{AwardMethod::quality_per_price, -1}})
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      Source source(seed);
      criteria::Award announced = award(method, 6);
      announced.factor = decimal("1000000");
      const criteria::Dossier once =
          priced(source, announced, price("P", method == AwardMethod::quality_per_price ? "" : "40"));
      const std::int64_t factor = 2 + source.below(1000);
      const Number by = power > 0 ? Number(factor) : power < 0 ? Number(1, factor) : Number(1);
      std::map<std::string, Number> before;
      for (const RankedBid& bid : first_lot(once).ranking) before[bid.bid] = bid.unrounded;
      for (const RankedBid& bid : first_lot(scaled(once, factor)).ranking)
        ASSERT_EQ(bid.unrounded, before.at(bid.bid) * by) << criteria::name(method) << " seed " << seed;
    }
}

// ---- the fast sum, and what is recorded -----------------------------------------------------------------

TEST(EvaluationLaws, TheTotalIsThePlainSumOfWhatIsRecorded) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 2 * seeds; ++seed) {
    const criteria::Dossier dossier = generate_dossier(
        seed, {{AwardMethod::weighted_points, AwardMethod::value_in_euros}, seed % 2 == 0, true, 12, 1});
    const criteria::Award& award = dossier.tender.lots[0].award;
    const LotEvaluation lot = first_lot(dossier);
    for (const RankedBid& bid : lot.ranking) {
      Number sum = bid.terms.price.value_or(Number(0));
      Number rounded = sum.rounded(award.rounding.decimals, award.rounding.mode);
      for (const evaluator::LeafScore& score : bid.scores) {
        sum += score.earned;
        rounded += score.rounded;
        ASSERT_EQ(score.rounded, score.earned.rounded(award.rounding.decimals, award.rounding.mode));
      }
      // Logarithms make sums that count as equal within the tolerance.
      ASSERT_LE(criteria::abs(bid.unrounded - sum), criteria::approximation_tolerance()) << "seed " << seed;
      if (award.rounding.at == criteria::RoundAt::criterion)
        ASSERT_EQ(bid.total, rounded) << "seed " << seed;
      else
        ASSERT_EQ(bid.total, bid.unrounded.rounded(award.rounding.decimals, award.rounding.mode));
      ++compared;
    }
  }
  std::cout << compared << " totals\n";
  EXPECT_GT(compared, 1000);
}

// Many bids, so that denominators are learnt; every rule that the fast sum is for, beside plain fractions.
TEST(EvaluationLaws, ManyBidsAreScoredAsEachAlone) {
  using namespace test_support;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Source source(seed);
    std::vector<criteria::Criterion> criteria;
    for (int i = 0; i < 20; ++i) {
      const std::string id = "K" + std::to_string(i);
      const std::string best =
          std::to_string(40 + source.below(60)) + "." + std::to_string(source.below(100));
      criteria.push_back(i % 4 == 3 ? quality(id, "5", points(best))
                                    : quality(id, "5", linear("-3.5", best)));
    }
    std::vector<criteria::Bid> bids;
    for (int i = 0; i < 60; ++i) {
      Answers answers;
      for (const criteria::Criterion& criterion : criteria)
        answers.emplace_back(criterion.id, source.chance(50)
                                               ? given(std::to_string(source.below(40)))
                                               : criteria::AnswerValue(hundredths(source.below(4000))));
      bids.push_back(bid("B" + std::to_string(i), answers));
    }
    const criteria::Lot announced = lot(award(AwardMethod::weighted_points), criteria);
    for (const RankedBid& together : first_lot(dossier(announced, bids)).ranking) {
      const auto own = std::find_if(bids.begin(), bids.end(),
                                    [&](const criteria::Bid& one) { return one.id == together.bid; });
      const RankedBid alone = first_lot(dossier(announced, {*own})).ranking[0];
      ASSERT_EQ(together.unrounded, alone.unrounded);
      ASSERT_EQ(together.scores, alone.scores);
    }
  }
}

TEST(EvaluationLaws, EveryExplanationEndsInTheRecordedNumbers) {
  int explained = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const criteria::Dossier dossier = generate_dossier(seed);
    const auto evaluation = evaluator::evaluate(dossier).value();
    const evaluator::Explainer explainer(dossier, evaluation);
    for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot) {
      const auto leaves = criteria::leaves(dossier.tender.lots[lot].criteria);
      for (const RankedBid& bid : evaluation.lots[lot].ranking) {
        const evaluator::BidSteps steps = explainer.explain(lot, bid);
        ASSERT_EQ(std::get<Number>(steps.total.back().result.value), bid.total) << "seed " << seed;
        ASSERT_EQ(steps.leaves.size(), leaves.size());
        for (const evaluator::LeafScore& score : bid.scores) {
          const evaluator::LeafSteps& leaf = steps.leaves[score.leaf];
          ASSERT_EQ(leaf.criterion, leaves[score.leaf]->id);
          ASSERT_EQ(std::get<Number>(leaf.steps.back().result.value), score.rounded) << "seed " << seed;
        }
        ++explained;
      }
    }
  }
  std::cout << explained << " bids explained\n";
  EXPECT_GT(explained, 300);
}

}  // namespace
