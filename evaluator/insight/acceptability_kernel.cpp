#include "evaluator/insight/acceptability_kernel.hpp"

#include "evaluator/insight/random.hpp"
#include "evaluator/insight/rank_tally.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

namespace evaluator::insight {
namespace {

static_assert(lanes == samples_per_round);
static_assert(samples_per_block <= 0xffff, "a tally of one block has 16 bits");

struct alignas(64) Streams {
  std::uint64_t state[4][lanes];
};

WEDERWAARDE_INLINE void start(Streams& streams, std::uint64_t seed, std::uint64_t block) {
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const Random::State state = random_state(seed, block * lanes + lane);
    for (std::size_t word = 0; word < 4; ++word) streams.state[word][lane] = state[word];
  }
}

// Above 0, at most 1, from xoshiro256+, whose lowest bits are not used.
WEDERWAARDE_INLINE void draw(Streams& streams, Row& row) {
  auto& [s0, s1, s2, s3] = streams.state;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const std::uint64_t drawn = ((s0[lane] + s3[lane]) >> 12U) | 0x3ff0000000000000U;  // 1 to 2
    const std::uint64_t shifted = s1[lane] << 17U;
    s2[lane] ^= s0[lane];
    s3[lane] ^= s1[lane];
    s1[lane] ^= s2[lane];
    s0[lane] ^= s3[lane];
    s2[lane] ^= shifted;
    s3[lane] = (s3[lane] << 45U) | (s3[lane] >> 19U);
    row.of[lane] = 2.0 - std::bit_cast<double>(drawn);
  }
}

// x = m·2^e with m from √½ to √2; ln m = 2·artanh((m − 1)/(m + 1)) by its series.
WEDERWAARDE_INLINE double logarithm(double number) {
  constexpr std::uint64_t root_of_half = 0x3fe6a09e667f3bcdU;
  const auto moved = std::bit_cast<std::uint64_t>(number) - root_of_half + 0x3ff0000000000000U;
  const auto exponent =
      std::bit_cast<double>((moved >> 52U) | 0x4330000000000000U) - 4503599627371519.0;  // 2^52 + 1023
  const auto m = std::bit_cast<double>((moved & 0x000fffffffffffffU) + root_of_half);
  const double s = (m - 1.0) / (m + 1.0);
  const double q = s * s;
  const double series = 1.0 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11)))));
  return exponent * 0.6931471805599453 + 2.0 * s * series;
}

struct Work {
  std::vector<Row> weights;   // [leaf]
  std::vector<Row> standing;  // [bid], and rows without one
  explicit Work(const AcceptabilityTable& table)
      : weights(table.leaves), standing(RankTally::rows_of(table.bids)) {
    RankTally::fill_without_bid(standing, table.bids);
  }
};

WEDERWAARDE_INLINE void draw_weights(const AcceptabilityTable& table, Streams& streams, Work& work) {
  Row sum = {};
  for (std::size_t k = 0; k < table.leaves; ++k) {
    Row& weight = work.weights[k];
    const double announced = table.announced[k];
    if (!table.varies[k]) {
      std::fill(std::begin(weight.of), std::end(weight.of), announced);
      continue;
    }
    draw(streams, weight);
    if (table.within > 0) {
      for (double& each : weight.of) each = announced * (1.0 + table.within * (2.0 * each - 1.0));
    } else {
      for (double& each : weight.of) each = -logarithm(each);
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) sum.of[lane] += weight.of[lane];
  }
  if (!table.keeps_sum) return;
  for (double& each : sum.of) each = table.sum / each;
  for (std::size_t k = 0; k < table.leaves; ++k)
    if (table.varies[k])
      for (std::size_t lane = 0; lane < lanes; ++lane) work.weights[k].of[lane] *= sum.of[lane];
}

WEDERWAARDE_INLINE void multiply(const AcceptabilityTable& table, Work& work) {
  for (std::size_t bid = 0; bid < table.bids; ++bid) {
    const double* coefficients = &table.coefficients[bid * table.leaves];
    Row sum;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled at once
    std::fill(std::begin(sum.of), std::end(sum.of), table.constants[bid] + 0.0);  // no sum is -0
    for (std::size_t k = 0; k < table.leaves; ++k)
      for (std::size_t lane = 0; lane < lanes; ++lane)
        sum.of[lane] += coefficients[k] * work.weights[k].of[lane];
    work.standing[bid] = sum;
  }
}

