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
  if (is_closed || !evaluated || !evaluated->winner) return result;
  result.winner = find_bid(*question.bids, *evaluated->winner);
  if (result.award && result.award->value)
    result.value = result.award->value->value();
  else if (result.winner)
    result.value = bid_price(lot, *result.winner);
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

Tender announced_consultation(const Consultation& consultation, std::vector<std::string> cpv_codes,
                              TextLanguage language) {
  const auto in_language = [&](const LocalizedText& text) {
    return language == TextLanguage::nl ? text.nl : text.en;
  };
  Tender tender;
  tender.reference = consultation.id;
  tender.title = in_language(consultation.title);
  tender.description = in_language(consultation.background);
  tender.segment = consultation.segment;
  tender.cpv_codes = std::move(cpv_codes);
  tender.lots.emplace_back().id = consultation.id;
  return tender;
}

}  // namespace evaluator
