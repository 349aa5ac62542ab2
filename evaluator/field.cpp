#include "evaluator/field.hpp"

#include <algorithm>
#include <stdexcept>

namespace evaluator {
namespace {

Number mean(const std::vector<Number>& values) {
  Number sum;
  for (const Number& value : values) sum += value;
  return sum / Number(static_cast<std::int64_t>(values.size()));
}

Number median(std::vector<Number> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (values[middle - 1] + values[middle]) / Number(2);
}

Number between_0_and_1(const Number& share) { return std::clamp(share, Number(0), Number(1)); }

// (max − x) / (max − min); all equal: 1
Number relative_range(const Field& field, const Number& x) {
  if (field.lowest() == field.highest()) return Number(1);
  return (field.highest() - x) / (field.highest() - field.lowest());
}

// 1 − (x − min) / min, not below 0
Number distance_lowest(const Field& field, const Number& x) {
  return std::max(Number(0), Number(1) - (x - field.lowest()) / field.lowest());
}

// 1 − k (x − m) / m, between 0 and 1
Number relative_mean(const Field& field, const criteria::RelativeMean& rule, const Number& x) {
  return between_0_and_1(Number(1) - rule.factor.value() * (x - field.centre()) / field.centre());
}

// 1 − ln(x / min) / ln A
Number logarithmic(const Field& field, const criteria::Logarithmic& rule, const Number& x) {
  const Number share =
      Number(1) - criteria::natural_logarithm(x / field.lowest()) * field.reciprocal_logarithm();
  return rule.negative == criteria::Negative::clamp ? std::max(Number(0), share) : share;
}

}  // namespace

Field::Field(const criteria::ScoringRule& rule, std::vector<Number> answers)
    : rule_(&rule),
      lowest_(*std::min_element(answers.begin(), answers.end())),
      highest_(*std::max_element(answers.begin(), answers.end())) {
  if (const auto* by_mean = std::get_if<criteria::RelativeMean>(&rule)) {
    centre_ = by_mean->centre == criteria::Centre::mean ? mean(answers) : median(std::move(answers));
  } else if (const auto* logarithmic = std::get_if<criteria::Logarithmic>(&rule)) {
    reciprocal_logarithm_ = criteria::reciprocal_logarithm(logarithmic->base.value());
  } else if (std::holds_alternative<criteria::RankPoints>(rule)) {
    sorted_ = std::move(answers);
    std::sort(sorted_.begin(), sorted_.end());
  }
}

bool Field::undefined() const {
  if (std::holds_alternative<criteria::RelativeHighest>(*rule_)) return highest().sign() <= 0;
  return std::holds_alternative<criteria::RelativeMean>(*rule_) && centre_.sign() <= 0;
}

Number Field::share(const Number& x) const {
  if (std::holds_alternative<criteria::RelativeLowest>(*rule_)) return lowest() / x;
  if (std::holds_alternative<criteria::RelativeHighest>(*rule_)) return x / highest();
  if (std::holds_alternative<criteria::RelativeRange>(*rule_)) return relative_range(*this, x);
  if (std::holds_alternative<criteria::DistanceLowest>(*rule_)) return distance_lowest(*this, x);
  if (const auto* rule = std::get_if<criteria::RelativeMean>(rule_)) return relative_mean(*this, *rule, x);
  if (const auto* rule = std::get_if<criteria::Logarithmic>(rule_)) return logarithmic(*this, *rule, x);
  if (const auto* rule = std::get_if<criteria::RankPoints>(rule_)) return rank_share(*rule, x);
  throw std::logic_error("not a relative rule");
}

// The percent of the rank of x, where equal answers share the better rank; past the table 0.
Number Field::rank_share(const criteria::RankPoints& rule, const Number& x) const {
  const bool lowest_first = rule.best == criteria::Best::lowest;
  const auto better = lowest_first ? std::lower_bound(sorted_.begin(), sorted_.end(), x) - sorted_.begin()
                                   : sorted_.end() - std::upper_bound(sorted_.begin(), sorted_.end(), x);
  const auto rank = static_cast<std::size_t>(better);
  return rank < rule.percents.size() ? rule.percents[rank].value() / Number(100) : Number(0);
}

}  // namespace evaluator
