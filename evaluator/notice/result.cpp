#include "evaluator/notice/result.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

void count(ReceivedBids& received, const NoticeBidder& bidder) {
  if (bidder.size == SizeClass::micro) ++received.micro;
  if (bidder.size == SizeClass::small) ++received.small;
  if (bidder.size == SizeClass::medium) ++received.medium;
  if (bidder.size == SizeClass::large) ++received.large;
  if (bidder.electronic.value_or(false)) ++received.electronic;
  const std::string& country = bidder.organisation.country;
  if (!is_eea_country(country)) ++received.outside_eea;
  if (is_eea_country(country) && country != "NLD") ++received.other_eea;
}

const Bid* find_bid(const std::vector<Bid>& bids, const BidId& id) {
  const auto found = std::find_if(bids.begin(), bids.end(), [&](const Bid& bid) { return bid.id == id; });
  return found == bids.end() ? nullptr : &*found;
}

const LotEvaluation* find_evaluation(const NoticeQuestion& question, const LotId& lot) {
  if (!question.evaluation) return nullptr;
  const auto& lots = question.evaluation->lots;
  const auto found =
      std::find_if(lots.begin(), lots.end(), [&](const LotEvaluation& each) { return each.id == lot; });
  return found == lots.end() ? nullptr : &*found;
}

LotWinner winner_of(const NoticeQuestion& question, const LotResult& result, const BidId& id, int rank) {
  LotWinner winner;
  winner.bid = find_bid(*question.bids, id);
  winner.rank = rank;
  const NoticeBidder* bidder = find_bidder(question.file, id);
  const NoticeAward* award = result.award;
  if (award) winner.contract = award->contract;
  if (bidder && !bidder->contract.empty()) winner.contract = bidder->contract;
  // The value of a lot is that of its only contract.
  const bool is_only = !award || award->winners.size() < 2;
  if (bidder && bidder->value)
    winner.value = bidder->value->value();
  else if (award && award->value && is_only)
    winner.value = award->value->value();
  else if (winner.bid)
    winner.value = bid_price(*result.lot, *winner.bid);
  return winner;
}

std::vector<LotWinner> winners_of(const NoticeQuestion& question, const LotResult& result,
                                  const LotEvaluation& evaluated) {
  std::vector<LotWinner> winners;
  if (evaluated.outcome == Outcome::incomplete) return winners;
  if (!result.award || result.award->winners.empty()) {
    if (evaluated.winner) winners.push_back(winner_of(question, result, *evaluated.winner, 1));
    return winners;
  }
  const auto& named = result.award->winners;
  for (const RankedBid& ranked : evaluated.ranking)
    if (std::find(named.begin(), named.end(), ranked.bid) != named.end())
      winners.push_back(winner_of(question, result, ranked.bid, ranked.rank));
  std::erase_if(winners, [](const LotWinner& winner) { return winner.bid == nullptr; });
  return winners;
}

LotResult result_of(const NoticeQuestion& question, const Lot& lot) {
  LotResult result;
  result.lot = &lot;
  result.award = find_award(question.file, lot.id);
  if (!question.bids) return result;
  for (const Bid& bid : *question.bids) {
    if (bid.lot != lot.id || bid.withdrawn) continue;
    ++result.received.all;
    if (const NoticeBidder* bidder = find_bidder(question.file, bid.id)) count(result.received, *bidder);
  }
  const LotEvaluation* evaluated = find_evaluation(question, lot.id);
  const bool is_closed = result.award && result.award->no_award;
  if (!is_closed && evaluated) result.winners = winners_of(question, result, *evaluated);
  return result;
}

}  // namespace

std::vector<LotResult> lot_results(const NoticeQuestion& question) {
  std::vector<LotResult> results;
  for (const Lot& lot : question.tender.lots) results.push_back(result_of(question, lot));
  return results;
}

std::optional<Number> bid_price(const Lot& lot, const Bid& bid) {
  std::optional<Number> price;
  for (const Criterion* leaf : leaves(lot.criteria)) {
    if (leaf->kind != Kind::price) continue;
    const AnswerValue* answer = bid.answer(leaf->id);
    const Decimal* amount = answer ? std::get_if<Decimal>(answer) : nullptr;
    const bool is_amount = leaf->answer && std::holds_alternative<AmountAnswer>(*leaf->answer);
    if (!is_amount || !amount || price) return std::nullopt;
    price = amount->value();
  }
  return price;
}

}  // namespace evaluator
