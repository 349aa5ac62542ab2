#include "criteria/decimal.hpp"

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace {

using criteria::Decimal;
using criteria::Number;

const std::string thirty(30, '9');

TEST(Decimal, KeepsItsTextBesideItsValue) {
  const auto written = Decimal::parse("45.00").value();
  EXPECT_EQ(written.text(), "45.00");
  EXPECT_EQ(written.decimals(), 2);
  EXPECT_EQ(written.value(), Number(45));
  EXPECT_FALSE(written == Decimal::of("45"));
  EXPECT_EQ(Decimal::of("-0.5").value(), Number(-1, 2));
  EXPECT_EQ(Decimal::of("-0").value(), Number(0));
  EXPECT_EQ(Decimal().text(), "0");
  EXPECT_EQ(Decimal().decimals(), 0);
}

TEST(Decimal, TakesThirtyDigitsOnEachSide) {
  EXPECT_TRUE(Decimal::parse(thirty + "." + thirty));
  EXPECT_TRUE(Decimal::parse("-" + thirty + "." + thirty));
  EXPECT_FALSE(Decimal::parse("1" + thirty));
  EXPECT_FALSE(Decimal::parse("0." + thirty + "0"));
}

TEST(Decimal, RefusesEveryOtherNotation) {
  for (const char* text : {"",    "-",   "+1",    "--1", "01", "-01", "00",  ".5",  "5.", "-.5", "1.2.3",
                           "1,5", "1e3", "1.5e1", " 1",  "1 ", "1/2", "0x1", "NaN", "1:", "1.:", "1_000"})
    EXPECT_FALSE(Decimal::parse(text)) << text;
  EXPECT_THROW(Decimal::of("1,5"), std::invalid_argument);
}

}  // namespace
