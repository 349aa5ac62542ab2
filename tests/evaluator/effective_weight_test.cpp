// Between which shares the answers to a leaf lie, by its rule.
#include "evaluator/lint/effective_weight.hpp"

#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;

TEST(LintShareRange, FollowsTheRule) {
  using evaluator::lint::share_range;
  const auto length = [](const criteria::ScoringRule& rule) {
    const auto range = share_range(quality("K", "10", rule), number("2"));
    return range ? range->length().to_fraction() : "unknown";
  };
  EXPECT_EQ(length(linear("0", "10")), "1");
  EXPECT_EQ(length(linear("0", "10", criteria::Outside::extrapolate)), "unknown");
  EXPECT_EQ(length(levels({{"a", "100"}, {"NR", "-50"}})), "3/2");
  EXPECT_EQ(length(steps({{"0", "20"}, {"5", "90"}})), "7/10");
  EXPECT_EQ(length(points("10")), "1");
  EXPECT_EQ(length(rank_points({"100", "60", "20"}, criteria::Best::lowest)), "4/5");
  EXPECT_EQ(length(criteria::RelativeLowest{}), "1/2");
  EXPECT_EQ(length(criteria::RelativeHighest{}), "1/2");
  EXPECT_EQ(length(criteria::RelativeRange{}), "1");
  EXPECT_EQ(length(criteria::DistanceLowest{}), "1");
  EXPECT_EQ(length(criteria::RelativeMean{decimal("0.5"), criteria::Centre::mean}), "1/6");
  EXPECT_EQ(length(criteria::PercentDiscount{table({{"3", "0"}, {"5", "10"}})}), "1/10");
  const auto logarithmic = [](const char* base, criteria::Negative negative) {
    const auto leaf = quality("K", "10", criteria::Logarithmic{decimal(base), negative});
    return share_range(leaf, number("2"))->length().to_double();
  };
  EXPECT_NEAR(logarithmic("2", criteria::Negative::keep), 1, 1e-12);
  EXPECT_NEAR(logarithmic("4", criteria::Negative::keep), 0.5, 1e-12);
  EXPECT_NEAR(logarithmic("1.5", criteria::Negative::keep), 1.7095, 1e-4);
  EXPECT_NEAR(logarithmic("1.5", criteria::Negative::clamp), 1, 1e-12);
  const auto held = with_minimum(quality("K", "10", linear("0", "10")), "40");
  EXPECT_EQ(share_range(held, number("2"))->length().to_fraction(), "3/5");
  EXPECT_FALSE(share_range(price("P"), number("2")));
}

}  // namespace
