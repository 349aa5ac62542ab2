// Laws of moving weights in a tree, and of what comes into it and goes out of it.
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

void expect_sums(const Tender& tender, std::uint64_t seed) {
  for (const Finding& finding : validate(tender))
    EXPECT_TRUE(finding.severity == Severity::warning || finding.code.find("weight.") == std::string::npos)
        << seed << " " << finding.code << " " << finding.place;
}

Number top_weight(const Lot& lot) {
  Number sum;
  for (const Criterion& node : lot.criteria) sum += node.weight ? node.weight->value() : Number(0);
  return sum;
}

Criterion newcomer() {
  Criterion leaf;
  leaf.id = "NEW-G1";
  leaf.title = "New";
  leaf.answer = BooleanAnswer{};
  leaf.scoring = Levels{{{"true", Decimal::of("100")}, {"false", Decimal::of("0")}}};
  return leaf;
}

CriterionAddition made_addition(Source& source, const Lot& lot) {
  CriterionAddition addition{newcomer(), std::nullopt, std::nullopt, std::nullopt, {}};
  const auto rule = weight_rule(lot.award.method);
  if (rule == WeightRule::values)
    addition.value = Decimal::of(std::to_string(source.below(5000)) + ".25");
  else
    addition.weight = Decimal::of(std::to_string(source.below(40)) + (source.chance(30) ? ".333" : ""));
  for (const auto& placed : all_criteria(lot.criteria, ""))
    if (!placed.criterion->is_leaf() && placed.criterion->kind == Kind::quality && source.chance(50))
      addition.group = placed.criterion->id;
  return addition;
}

TEST(DraftLaws, WhatComesInOrGoesOutKeepsEverySum) {
  int added = 0, removed = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const CriteriaTemplate set = test_support::generate_template(seed);
    Tender tender = draft_tender(set, {set.id, 1, std::string(64, '0')}, {});
    Lot& lot = tender.lots[0];
    const Number scale = top_weight(lot);
    Source source(seed + 2);
    if (auto grown = with_criterion(lot, made_addition(source, lot))) {
      ++added;
      lot.criteria = std::move(*grown);
      EXPECT_EQ(top_weight(lot), scale) << seed;
      expect_sums(tender, seed);
    }
    const auto all = all_criteria(lot.criteria, "");
    const auto at = static_cast<std::size_t>(source.below(static_cast<int>(all.size())));
    const CriterionId going = all[at].criterion->id;
    if (auto shrunk = without_criterion(lot, {going, {}})) {
      ++removed;
      lot.criteria = std::move(*shrunk);
      EXPECT_FALSE(find_criterion(lot.criteria, going));
      EXPECT_EQ(top_weight(lot), scale) << seed;
      for (const auto& placed : all_criteria(lot.criteria, ""))
        EXPECT_TRUE(placed.criterion->answer || !placed.criterion->is_leaf()) << seed;
      expect_sums(tender, seed);
    }
  }
  EXPECT_GT(added, 1000);
  EXPECT_GT(removed, 1000);
}

TEST(DraftLaws, AnotherAwardBringsTheWeightsToItsScale) {
  int changed = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    const CriteriaTemplate set = test_support::generate_template(seed);
    Tender tender = draft_tender(set, {set.id, 1, std::string(64, '0')}, {});
    Source source(seed + 3);
    for (const AwardMethod method : {AwardMethod::quality_per_price, AwardMethod::quality_adjusted_price}) {
      AwardEdit edit{tender.lots[0].award, Decimal::of(std::to_string(source.below(60)))};
      edit.award.method = method;
      edit.award.scale = Decimal::of(std::to_string(1 + source.below(2000)));
      auto lot = with_award(tender.lots[0], edit);
      if (!lot) continue;
      ++changed;
      tender.lots[0] = std::move(*lot);
      EXPECT_EQ(top_weight(tender.lots[0]), edit.award.scale->value()) << seed;
      expect_sums(tender, seed);
    }
  }
  EXPECT_GT(changed, 300);
}

}  // namespace
