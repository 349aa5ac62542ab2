#include "evaluator/insight/absolute_twin.hpp"

#include "evaluator/insight/drawn_answer.hpp"

#include <cmath>

namespace evaluator::insight {
namespace {

struct Bounds {
  double worst, best;
};

struct OfRule {
  const TypicalAnswers& typical;

  std::optional<Bounds> operator()(const criteria::RelativeLowest&) const {
    return Bounds{typical.lowest + typical.middle * typical.middle / typical.lowest, typical.lowest};
  }
  std::optional<Bounds> operator()(const criteria::RelativeHighest&) const {
    return Bounds{0, typical.highest};
  }
  std::optional<Bounds> operator()(const criteria::RelativeRange&) const {
    return Bounds{typical.highest, typical.lowest};
  }
  std::optional<Bounds> operator()(const criteria::DistanceLowest&) const {
    return Bounds{2 * typical.lowest, typical.lowest};
  }
  std::optional<Bounds> operator()(const criteria::RelativeMean& rule) const {
    const double k = rule.factor.value().to_double();
    return Bounds{typical.middle * (1 + 1 / k), typical.middle};
  }
  std::optional<Bounds> operator()(const criteria::Logarithmic& rule) const {
    return Bounds{typical.lowest + typical.middle * std::log(rule.base.value().to_double()), typical.lowest};
  }
  std::optional<Bounds> operator()(const criteria::RankPoints& rule) const {
    return rule.best == criteria::Best::lowest ? Bounds{typical.highest, typical.lowest}
                                               : Bounds{typical.lowest, typical.highest};
  }
  template <typename Absolute>
  std::optional<Bounds> operator()(const Absolute&) const {
    return std::nullopt;
  }
};

// Three digits, with no more decimals than an amount has.
criteria::Decimal announced(double value) {
  if (!(std::abs(value) > 0)) return criteria::Decimal::of("0");
  double unit = 1;
  while (std::abs(value) / unit >= 1000) unit *= 10;
  if (unit > 1) return written(std::round(value / unit) * unit, 0);
  return written(value, std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2);
}

void replace_rules(std::vector<criteria::Criterion>& criteria, std::uint32_t& leaf,
                   const std::vector<TypicalAnswers>& typical, AbsoluteTwin& twin) {
  for (criteria::Criterion& each : criteria) {
    if (!each.is_leaf()) {
      replace_rules(each.criteria, leaf, typical, twin);
      continue;
    }
    const std::uint32_t own = leaf++;
    if (!each.scoring || !criteria::is_relative(*each.scoring)) continue;
    for (const TypicalAnswers& of_leaf : typical) {
      if (of_leaf.leaf != own) continue;
      const auto bounds = std::visit(OfRule{of_leaf}, *each.scoring);
      if (!bounds) continue;
      const TwinRule rule{each.id, announced(bounds->worst), announced(bounds->best)};
      if (rule.worst.value() == rule.best.value()) continue;
      each.scoring = criteria::Linear{rule.worst, rule.best, criteria::Outside::clamp};
      twin.rules.push_back(rule);
    }
  }
}

}  // namespace

std::optional<AbsoluteTwin> absolute_twin(const criteria::Lot& lot,
                                          const std::vector<TypicalAnswers>& typical) {
  AbsoluteTwin twin{lot, {}, lot.award.method == criteria::AwardMethod::utility_index};
  std::uint32_t leaf = 0;
  replace_rules(twin.lot.criteria, leaf, typical, twin);
  if (twin.changes_method) twin.lot.award.method = criteria::AwardMethod::quality_adjusted_price;
  if (twin.rules.empty() && !twin.changes_method) return std::nullopt;
  return twin;
}

}  // namespace evaluator::insight
