#include "evaluator/insight/rule_breaks.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

using criteria::Number;
using Numbers = std::vector<Number>;

// 1 − k(x − m)/m between 0 and 1, m the mean of the others' sum and the moving x.
void add_mean_breaks(const Number& k, const Numbers& others, Numbers& breaks) {
  const Number count(static_cast<std::int64_t>(others.size()) + 1);
  Number sum;
  for (const Number& other : others) sum += other;
  for (const Number& other : others) {
    breaks.push_back(count * other - sum);                        // m = x
    breaks.push_back(count * k * other / (k + Number(1)) - sum);  // k(x − m) = m
  }
  if (others.empty()) return;
  breaks.push_back(sum / (count - Number(1)));  // its own x = m
  const Number slope = count * k - k - Number(1);
  if (!slope.is_zero()) breaks.push_back(sum * (k + Number(1)) / slope);
}

// The same with a median: m is one of the others, the mean of two of them, or of one and the moving x.
void add_median_breaks(const Number& k, const Numbers& others, Numbers& breaks) {
  const Number two(2), more = k + Number(1);
  Numbers medians = others;
  for (std::size_t i = 0; i < others.size(); ++i)
    for (std::size_t j = i + 1; j < others.size(); ++j) medians.push_back((others[i] + others[j]) / two);
  for (const Number& median : medians) {
    breaks.push_back(median);
    if (!k.is_zero()) breaks.push_back(median * more / k);
  }
  for (const Number& other : others) {
    breaks.push_back(k * other / more);  // m is the moving x itself
    for (const Number& neighbour : others) {
      breaks.push_back(two * other - neighbour);
      breaks.push_back(two * k * other / more - neighbour);
    }
    if (k != Number(1)) breaks.push_back(other * more / (k - Number(1)));
  }
}

struct OfRule {
  const Numbers& others;
  Numbers& breaks;

  void operator()(const criteria::Linear& rule) const {
    breaks.push_back(rule.worst.value());
    breaks.push_back(rule.best.value());
  }
  void operator()(const criteria::Steps& rule) const {
    for (const criteria::Step& step : rule.steps) breaks.push_back(step.from.value());
  }
  void operator()(const criteria::Points& rule) const { breaks.push_back(rule.max.value()); }
  void operator()(const criteria::DistanceLowest&) const { add_multiples(Number(2)); }
  void operator()(const criteria::Logarithmic& rule) const { add_multiples(rule.base.value()); }
  void operator()(const criteria::RelativeMean& rule) const {
    add_others();
    if (rule.centre == criteria::Centre::mean)
      add_mean_breaks(rule.factor.value(), others, breaks);
    else
      add_median_breaks(rule.factor.value(), others, breaks);
  }
  template <typename Other>
  void operator()(const Other& rule) const {
    if (criteria::is_relative(rule)) add_others();
  }

 private:
  void add_others() const { breaks.insert(breaks.end(), others.begin(), others.end()); }
  void add_multiples(const Number& multiple) const {
    add_others();
    for (const Number& other : others) {
      breaks.push_back(other * multiple);
      breaks.push_back(other / multiple);
    }
  }
};

void add_bounds(const criteria::Accept& accept, Numbers& breaks) {
  const auto add = [&](const criteria::AcceptValue& value) {
    if (const auto* decimal = std::get_if<criteria::Decimal>(&value)) breaks.push_back(decimal->value());
  };
  if (const auto* equals = std::get_if<criteria::Equals>(&accept)) add(equals->value);
  if (const auto* least = std::get_if<criteria::AtLeast>(&accept)) breaks.push_back(least->bound.value());
  if (const auto* most = std::get_if<criteria::AtMost>(&accept)) breaks.push_back(most->bound.value());
  if (const auto* one = std::get_if<criteria::OneOf>(&accept))
    for (const auto& value : one->values) add(value);
}

// Where the share reaches the minimum score: a bid beyond it is rejected.
std::optional<Number> at_minimum(const criteria::Criterion& leaf) {
  if (!leaf.minimum_score) return std::nullopt;
  const Number share = leaf.minimum_score->value() / Number(100);
  if (const auto* linear = std::get_if<criteria::Linear>(&*leaf.scoring))
    return linear->worst.value() + share * (linear->best.value() - linear->worst.value());
  if (const auto* points = std::get_if<criteria::Points>(&*leaf.scoring)) return share * points->max.value();
  return std::nullopt;
}

}  // namespace

Numbers rule_breaks(const criteria::Criterion& leaf, const Numbers& others) {
  Numbers breaks;
  if (leaf.scoring) std::visit(OfRule{others, breaks}, *leaf.scoring);
  if (leaf.accept) add_bounds(*leaf.accept, breaks);
  if (leaf.scoring)
    if (const auto minimum = at_minimum(leaf)) breaks.push_back(*minimum);
  return breaks;
}

}  // namespace evaluator::insight
