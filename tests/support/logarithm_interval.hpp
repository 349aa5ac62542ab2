// Rigorous bounds of logarithms in whole numbers, by a series with a bounded remainder: what approximations
// are checked against, sharing nothing with how they are computed.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace test_support {

using Whole = boost::multiprecision::cpp_int;
using Ratio = boost::multiprecision::cpp_rational;

// low ≤ value × 10^digits ≤ high
struct Bounds {
  Whole low, high;
};

// Of the natural logarithm of a positive fraction.
Bounds logarithm_bounds(const Ratio& value, unsigned digits);

}  // namespace test_support
