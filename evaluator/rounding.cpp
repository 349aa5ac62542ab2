#include "evaluator/rounding.hpp"

#include <utility>

namespace evaluator {
namespace {

constexpr int most_decimals = 30;  // of any number in a dossier; boundaries of fewer decimals are among them

}  // namespace

Number Precision::rounded(const Number& value) const {
  if (!approximate) return value.rounded(rounding.decimals, rounding.mode);
  return settled(value).rounded(rounding.decimals, rounding.mode);
}

Number Precision::settled(Number value) const {
  return approximate ? criteria::snapped(value, most_decimals) : std::move(value);
}

std::strong_ordering Precision::compared(const Number& left, const Number& right) const {
  if (approximate && criteria::abs(left - right) <= criteria::approximation_tolerance())
    return std::strong_ordering::equal;
  return left <=> right;
}

}  // namespace evaluator
