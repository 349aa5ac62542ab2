// Logarithms and powers: the promised digits, proved by bounds that are computed another way.
#include "criteria/number.hpp"
#include "tests/support/logarithm_interval.hpp"
#include "tests/support/number_generator.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace {

using criteria::Number;
using criteria::RoundingMode;
using test_support::Bounds;
using test_support::Ratio;
using test_support::Whole;

constexpr unsigned promised_digits = 200;
constexpr unsigned working_digits = 330;

Number of(const char* text) { return Number::from_fraction(text).value(); }
Ratio ratio(const Number& value) { return Ratio(value.to_fraction()); }
Whole ten_to(unsigned exponent) { return boost::multiprecision::pow(Whole(10), exponent); }

// |approximation − true value| is at most 10^-200 of the true value.
bool has_promised_digits(const Number& approximation, const Bounds& bounds) {
  const Ratio scaled = ratio(approximation) * ten_to(working_digits);
  const Ratio from_low = abs(Ratio(scaled - bounds.low));
  const Ratio from_high = abs(Ratio(scaled - bounds.high));
  const Ratio error = from_low > from_high ? from_low : from_high;
  const Whole size = abs(bounds.low) < abs(bounds.high) ? abs(bounds.low) : abs(bounds.high);
  return error * ten_to(promised_digits) <= size;
}

const char* const arguments[]{"2",
                              "3",
                              "10",
                              "1/2",
                              "1.05",
                              "155000/40000",
                              "245000.01/199999.99",
                              "0.000000000000000000000000000001",
                              "999999999999999999999999999999",
                              "1.000000000000000000000000000001",
                              "0.999999999999999999999999999999",
                              "123456789012345678901234567890.000000000000000000000000000001",
                              "1000000000000000000000000000000000000000000000000000000000001/"
                              "1000000000000000000000000000000000000000000000000000000000000",
                              "7/9"};

Number quotient(const char* text) {
  const std::string all(text);
  const std::size_t slash = all.find('/');
  if (slash == std::string::npos) return of(text);
  return of(all.substr(0, slash).c_str()) / of(all.substr(slash + 1).c_str());
}

TEST(LogarithmBounds, EncloseKnownDigits) {
  const Bounds two = test_support::logarithm_bounds(Ratio(2), 60);
  const Whole known("693147180559945309417232121458176568075500134360255254120680");  // ln 2, truncated
  EXPECT_LE(two.low, known + 1);
  EXPECT_GE(two.high, known);
  EXPECT_LT(two.high - two.low, 1000);
  const Bounds wrong = test_support::logarithm_bounds(Ratio(20001, 10000), 60);
  EXPECT_GT(wrong.low, known + 1);
}

TEST(NaturalLogarithm, HasTheAnnouncedDigits) {
  for (const char* text : arguments) {
    const Number value = quotient(text);
    const Bounds bounds = test_support::logarithm_bounds(ratio(value), working_digits);
    EXPECT_TRUE(has_promised_digits(criteria::natural_logarithm(value), bounds)) << text;
    EXPECT_FALSE(has_promised_digits(criteria::natural_logarithm(value) * of("1.0000001"), bounds)) << text;
  }
}

TEST(ReciprocalLogarithm, HasTheAnnouncedDigits) {
  for (const char* text : arguments) {
    const Number value = quotient(text);
    const Bounds bounds = test_support::logarithm_bounds(ratio(value), working_digits);
    EXPECT_TRUE(has_promised_digits(Number(1) / criteria::reciprocal_logarithm(value), bounds)) << text;
  }
}

