#include "criteria/weight_parts.hpp"

#include <algorithm>

namespace criteria {
namespace {

constexpr int least_decimals = 2;

bool is_decimal(const Number& number, int decimals) {
  return number.rounded(decimals, RoundingMode::down) == number;
}

}  // namespace

bool counts_in_sum(Kind kind, WeightRule rule) {
  if (rule != WeightRule::sum_with_price && rule != WeightRule::sum_without_price) return false;
  return kind == Kind::quality || (kind == Kind::price && rule == WeightRule::sum_with_price);
}

std::vector<Number> parts_of(const Number& total, std::vector<Number> shares) {
  Number sum;
  for (const Number& share : shares) sum += share;
  if (sum.is_zero()) {
    std::fill(shares.begin(), shares.end(), Number(1));
    sum = Number(static_cast<std::int64_t>(shares.size()));
  }
  int decimals = least_decimals;
  while (decimals < most_weight_decimals && !is_decimal(total, decimals)) ++decimals;
  Number rest = total;
  std::vector<Number> parts;
  for (const Number& share : shares) {
    parts.push_back((total * share / sum).rounded(decimals, RoundingMode::down));
    rest -= parts.back();
  }
  *std::max_element(parts.begin(), parts.end()) += rest;
  return parts;
}

Decimal weight_decimal(const Number& number) {
  return Decimal::of(number.to_truncated(most_weight_decimals));
}

}  // namespace criteria
