// The fast sum is the plain sum, whatever it is given.
#include "criteria/exact_sum.hpp"

#include "tests/support/number_generator.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace {

using criteria::ExactSum;
using criteria::Number;
using test_support::any_sample;
using test_support::check_property;

Number plain_sum(const std::vector<Number>& row) {
  Number sum;
  for (const Number& term : row) sum += term;
  return sum;
}

Number fast_sum(ExactSum& sum, const std::vector<Number>& row) {
  sum.restart();
  for (std::size_t column = 0; column < row.size(); ++column) sum.add(column, row[column]);
  return sum.total();
}

TEST(ExactSum, OfNothingIsZero) {
  ExactSum sum(3);
  EXPECT_EQ(sum.total(), Number(0));
  sum.restart();
  EXPECT_EQ(sum.total(), Number(0));
}

TEST(ExactSum, EqualsPlainAdditionOnRowsOfAnyNumbers) {
  check_property([] {
    const auto rows = *rc::gen::inRange<std::size_t>(1, 12);
    const auto columns = *rc::gen::inRange<std::size_t>(1, 20);
    ExactSum sum(columns);
    for (std::size_t i = 0; i < rows; ++i) {
      std::vector<Number> row;
      for (std::size_t column = 0; column < columns; ++column) row.push_back((*any_sample()).number);
      RC_ASSERT(fast_sum(sum, row) == plain_sum(row));
    }
  });
}

// Denominators that repeat, so that a common one is learnt in the middle of a row.
TEST(ExactSum, EqualsPlainAdditionWhileItLearnsDenominators) {
  check_property([] {
    const std::vector<std::int64_t> denominators{1,    2,    3,     7,      100,        8000,
                                                 9973, 8881, 10007, 100003, 1000000007, 6700417};
    ExactSum sum(denominators.size());
    for (int i = 0; i < 8; ++i) {
      std::vector<Number> row;
      for (std::size_t column = 0; column < denominators.size(); ++column) {
        const auto numerator = *rc::gen::inRange<std::int64_t>(-1000000000, 1000000000);
        const bool finer = *rc::gen::arbitrary<bool>();
        row.emplace_back(numerator, denominators[column] * (finer ? 10 : 1));
      }
      RC_ASSERT(fast_sum(sum, row) == plain_sum(row));
    }
  });
}

TEST(ExactSum, EqualsPlainAdditionWhenTheCommonDenominatorGrowsTooWide) {
  ExactSum sum(60);
  for (int repeat = 0; repeat < 3; ++repeat) {
    std::vector<Number> row;
    for (std::int64_t column = 0; column < 60; ++column)
      row.emplace_back(column % 2 == 0 ? 5 + repeat : -7 - repeat, 4'000'000'000'000'000'037 + 2 * column);
    EXPECT_EQ(fast_sum(sum, row), plain_sum(row));
  }
}

TEST(ExactSum, EqualsPlainAdditionWhenAColumnHasManyDenominators) {
  ExactSum sum(1);
  for (std::int64_t denominator = 1; denominator < 40; ++denominator)
    for (int repeat = 0; repeat < 2; ++repeat) {
      const std::vector<Number> row{Number(1, denominator)};
      EXPECT_EQ(fast_sum(sum, row), row.front());
    }
}

TEST(ExactSum, TakesTheLeastWholeNumber) {
  ExactSum sum(2);
  const Number least(std::numeric_limits<std::int64_t>::min());
  for (int repeat = 0; repeat < 3; ++repeat)
    EXPECT_EQ(fast_sum(sum, {least, Number(1, 3)}), least + Number(1, 3));
}

TEST(ExactSum, CancelsToZero) {
  ExactSum sum(2);
  for (int repeat = 0; repeat < 3; ++repeat)
    EXPECT_TRUE(fast_sum(sum, {Number(1, 3), Number(-1, 3)}).is_zero());
}

}  // namespace