// ln(b^e) = e ln b: an error in the power shows as the same error in its logarithm.
TEST(Power, HasTheAnnouncedDigits) {
  const std::pair<const char*, const char*> cases[]{{"2", "1/2"},
                                                    {"7/9", "13/7"},
                                                    {"0.7", "0.735589"},
                                                    {"10", "-30"},
                                                    {"0.000000000000000000000000000001", "1/3"},
                                                    {"0.999999999999999999999999999999", "1000000000"},
                                                    {"3", "1/1000000000000000000000000000000"},
                                                    {"0.5", "3300"}};
  const Number hair = Number(1) / of(("1" + std::string(promised_digits, '0')).c_str());
  for (const auto& [base, exponent] : cases) {
    const Number powered = criteria::power(quotient(base), quotient(exponent)).value();
    const Bounds of_result = test_support::logarithm_bounds(ratio(powered), working_digits);
    const Bounds of_base = test_support::logarithm_bounds(ratio(quotient(base)), working_digits);
    const Ratio e = ratio(quotient(exponent));
    const Ratio low_error = abs(Ratio(of_result.low - e * of_base.low));
    const Ratio high_error = abs(Ratio(of_result.high - e * of_base.high));
    const Ratio most = ratio(hair) * ten_to(working_digits);
    EXPECT_LE(low_error, most) << base << "^" << exponent;
    EXPECT_LE(high_error, most) << base << "^" << exponent;
  }
}

TEST(Power, IsZeroOrNothingBeyondAThousandDigits) {
  EXPECT_EQ(criteria::power(of("0.5"), of("1000000000000000000000000000000")), Number(0));
  EXPECT_EQ(criteria::power(Number(2), of("1000000000000000000000000000000")), std::nullopt);
  EXPECT_TRUE(criteria::power(Number(10), Number(999)));
  EXPECT_EQ(criteria::power(Number(10), Number(1001)), std::nullopt);
  EXPECT_EQ(criteria::power(Number(10), Number(-1001)), Number(0));
  EXPECT_EQ(criteria::power(Number(1), of("1000000000000000000000000000000")), Number(1));
}

TEST(NaturalLogarithm, IsExactAtOne) { EXPECT_EQ(criteria::natural_logarithm(Number(1)), Number(0)); }

TEST(NaturalLogarithm, RefusesWhatHasNone) {
  EXPECT_THROW(criteria::natural_logarithm(Number(0)), std::domain_error);
  EXPECT_THROW(criteria::natural_logarithm(Number(-1)), std::domain_error);
  EXPECT_THROW(criteria::reciprocal_logarithm(Number(1)), std::domain_error);
  EXPECT_THROW(criteria::reciprocal_logarithm(Number(-1)), std::domain_error);
  EXPECT_THROW(criteria::power(Number(0), Number(2)), std::domain_error);
}

// ---- what counts as equal -------------------------------------------------------------------------------

TEST(Snapping, MakesAnExactPowerExact) {
  const Number three = criteria::natural_logarithm(Number(8)) * criteria::reciprocal_logarithm(Number(2));
  EXPECT_EQ(criteria::snapped(three, 2), Number(3));
  EXPECT_EQ(criteria::snapped(three, 2).to_decimal(2, RoundingMode::down), "3.00");
  const Number half = criteria::power(Number(1, 4), Number(1, 2)).value();
  EXPECT_EQ(criteria::snapped(half, 0), Number(1, 2));
  EXPECT_EQ(criteria::snapped(half, 0).to_decimal(0, RoundingMode::half_up), "1");
}

TEST(Snapping, MovesOntoUnitsAndHalvesWithinTheToleranceOnly) {
  const Number hair = criteria::approximation_tolerance();
  EXPECT_EQ(hair, Number(1) / of(("1" + std::string(180, '0')).c_str()));
  for (const char* boundary : {"0", "0.005", "-0.005", "1.25", "-7.00", "123456789.995"}) {
    const Number at = of(boundary);
    for (const Number& off : {hair, -hair, hair / Number(3), Number(0)})
      EXPECT_EQ(criteria::snapped(at + off, 2), at) << boundary;
    for (const Number& off : {hair * Number(2), -hair * Number(2)})
      EXPECT_EQ(criteria::snapped(at + off, 2), at + off) << boundary;
  }
  EXPECT_EQ(criteria::snapped(of("0.0051"), 2), of("0.0051"));
}

}  // namespace
