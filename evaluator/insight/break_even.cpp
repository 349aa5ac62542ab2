#include "evaluator/insight/break_even.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

// A challenger's lead over the winner as the weight goes from one end to the other, and what is deducted from
// both of them (utility-index).
class Line {
 public:
  Line(const LinearLot& lot, std::size_t leaf, const Number& from, const Number& to)
      : lot_(lot),
        from_(from),
        to_(to),
        at_from_(weights_with(lot, leaf, from)),
        at_to_(weights_with(lot, leaf, to)) {}

  bool exists() const { return at_from_ && at_to_; }
  // Where the winner and the challenger are equal while `best` has the greatest quality.
  std::optional<Number> equality(const LinearBid& challenger, const LinearBid* best) const {
    return zero(lead(challenger, best, *at_from_), lead(challenger, best, *at_to_));
  }
  // Where the winner's own standing reaches 0.
  std::optional<Number> winner_at_zero() const {
    return zero(value(lot_.bids.front(), *at_from_), value(lot_.bids.front(), *at_to_));
  }

 private:
  static Number value(const LinearBid& bid, const Weights& weights) {
    Number sum = bid.constant;
    for (std::size_t k = 0; k < weights.size(); ++k) sum += weights[k] * bid.coefficients[k];
    return sum.reduced();
  }
  static Number quality(const LinearBid& bid, const Weights& weights) {
    return value(bid, weights) - weights.back() * bid.coefficients.back();
  }
  Number lead(const LinearBid& challenger, const LinearBid* best, const Weights& weights) const {
    const Number taken = best ? quality(*best, weights) : Number(0);
    const LinearBid& winner = lot_.bids.front();
    return ((value(winner, weights) - taken) * winner.multiplier -
            (value(challenger, weights) - taken) * challenger.multiplier)
        .reduced();
  }
  std::optional<Number> zero(const Number& at_from, const Number& at_to) const {
    if (at_from == at_to) return std::nullopt;
    return (from_ + (to_ - from_) * at_from / (at_from - at_to)).reduced();
  }

  const LinearLot& lot_;
  Number from_, to_;
  std::optional<Weights> at_from_, at_to_;
};

std::vector<Number> candidates(const LinearLot& lot, const Line& line, const LinearBid& challenger) {
  std::vector<Number> found;
  const auto add = [&](const std::optional<Number>& at) {
    if (at) found.push_back(*at);
  };
  if (lot.below_best) {
    for (const LinearBid& best : lot.bids) add(line.equality(challenger, &best));
    for (const LinearBid& best : lot.others) add(line.equality(challenger, &best));
    return found;
  }
  add(line.equality(challenger, nullptr));
  if (lot.not_below_zero) add(line.winner_at_zero());
  return found;
}

class Search {
 public:
  Search(const LinearLot& lot, std::size_t leaf) : lot_(lot), leaf_(leaf) {
    const LinearLeaf& changed = lot.leaves[leaf];
    found_ = {changed.criterion, changed.lever, changed.announced, {}, {}};
    if (changed.lever != Lever::weight) return;
    Number sum;
    for (const LinearLeaf& each : lot.leaves) sum += each.announced;
    most_ = sum.reduced();
  }

  WeightBreakEven run() {
    const Number end = most_.value_or(found_.announced + Number(1));
    const Line line(lot_, leaf_, 0, end);
    if (!line.exists()) return found_;
    for (std::size_t j = 1; j < lot_.bids.size(); ++j)
      for (const Number& at : candidates(lot_, line, lot_.bids[j]))
        if (is_nearer(at) && is_equal(at, j)) keep(at, j);
    return found_;
  }

 private:
  bool is_nearer(const Number& at) const {
    if (at.sign() <= 0 || (most_ && at >= *most_)) return false;
    if (at < found_.announced) return !found_.below || at > found_.below->at;
    return at > found_.announced && (!found_.above || at < found_.above->at);
  }
  bool is_equal(const Number& at, std::size_t challenger) const {
    if (!lot_.below_best && !lot_.not_below_zero) return true;
    const auto all = standings(lot_, *weights_with(lot_, leaf_, at));
    return all.front() == all[challenger];
  }
  void keep(const Number& at, std::size_t challenger) {
    (at < found_.announced ? found_.below : found_.above) = BreakEven{at, lot_.bids[challenger].bid};
  }

  const LinearLot& lot_;
  std::size_t leaf_;
  WeightBreakEven found_;
  std::optional<Number> most_;
};

}  // namespace

bool leads_alone(const LinearLot& lot) {
  const auto all = standings(lot, announced_weights(lot));
  return std::all_of(all.begin() + 1, all.end(), [&](const Number& other) { return other < all.front(); });
}

std::vector<WeightBreakEven> weight_break_evens(const LinearLot& lot) {
  const bool alone = leads_alone(lot);
  std::vector<WeightBreakEven> all;
  for (std::size_t leaf = 0; leaf < lot.leaves.size(); ++leaf) {
    const LinearLeaf& each = lot.leaves[leaf];
    all.push_back(alone ? Search(lot, leaf).run()
                        : WeightBreakEven{each.criterion, each.lever, each.announced, {}, {}});
  }
  return all;
}

std::optional<BreakEven> nearest(const WeightBreakEven& found) {
  if (!found.below || !found.above) return found.below ? found.below : found.above;
  return found.announced - found.below->at <= found.above->at - found.announced ? found.below : found.above;
}

}  // namespace evaluator::insight
