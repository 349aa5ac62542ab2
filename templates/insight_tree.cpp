#include "templates/insight_tree.hpp"

#include <fmt/format.h>

namespace templates {

void InsightTree::number(std::string_view key, const criteria::Number& value) {
  const std::string decimal = value.to_truncated(12);
  const bool is_exact = criteria::Number::from_decimal(decimal) == value;
  // A number that went through a logarithm has hundreds of digits that say nothing.
  const std::string fraction = is_exact ? std::string() : value.to_fraction();
  constexpr std::size_t longest = 80;
  word(key, is_exact || fraction.size() > longest ? decimal : fraction);
}

void InsightTree::tenth(std::string_view key, double value) { word(key, fmt::format("{:.1f}", value)); }

void InsightTree::rate(std::string_view key, const evaluator::insight::Rate& value) {
  open(key);
  count("count", value.count);
  count("of", value.of);
  close();
}

}  // namespace templates
