// Exact numbers: notation, and the laws of arithmetic beside another library's fractions.
#include "criteria/number.hpp"

#include "tests/support/number_generator.hpp"

#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

namespace {

using criteria::Number;
using test_support::any_sample;
using test_support::check_property;
using test_support::Fraction;
using test_support::fraction_of;
using test_support::Sample;
using test_support::text_of;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

// ---- notation -------------------------------------------------------------------------------------------

struct Written {
  const char* text;
  const char* fraction;
};

TEST(NumberNotation, ReadsPlainDecimals) {
  const Written cases[]{{"0", "0"},
                        {"-0", "0"},
                        {"45", "45"},
                        {"45.0", "45"},
                        {"-45.25", "-181/4"},
                        {"0.10", "1/10"},
                        {"007", "7"},
                        {"0.000000000000000001", "1/1000000000000000000"},
                        {"999999999999999999", "999999999999999999"},
                        {"9999999999999999999", "9999999999999999999"},
                        {"-9223372036854775808", "-9223372036854775808"},
                        {"9223372036854775808", "9223372036854775808"},
                        {"123456789012345678901234567890.5", "246913578024691357802469135781/2"},
                        {"0.000000000000000000000000000004", "1/250000000000000000000000000000"}};
  for (const auto& [text, fraction] : cases)
    EXPECT_EQ(Number::from_decimal(text).value().to_fraction(), fraction) << text;
}

TEST(NumberNotation, RefusesEverythingElse) {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "-.5", "1.2.3", "+1", "1e3", " 1", "1 ", "1,5", "0x10", "--1", "1-", "NaN"})
    EXPECT_FALSE(Number::from_decimal(text)) << text;
  for (const char* text : {"", "/", "1/", "/2", "1/0", "1/-2", "1/2/3", "a/b"})
    EXPECT_FALSE(Number::from_fraction(text)) << text;
}

TEST(NumberNotation, ReadsFractionsAsWritten) {
  EXPECT_EQ(Number::from_fraction("-1/3").value(), Number(-1, 3));
  EXPECT_EQ(Number::from_fraction("6/4").value().to_fraction(), "3/2");
  EXPECT_EQ(Number::from_fraction("7").value(), Number(7));
}

TEST(NumberNotation, TruncatesTowardZeroWithoutTrailingZeros) {
  const Written cases[]{{"61.6875", "61.6875"},
                        {"2/3", "0.666666666666"},
                        {"-2/3", "-0.666666666666"},
                        {"-1/10000000000000", "0"},
                        {"1200", "1200"},
                        {"5/2", "2.5"},
                        {"1/1000000000000", "0.000000000001"}};
  for (const auto& [fraction, text] : cases)
    EXPECT_EQ(Number::from_fraction(fraction).value().to_truncated(12), text) << fraction;
}

TEST(NumberNotation, GoesThroughTextUnchanged) {
  check_property([] {
    const Sample a = *any_sample();
    RC_ASSERT(a.number.to_fraction() == text_of(a.fraction));
    RC_ASSERT(Number::from_fraction(a.number.to_fraction()).value() == a.number);
    RC_ASSERT(Number::from_words(a.number.to_words()) == a.number);
    RC_ASSERT(a.number.reduced() == a.number);
  });
}

// ---- arithmetic -----------------------------------------------------------------------------------------

TEST(NumberArithmetic, AgreesWithAnotherLibrary) {
  check_property([] {
    const Sample a = *any_sample();
    const Sample b = *any_sample();
    RC_ASSERT(fraction_of(a.number + b.number) == a.fraction + b.fraction);
    RC_ASSERT(fraction_of(a.number - b.number) == a.fraction - b.fraction);
    RC_ASSERT(fraction_of(a.number * b.number) == a.fraction * b.fraction);
    if (!b.number.is_zero()) RC_ASSERT(fraction_of(a.number / b.number) == a.fraction / b.fraction);
    RC_ASSERT(fraction_of(-a.number) == -a.fraction);
    RC_ASSERT(fraction_of(criteria::abs(a.number)) == abs(a.fraction));
  });
}

TEST(NumberArithmetic, KeepsTheLawsOfAField) {
  check_property([] {
    const Number a = (*any_sample()).number;
    const Number b = (*any_sample()).number;
    const Number c = (*any_sample()).number;
    RC_ASSERT(a + b == b + a);
    RC_ASSERT(a * b == b * a);
    RC_ASSERT((a + b) + c == a + (b + c));
    RC_ASSERT((a * b) * c == a * (b * c));
    RC_ASSERT(a * (b + c) == a * b + a * c);
    RC_ASSERT(a + Number(0) == a);
    RC_ASSERT(a * Number(1) == a);
    RC_ASSERT((a - a).is_zero());
    RC_ASSERT((a * Number(0)).is_zero());
    if (!b.is_zero()) RC_ASSERT(a / b * b == a);
  });
}

