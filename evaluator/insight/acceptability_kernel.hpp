// The inner loop of rank acceptability: draws weights, multiplies them with what bids earned, counts ranks.
// Its results have the same bits on every processor: each lane does the same operations in the same order,
// and nothing is contracted or reassociated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace evaluator::insight {

inline constexpr std::uint64_t samples_per_block = 4096;
inline constexpr std::uint64_t samples_per_round = 32;
inline constexpr std::uint64_t rounds_per_block = samples_per_block / samples_per_round;

// What one thread draws at a time: a stream of its own for each seed and number.
struct SampleBlock {
  std::uint64_t seed = 1;
  std::uint64_t number = 0;
  std::uint64_t rounds = rounds_per_block;  // at most
};

struct AcceptabilityTable {
  std::size_t bids = 0;
  std::size_t leaves = 0;
  std::vector<double> coefficients;  // [bid][leaf], the multiplier of the bid included
  std::vector<double> constants;     // [bid], the same
  std::vector<double> multipliers;   // [bid]
  std::vector<double> announced;     // [leaf]
  std::vector<bool> varies;          // [leaf]; the others keep what was announced
  double sum = 0;                    // of the announced that vary
  // Above 0: each weight lies at random at most that part above or below what was announced. 0: every
  // division of the sum is as likely as every other (a flat Dirichlet distribution).
  double within = 0;
  bool keeps_sum = true;        // what was drawn is rescaled to `sum`
  bool below_best = false;      // utility-index: the greatest quality is taken off, without the last leaf
  std::vector<double> quality;  // [bid][leaf] without multiplier, of all bids that count; utility-index only
  bool not_below_zero = false;  // reference-point
  bool has_equals = false;      // some bids have the same numbers and always share a rank
};

enum class InstructionSet { plain, avx2, avx512 };
InstructionSet best_instruction_set();  // of this processor

// Adds the ranks of one block to `counts`, [bid][rank]; bids that are equal share the better rank.
void count_block(const AcceptabilityTable& table, const SampleBlock& block,
                 std::vector<std::uint64_t>& counts, InstructionSet set);

// Draws and multiplies only, without looking at ranks: the least that any such program does. The sum of the
// totals, so that nothing is left out.
double multiply_block(const AcceptabilityTable& table, std::uint64_t seed, std::uint64_t block,
                      InstructionSet set);

// Of a number above 0 and not denormal, to nine digits, as the kernel computes it.
double kernel_logarithm(double number);

}  // namespace evaluator::insight
