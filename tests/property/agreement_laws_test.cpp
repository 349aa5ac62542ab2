// Laws of holding a tender against a regional agreement.
#include "evaluator/agreement_check.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/generator_source.hpp"

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using evaluator::RuleOutcome;
using test_support::Source;

Decimal whole(int value) { return Decimal::of(std::to_string(value)); }

// Requirements and scored criteria on one quantity, some of which hold bidders to a bound.
Criterion measuring_leaf(Source& source, int index) {
  const std::string id = "K" + std::to_string(index);
  Criterion leaf = test_support::quality(id, "10", test_support::linear("0", "100"));
  if (source.chance(60)) {
    const Decimal bound = whole(source.below(100));
    leaf = test_support::requirement(id, NumberAnswer{},
                                     source.chance(50) ? Accept(AtLeast{bound}) : Accept(AtMost{bound}));
  } else if (source.chance(50)) {
    leaf.minimum_score = whole(source.below(100));
  }
  leaf.circular = Circularity{std::nullopt, CircularQuantity::service_life, std::nullopt};
  return leaf;
}

Tender made_tender(Source& source) {
  std::vector<Criterion> all;
  for (int i = 1 + source.below(4); i > 0; --i) all.push_back(measuring_leaf(source, i));
  return test_support::dossier(
             test_support::lot(test_support::award(AwardMethod::weighted_points), std::move(all)), {})
      .tender;
}

Agreement made_agreement(Source& source) {
  Agreement agreement;
  for (const Bound bound : {Bound::at_least, Bound::at_most}) {
    AgreementRule rule;
    rule.demand = QuantityRule{CircularQuantity::service_life,
                               std::nullopt,
                               std::nullopt,
                               std::nullopt,
                               bound,
                               {{Date(), AmbitionLevel::bronze, whole(source.below(100))}}};
    agreement.rules.push_back(std::move(rule));
  }
  return agreement;
}

// Every bound closer, every minimum score higher, and sometimes a requirement more.
Tender stricter(Tender tender, Source& source) {
  auto& all = tender.lots[0].criteria;
  for (Criterion& leaf : all) {
    if (leaf.minimum_score)
      leaf.minimum_score =
          Decimal::of((leaf.minimum_score->value() + Number(source.below(20))).to_truncated(0));
    if (!leaf.accept) continue;
    if (auto* lower = std::get_if<AtLeast>(&*leaf.accept))
      lower->bound = Decimal::of((lower->bound.value() + Number(source.below(20))).to_truncated(0));
    if (auto* upper = std::get_if<AtMost>(&*leaf.accept))
      upper->bound = Decimal::of((upper->bound.value() - Number(source.below(20))).to_truncated(0));
  }
  if (source.chance(50)) all.push_back(measuring_leaf(source, 9));
  return tender;
}

TEST(AgreementLaws, AStricterTenderNeverTurnsAPassIntoAFail) {
  int passed = 0, became = 0;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    Source source(seed);
    const Agreement agreement = made_agreement(source);
    const Tender tender = made_tender(source);
    const Tender tightened = stricter(tender, source);
    const auto before = evaluator::check_agreement(agreement, tender, {});
    const auto after = evaluator::check_agreement(agreement, tightened, {});
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      const bool held = before[i].outcome == RuleOutcome::pass;
      passed += held;
      became += !held && after[i].outcome == RuleOutcome::pass;
      if (held) {
        EXPECT_EQ(after[i].outcome, RuleOutcome::pass) << "seed " << seed;
      }
    }
  }
  EXPECT_GT(passed, 100);
  EXPECT_GT(became, 10);
}

}  // namespace
