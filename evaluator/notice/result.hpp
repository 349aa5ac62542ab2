// What became of each lot, as a notice of the result tells it.
#pragma once

#include "evaluator/notice/question.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evaluator {

struct ReceivedBids {
  int all = 0;
  int micro = 0, small = 0, medium = 0, large = 0;
  int other_eea = 0, outside_eea = 0;
  int electronic = 0;
  bool operator==(const ReceivedBids&) const = default;
};

// Who gets a lot, or is a party to its framework agreement.
struct LotWinner {
  const criteria::Bid* bid = nullptr;
  int rank = 1;
  std::optional<Number> value;  // of the contract, euro excluding VAT
  std::string contract;         // its reference; winners of a lot with the same share one
};

struct LotResult {
  const criteria::Lot* lot = nullptr;
  const criteria::NoticeAward* award = nullptr;
  ReceivedBids received;           // without those that were withdrawn before the end
  std::vector<LotWinner> winners;  // by rank; none: nobody gets it, or it is not decided
};

// In the order of the tender. A lot whose award says that nobody gets it has no winners. Where the award
// names several, they are those of them that are ranked; else it is the winner of the evaluation.
std::vector<LotResult> lot_results(const NoticeQuestion& question);

// What a bid asks as its price: of the one criterion that asks an amount as the price; nothing where there
// is none or more than one.
std::optional<Number> bid_price(const criteria::Lot& lot, const criteria::Bid& bid);

}  // namespace evaluator
