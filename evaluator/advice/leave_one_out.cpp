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

LeftOut without(const criteria::Dossier& alone, const BidId& bid, const LotEvaluation& announced,
                const Ranks& now) {
  criteria::Dossier fewer = alone;
  remove_bid(fewer, bid);
  const LotEvaluation then = evaluate_lot(fewer);
  LeftOut left{bid, then.outcome, then.winner, {}, any_swapped(then.ranking, now), false};
  for (const RankedBid& ranked : then.ranking) left.order.push_back(ranked.bid);
  left.reversal = announced.winner && announced.winner != bid && then.winner != announced.winner;
  return left;
}

}  // namespace

std::vector<LeftOut> leave_one_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                   std::size_t lot) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  if (announced.outcome == Outcome::incomplete) return {};
  const criteria::Dossier alone = lot_dossier(dossier, lot);
  std::vector<BidId> bids;
  for (const RankedBid& ranked : announced.ranking) bids.push_back(ranked.bid);
  const auto only_withdrawn = [](const RejectedBid& rejected) {
    return rejected.findings.size() == 1 && rejected.findings[0].code == "bid.withdrawn";
  };
  for (const RejectedBid& rejected : announced.rejected)
    if (only_withdrawn(rejected)) bids.push_back(rejected.bid);
  const Ranks now = ranks_of(announced);
  std::vector<LeftOut> all;
  for (const BidId& bid : bids) all.push_back(without(alone, bid, announced, now));
  return all;
}

}  // namespace evaluator
