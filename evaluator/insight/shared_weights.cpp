#include "evaluator/insight/shared_weights.hpp"

#include <algorithm>
#include <numeric>

namespace evaluator::insight {
namespace {

using criteria::Criterion;
using criteria::Decimal;
using criteria::RoundingMode;

constexpr int least_decimals = 2;
constexpr int most_decimals = 6;

using Member = std::optional<Decimal> Criterion::*;

std::string place_of(std::size_t index) { return "weights[" + std::to_string(index) + "]"; }

class WeightSharing {
 public:
  WeightSharing(criteria::Lot& lot, criteria::Findings& findings)
      : lot_(lot),
        findings_(findings),
        in_euros_(criteria::weight_rule(lot.award.method) == criteria::WeightRule::values),
        member_(in_euros_ ? &Criterion::value : &Criterion::weight) {
    collect(lot.criteria);
  }

  std::vector<WeightInCopy> run(const std::vector<SetWeight>& asked) {
    const auto before = findings_.size();
    for (std::size_t i = 0; i < asked.size(); ++i) take(asked[i], place_of(i));
    if (findings_.size() == before && !in_euros_ && !asked.empty()) share_rest();
    if (findings_.size() > before) return std::move(weights_);
    for (std::size_t i = 0; i < leaves_.size(); ++i) leaves_[i]->*member_ = weights_[i].copy;
    for (Criterion& each : lot_.criteria) sum_up(each);
    return std::move(weights_);
  }

 private:
  void collect(std::vector<Criterion>& criteria) {
    for (Criterion& each : criteria) {
      if (!each.is_leaf()) {
        collect(each.criteria);
      } else if (const auto& announced = each.*member_) {
        leaves_.push_back(&each);
        weights_.push_back({each.id, in_euros_, *announced, *announced, false});
      }
    }
  }

  void take(const SetWeight& asked, const std::string& place) {
    const auto found = std::find_if(weights_.begin(), weights_.end(), [&](const WeightInCopy& each) {
      return each.criterion == asked.criterion;
    });
    if (found == weights_.end()) {
      findings_.push_back(criteria::error("whatIf.criterion", place, {{"criterion", asked.criterion}}));
      return;
    }
    if (found->is_set)
      findings_.push_back(criteria::error("whatIf.twice", place, {{"criterion", asked.criterion}}));
    const int decimals = in_euros_ ? least_decimals : most_decimals;
    if (asked.weight.value().sign() < 0 || asked.weight.decimals() > decimals)
      findings_.push_back(criteria::error("whatIf.weight", place,
                                          {{"value", asked.weight.text()},
                                           {"criterion", asked.criterion},
                                           {"decimals", std::to_string(decimals)}}));
    found->is_set = true;
    found->copy = asked.weight;
  }

  // In whole units of the last decimal: rounded down, and the units that are left one by one to the largest
  // remainders.
  void share_rest() {
    const Number sum = lot_.award.points_scale();
    Number set, others;
    int decimals = least_decimals;
    for (const WeightInCopy& each : weights_) {
      (each.is_set ? set : others) += each.is_set ? each.copy.value() : each.announced.value();
      decimals = std::max({decimals, each.announced.decimals(), each.is_set ? each.copy.decimals() : 0});
    }
    const Number rest = sum - set;
    if (rest.sign() < 0) {
      findings_.push_back(criteria::error(
          "whatIf.sum", "weights", {{"sum", set.to_truncated(30)}, {"expected", sum.to_truncated(30)}}));
      return;
    }
    if (others.is_zero()) {
      if (!rest.is_zero())
        findings_.push_back(criteria::error("whatIf.rest", "weights", {{"rest", rest.to_truncated(30)}}));
      return;
    }
    Number unit(1);
    for (int i = 0; i < decimals; ++i) unit /= Number(10);
    distribute(rest, others, unit, decimals);
  }

  void distribute(const Number& rest, const Number& others, const Number& unit, int decimals) {
    struct Part {
      std::size_t at;
      Number units, remainder;
    };
    std::vector<Part> parts;
    Number left = rest / unit;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      if (weights_[i].is_set) continue;
      const Number exact = (rest / unit * weights_[i].announced.value() / others).reduced();
      const Number whole = exact.rounded(0, RoundingMode::down);
      left -= whole;
      parts.push_back({i, whole, exact - whole});
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return parts[a].remainder > parts[b].remainder; });
    for (std::size_t i = 0; left.sign() > 0; ++i, left -= Number(1)) parts[order[i]].units += Number(1);
    for (const Part& part : parts) {
      const Number weight = part.units * unit;
      WeightInCopy& each = weights_[part.at];
      if (weight != each.announced.value()) each.copy = Decimal::of(weight.to_truncated(decimals));
    }
  }

  void sum_up(Criterion& parent) {
    if (parent.is_leaf()) return;
    Number sum;
    for (Criterion& each : parent.criteria) {
      sum_up(each);
      if (const auto& part = each.*member_) sum += part->value();
    }
    auto& whole = parent.*member_;
    if (whole && whole->value() != sum) whole = Decimal::of(sum.to_truncated(30));
  }

  criteria::Lot& lot_;
  criteria::Findings& findings_;
  const bool in_euros_;
  const Member member_;
  std::vector<Criterion*> leaves_;
  std::vector<WeightInCopy> weights_;  // of the leaf at the same place
};

}  // namespace

std::vector<WeightInCopy> share_weights(criteria::Lot& lot, const std::vector<SetWeight>& asked,
                                        criteria::Findings& findings) {
  return WeightSharing(lot, findings).run(asked);
}

}  // namespace evaluator::insight
