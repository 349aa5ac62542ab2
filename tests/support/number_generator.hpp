// Numbers for property tests: small ones, ones around the bounds of 64 bits, and large ones, each beside the
// same fraction in Boost's own arithmetic.
#pragma once

#include "criteria/number.hpp"

#include <functional>
#include <iosfwd>
#include <string>

#include <boost/multiprecision/cpp_int.hpp>
#include <rapidcheck.h>

namespace test_support {

using Fraction = boost::multiprecision::cpp_rational;

struct Sample {
  criteria::Number number;
  Fraction fraction;
};

// What rapidcheck prints, by its name for that.
void showValue(const Sample& sample, std::ostream& out);  // NOLINT(readability-identifier-naming)

// The same value on both sides.
Sample sample(const boost::multiprecision::cpp_int& numerator,
              const boost::multiprecision::cpp_int& denominator);
Fraction fraction_of(const criteria::Number& number);
// As Number::to_fraction writes it.
std::string text_of(const Fraction& fraction);

rc::Gen<Sample> any_sample();

// Runs a property on generated cases from a fixed seed, and fails the running GoogleTest test with the
// smallest counterexample.
void check_property(const std::function<void()>& property);

}  // namespace test_support
