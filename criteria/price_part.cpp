#include "criteria/price_part.hpp"

#include <algorithm>

namespace criteria {

bool is_about_money(const Criterion& leaf) {
  return leaf.kind == Kind::price || (leaf.answer && (std::holds_alternative<AmountAnswer>(*leaf.answer) ||
                                                      std::holds_alternative<LccAnswer>(*leaf.answer)));
}

namespace {

// What nobody knows anything about is kept with the prices.
bool is_price(const Lot& lot, std::string_view id) {
  const Criterion* leaf = find_criterion(lot.criteria, id);
  return !leaf || !leaf->is_leaf() || is_about_money(*leaf);
}

// Those of `added` replace what is there on the same criteria.
template <typename OnCriterion>
void put_among(std::vector<OnCriterion>& all, const std::vector<OnCriterion>& added) {
  for (const OnCriterion& each : added) {
    std::erase_if(all, [&](const OnCriterion& other) { return other.criterion == each.criterion; });
    all.push_back(each);
  }
  std::sort(all.begin(), all.end(),
            [](const auto& left, const auto& right) { return left.criterion < right.criterion; });
}

}  // namespace

BidParts bid_parts(const Bid& bid, const Lot& lot) {
  BidParts parts{bid, {}};
  parts.prices.id = bid.id;
  parts.prices.lot = bid.lot;
  parts.quality.answers.clear();
  for (const GivenAnswer& given : bid.answers) {
    (is_price(lot, given.criterion) ? parts.prices : parts.quality).answers.push_back(given);
  }
  parts.quality.remarks.clear();
  for (const BidRemark& remark : bid.remarks)
    (is_price(lot, remark.criterion) ? parts.prices : parts.quality).remarks.push_back(remark);
  return parts;
}

Bid joined_bid(Bid quality, const Bid& prices) {
  put_among(quality.answers, prices.answers);
  put_among(quality.remarks, prices.remarks);
  return quality;
}

}  // namespace criteria
