// Laws of holding a tender against a regional agreement: every demand, at every level, of tenders with one
// lot or two.
#include "evaluator/agreement_check.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/generator_source.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using evaluator::RuleCheck;
using evaluator::RuleOutcome;
using test_support::Source;

constexpr int seeds = 2000;
constexpr AmbitionLevel levels[]{AmbitionLevel::bronze, AmbitionLevel::silver, AmbitionLevel::gold};

Decimal whole(int value) { return Decimal::of(std::to_string(value)); }
int value_of(const Decimal& decimal) { return std::stoi(decimal.value().to_truncated(0)); }

// ---- a tender -------------------------------------------------------------------------------------------

Accept some_bound(Source& source) {
  const Decimal bound = whole(source.below(100));
  if (source.chance(10)) return Equals{bound};
  return source.chance(50) ? Accept(AtLeast{bound}) : Accept(AtMost{bound});
}

// What it is about: a number of years, a share on some basis and in some unit, an index by some method.
void measure_something(Criterion& leaf, Source& source) {
  const int which = source.below(3);
  if (which == 0) {
    leaf.circular = Circularity{std::nullopt, CircularQuantity::service_life, std::nullopt};
  } else if (which == 1) {
    leaf.circular = Circularity{std::nullopt, CircularQuantity::secondary_share,
                                source.chance(70) ? Basis::volume : Basis::mass};
    leaf.answer = NumberAnswer{source.chance(80) ? "%" : "kg"};
  } else {
    leaf.answer = DetachabilityAnswer{source.chance(70) ? "detachability-2.0" : "detachability-1.0"};
  }
}

Criterion requirement_on_something(Source& source, const std::string& id) {
  Criterion leaf = test_support::requirement(id, NumberAnswer{}, some_bound(source));
  measure_something(leaf, source);
  if (source.chance(30)) leaf.library = "L-1";
  return leaf;
}

// Requirements and scored criteria, some of which hold bidders to a bound. The scored ones weigh nothing.
Criterion measuring_leaf(Source& source, const std::string& id) {
  if (source.chance(60)) return requirement_on_something(source, id);
  Criterion leaf = test_support::quality(id, "0", test_support::linear("0", "100"));
  measure_something(leaf, source);
  if (source.chance(15))
    leaf.scoring = RelativeLowest{};
  else if (source.chance(50))
    leaf.minimum_score = whole(source.below(100));
  return leaf;
}

// Below the measuring ones: a circular criterion, another one, and the price, which share the weight.
Lot made_lot(Source& source, const std::string& id) {
  std::vector<Criterion> all;
  for (int i = 1 + source.below(6); i > 0; --i)
    all.push_back(measuring_leaf(source, "K" + std::to_string(i)));
  const int circular = source.below(60), other = source.below(40);
  Criterion rung = test_support::quality("C", std::to_string(circular), test_support::points("10"));
  rung.circular = Circularity{Strategy::reuse, std::nullopt, std::nullopt};
  all.push_back(std::move(rung));
  all.push_back(test_support::quality("Q", std::to_string(other), test_support::points("10")));
  all.push_back(test_support::scored_price("P", std::to_string(100 - circular - other),
                                           test_support::linear("9", "1")));
  const auto method = source.chance(85) ? AwardMethod::weighted_points : AwardMethod::utility_index;
  Lot lot = test_support::lot(test_support::award(method), std::move(all));
  lot.id = id;
  return lot;
}

Provision clause(const std::string& library) {
  Provision made;
  made.id = "B";
  made.kind = ProvisionKind::contract_clause;
  made.title = "Bepaling";
  made.library = library;
  return made;
}

Tender made_tender(Source& source) {
  Tender tender = test_support::dossier(made_lot(source, "1"), {}).tender;
  if (source.chance(40)) tender.lots.push_back(made_lot(source, "2"));
  if (source.chance(80)) tender.segment = source.chance(70) ? "beton" : "hout";
  if (source.chance(80)) tender.estimated_value = whole(1 + source.below(200));
  if (source.chance(80)) tender.procedure = source.chance(70) ? Procedure::open : Procedure::restricted;
  if (source.chance(50)) tender.provisions = std::vector{clause(source.chance(50) ? "B-1" : "B-2")};
  return tender;
}

