// How far grades are apart, and when a grade of the panel leaves their range.
#include "evaluator/grade_spread.hpp"

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using evaluator::GradeList;
using evaluator::GradeRange;

Criterion graded(ScoringRule rule) {
  Criterion leaf;
  leaf.id = "K";
  leaf.answer = GradeAnswer{};
  leaf.scoring = std::move(rule);
  return leaf;
}

// Not in the order of their percents, and with a level below zero.
Criterion by_levels() {
  return graded(
      Levels{{{"goed", Decimal::of("100")}, {"slecht", Decimal::of("-50")}, {"matig", Decimal::of("60")}}});
}

Grade grade(std::string level) { return {"I", "K", "b", {}, std::move(level), {}}; }

TEST(GradeSpread, LevelsAreWorthTheirPercent) {
  const auto leaf = by_levels();
  const Grade good = grade("goed"), fair = grade("matig"), bad = grade("slecht");
  const auto range = evaluator::range_of(leaf, GradeList{&fair, &good});
  ASSERT_TRUE(range);
  EXPECT_EQ(*range, (GradeRange{Number(60), Number(100)}));
  EXPECT_EQ(range->width(), Number(40));
  EXPECT_FALSE(range->is_outside(evaluator::grade_worth(leaf, "matig")));
  EXPECT_TRUE(range->is_outside(evaluator::grade_worth(leaf, "slecht")));
  EXPECT_TRUE(evaluator::range_of(leaf, GradeList{&fair})->is_outside(Number(100)));
  EXPECT_EQ(evaluator::range_of(leaf, GradeList{&bad})->lowest, Number(-50));
  EXPECT_EQ(evaluator::range_of(leaf, {}), std::nullopt);
  EXPECT_EQ(evaluator::scale_of(leaf), (GradeRange{Number(-50), Number(100)}));
}

TEST(GradeSpread, NumbersAreExact) {
  const auto leaf = graded(Points{Decimal::of("10")});
  const Grade low = grade("7.1"), high = grade("7.10000000000000000001");
  const auto range = evaluator::range_of(leaf, GradeList{&high, &low});
  ASSERT_TRUE(range);
  EXPECT_FALSE(range->is_outside(evaluator::grade_worth(leaf, "7.100000000000000000005")));
  EXPECT_TRUE(range->is_outside(evaluator::grade_worth(leaf, "7.09999999999999999999")));
  EXPECT_EQ(evaluator::scale_of(leaf), (GradeRange{Number(0), Number(10)}));
  EXPECT_EQ(evaluator::scale_of(graded(Linear{Decimal::of("8"), Decimal::of("2"), Outside::clamp})),
            (GradeRange{Number(2), Number(8)}));
  EXPECT_EQ(evaluator::scale_of(graded(RelativeHighest{})), std::nullopt);
}

}  // namespace
