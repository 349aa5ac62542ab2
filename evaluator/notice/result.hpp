// What became of each lot, as a notice of the result tells it.
#pragma once

#include "evaluator/notice/question.hpp"

#include <optional>
#include <vector>

namespace evaluator {

struct ReceivedBids {
  int all = 0;
  int micro = 0, small = 0, medium = 0, large = 0;
  int other_eea = 0, outside_eea = 0;
  int electronic = 0;
  bool operator==(const ReceivedBids&) const = default;
};

struct LotResult {
  const criteria::Lot* lot = nullptr;
  const criteria::NoticeAward* award = nullptr;
  ReceivedBids received;                  // without those that were withdrawn before the end
  const criteria::Bid* winner = nullptr;  // none: nobody gets it, or it is not decided
  std::optional<Number> value;            // of the contract, euro excluding VAT
};

// In the order of the tender. A lot whose award says that nobody gets it has no winner.
std::vector<LotResult> lot_results(const NoticeQuestion& question);

// What a bid asks as its price: of the one criterion that asks an amount as the price; nothing where there
// is none or more than one.
std::optional<Number> bid_price(const criteria::Lot& lot, const criteria::Bid& bid);

}  // namespace evaluator
