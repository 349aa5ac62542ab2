#include "evaluator/insight/rank_acceptability.hpp"

#include "evaluator/insight/acceptability_kernel.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>
#include <thread>

namespace evaluator::insight {
namespace {

void add_bid(AcceptabilityTable& table, const LinearBid& bid) {
  const double multiplier = bid.multiplier.to_double();
  table.multipliers.push_back(multiplier);
  table.constants.push_back(bid.constant.to_double() * multiplier);
  for (const Number& coefficient : bid.coefficients)
    table.coefficients.push_back(coefficient.to_double() * multiplier);
}

bool has_equals(const std::vector<LinearBid>& bids) {
  std::set<std::vector<std::string>> seen;
  for (const LinearBid& bid : bids) {
    std::vector<std::string> numbers{bid.multiplier.to_fraction(), bid.constant.to_fraction()};
    for (const Number& coefficient : bid.coefficients) numbers.push_back(coefficient.to_fraction());
    if (!seen.insert(std::move(numbers)).second) return true;
  }
  return false;
}

AcceptabilityTable table_of(const LinearLot& lot, const std::optional<Number>& within) {
  AcceptabilityTable table;
  table.bids = lot.bids.size();
  table.leaves = lot.leaves.size();
  for (const LinearBid& bid : lot.bids) add_bid(table, bid);
  for (const LinearLeaf& leaf : lot.leaves) {
    table.announced.push_back(leaf.announced.to_double());
    table.varies.push_back(leaf.lever != Lever::factor);
    if (table.varies.back()) table.sum += table.announced.back();
    table.keeps_sum = table.keeps_sum && (leaf.lever == Lever::weight || !within);
  }
  if (within) table.within = within->to_double() / 100;
  table.below_best = lot.below_best;
  table.not_below_zero = lot.not_below_zero;
  table.has_equals = lot.not_below_zero || has_equals(lot.bids);
  if (lot.below_best)
    for (const auto* bids : {&lot.bids, &lot.others})
      for (const LinearBid& bid : *bids)
        for (const Number& coefficient : bid.coefficients) table.quality.push_back(coefficient.to_double());
  return table;
}

}  // namespace

std::uint64_t acceptability_steps(std::uint64_t samples) {
  return (samples + samples_per_block - 1) / samples_per_block;
}

RankAcceptability rank_acceptability(const LinearLot& lot, const AcceptabilityQuestion& question,
                                     criteria::Progress* progress) {
  const AcceptabilityTable table = table_of(lot, question.within);
  const std::uint64_t rounds = (question.samples + samples_per_round - 1) / samples_per_round;
  const std::uint64_t blocks = acceptability_steps(question.samples);
  const InstructionSet set = best_instruction_set();
  const unsigned threads = std::max(1U, question.threads);
  std::vector<std::vector<std::uint64_t>> counts(threads,
                                                 std::vector<std::uint64_t>(table.bids * table.bids));
  std::atomic<std::uint64_t> next{0};
  const auto work = [&](std::vector<std::uint64_t>& into) {
    for (std::uint64_t block = next++; block < blocks && !criteria::is_cancelled(progress); block = next++) {
      const std::uint64_t left = rounds - block * rounds_per_block;
      count_block(table, {question.seed, block, std::min(left, rounds_per_block)}, into, set);
      criteria::advance(progress);
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(work, std::ref(counts[i]));
    work(counts.front());
  }
  criteria::check(progress);
  RankAcceptability found{rounds * samples_per_round, {}};
  for (std::size_t bid = 0; bid < table.bids; ++bid) {
    BidAcceptability& each = found.bids.emplace_back();
    each.bid = lot.bids[bid].bid;
    each.ranks.resize(table.bids);
    for (const auto& of_thread : counts)
      for (std::size_t rank = 0; rank < table.bids; ++rank)
        each.ranks[rank] += of_thread[bid * table.bids + rank];
  }
  return found;
}

Interval wilson_interval(std::uint64_t count, std::uint64_t of) {
  if (of == 0) return {};
  constexpr double z = 1.959963984540054;
  const auto n = static_cast<double>(of);
  const double part = static_cast<double>(count) / n;
  const double middle = (part + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z * std::sqrt(part * (1 - part) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {count == 0 ? 0.0 : middle - half, count == of ? 1.0 : middle + half};
}

}  // namespace evaluator::insight
