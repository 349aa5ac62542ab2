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
  Number unit(1);
  for (int decimal = 0; decimal < decimals; ++decimal) unit = unit / Number(10);
  Number rest = total;
  std::vector<Number> parts, cut_off;
  for (const Number& share : shares) {
    const Number exact = total * share / sum;
    parts.push_back(exact.rounded(decimals, RoundingMode::down));
    cut_off.push_back(exact - parts.back());
    rest -= parts.back();
  }
  while (rest >= unit) {
    const auto next = std::max_element(cut_off.begin(), cut_off.end());
    parts[static_cast<std::size_t>(next - cut_off.begin())] += unit;
    *next -= unit;
    rest -= unit;
  }
  *std::max_element(parts.begin(), parts.end()) += rest;
  return parts;
}

Decimal weight_decimal(const Number& number) {
  return Decimal::of(number.to_truncated(most_weight_decimals));
}

}  // namespace criteria
