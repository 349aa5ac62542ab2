#include "evaluator/advice/leave_one_out.hpp"

#include "evaluator/fewer_bids.hpp"

#include <algorithm>

namespace evaluator {
namespace {

// What is looked at when bids are left out of a lot.
class LeavingOut {
 public:
  LeavingOut(const criteria::Dossier& dossier, const LotEvaluation& announced, std::size_t lot)
      : fewer_(dossier, lot), then_(fewer_.counting().size()) {
    FewerBids::Result all = fewer_.without({});
    now_ = std::move(all.ranking);
    winner_ = all.winner;
    for (const FewerBids::Place& place : now_) bids_.push_back(place.bid);
    for (const RejectedBid& rejected : announced.rejected)
      if (const auto withdrawn = fewer_.find(rejected.bid)) bids_.push_back(*withdrawn);
  }

  // That can be left out: the ranked ones, and those withdrawn that still count.
  const std::vector<std::size_t>& bids() const { return bids_; }
  const BidId& id(std::size_t bid) const { return fewer_.counting()[bid].bid->id; }

  FewerBids::Result without(const std::vector<std::size_t>& bids) { return fewer_.without(bids); }

  // Two bids that are clearly the one before the other now are clearly the other way round then.
  bool order_changed(const FewerBids::Result& result) {
    std::fill(then_.begin(), then_.end(), 0);
    for (const FewerBids::Place& place : result.ranking) then_[place.bid] = place.rank;
    int worst = 0, worst_before = 0;  // ranks then, of those up to this place and of those clearly before it
    int rank = 0;
    for (const FewerBids::Place& place : now_) {
      if (place.rank != rank) worst_before = worst;
      rank = place.rank;
      if (then_[place.bid] == 0) continue;
      if (then_[place.bid] < worst_before) return true;
      worst = std::max(worst, then_[place.bid]);
    }
    return false;
  }
  bool is_reversal(const FewerBids::Result& result, const std::vector<std::size_t>& bids) const {
    return winner_ && std::find(bids.begin(), bids.end(), *winner_) == bids.end() && result.winner != winner_;
  }
  std::optional<BidId> winner(const FewerBids::Result& result) const {
    return result.winner ? std::optional(id(*result.winner)) : std::nullopt;
  }

 private:
  FewerBids fewer_;
  std::vector<FewerBids::Place> now_;
  std::optional<std::size_t> winner_;
  std::vector<std::size_t> bids_;
  std::vector<int> then_;  // ranks
};

}  // namespace

std::vector<LeftOut> leave_one_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                   std::size_t lot, const criteria::Progress* progress) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  if (announced.outcome == Outcome::incomplete) return {};
  LeavingOut leaving(dossier, announced, lot);
  std::vector<LeftOut> all;
  all.reserve(leaving.bids().size());
  for (const std::size_t bid : leaving.bids()) {
    criteria::check(progress);
    const FewerBids::Result then = leaving.without({bid});
    all.push_back({leaving.id(bid),
                   then.outcome,
                   leaving.winner(then),
                   {},
                   leaving.order_changed(then),
                   leaving.is_reversal(then, {bid})});
    if (leaving.bids().size() > most_ordered_bids) continue;
    all.back().order.reserve(then.ranking.size());
    for (const FewerBids::Place& place : then.ranking) all.back().order.push_back(leaving.id(place.bid));
  }
  return all;
}

std::vector<LeftOutPair> leave_two_out(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  if (announced.outcome == Outcome::incomplete) return {};
  LeavingOut leaving(dossier, announced, lot);
  const std::vector<std::size_t>& bids = leaving.bids();
  std::vector<LeftOutPair> all;
  all.reserve(bids.size() * (bids.size() + 1) / 2);
  for (std::size_t i = 0; i < bids.size(); ++i)
    for (std::size_t j = i + 1; j < bids.size(); ++j) {
      criteria::check(progress);
      const std::vector<std::size_t> both{bids[i], bids[j]};
      const FewerBids::Result then = leaving.without(both);
      all.push_back({leaving.id(bids[i]), leaving.id(bids[j]), then.outcome, leaving.winner(then),
                     leaving.order_changed(then), leaving.is_reversal(then, both)});
    }
  return all;
}

}  // namespace evaluator
