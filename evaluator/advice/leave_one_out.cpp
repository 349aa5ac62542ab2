#include "evaluator/advice/leave_one_out.hpp"

#include "evaluator/advice/lot_dossier.hpp"

#include <algorithm>
#include <map>

namespace evaluator {
namespace {

using Ranks = std::map<BidId, int>;

Ranks ranks_of(const LotEvaluation& lot) {
  Ranks ranks;
  for (const RankedBid& bid : lot.ranking) ranks[bid.bid] = bid.rank;
  return ranks;
}

// Two bids that are clearly the one before the other now are clearly the other way round then.
bool any_swapped(const std::vector<RankedBid>& then, const Ranks& now) {
  for (std::size_t i = 0; i < then.size(); ++i)
    for (std::size_t j = i + 1; j < then.size(); ++j) {
      const auto better = now.find(then[i].bid), worse = now.find(then[j].bid);
      if (better == now.end() || worse == now.end() || then[i].rank == then[j].rank) continue;
      if (better->second > worse->second) return true;
    }
  return false;
}

// What is looked at when bids are left out of a lot.
struct Announced {
  criteria::Dossier alone;
  std::vector<BidId> bids;  // that can be left out
  Ranks ranks;
  std::optional<BidId> winner;
};

struct Without {
  LotEvaluation then;
  bool order_changed = false;
  bool reversal = false;
};

Without without(const Announced& now, const std::vector<BidId>& bids) {
  criteria::Dossier fewer = now.alone;
  for (const BidId& bid : bids) remove_bid(fewer, bid);
  Without left{evaluate_lot(fewer)};
  left.order_changed = any_swapped(left.then.ranking, now.ranks);
  left.reversal = now.winner && std::find(bids.begin(), bids.end(), *now.winner) == bids.end() &&
                  left.then.winner != now.winner;
  return left;
}

Announced announced_of(const criteria::Dossier& dossier, const LotEvaluation& announced, std::size_t lot) {
  Announced now{lot_dossier(dossier, lot), {}, ranks_of(announced), announced.winner};
  now.bids.reserve(announced.ranking.size());
  for (const RankedBid& ranked : announced.ranking) now.bids.push_back(ranked.bid);
  const auto only_withdrawn = [](const RejectedBid& rejected) {
    return rejected.findings.size() == 1 && rejected.findings[0].code == "bid.withdrawn";
  };
  for (const RejectedBid& rejected : announced.rejected)
    if (only_withdrawn(rejected)) now.bids.push_back(rejected.bid);
  return now;
}

}  // namespace

std::vector<LeftOut> leave_one_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                   std::size_t lot, const criteria::Progress* progress) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  if (announced.outcome == Outcome::incomplete) return {};
  const Announced now = announced_of(dossier, announced, lot);
  std::vector<LeftOut> all;
  for (const BidId& bid : now.bids) {
    criteria::check(progress);
    const Without left = without(now, {bid});
    all.push_back({bid, left.then.outcome, left.then.winner, {}, left.order_changed, left.reversal});
    for (const RankedBid& ranked : left.then.ranking) all.back().order.push_back(ranked.bid);
  }
  return all;
}

std::vector<LeftOutPair> leave_two_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  if (announced.outcome == Outcome::incomplete) return {};
  const Announced now = announced_of(dossier, announced, lot);
  std::vector<LeftOutPair> all;
  for (std::size_t i = 0; i < now.bids.size(); ++i)
    for (std::size_t j = i + 1; j < now.bids.size(); ++j) {
      criteria::check(progress);
      const Without left = without(now, {now.bids[i], now.bids[j]});
      all.push_back(
          {now.bids[i], now.bids[j], left.then.outcome, left.then.winner, left.order_changed, left.reversal});
    }
  return all;
}

}  // namespace evaluator
