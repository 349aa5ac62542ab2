// Sums of many small numbers without looking for a common divisor at each of them.
#pragma once

#include "criteria/number.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace criteria {

// Adds up one row of numbers after another, for example each bid's points per criterion. The numbers of a
// column tend to have few denominators (the decimals of an answer times the bounds of a rule), so a common
// denominator is learnt once and each further term costs one multiplication. The result is the exact sum,
// whatever the terms are.
class ExactSum {
 public:
  explicit ExactSum(std::size_t columns) : columns_(columns), common_{1}, plus_(2), minus_(2) {}

  // Begins the next row; what was learnt about denominators stays.
  void restart();
  void add(std::size_t column, const Number& term);
  Number total() const;

 private:
  using Words = std::vector<std::uint64_t>;  // least significant first
  struct Factor {
    std::int64_t denominator;
    Words factor;  // common_ / denominator, as wide as common_
  };
  struct Column {
    std::vector<Factor> factors;
    std::int64_t seen = 0;  // the last denominator that had no factor
  };

  const Words* factor_for(Column& column, std::int64_t denominator);
  bool widen(std::int64_t denominator);

  std::vector<Column> columns_;
  Words common_;                      // the common denominator
  Words plus_;                        // over common_: what was added, and
  Words minus_;                       // what was taken off
  std::vector<Number::Small> apart_;  // terms over a denominator of their own, and
  Number large_;                      // the sum of those that are not small
};

}  // namespace criteria
