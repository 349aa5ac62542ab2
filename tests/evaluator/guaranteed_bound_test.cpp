#include "evaluator/agreement_check.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::Bound;
using criteria::Criterion;
using criteria::Outside;

criteria::Accept at_least(std::string_view bound) { return criteria::AtLeast{decimal(bound)}; }
criteria::Accept at_most(std::string_view bound) { return criteria::AtMost{decimal(bound)}; }

struct Case {
  std::string name;
  Criterion leaf;
  Bound bound;
  std::string held;  // empty: no bound is held
};

std::vector<Case> cases() {
  const criteria::AnswerType asked = criteria::NumberAnswer{};
  const auto scored = [](criteria::ScoringRule rule) { return quality("K", "10", std::move(rule)); };
  return {
      {"atLeast", requirement("E", asked, at_least("15")), Bound::at_least, "15"},
      {"atLeastIsNoCeiling", requirement("E", asked, at_least("15")), Bound::at_most, ""},
      {"atMost", requirement("E", asked, at_most("25")), Bound::at_most, "25"},
      {"equals", requirement("E", asked, criteria::Equals{decimal("3")}), Bound::at_most, "3"},
      {"yes", requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}), Bound::at_least, "1"},
      {"no", requirement("E", criteria::BooleanAnswer{}, criteria::Equals{false}), Bound::at_least, "0"},
      {"weakestOfAList", requirement("E", asked, criteria::OneOf{{decimal("4"), decimal("2")}}),
       Bound::at_least, "2"},
      {"weakestCeilingOfAList", requirement("E", asked, criteria::OneOf{{decimal("4"), decimal("2")}}),
       Bound::at_most, "4"},
      {"aLevelIsNoNumber", requirement("E", asked, criteria::OneOf{{decimal("4"), criteria::Level{"goed"}}}),
       Bound::at_least, ""},
      {"linearThatRejects", scored(linear("10", "80", Outside::reject)), Bound::at_least, "10"},
      {"linearThatRejectsFromAbove", scored(linear("25", "10", Outside::reject)), Bound::at_most, "25"},
      {"linearThatClamps", scored(linear("10", "80")), Bound::at_least, ""},
      {"minimumOnLinear", with_minimum(scored(linear("0", "80")), "25"), Bound::at_least, "20"},
      {"minimumOnFallingLinear", with_minimum(scored(linear("30", "10")), "50"), Bound::at_most, "20"},
      {"minimumOnTheOtherSide", with_minimum(scored(linear("30", "10")), "50"), Bound::at_least, ""},
      {"minimumOfNothingOnAClamp", with_minimum(scored(linear("0", "80")), "0"), Bound::at_least, ""},
      {"minimumOfNothingExtrapolated", with_minimum(scored(linear("0", "80", Outside::extrapolate)), "0"),
       Bound::at_least, "0"},
      {"firstStep", scored(steps({{"5", "20"}, {"10", "60"}})), Bound::at_least, "5"},
      {"stepWithMinimum", with_minimum(scored(steps({{"5", "20"}, {"10", "60"}})), "50"), Bound::at_least,
       "10"},
      {"relative", scored(criteria::RelativeHighest{}), Bound::at_least, ""},
  };
}

TEST(GuaranteedBound, IsWhatEveryAdmissibleAnswerMeets) {
  for (const Case& each : cases()) {
    const auto held = evaluator::guaranteed_bound(each.leaf, each.bound);
    EXPECT_EQ(held ? held->to_truncated(12) : "", each.held) << each.name;
  }
}

TEST(GuaranteedBound, IsTheStricterOfTwo) {
  auto leaf = quality("K", "10", linear("10", "80", Outside::reject));
  leaf.accept = at_least("30");
  EXPECT_EQ(evaluator::guaranteed_bound(leaf, Bound::at_least), number("30"));
  leaf.accept = at_least("5");
  EXPECT_EQ(evaluator::guaranteed_bound(leaf, Bound::at_least), number("10"));
}

}  // namespace
