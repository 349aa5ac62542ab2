#include "criteria/names.hpp"
#include "templates/field_writer.hpp"
#include "templates/ocds_parts.hpp"

#include <algorithm>
#include <utility>

namespace templates {
namespace {

using namespace criteria;
using evaluator::LotResult;
using evaluator::LotWinner;

class Result : private OcdsPieces {
 public:
  Result(DataTree& tree, const NoticeFile& file, const std::vector<LotResult>& results)
      : OcdsPieces(tree), file_(file), results_(results) {}

  void write() {
    write_bids();
    write_awards();
    write_contracts();
  }

 private:
  void write_bids() {
    ObjectWriter bids(Slot{tree_, "bids"});
    tree_.open_array("statistics");
    int count = 0;
    for (const LotResult& result : results_) {
      const auto& received = result.received;
      const std::pair<std::string_view, int> measures[]{{"bids", received.all},
                                                        {"electronicBids", received.electronic},
                                                        {"microBids", received.micro},
                                                        {"smallBids", received.small},
                                                        {"mediumBids", received.medium},
                                                        {"foreignBidsFromEU", received.other_eea},
                                                        {"foreignBidsFromNonEU", received.outside_eea}};
      for (const auto& [measure, value] : measures) {
        ObjectWriter statistic(Slot{tree_, {}});
        text("id", std::to_string(++count));
        statistic.word("measure", measure);
        number("value", std::to_string(value));
        statistic.member("relatedLot", result.lot->id);
      }
    }
    tree_.close();
    tree_.open_array("details");
    for (const LotResult& result : results_)
      for (const LotWinner& winner : result.winners) write_bid(result, winner);
    tree_.close();
  }

  void write_bid(const LotResult& result, const LotWinner& winner) {
    const Bid& bid = *winner.bid;
    ObjectWriter object(Slot{tree_, {}});
    object.member("id", bid.id);
    object.member("date", bid.received_at);
    object.word("status", "valid");
    tree_.open_array("tenderers");
    write_reference({}, ocds_supplier_id(file_, bid), ocds_bidder(file_, bid).name);
    tree_.close();
    if (winner.value) amount("value", *winner.value);
    tree_.open_array("relatedLots");
    tree_.add_text(result.lot->id);
    tree_.close();
    object.member("hasRank", true);
    number("rank", std::to_string(winner.rank));
  }

  static std::string midnight(const Date& date) { return date.text() + "T00:00:00Z"; }

  void write_awards() {
    tree_.open_array("awards");
    for (const LotResult& result : results_) {
      ObjectWriter object(Slot{tree_, {}});
      object.member("id", result.lot->id);
      const bool is_won = !result.winners.empty();
      object.word("status", is_won ? "active" : "unsuccessful");
      if (!is_won && result.award && result.award->no_award)
        object.word("statusDetails", name(*result.award->no_award));
      if (result.award && result.award->decided_on) text("date", midnight(*result.award->decided_on));
      tree_.open_array("relatedLots");
      tree_.add_text(result.lot->id);
      tree_.close();
      if (is_won) write_winners(result);
    }
    tree_.close();
  }

  // What several parties to a framework agreement bid is no sum that is spent.
  void write_winners(const LotResult& result) {
    if (result.winners.size() == 1 && result.winners.front().value)
      amount("value", *result.winners.front().value);
    tree_.open_array("suppliers");
    for (const LotWinner& winner : result.winners)
      write_reference({}, ocds_supplier_id(file_, *winner.bid), ocds_bidder(file_, *winner.bid).name);
    tree_.close();
    tree_.open_array("relatedBids");
    for (const LotWinner& winner : result.winners) tree_.add_text(winner.bid->id);
    tree_.close();
  }

  // Winners of a lot with the same contract share it.
  void write_contracts() {
    const auto is_concluded = [](const LotResult& result) {
      return std::any_of(result.winners.begin(), result.winners.end(),
                         [](const LotWinner& winner) { return !winner.contract.empty(); });
    };
    if (std::none_of(results_.begin(), results_.end(), is_concluded)) return;
    tree_.open_array("contracts");
    for (const LotResult& result : results_) {
      std::vector<std::string> written;
      for (const LotWinner& winner : result.winners) {
        const bool is_there = std::find(written.begin(), written.end(), winner.contract) != written.end();
        if (winner.contract.empty() || is_there) continue;
        written.push_back(winner.contract);
        write_contract(result, winner);
      }
    }
    tree_.close();
  }

  void write_contract(const LotResult& result, const LotWinner& of) {
    ObjectWriter object(Slot{tree_, {}});
    text("id", of.contract);
    object.member("awardID", result.lot->id);
    const auto parties =
        std::count_if(result.winners.begin(), result.winners.end(),
                      [&](const LotWinner& winner) { return winner.contract == of.contract; });
    if (parties == 1 && of.value) amount("value", *of.value);
    if (result.award && result.award->concluded_on) text("dateSigned", midnight(*result.award->concluded_on));
  }

  const NoticeFile& file_;
  const std::vector<LotResult>& results_;
};

}  // namespace

void write_ocds_result(DataTree& tree, const NoticeFile& file, const std::vector<LotResult>& results) {
  Result(tree, file, results).write();
}

}  // namespace templates
