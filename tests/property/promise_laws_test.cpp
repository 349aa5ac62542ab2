// Laws of what a promise gained: to evaluate the lot again with the worst answer gives exactly that
// difference.
#include "evaluator/evaluate.hpp"
#include "evaluator/promise_origin.hpp"
#include "tests/support/dossier_generator.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using evaluator::LotEvaluation;
using evaluator::RankedBid;

constexpr const char* twin_mark = "~twin";

void mark(std::vector<Criterion>& criteria) {
  for (Criterion& node : criteria) {
    node.circular = Circularity{Strategy::reuse, std::nullopt, std::nullopt};
    node.minimum_score.reset();  // a worse answer must not cost the admission
    if (node.kind != Kind::requirement) {
      const bool is_bound = node.accept && node.scoring && std::holds_alternative<Factor>(*node.scoring);
      if (!is_bound) node.accept.reset();
    }
    mark(node.criteria);
  }
}

// Every bid has a twin, so that what formulas take from all bids stays when one of the two changes.
Dossier with_twins(Dossier dossier) {
  for (Lot& lot : dossier.tender.lots) mark(lot.criteria);
  dossier.draws.reset();
  const auto bids = dossier.bids;
  for (Bid bid : bids) {
    bid.id += twin_mark;
    dossier.bids.push_back(std::move(bid));
  }
  if (!dossier.grades) return dossier;
  const auto grades = *dossier.grades;
  for (Grade grade : grades) {
    grade.bid += twin_mark;
    dossier.grades->push_back(std::move(grade));
  }
  return dossier;
}

AnswerValue as_answer(const AnswerValue& before, const std::string& worst) {
  if (std::holds_alternative<bool>(before)) return worst == "true";
  if (std::holds_alternative<Level>(before)) return Level{worst};
  return Decimal::of(worst);
}

// The worst answer in the place of the bid's own; false when it is computed from inputs.
bool worsen(Dossier& dossier, const PromiseOrigin& promise) {
  bool is_changed = false;
  for (Bid& bid : dossier.bids)
    for (GivenAnswer& given : bid.answers)
      if (bid.id == promise.bid && given.criterion == promise.criterion) {
        if (std::holds_alternative<Boxed>(given.value)) return false;
        given.value = as_answer(given.value, *promise.advantage->worst);
        is_changed = true;
      }
  if (dossier.grades)
    for (Grade& grade : *dossier.grades)
      if (grade.bid == promise.bid && grade.criterion == promise.criterion) {
        grade.level = *promise.advantage->worst;
        is_changed = true;
      }
  return is_changed;
}

const RankedBid* find(const LotEvaluation& lot, const std::string& bid) {
  const auto found = std::find_if(lot.ranking.begin(), lot.ranking.end(),
                                  [&](const RankedBid& each) { return each.bid == bid; });
  return found == lot.ranking.end() ? nullptr : &*found;
}

// Numbers behind a logarithm or a power are known to 200 digits.
bool are_equal(const Number& left, const Number& right) {
  return criteria::abs(left - right) <= approximation_tolerance();
}

struct Seen {
  std::map<PromiseReference, int> cases;
  std::map<AwardMethod, int> methods;
};

void check(const Dossier& dossier, std::size_t index, const LotEvaluation& lot, const RankedBid& bid,
           Seen& seen) {
  for (const PromiseOrigin& promise : evaluator::promises_of(dossier, lot, bid)) {
    if (!promise.advantage || !promise.advantage->worst ||
        promise.advantage->reference == PromiseReference::no_take_back)
      continue;
    Dossier changed = dossier;
    if (!worsen(changed, promise)) continue;
    const auto again = evaluator::evaluate(changed);
    if (!again) {
      // An announced worst amount with more than two decimals can be in no bid.
      for (const Finding& finding : again.error()) EXPECT_EQ(finding.code, "amount.decimals");
      continue;
    }
    const RankedBid* worse = find(again->lots[index], bid.bid);
    if (!worse) continue;  // a formula without a value there: nothing to compare with
    const bool highest = best_total(dossier.tender.lots[index].award.method) == Best::highest;
    const Number difference = highest ? bid.unrounded - worse->unrounded : worse->unrounded - bid.unrounded;
    EXPECT_TRUE(are_equal(promise.advantage->total_at_worst, worse->unrounded)) << promise.criterion;
    EXPECT_TRUE(are_equal(promise.advantage->gain, std::max(difference, Number(0)))) << promise.criterion;
    ++seen.cases[promise.advantage->reference];
    ++seen.methods[dossier.tender.lots[index].award.method];
  }
}

TEST(PromiseLaws, TheGainIsWhatEvaluatingAgainWithTheWorstAnswerTakesAway) {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE(seed);
    const Dossier dossier =
        with_twins(test_support::generate_dossier(seed, {{}, seed % 3 == 0, seed % 2 == 0, 4, 2}));
    const auto evaluation = evaluator::evaluate(dossier);
    ASSERT_TRUE(evaluation);
    for (std::size_t index = 0; index < evaluation->lots.size(); ++index)
      for (const RankedBid& bid : evaluation->lots[index].ranking)
        if (bid.bid.find(twin_mark) == std::string::npos)
          check(dossier, index, evaluation->lots[index], bid, seen);
    if (HasFailure()) return;
  }
  for (const auto reference : {PromiseReference::announced_worst, PromiseReference::lowest_level,
                               PromiseReference::lowest_step, PromiseReference::zero_points})
    EXPECT_GT(seen.cases[reference], 10) << static_cast<int>(reference);
  for (const auto method :
       {AwardMethod::weighted_points, AwardMethod::value_in_euros, AwardMethod::quality_adjusted_price,
        AwardMethod::utility_index, AwardMethod::quality_per_price, AwardMethod::reference_point})
    EXPECT_GT(seen.methods[method], 10) << static_cast<int>(method);
}

TEST(PromiseLaws, ARelativeRuleGainsWhatItEarned) {
  int cases = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Dossier dossier =
        test_support::generate_dossier(seed, {{AwardMethod::weighted_points}, false, false, 4, 1});
    for (Lot& lot : dossier.tender.lots) mark(lot.criteria);
    dossier.draws.reset();
    const auto evaluation = evaluator::evaluate(dossier);
    ASSERT_TRUE(evaluation);
    const auto& lot = evaluation->lots[0];
    const auto leaves = criteria::leaves(dossier.tender.lots[0].criteria);
    for (const RankedBid& bid : lot.ranking)
      for (const PromiseOrigin& promise : evaluator::promises_of(dossier, lot, bid)) {
        if (!promise.advantage || promise.advantage->reference != PromiseReference::zero_share) continue;
        const auto score = std::find_if(bid.scores.begin(), bid.scores.end(), [&](const auto& each) {
          return leaves[each.leaf]->id == promise.criterion;
        });
        EXPECT_TRUE(are_equal(promise.advantage->gain, std::max(score->earned, Number(0))));
        ++cases;
      }
  }
  EXPECT_GT(cases, 20);
}

}  // namespace
