// Rounding: the announced modes at their boundaries, and beside a naive rule on large integers.
#include "criteria/number.hpp"
#include "tests/support/number_generator.hpp"

#include <gtest/gtest.h>

namespace {

using boost::multiprecision::cpp_int;
using criteria::Number;
using criteria::RoundingMode;
using test_support::any_sample;
using test_support::check_property;
using test_support::Fraction;
using test_support::fraction_of;
using test_support::Sample;

struct Rounded {
  const char* value;
  int decimals;
  const char* half_up;
  const char* half_even;
  const char* down;
};

TEST(Rounding, TakesEachModeAtItsBoundaries) {
  const Rounded cases[]{{"2.5", 0, "3", "2", "2"},
                        {"-2.5", 0, "-3", "-2", "-2"},
                        {"3.5", 0, "4", "4", "3"},
                        {"0.5", 0, "1", "0", "0"},
                        {"-0.5", 0, "-1", "0", "0"},
                        {"-0.4", 0, "0", "0", "0"},
                        {"1.005", 2, "1.01", "1.00", "1.00"},
                        {"1.015", 2, "1.02", "1.02", "1.01"},
                        {"-1.005", 2, "-1.01", "-1.00", "-1.00"},
                        {"-0.005", 2, "-0.01", "0.00", "0.00"},
                        {"-0.0049", 2, "0.00", "0.00", "0.00"},
                        {"61.6875", 2, "61.69", "61.69", "61.68"},
                        {"1/3", 5, "0.33333", "0.33333", "0.33333"},
                        {"2/3", 5, "0.66667", "0.66667", "0.66666"},
                        {"-2/3", 0, "-1", "-1", "0"},
                        {"99.995", 2, "100.00", "100.00", "99.99"},
                        {"7", 3, "7.000", "7.000", "7.000"},
                        {"0", 2, "0.00", "0.00", "0.00"},
                        {"9223372036854775807", 2, "9223372036854775807.00", "9223372036854775807.00",
                         "9223372036854775807.00"},
                        {"123456789012345678901234567890.125", 2, "123456789012345678901234567890.13",
                         "123456789012345678901234567890.12", "123456789012345678901234567890.12"},
                        {"0.000000000000000000000000000005", 29, "0.00000000000000000000000000001",
                         "0.00000000000000000000000000000", "0.00000000000000000000000000000"},
                        {"1/7", 30, "0.142857142857142857142857142857", "0.142857142857142857142857142857",
                         "0.142857142857142857142857142857"}};
  for (const Rounded& one : cases) {
    const Number value = Number::from_fraction(one.value).value();
    EXPECT_EQ(value.to_decimal(one.decimals, RoundingMode::half_up), one.half_up) << one.value;
    EXPECT_EQ(value.to_decimal(one.decimals, RoundingMode::half_even), one.half_even) << one.value;
    EXPECT_EQ(value.to_decimal(one.decimals, RoundingMode::down), one.down) << one.value;
  }
}

// By the definition of each mode, on whole numbers.
Fraction naively_rounded(const Fraction& value, int decimals, RoundingMode mode) {
  const cpp_int scale = boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(decimals));
  const cpp_int size = abs(numerator(value)) * scale;
  const cpp_int below = denominator(value);
  cpp_int units = size / below;
  const cpp_int twice_the_rest = 2 * (size - units * below);
  if (mode == RoundingMode::half_up && twice_the_rest >= below) units += 1;
  if (mode == RoundingMode::half_even &&
      (twice_the_rest > below || (twice_the_rest == below && units % 2 == 1)))
    units += 1;
  return Fraction(value < 0 ? cpp_int(-units) : units, scale);
}

TEST(Rounding, AgreesWithANaiveRule) {
  check_property([] {
    const Sample a = *any_sample();
    const int decimals = *rc::gen::inRange(0, 31);
    const auto mode = *rc::gen::element(RoundingMode::half_up, RoundingMode::half_even, RoundingMode::down);
    const Fraction expected = naively_rounded(a.fraction, decimals, mode);
    RC_ASSERT(fraction_of(a.number.rounded(decimals, mode)) == expected);
    const std::string text = a.number.to_decimal(decimals, mode);
    RC_ASSERT(Number::from_decimal(text).value() == a.number.rounded(decimals, mode));
    RC_ASSERT(text.find("-0") != 0 || text.find_first_of("123456789") != std::string::npos);
    const std::size_t point = text.find('.');
    RC_ASSERT((point == std::string::npos ? 0 : text.size() - point - 1) ==
              static_cast<std::size_t>(decimals));
  });
}

TEST(Rounding, AgreesWithANaiveRuleOnHalves) {
  check_property([] {
    const cpp_int units = *rc::gen::inRange<std::int64_t>(-100000, 100000);
    const int decimals = *rc::gen::inRange(0, 20);
    const cpp_int scale = 2 * boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(decimals));
    const Sample half = test_support::sample(2 * units + 1, scale);
    for (const auto mode : {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::down})
      RC_ASSERT(fraction_of(half.number.rounded(decimals, mode)) ==
                naively_rounded(half.fraction, decimals, mode));
  });
}

TEST(Rounding, OfARoundedNumberChangesNothing) {
  check_property([] {
    const Number a = (*any_sample()).number;
    const int decimals = *rc::gen::inRange(0, 31);
    for (const auto mode : {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::down}) {
      const Number once = a.rounded(decimals, mode);
      RC_ASSERT(once.rounded(decimals, mode) == once);
      RC_ASSERT(criteria::abs(once - a) < Number(1));
    }
  });
}

}  // namespace
