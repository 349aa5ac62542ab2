// Laws of comparing templates.
#include "criteria/template_difference.hpp"
#include "templates/template_json.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/template_generator.hpp"

#include <map>

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using test_support::changed_template;
using test_support::generate_template;

constexpr std::uint64_t seeds = 1500;

using KindCounts = std::map<std::pair<ChangeSubject, ChangeKind>, int>;

KindCounts counts(const TemplateChanges& changes, bool is_mirrored) {
  KindCounts count;
  for (const TemplateChange& change : changes) {
    ChangeKind kind = change.kind;
    if (is_mirrored && kind == ChangeKind::added)
      kind = ChangeKind::removed;
    else if (is_mirrored && kind == ChangeKind::removed)
      kind = ChangeKind::added;
    ++count[{change.subject, kind}];
  }
  return count;
}

TEST(TemplateLaws, GeneratedTemplatesAreValid) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto findings = validate(generate_template(seed));
    ASSERT_FALSE(has_errors(findings))
        << "seed " << seed << ": " << testing::PrintToString(test_support::codes(findings));
  }
}

TEST(TemplateLaws, ThereIsNoDifferenceExactlyWhenTheySayTheSame) {
  int equal = 0, different = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const CriteriaTemplate before = generate_template(seed);
    const CriteriaTemplate after = changed_template(before, seed);
    const bool says_the_same =
        templates::canonical_template_json(before) == templates::canonical_template_json(after);
    ASSERT_EQ(differences(before, after).empty(), says_the_same) << "seed " << seed;
    ASSERT_TRUE(differences(before, before).empty()) << "seed " << seed;
    ++(says_the_same ? equal : different);
  }
  EXPECT_GT(equal, 100);
  EXPECT_GT(different, 1000);
}

TEST(TemplateLaws, TheWayBackTakesTheSameKindsOfChanges) {
  int moves = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const CriteriaTemplate before = generate_template(seed);
    const CriteriaTemplate after = changed_template(before, seed);
    const auto there = differences(before, after);
    ASSERT_EQ(counts(there, true), counts(differences(after, before), false)) << "seed " << seed;
    moves += counts(there, false)[{ChangeSubject::criterion, ChangeKind::moved}];
  }
  EXPECT_GT(moves, 50);
}

TEST(TemplateLaws, EveryChangeSaysTwoDifferentThings) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const CriteriaTemplate before = generate_template(seed);
    for (const TemplateChange& change : differences(before, changed_template(before, seed)))
      ASSERT_FALSE(change.kind != ChangeKind::moved && change.before == change.after)
          << "seed " << seed << " " << name(change.field);
  }
}

}  // namespace
