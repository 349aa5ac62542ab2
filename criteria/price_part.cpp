#include "criteria/price_part.hpp"

#include <algorithm>

namespace criteria {

bool is_about_money(const Criterion& leaf) {
  return leaf.kind == Kind::price || (leaf.answer && (std::holds_alternative<AmountAnswer>(*leaf.answer) ||
                                                      std::holds_alternative<LccAnswer>(*leaf.answer)));
}

BidParts bid_parts(const Bid& bid, const Lot& lot) {
  BidParts parts{bid, {}};
  parts.prices.id = bid.id;
  parts.prices.lot = bid.lot;
  parts.quality.answers.clear();
  for (const GivenAnswer& given : bid.answers) {
    const Criterion* leaf = find_criterion(lot.criteria, given.criterion);
    const bool is_price = !leaf || !leaf->is_leaf() || is_about_money(*leaf);
    (is_price ? parts.prices : parts.quality).answers.push_back(given);
  }
  return parts;
}

Bid joined_bid(Bid quality, const Bid& prices) {
  auto& answers = quality.answers;
  for (const GivenAnswer& price : prices.answers) {
    const auto same = [&](const GivenAnswer& given) { return given.criterion == price.criterion; };
    answers.erase(std::remove_if(answers.begin(), answers.end(), same), answers.end());
    answers.push_back(price);
  }
  std::sort(answers.begin(), answers.end(),
            [](const auto& left, const auto& right) { return left.criterion < right.criterion; });
  return quality;
}

}  // namespace criteria
