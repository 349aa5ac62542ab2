#include "evaluator/notice/requirement_parts.hpp"
#include "evaluator/notice/result.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

class MissingResults {
 public:
  MissingResults(const NoticeQuestion& question, Findings& findings)
      : question_(question), findings_(findings) {}

  void run() {
    for (const LotResult& result : lot_results(question_)) {
      check_lot(result, place_of(*result.lot));
      if (needs_statistics(result)) check_received(*result.lot);
    }
  }

 private:
  using Parameters = std::vector<std::pair<std::string, std::string>>;

  void report(Finding finding) {
    finding.parameters.emplace_back("subtype", name(question_.subtype));
    findings_.push_back(std::move(finding));
  }
  void need(bool is_there, const std::string& field, std::string place, Parameters further) {
    if (is_there) return;
    further.emplace_back("field", "notice.field." + field);
    report(error("notice.missing", std::move(place), std::move(further)));
  }

  void check_lot(const LotResult& result, const std::string& place) {
    const Parameters lot{{"lot", result.lot->id}};
    if (result.award && result.award->no_award) {
      if (result.award->no_award == NoAwardReason::none_received && result.received.all > 0)
        report(error("notice.bidsReceived", place + ".noAward",
                     {{"lot", result.lot->id}, {"count", std::to_string(result.received.all)}}));
      return;
    }
    check_named(result, place);
    if (result.winners.empty()) {
      report(error("notice.undecided", place + ".noAward", lot));
      return;
    }
    need(result.award && result.award->concluded_on, "awards.concludedOn", place + ".concludedOn", lot);
    if (is_framework(question_.file.terms)) check_maximum(result, place);
    for (const LotWinner& winner : result.winners) check_winner(result, winner, place);
  }

  // What the terms tell is of the whole; it is that of a lot only where there is one.
  void check_maximum(const LotResult& result, const std::string& place) {
    if (result.award && result.award->framework_maximum) return;
    if (question_.tender.lots.size() > 1)
      need(false, "awards.frameworkMaximum", place + ".frameworkMaximum", {{"lot", result.lot->id}});
    else
      need(question_.file.terms.framework_maximum.has_value(), "terms.frameworkMaximum",
           "terms.frameworkMaximum", {});
  }

  // Those that the award names are ranked, and nobody before them was passed over unnoticed.
  void check_named(const LotResult& result, const std::string& place) {
    if (!result.award || result.award->winners.empty()) return;
    const auto is_winner = [&](const BidId& id) {
      return std::any_of(result.winners.begin(), result.winners.end(),
                         [&](const LotWinner& winner) { return winner.bid->id == id; });
    };
    for (const BidId& id : result.award->winners)
      if (!is_winner(id))
        report(error("notice.winnerUnranked", place + ".winners", {{"bid", id}, {"lot", result.lot->id}}));
    if (result.winners.empty()) return;
    const int last = result.winners.back().rank;
    for (const RankedBid& ranked : ranking_of(*result.lot))
      if (ranked.rank < last && !is_winner(ranked.bid))
        report(
            warning("notice.passedOver", place + ".winners",
                    {{"bid", ranked.bid}, {"rank", std::to_string(ranked.rank)}, {"lot", result.lot->id}}));
  }

  const std::vector<RankedBid>& ranking_of(const Lot& lot) const {
    static const std::vector<RankedBid> none;
    if (!question_.evaluation) return none;
    const auto& lots = question_.evaluation->lots;
    const auto found =
        std::find_if(lots.begin(), lots.end(), [&](const LotEvaluation& each) { return each.id == lot.id; });
    return found == lots.end() ? none : found->ranking;
  }

  static bool needs_statistics(const LotResult& result) {
    return !(result.award && result.award->no_award == NoAwardReason::none_received);
  }

  void check_received(const Lot& lot) {
    if (!question_.bids) return;
    for (const Bid& bid : *question_.bids) {
      if (bid.lot != lot.id || bid.withdrawn) continue;
      const NoticeBidder* bidder = find_bidder(question_.file, bid.id);
      const Parameters which{{"bid", bid.id}};
      need(bidder && bidder->size, "bidders.size", place_of(bid) + ".size", which);
      if (question_.subtype != NoticeSubtype::award_below)
        need(bidder && bidder->electronic, "bidders.electronic", place_of(bid) + ".electronic", which);
    }
  }

  void check_winner(const LotResult& result, const LotWinner& winner, const std::string& lot_place) {
    const Bid& bid = *winner.bid;
    const NoticeBidder* bidder = find_bidder(question_.file, bid.id);
    const std::string place = place_of(bid);
    const Parameters which{{"bid", bid.id}};
    const Parameters lot{{"lot", result.lot->id}};
    need(!winner.contract.empty(), "awards.contract", lot_place + ".contract", lot);
    const bool has_name = bidder && !bidder->organisation.name.empty();
    need(has_name || bid.bidder, "bidders.organisation.name", place + ".organisation.name", which);
    if (question_.subtype == NoticeSubtype::award_below) return;
    if (result.winners.size() > 1)
      need(winner.value.has_value(), "bidders.value", place + ".value", which);
    else
      need(winner.value.has_value(), "awards.value", lot_place + ".value", lot);
    need(bidder && bidder->subcontracting, "bidders.subcontracting", place + ".subcontracting", which);
    const Organisation organisation = bidder ? bidder->organisation : Organisation{};
    const auto part = [&](const std::string& text, const std::string& field) {
      need(!text.empty(), "bidders.organisation." + field, place + ".organisation." + field, which);
    };
    part(organisation.registration, "registration");
    part(organisation.city, "city");
    if (has_postcodes(organisation.country)) part(organisation.postcode, "postcode");
    if (has_regions(organisation.country)) part(organisation.nuts, "nuts");
  }

  // An entry that is not there yet comes behind those that are, in the order of bids and lots.
  std::string place_of(const Bid& bid) const {
    const auto& bidders = question_.file.bidders;
    const auto found = std::find_if(bidders.begin(), bidders.end(),
                                    [&](const NoticeBidder& bidder) { return bidder.bid == bid.id; });
    std::size_t index = static_cast<std::size_t>(found - bidders.begin());
    if (found == bidders.end())
      for (const Bid& other : *question_.bids) {
        if (other.id == bid.id) break;
        if (!other.withdrawn && !find_bidder(question_.file, other.id)) ++index;
      }
    return "bidders[" + std::to_string(index) + "]";
  }
  std::string place_of(const Lot& lot) const {
    const auto& awards = question_.file.awards;
    const auto found = std::find_if(awards.begin(), awards.end(),
                                    [&](const NoticeAward& award) { return award.lot == lot.id; });
    std::size_t index = static_cast<std::size_t>(found - awards.begin());
    if (found == awards.end())
      for (const Lot& other : question_.tender.lots) {
        if (other.id == lot.id) break;
        if (!find_award(question_.file, other.id)) ++index;
      }
    return "awards[" + std::to_string(index) + "]";
  }

  const NoticeQuestion& question_;
  Findings& findings_;
};

}  // namespace

void check_results(const NoticeQuestion& question, Findings& findings) {
  MissingResults(question, findings).run();
}

}  // namespace evaluator
