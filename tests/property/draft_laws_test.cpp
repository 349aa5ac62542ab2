// Laws of moving weights in a tree.
#include "criteria/draft.hpp"
#include "criteria/validate.hpp"
#include "tests/support/generator_source.hpp"
#include "tests/support/template_generator.hpp"

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using test_support::Source;

bool is_locked(const WeightEdit& edit, const Criterion& node) {
  return std::find(edit.locked.begin(), edit.locked.end(), node.id) != edit.locked.end();
}

WeightEdit made_edit(Source& source, const std::vector<PlacedCriterion>& all) {
  WeightEdit edit;
  const auto pick = [&] {
    return all[static_cast<std::size_t>(source.below(static_cast<int>(all.size())))].criterion;
  };
  edit.criterion = pick()->id;
  edit.weight = Decimal::of(std::to_string(source.below(60)) + (source.chance(30) ? ".125" : ""));
  for (int i = source.below(3); i > 0; --i)
    if (const auto& id = pick()->id; id != edit.criterion) edit.locked.push_back(id);
  return edit;
}

void expect_kept(const Lot& lot, const WeightEdit& edit, const std::vector<Criterion>& criteria) {
  for (const auto& placed : all_criteria(lot.criteria, "")) {
    const Criterion& before = *placed.criterion;
    const Criterion& after = *find_criterion(criteria, before.id);
    if (is_locked(edit, before)) {
      EXPECT_EQ(after.weight, before.weight) << before.id;
    }
    if (before.id == edit.criterion) {
      EXPECT_EQ(after.weight->value(), edit.weight.value());
    }
    if (after.weight) {
      EXPECT_GE(after.weight->value().sign(), 0) << after.id;
    }
    EXPECT_EQ(after.weight.has_value(), before.weight.has_value()) << before.id;
  }
}

TEST(DraftLaws, AnEditKeepsEverySumWhatIsLockedAndNeverGoesBelow0) {
  int edits = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const CriteriaTemplate set = test_support::generate_template(seed);
    Tender tender = draft_tender(set, {set.id, 1, std::string(64, '0')}, {});
    Source source(seed + 1);
    const WeightEdit edit = made_edit(source, all_criteria(set.criteria, ""));
    auto criteria = with_weight(tender.lots[0], edit);
    if (!criteria) {
      EXPECT_FALSE(criteria.error().empty());
      continue;
    }
    ++edits;
    expect_kept(tender.lots[0], edit, *criteria);
    tender.lots[0].criteria = std::move(*criteria);
    for (const Finding& finding : validate(tender))
      EXPECT_TRUE(finding.severity == Severity::warning || finding.code.find("weight") == std::string::npos)
          << seed << " " << finding.code << " " << finding.place;
  }
  EXPECT_GT(edits, 300);
}

}  // namespace
