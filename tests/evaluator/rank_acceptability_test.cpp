// Random numbers against published vectors, and acceptability against what geometry says.
#include "evaluator/insight/rank_acceptability.hpp"

#include "evaluator/insight/acceptability_kernel.hpp"
#include "evaluator/insight/random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <gmock/gmock.h>

namespace {

using namespace evaluator::insight;
using criteria::Number;
using testing::ElementsAre;

std::vector<std::uint64_t> first_of(Random random) {
  return {random.next(), random.next(), random.next(), random.next()};
}

TEST(Random, IsThatOfItsAuthors) {
  SplitMix64 filler(1234567);
  EXPECT_EQ(filler.next(), 6457827717110365317U);
  EXPECT_EQ(filler.next(), 3203168211198807973U);
  EXPECT_THAT(first_of(Random({1, 2, 3, 4})), ElementsAre(11520, 0, 1509978240, 1215971899390074240));
}

TEST(Random, HasStreamsThatStay) {
  EXPECT_EQ(first_of(Random(1, 0)), first_of(Random(1, 0)));
  EXPECT_NE(first_of(Random(1, 0)), first_of(Random(1, 1)));
  EXPECT_NE(first_of(Random(1, 0)), first_of(Random(2, 0)));
}

TEST(Random, DrawsWithinItsBounds) {
  Random random(3, 0);
  std::vector<int> counts(7);
  double sum = 0, squares = 0;
  for (int i = 0; i < 70'000; ++i) {
    ++counts[random.below(7)];
    const double uniform = random.uniform(), bell = random.bell();
    ASSERT_TRUE(uniform >= 0 && uniform < 1);
    sum += bell;
    squares += bell * bell;
  }
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 500);
  EXPECT_NEAR(sum / 70'000, 0, 0.02);
  EXPECT_NEAR(squares / 70'000, 1, 0.03);
}

TEST(KernelLogarithm, IsTheLogarithmToNineDigits) {
  for (double number = 0x1p-52; number <= 1; number *= 1.37)
    EXPECT_NEAR(kernel_logarithm(number), std::log(number), 1e-9 * std::max(1.0, -std::log(number)));
  EXPECT_EQ(kernel_logarithm(1.0), 0);
}

// Bids on criteria of equal weight, by what they earn in tenths.
LinearLot lot_of(const std::vector<std::vector<int>>& tenths) {
  LinearLot lot;
  for (std::size_t k = 0; k < tenths.front().size(); ++k)
    lot.leaves.push_back({static_cast<std::uint32_t>(k), "K" + std::to_string(k + 1), Lever::weight,
                          Number(100, static_cast<std::int64_t>(tenths.front().size()))});
  for (const auto& earned : tenths) {
    LinearBid bid;
    bid.bid = std::string(1, static_cast<char>('A' + lot.bids.size()));
    for (const int share : earned) bid.coefficients.emplace_back(share, 10);
    lot.bids.push_back(std::move(bid));
  }
  return lot;
}

AcceptabilityQuestion asked(std::uint64_t samples, unsigned threads = 1) {
  AcceptabilityQuestion question;
  question.samples = samples;
  question.threads = threads;
  return question;
}

double first_rank(const RankAcceptability& found, std::size_t bid) {
  return static_cast<double>(found.bids[bid].ranks[0]) / static_cast<double>(found.samples);
}

TEST(RankAcceptability, OfTwoBidsAndTwoCriteriaIsALength) {
  // A leads where 3w > 7(1 − w): from w = 0.7 on.
  const auto found = rank_acceptability(lot_of({{8, 2}, {5, 9}}), asked(400'000));
  EXPECT_NEAR(first_rank(found, 0), 0.3, 0.003);
  EXPECT_NEAR(first_rank(found, 1), 0.7, 0.003);
  const auto interval = wilson_interval(found.bids[0].ranks[0], found.samples);
  EXPECT_LT(interval.low, 0.3);
  EXPECT_GT(interval.high, 0.3);
}

TEST(RankAcceptability, OfTwoBidsAndThreeCriteriaIsAnArea) {
  // A leads where 2w₁ > w₂ + w₃, so w₁ > 1/3: (2/3)² of the triangle.
  EXPECT_NEAR(first_rank(rank_acceptability(lot_of({{9, 2, 2}, {7, 3, 3}}), asked(400'000)), 0), 4.0 / 9,
              0.003);
}

// Σ w·d > 0 for exponential w: the part that hypoexponential sums give, Σ over d > 0 of Π d / (d − d').
double chance_of_lead(const std::vector<int>& lead) {
  double chance = 0;
  for (std::size_t i = 0; i < lead.size(); ++i) {
    if (lead[i] <= 0) continue;
    double product = 1;
    for (std::size_t j = 0; j < lead.size(); ++j)
      if (j != i) product *= static_cast<double>(lead[i]) / (lead[i] - lead[j]);
    chance += product;
  }
  return chance;
}

TEST(RankAcceptability, OfTwoBidsIsTheClosedFormForAnyCriteria) {
  EXPECT_DOUBLE_EQ(chance_of_lead({3, -7}), 0.3);
  EXPECT_DOUBLE_EQ(chance_of_lead({2, -1, -3}), 4.0 / 15);
  for (const std::vector<int>& lead : {std::vector<int>{1, -1},
                                       {5, -2},
                                       {-4, 1},
                                       {2, -1, -3},
                                       {3, 1, -2},
                                       {4, 0, -1},
                                       {-5, 1, 2},
                                       {1, 2, -3},
                                       {4, 1, -2, -3},
                                       {1, -1, 2, -2, 5}}) {
    std::vector<int> first(lead.size(), 5), second;
    for (const int each : lead) second.push_back(5 - each);
    constexpr std::uint64_t samples = 200'000;
    const auto found = rank_acceptability(lot_of({first, second}), asked(samples));
    const double chance = chance_of_lead(lead);
    const double spread = std::sqrt(chance * (1 - chance) / static_cast<double>(found.samples));
    EXPECT_NEAR(first_rank(found, 0), chance, 4.5 * spread) << testing::PrintToString(lead);
    EXPECT_EQ(found.bids[0].ranks[0] + found.bids[0].ranks[1], found.samples);
  }
}

// With two criteria a bid's total is a straight line along one weight, and ranks change where lines cross.
TEST(RankAcceptability, OfTwoCriteriaIsTheLengthBetweenCrossingsForEveryRank) {
  Random random(8, 8);
  for (int lot = 0; lot < 8; ++lot) {
    std::vector<std::vector<int>> bids(5);
    for (auto& bid : bids) bid = {static_cast<int>(random.below(1000)), static_cast<int>(random.below(1000))};
    const auto total = [&](std::size_t bid, double weight) {
      return weight * bids[bid][0] + (1 - weight) * bids[bid][1];
    };
    std::vector<double> crossings{0, 1};
    for (std::size_t i = 0; i < bids.size(); ++i)
      for (std::size_t j = i + 1; j < bids.size(); ++j) {
        const double at_none = total(i, 0) - total(j, 0), at_all = total(i, 1) - total(j, 1);
        if (at_none * at_all < 0) crossings.push_back(at_none / (at_none - at_all));
      }
    std::sort(crossings.begin(), crossings.end());
    std::vector<std::vector<double>> parts(bids.size(), std::vector<double>(bids.size()));
    for (std::size_t piece = 0; piece + 1 < crossings.size(); ++piece)
      for (std::size_t i = 0; i < bids.size(); ++i) {
        const double middle = (crossings[piece] + crossings[piece + 1]) / 2;
        std::size_t better = 0;
        for (std::size_t j = 0; j < bids.size(); ++j) better += total(j, middle) > total(i, middle) ? 1U : 0U;
        parts[i][better] += crossings[piece + 1] - crossings[piece];
      }
    const auto found = rank_acceptability(lot_of(bids), asked(200'000));
    for (std::size_t i = 0; i < bids.size(); ++i)
      for (std::size_t rank = 0; rank < bids.size(); ++rank)
        EXPECT_NEAR(static_cast<double>(found.bids[i].ranks[rank]) / static_cast<double>(found.samples),
                    parts[i][rank], 0.006)
            << lot << " " << i << " " << rank;
  }
}

TEST(RankAcceptability, AroundTheAnnouncedWeightsStaysAround) {
  // From 50 % each, by a quarter: w between 3/8 and 5/8 of all; A leads from w = 0.6 on.
  AcceptabilityQuestion question = asked(400'000);
  question.within = Number(25);
  const auto found = rank_acceptability(lot_of({{6, 4}, {4, 7}}), question);
  // x, y uniform on (0.75, 1.25): x/(x + y) > 0.6 is x > 1.5y: y from 0.75 to 0.8333, x from 1.5y to 1.25.
  EXPECT_NEAR(first_rank(found, 0), 0.5 * (1.0 / 12) * 0.125 / 0.25, 0.002);
  question.within = Number(15);
  EXPECT_EQ(first_rank(rank_acceptability(lot_of({{6, 4}, {4, 7}}), question), 0), 0);
}

TEST(RankAcceptability, OfEqualBidsIsShared) {
  const auto found = rank_acceptability(lot_of({{5, 5}, {5, 5}, {1, 9}}), asked(50'000));
  EXPECT_EQ(found.bids[0].ranks, found.bids[1].ranks);
  EXPECT_GT(found.bids[0].ranks[0], 0U);
  EXPECT_EQ(found.bids[0].ranks[2], 0U);
  std::uint64_t sum = 0;
  for (const std::uint64_t count : found.bids[2].ranks) sum += count;
  EXPECT_EQ(sum, found.samples);
}

TEST(RankAcceptability, DependsOnTheSeedAlone) {
  const LinearLot lot = lot_of({{8, 2, 4}, {5, 9, 3}, {6, 6, 5}, {1, 2, 9}});
  const auto one = rank_acceptability(lot, asked(60'000));
  EXPECT_EQ(one, rank_acceptability(lot, asked(60'000, 3)));
  AcceptabilityQuestion other = asked(60'000);
  other.seed = 2;
  EXPECT_NE(one, rank_acceptability(lot, other));
}

AcceptabilityTable table_of(std::size_t bids, std::size_t leaves) {
  Random random(5, 5);
  AcceptabilityTable table;
  table.bids = bids;
  table.leaves = leaves;
  for (std::size_t i = 0; i < bids * leaves; ++i) table.coefficients.push_back(random.uniform());
  table.constants.assign(bids, 0);
  table.multipliers.assign(bids, 1);
  table.announced.assign(leaves, 1);
  table.varies.assign(leaves, true);
  table.sum = static_cast<double>(leaves);
  return table;
}

TEST(AcceptabilityKernel, GivesTheSameBitsWithEveryInstructionSet) {
  const AcceptabilityTable table = table_of(20, 15);
  std::vector<std::uint64_t> plain(400), best(400);
  count_block(table, {9, 1}, plain, InstructionSet::plain);
  for (int set = 0; set <= static_cast<int>(best_instruction_set()); ++set) {
    best.assign(400, 0);
    count_block(table, {9, 1}, best, static_cast<InstructionSet>(set));
    EXPECT_EQ(plain, best) << set;
    EXPECT_EQ(multiply_block(table, 9, 1, InstructionSet::plain),
              multiply_block(table, 9, 1, static_cast<InstructionSet>(set)));
  }
}

// Ranks by a sorting network and by comparing all bids with each other.
void expect_both_ways_alike(AcceptabilityTable table) {
  for (int set = 0; set <= static_cast<int>(best_instruction_set()); ++set) {
    std::vector<std::uint64_t> sorted(table.bids * table.bids), compared = sorted;
    table.has_equals = false;
    count_block(table, {3, 2}, sorted, static_cast<InstructionSet>(set));
    table.has_equals = true;
    count_block(table, {3, 2}, compared, static_cast<InstructionSet>(set));
    EXPECT_EQ(sorted, compared) << table.bids << " bids, instruction set " << set;
    for (std::size_t bid = 0; bid < table.bids; ++bid)
      EXPECT_EQ(std::accumulate(&compared[bid * table.bids], &compared[bid * table.bids] + table.bids, 0U),
                samples_per_block);
  }
}

TEST(AcceptabilityKernel, SortsAsItCompares) {
  for (const std::size_t bids : {1U, 2U, 3U, 4U, 7U, 12U, 17U, 20U, 31U, 32U, 33U, 50U, 65U, 100U})
    expect_both_ways_alike(table_of(bids, 6));
}

TEST(AcceptabilityKernel, SeesTiesThatItWasNotToldOf) {
  AcceptabilityTable equal = table_of(9, 5);
  for (std::size_t k = 0; k < 5; ++k) equal.coefficients[3 * 5 + k] = equal.coefficients[7 * 5 + k];
  expect_both_ways_alike(equal);
  std::vector<std::uint64_t> counts(81);
  count_block(equal, {3, 2}, counts, best_instruction_set());
  for (std::size_t rank = 0; rank < 9; ++rank) EXPECT_EQ(counts[3 * 9 + rank], counts[7 * 9 + rank]);

  // Apart by less than the bits that the number of a bid takes, often by nothing.
  AcceptabilityTable close = table_of(9, 5);
  for (std::size_t k = 0; k < 5; ++k)
    close.coefficients[3 * 5 + k] = close.coefficients[7 * 5 + k] * (1 + 0x1p-50);
  expect_both_ways_alike(close);

  AcceptabilityTable at_zero = table_of(6, 4);
  at_zero.not_below_zero = true;
  for (std::size_t k = 0; k < 4; ++k) {
    at_zero.coefficients[k] = 0;
    at_zero.coefficients[2 * 4 + k] = -0.0;
    at_zero.coefficients[4 * 4 + k] = -1;
  }
  expect_both_ways_alike(at_zero);
}

TEST(AcceptabilityKernel, RanksNegativeTotals) {
  AcceptabilityTable table = table_of(11, 4);
  table.constants.assign(11, -10);
  expect_both_ways_alike(table);
  table.below_best = true;
  table.quality = table.coefficients;
  expect_both_ways_alike(table);
}

// Written again without lanes, with another generator and the library's logarithm.
TEST(AcceptabilityKernel, AgreesWithAPlainLoop) {
  const AcceptabilityTable table = table_of(6, 5);
  std::vector<std::uint64_t> counts(36);
  constexpr int blocks = 25;
  for (std::uint64_t block = 0; block < blocks; ++block)
    count_block(table, {4, block}, counts, best_instruction_set());
  std::mt19937_64 engine(17);
  std::exponential_distribution<double> exponential;
  std::vector<double> plain(36);
  constexpr int samples = 100'000;
  for (int sample = 0; sample < samples; ++sample) {
    std::vector<double> weights(5), totals(6);
    for (double& weight : weights) weight = exponential(engine);
    for (std::size_t bid = 0; bid < 6; ++bid)
      for (std::size_t k = 0; k < 5; ++k) totals[bid] += weights[k] * table.coefficients[bid * 5 + k];
    for (std::size_t bid = 0; bid < 6; ++bid) {
      const auto better = std::count_if(totals.begin(), totals.end(),
                                        [&, own = totals[bid]](double total) { return total > own; });
      plain[bid * 6 + static_cast<std::size_t>(better)] += 1.0 / samples;
    }
  }
  for (std::size_t i = 0; i < 36; ++i)
    EXPECT_NEAR(static_cast<double>(counts[i]) / (blocks * samples_per_block), plain[i], 0.008) << i;
}

TEST(WilsonInterval, IsThatOfTheTables) {
  const auto half = wilson_interval(50, 100);
  EXPECT_NEAR(half.low, 0.4038, 0.0001);
  EXPECT_NEAR(half.high, 0.5962, 0.0001);
  EXPECT_EQ(wilson_interval(0, 100).low, 0);
  EXPECT_NEAR(wilson_interval(0, 100).high, 0.0370, 0.0001);
  EXPECT_EQ(wilson_interval(100, 100).high, 1);
}

}  // namespace
