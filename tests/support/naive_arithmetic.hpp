// Rounding, logarithms and texts of numbers for the second evaluator, on Boost's own rationals.
#pragma once

#include "criteria/tender.hpp"
#include "tests/support/naive_measures.hpp"

#include <string>

namespace naive {

using Q = Fraction;

// Results of a logarithm or a power are known to 200 digits; closer than this they count as equal.
extern const Q hair;

Q log_of(const Q& x);                          // x > 0
Q power_of(const Q& base, const Q& exponent);  // base > 0
Q round_to(Q q, const criteria::Rounding& rounding);
std::string written(const Q& q, int decimals);  // truncated
std::string unrounded_text(const Q& q);
inline Q number(const criteria::Decimal& value) { return decimal(value.text()); }

}  // namespace naive
