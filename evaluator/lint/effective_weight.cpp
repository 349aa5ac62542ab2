#include "evaluator/lint/effective_weight.hpp"

#include <algorithm>

namespace evaluator::lint {
namespace {

using criteria::Criterion;
using criteria::Number;
using Range = std::optional<ShareRange>;

const Number nought(0);
const Number whole(1);

Number clamped(const Number& share) { return std::clamp(share, nought, whole); }

struct OfRule {
  const Criterion& leaf;
  const Number& spread;

  // From the announced worst to best, or from what the requirement still admits.
  Range operator()(const criteria::Linear& rule) const {
    if (rule.outside == criteria::Outside::extrapolate) return std::nullopt;
    const Number worst = rule.worst.value(), best = rule.best.value();
    if (worst == best) return std::nullopt;
    const auto share = [&](const Number& x) { return clamped((x - worst) / (best - worst)); };
    ShareRange range{nought, whole};
    if (!leaf.accept) return range;
    if (const auto* least = std::get_if<criteria::AtLeast>(&*leaf.accept))
      (worst < best ? range.lowest : range.highest) = share(least->bound.value());
    if (const auto* most = std::get_if<criteria::AtMost>(&*leaf.accept))
      (worst < best ? range.highest : range.lowest) = share(most->bound.value());
    return range;
  }
  Range operator()(const criteria::Levels& rule) const { return of_levels(rule.levels); }
  Range operator()(const criteria::Steps& rule) const {
    std::vector<Number> percents;
    for (const auto& step : rule.steps) percents.push_back(step.percent.value());
    return of_percents(percents);
  }
  Range operator()(const criteria::RankPoints& rule) const {
    std::vector<Number> percents;
    for (const auto& percent : rule.percents) percents.push_back(percent.value());
    return of_percents(percents);
  }
  Range operator()(const criteria::Points&) const { return ShareRange{nought, whole}; }
  Range operator()(const criteria::RelativeRange&) const { return ShareRange{nought, whole}; }
  // lowest / x
  Range operator()(const criteria::RelativeLowest&) const { return ShareRange{whole / spread, whole}; }
  // x / highest
  Range operator()(const criteria::RelativeHighest&) const { return ShareRange{whole / spread, whole}; }
  // 1 - (x - lowest) / lowest, at least 0
  Range operator()(const criteria::DistanceLowest&) const {
    return ShareRange{clamped(Number(2) - spread), whole};
  }
  // 1 - k (x - m) / m, between 0 and 1, where m is the middle between the ends
  Range operator()(const criteria::RelativeMean& rule) const {
    const Number off = rule.factor.value() * (spread - whole) / (spread + whole);
    return ShareRange{clamped(whole - off), clamped(whole + off)};
  }
  // 1 - ln(x / lowest) / ln A
  Range operator()(const criteria::Logarithmic& rule) const {
    if (rule.base.value() <= whole) return std::nullopt;  // an error of the definition
    const Number share =
        whole - criteria::natural_logarithm(spread) * criteria::reciprocal_logarithm(rule.base.value());
    return ShareRange{rule.negative == criteria::Negative::clamp ? clamped(share) : share, whole};
  }
  Range operator()(const criteria::PercentDiscount& rule) const { return of_levels(rule.levels); }
  // An amount has no share.
  template <typename Other>
  Range operator()(const Other&) const {
    return std::nullopt;
  }

  static Range of_levels(const criteria::LevelTable& levels) {
    std::vector<Number> percents;
    for (const auto& [level, percent] : levels) percents.push_back(percent.value());
    return of_percents(percents);
  }
  static Range of_percents(const std::vector<Number>& percents) {
    if (percents.empty()) return std::nullopt;
    const auto [low, high] = std::minmax_element(percents.begin(), percents.end());
    return ShareRange{*low / Number(100), *high / Number(100)};
  }
};

}  // namespace

Range share_range(const Criterion& leaf, const Number& spread) {
  if (!leaf.scoring) return std::nullopt;
  auto range = std::visit(OfRule{leaf, spread}, *leaf.scoring);
  if (range && leaf.minimum_score)
    range->lowest =
        std::max(range->lowest, std::min(range->highest, leaf.minimum_score->value() / Number(100)));
  return range;
}

std::optional<EffectiveWeight> effective_price_weight(const criteria::Lot& lot, const Number& spread) {
  if (criteria::weight_rule(lot.award.method) != criteria::WeightRule::sum_with_price) return std::nullopt;
  EffectiveWeight found;
  Number price_weight, quality_weight;
  for (const Criterion* leaf : criteria::leaves(lot.criteria)) {
    if (leaf->kind == criteria::Kind::requirement) continue;
    const auto range = share_range(*leaf, spread);
    if (!leaf->weight || !range) return std::nullopt;
    const bool is_price = leaf->kind == criteria::Kind::price;
    const Number weight = leaf->weight->value();
    (is_price ? price_weight : quality_weight) += weight;
    (is_price ? found.price_points : found.quality_points) += weight * range->length();
  }
  const Number weights = price_weight + quality_weight;
  const Number points = found.price_points + found.quality_points;
  if (price_weight.sign() <= 0 || quality_weight.sign() <= 0 || points.sign() <= 0) return std::nullopt;
  found.announced = (price_weight * Number(100) / weights).reduced();
  found.effective = (found.price_points * Number(100) / points).reduced();
  return found;
}

}  // namespace evaluator::lint