// ---- an agreement ---------------------------------------------------------------------------------------

// Of each level, or of some; a higher one asks as much or more.
std::vector<Threshold> some_thresholds(Source& source, Bound bound) {
  std::vector<Threshold> all;
  int value = source.below(100);
  for (const AmbitionLevel level : levels) {
    if (all.empty() || source.chance(60)) all.push_back({Date(), level, whole(value)});
    const int more = source.below(20);
    value = bound == Bound::at_least ? std::min(value + more, 100) : std::max(value - more, 0);
  }
  return all;
}

std::vector<Demand> every_demand(Source& source) {
  std::vector<Demand> all;
  for (const Bound bound : {Bound::at_least, Bound::at_most}) {
    const auto on = [&](CircularQuantity quantity) {
      QuantityRule rule;
      rule.quantity = quantity;
      rule.bound = bound;
      rule.thresholds = some_thresholds(source, bound);
      return rule;
    };
    all.emplace_back(on(CircularQuantity::service_life));
    auto share = on(CircularQuantity::secondary_share);
    share.basis = Basis::volume;
    share.unit = "%";
    all.emplace_back(std::move(share));
    auto index = on(CircularQuantity::detachability);
    index.method = "detachability-2.0";
    all.emplace_back(std::move(index));
  }
  all.emplace_back(CircularWeightRule{some_thresholds(source, Bound::at_least)});
  all.emplace_back(PriceWeightRule{some_thresholds(source, Bound::at_most)});
  all.emplace_back(CriteriaCountRule{{{Date(), AmbitionLevel::bronze, whole(source.below(8))}}});
  all.emplace_back(CriterionRule{"L-1"});
  all.emplace_back(ClauseRule{"B-1"});
  all.emplace_back(AwardMethodRule{{AwardMethod::weighted_points}});
  all.emplace_back(AbsoluteScoringRule{});
  all.emplace_back(PortfolioRule{some_thresholds(source, Bound::at_least)});
  return all;
}

Scope some_scope(Source& source) {
  Scope scope;
  if (source.chance(50)) scope.segments = std::vector<std::string>{"beton"};
  if (source.chance(50)) scope.procedures = std::vector{Procedure::open};
  if (source.chance(50)) scope.value_from = whole(source.below(100));
  if (source.chance(50)) scope.value_below = whole(100 + source.below(100));
  return scope;
}

Agreement made_agreement(Source& source) {
  Agreement agreement;
  for (Demand& demand : every_demand(source)) {
    AgreementRule rule;
    rule.id = "R" + std::to_string(agreement.rules.size());
    rule.demand = std::move(demand);
    if (source.chance(30)) rule.scope = some_scope(source);
    agreement.rules.push_back(std::move(rule));
  }
  return agreement;
}

// ---- a stricter tender ----------------------------------------------------------------------------------

void tighten(Criterion& leaf, Source& source) {
  const int by = source.below(20);
  if (leaf.minimum_score) leaf.minimum_score = whole(value_of(*leaf.minimum_score) + by);
  if (leaf.scoring && is_relative(*leaf.scoring) && source.chance(50))
    leaf.scoring = test_support::linear("0", "100");
  if (!leaf.accept) return;
  if (auto* lower = std::get_if<AtLeast>(&*leaf.accept)) lower->bound = whole(value_of(lower->bound) + by);
  if (auto* upper = std::get_if<AtMost>(&*leaf.accept)) upper->bound = whole(value_of(upper->bound) - by);
}

// Weight goes from the price and from what is not circular to what is.
void shift_weight(Lot& lot, Source& source) {
  const auto leaf = [&](const char* id) -> Criterion& {
    return *std::find_if(lot.criteria.begin(), lot.criteria.end(),
                         [&](const Criterion& each) { return each.id == id; });
  };
  for (const char* from : {"P", "Q"}) {
    const int weight = value_of(*leaf(from).weight);
    const int moved = source.below(weight + 1);
    leaf(from).weight = whole(weight - moved);
    leaf("C").weight = whole(value_of(*leaf("C").weight) + moved);
  }
}