TEST(NumberArithmetic, TakesItselfAsTheOtherOperand) {
  check_property([] {
    const Sample a = *any_sample();
    Number sum = a.number;
    sum += sum;
    Number difference = a.number;
    difference -= difference;
    Number square = a.number;
    square *= square;
    RC_ASSERT(fraction_of(sum) == a.fraction * 2);
    RC_ASSERT(difference.is_zero());
    RC_ASSERT(fraction_of(square) == a.fraction * a.fraction);
    if (a.number.is_zero()) return;
    Number quotient = a.number;
    quotient /= quotient;
    RC_ASSERT(quotient == Number(1));
  });
}

TEST(NumberArithmetic, StepsOverTheBoundsOf64BitsAndBack) {
  const Number edge(most);
  EXPECT_EQ((edge + Number(1)).to_fraction(), "9223372036854775808");
  EXPECT_EQ(edge + Number(1) - Number(1), edge);
  EXPECT_EQ((Number(least) - Number(1)).to_fraction(), "-9223372036854775809");
  EXPECT_EQ((-Number(least)).to_fraction(), "9223372036854775808");
  EXPECT_EQ(-(-Number(least)), Number(least));
  EXPECT_EQ((edge * edge).to_fraction(), "85070591730234615847396907784232501249");
  EXPECT_EQ(edge * edge / edge, edge);
  EXPECT_EQ((Number(1, most) * Number(1, most)).to_fraction(), "1/85070591730234615847396907784232501249");
  EXPECT_EQ(Number(1) / Number(least), Number(-1) / (edge + Number(1)));
  EXPECT_EQ(Number(least, least), Number(1));
  EXPECT_EQ(Number(1, -2).to_fraction(), "-1/2");
}

TEST(NumberArithmetic, RefusesToDivideByZero) {
  EXPECT_THROW(Number(1) / Number(0), std::domain_error);
  EXPECT_THROW(Number(1, 0), std::domain_error);
  EXPECT_THROW(Number::from_words({false, {1}, {}}), std::domain_error);
}

TEST(NumberArithmetic, LeavesACopyAloneWhenTheOriginalChanges) {
  Number large = Number(most) * Number(most);
  const Number copy = large;
  large += Number(1);
  EXPECT_EQ(large - copy, Number(1));
  Number moved = std::move(large);
  EXPECT_EQ(moved - copy, Number(1));
  moved = copy;
  EXPECT_EQ(moved, copy);
}

// ---- order ----------------------------------------------------------------------------------------------

TEST(NumberOrder, AgreesWithAnotherLibrary) {
  check_property([] {
    const Sample a = *any_sample();
    const Sample b = *any_sample();
    RC_ASSERT((a.number < b.number) == (a.fraction < b.fraction));
    RC_ASSERT((a.number == b.number) == (a.fraction == b.fraction));
    RC_ASSERT(a.number.sign() == a.fraction.sign());
    RC_ASSERT((a.number <=> b.number) == ((a.number - b.number) <=> Number(0)));
  });
}

TEST(NumberOrder, IsKeptByAdditionAndByPositiveFactors) {
  check_property([] {
    const Number a = (*any_sample()).number;
    const Number b = (*any_sample()).number;
    const Number c = (*any_sample()).number;
    RC_ASSERT((a <=> b) == (a + c <=> b + c));
    if (c.sign() > 0) RC_ASSERT((a <=> b) == (a * c <=> b * c));
    if (c.sign() < 0) RC_ASSERT((a <=> b) == (b * c <=> a * c));
  });
}

TEST(NumberOrder, TakesFractionsThatAreNotInLowestTermsAsEqual) {
  EXPECT_EQ(Number(6, 4), Number(3, 2));
  EXPECT_EQ(Number(0, 7), Number(0));
  EXPECT_LT(Number(2, 6), Number(3, 8));
}

// ---- doubles --------------------------------------------------------------------------------------------

TEST(NumberAsDouble, IsTheNearestOne) {
  EXPECT_EQ(Number(1, 3).to_double(), 1.0 / 3.0);
  EXPECT_EQ(Number(-61, 4).to_double(), -15.25);
  EXPECT_EQ(Number(0).to_double(), 0.0);
  EXPECT_EQ(Number::from_decimal("0.1").value().to_double(), 0.1);
  EXPECT_EQ(Number::from_decimal("9007199254740993.0000000000000001").value().to_double(),
            9007199254740994.0);
  EXPECT_EQ(Number(9007199254740993).to_double(), 9007199254740992.0);
  EXPECT_EQ(Number::from_decimal("123456789012345678901234567890").value().to_double(),
            123456789012345678901234567890.0);
  EXPECT_EQ((Number(1) / Number::from_decimal("1000000000000000000000000000000").value()).to_double(), 1e-30);
}

}  // namespace
