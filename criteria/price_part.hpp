// A bid in two parts: what is about money, and the rest.
#pragma once

#include "criteria/dossier.hpp"

namespace criteria {

// Whether the answer to a leaf belongs to the price envelope: a criterion of kind price, whatever it asks,
// and every answer in euro that a bidder gives (`amount`, and the cost components of `lcc`), whatever the
// kind. An MKI in euro is a quantity of environmental impact, not a price.
bool is_about_money(const Criterion& leaf);

struct BidParts {
  Bid quality;  // everything but the answers in `prices`
  Bid prices;   // id and lot, and the answers about money
  bool operator==(const BidParts&) const = default;
};
// An answer to what is no leaf of the lot goes to the prices.
BidParts bid_parts(const Bid& bid, const Lot& lot);

// The parts put together again: joined_bid(bid_parts(bid)) is `bid`. Answers of `prices` replace those that
// are there.
Bid joined_bid(Bid quality, const Bid& prices);

}  // namespace criteria