// Takes the greatest Σ w·share off every bid.
WEDERWAARDE_INLINE void take_off_best(const AcceptabilityTable& table, Work& work) {
  const std::size_t counting = table.quality.size() / table.leaves;
  Row best = {};
  for (std::size_t bid = 0; bid < counting; ++bid) {
    Row sum = {};
    for (std::size_t k = 0; k + 1 < table.leaves; ++k)
      for (std::size_t lane = 0; lane < lanes; ++lane)
        sum.of[lane] += table.quality[bid * table.leaves + k] * work.weights[k].of[lane];
    for (std::size_t lane = 0; lane < lanes; ++lane)
      best.of[lane] = bid == 0 || sum.of[lane] > best.of[lane] ? sum.of[lane] : best.of[lane];
  }
  for (std::size_t bid = 0; bid < table.bids; ++bid)
    for (std::size_t lane = 0; lane < lanes; ++lane)
      work.standing[bid].of[lane] -= table.multipliers[bid] * best.of[lane];
}

WEDERWAARDE_INLINE void stop_at_zero(const AcceptabilityTable& table, Work& work) {
  for (std::size_t bid = 0; bid < table.bids; ++bid)
    for (double& each : work.standing[bid].of) each = each > 0 ? each : 0;
}

WEDERWAARDE_INLINE void stand(const AcceptabilityTable& table, Streams& streams, Work& work) {
  draw_weights(table, streams, work);
  multiply(table, work);
  if (table.below_best) take_off_best(table, work);
  if (table.not_below_zero) stop_at_zero(table, work);
}

template <std::size_t bytes>
WEDERWAARDE_INLINE void count(const AcceptabilityTable& table, const SampleBlock& block,
                              std::vector<std::uint64_t>& counts) {
  Streams streams;  // NOLINT(cppcoreguidelines-pro-type-member-init): started at once
  start(streams, block.seed, block.number);
  Work work(table);
  RankTally tally(table.bids);
  for (std::uint64_t round = 0; round < block.rounds; ++round) {
    stand(table, streams, work);
    tally.add<bytes>(work.standing.data(), table.has_equals);
  }
  tally.add_to(counts);
}

WEDERWAARDE_INLINE double multiply_only(const AcceptabilityTable& table, std::uint64_t seed,
                                        std::uint64_t block) {
  Streams streams;  // NOLINT(cppcoreguidelines-pro-type-member-init): started at once
  start(streams, seed, block);
  Work work(table);
  Row all = {};
  for (std::uint64_t round = 0; round < rounds_per_block; ++round) {
    draw_weights(table, streams, work);
    multiply(table, work);
    for (std::size_t bid = 0; bid < table.bids; ++bid)
      for (std::size_t lane = 0; lane < lanes; ++lane) all.of[lane] += work.standing[bid].of[lane];
  }
  double sum = 0;
  for (const double each : all.of) sum += each;
  return sum;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void count_avx2(const AcceptabilityTable& table, const SampleBlock& block,
                                                std::vector<std::uint64_t>& counts) {
  count<32>(table, block, counts);
}
__attribute__((target("avx512f,avx512dq,avx512vl"))) void count_avx512(const AcceptabilityTable& table,
                                                                       const SampleBlock& block,
                                                                       std::vector<std::uint64_t>& counts) {
  count<64>(table, block, counts);
}
__attribute__((target("avx2"))) double multiply_avx2(const AcceptabilityTable& table, std::uint64_t seed,
                                                     std::uint64_t block) {
  return multiply_only(table, seed, block);
}
__attribute__((target("avx512f,avx512dq,avx512vl"))) double multiply_avx512(const AcceptabilityTable& table,
                                                                            std::uint64_t seed,
                                                                            std::uint64_t block) {
  return multiply_only(table, seed, block);
}
#endif

}  // namespace

InstructionSet best_instruction_set() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl"))
    return InstructionSet::avx512;
  if (__builtin_cpu_supports("avx2")) return InstructionSet::avx2;
#endif
  return InstructionSet::plain;
}

void count_block(const AcceptabilityTable& table, const SampleBlock& block,
                 std::vector<std::uint64_t>& counts, InstructionSet set) {
#if defined(__x86_64__)
  if (set == InstructionSet::avx512) return count_avx512(table, block, counts);
  if (set == InstructionSet::avx2) return count_avx2(table, block, counts);
#endif
  static_cast<void>(set);
  count<16>(table, block, counts);
}

double multiply_block(const AcceptabilityTable& table, std::uint64_t seed, std::uint64_t block,
                      InstructionSet set) {
#if defined(__x86_64__)
  if (set == InstructionSet::avx512) return multiply_avx512(table, seed, block);
  if (set == InstructionSet::avx2) return multiply_avx2(table, seed, block);
#endif
  static_cast<void>(set);
  return multiply_only(table, seed, block);
}

double kernel_logarithm(double number) { return logarithm(number); }

}  // namespace evaluator::insight