// Every bound closer, every minimum score higher, more circular weight, sometimes a requirement or a clause
// more, and sometimes what the tender left unsaid.
Tender stricter(Tender tender, Source& source) {
  for (Lot& lot : tender.lots) {
    for (Criterion& leaf : lot.criteria) tighten(leaf, source);
    shift_weight(lot, source);
    if (source.chance(50)) lot.criteria.push_back(requirement_on_something(source, "K9"));
  }
  if (source.chance(50)) {
    if (!tender.provisions) tender.provisions.emplace();
    tender.provisions->push_back(clause("B-1"));
  }
  if (!tender.segment && source.chance(50)) tender.segment = source.chance(50) ? "beton" : "hout";
  if (!tender.procedure && source.chance(50)) tender.procedure = Procedure::open;
  if (!tender.estimated_value && source.chance(50)) tender.estimated_value = whole(1 + source.below(200));
  return tender;
}

// ---- the laws -------------------------------------------------------------------------------------------

bool is_met(const RuleCheck& check) {
  return check.outcome == RuleOutcome::pass || check.outcome == RuleOutcome::not_applicable;
}

const RuleCheck* find(const std::vector<RuleCheck>& checks, const RuleCheck& like) {
  for (const RuleCheck& each : checks)
    if (each.rule == like.rule && each.lot == like.lot) return &each;
  return nullptr;
}

TEST(AgreementLaws, AStricterTenderNeverTurnsAPassIntoAFail) {
  std::map<std::string, int> passed, became;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    Source source(seed);
    const Agreement agreement = made_agreement(source);
    const Tender tender = made_tender(source);
    const Tender tightened = stricter(tender, source);
    const evaluator::AgreementQuestion question{Date(), levels[source.below(3)]};
    const auto after = evaluator::check_agreement(agreement, tightened, question);
    for (const RuleCheck& before : evaluator::check_agreement(agreement, tender, question)) {
      const std::string demand(name(before.rule->demand));
      const RuleCheck* now = find(after, before);
      if (is_met(before)) {
        ASSERT_TRUE(now) << "seed " << seed << " " << demand;
        EXPECT_EQ(now->outcome, before.outcome) << "seed " << seed << " " << demand;
      }
      passed[demand] += before.outcome == RuleOutcome::pass ? 1 : 0;
      became[demand] += !is_met(before) && now && now->outcome == RuleOutcome::pass ? 1 : 0;
    }
  }
  for (const char* demand : {"quantity", "circular-weight", "price-weight", "criterion", "clause",
                             "absolute-scoring", "criteria-count", "award-methods"})
    EXPECT_GT(passed[demand], 100) << demand;
  for (const char* demand :
       {"quantity", "circular-weight", "price-weight", "criterion", "clause", "absolute-scoring"})
    EXPECT_GT(became[demand], 10) << demand;
}

TEST(AgreementLaws, WhatIsMetAtAHigherLevelIsMetAtALowerOne) {
  int held = 0, only_lower = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    Source source(seed);
    const Agreement agreement = made_agreement(source);
    const Tender tender = made_tender(source);
    for (std::size_t at = 1; at < std::size(levels); ++at) {
      const auto lower = evaluator::check_agreement(agreement, tender, {Date(), levels[at - 1]});
      const auto higher = evaluator::check_agreement(agreement, tender, {Date(), levels[at]});
      for (const RuleCheck& check : lower) {
        const RuleCheck* stricter_check = find(higher, check);
        if (!stricter_check) continue;  // no threshold at the lower level
        if (is_met(*stricter_check)) {
          EXPECT_TRUE(is_met(check)) << "seed " << seed << " " << name(check.rule->demand);
          ++held;
        } else {
          only_lower += is_met(check) ? 1 : 0;
        }
      }
    }
  }
  EXPECT_GT(held, 100);
  EXPECT_GT(only_lower, 100);
}

}  // namespace
