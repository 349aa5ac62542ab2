// Who would have won if a bid had never come: under relative scoring a bid that loses can decide who wins
// (rangordeparadox).
#pragma once

#include "criteria/progress.hpp"
#include "evaluator/evaluation.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace evaluator {

// Of more bids the orders of all others would take memory by the square.
inline constexpr std::size_t most_ordered_bids = 500;

struct LeftOut {
  BidId bid;
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  std::vector<BidId> order;  // of the others, by rank and then by id; none with more than most_ordered_bids
  // The others rank in another order than they do now, bids that share a rank now or then apart.
  bool order_changed = false;
  // A bid that did not win decided who won: without it the winner is not, or not alone, first.
  bool reversal = false;
  bool operator==(const LeftOut&) const = default;
};

// One for each ranked bid and for each withdrawn one that still counted, in the order of the ranking and then
// by id. None of an incomplete lot. Throws criteria::Cancelled, and so does `leave_two_out`.
std::vector<LeftOut> leave_one_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                   std::size_t lot, const criteria::Progress* progress = nullptr);

struct LeftOutPair {
  BidId first, second;
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  bool order_changed = false;
  bool reversal = false;  // neither of them won, and without both the winner is not, or not alone, first
  bool operator==(const LeftOutPair&) const = default;
};

// One for each two of the bids of `leave_one_out`, in that order.
std::vector<LeftOutPair> leave_two_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress = nullptr);

}  // namespace evaluator
