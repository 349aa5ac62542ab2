// The announced rounding, and when two numbers of a lot count as equal.
#pragma once

#include "criteria/tender.hpp"

#include <compare>

namespace evaluator {

using criteria::Number;

// In a lot with logarithms or powers numbers are known to 200 digits: one within 10^-180 of a rounding
// boundary or of another number counts as equal to it. Everywhere else numbers are exact.
struct Precision {
  criteria::Rounding rounding;
  bool approximate = false;

  // Rounded as announced.
  Number rounded(const Number& value) const;
  // As it counts: moved onto a boundary of rounding to 30 decimals or fewer where it is that close to one.
  Number settled(Number value) const;
  std::strong_ordering compared(const Number& left, const Number& right) const;
};

}  // namespace evaluator
