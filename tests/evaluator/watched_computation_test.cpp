// Long computations of insight tell how far they are, end when that is wished, and find the same when
// watched.
#include "evaluator/evaluate.hpp"
#include "evaluator/insight/robustness.hpp"
#include "evaluator/insight/simulation.hpp"
#include "tests/support/dossier_builder.hpp"

#include <thread>

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using namespace evaluator::insight;
using criteria::Progress;

criteria::Dossier scored(const criteria::ScoringRule& price) {
  return dossier(lot(award(criteria::AwardMethod::weighted_points),
                     {quality("K", "60", points("100")), scored_price("P", "40", price)}),
                 {bid("A", {{"K", given("90")}, {"P", given("115000.00")}}),
                  bid("B", {{"K", given("70")}, {"P", given("90000.00")}}),
                  bid("C", {{"K", given("20")}, {"P", given("70000.00")}})});
}
const criteria::ScoringRule& absolute() {
  static const criteria::ScoringRule rule = linear("140000", "40000");
  return rule;
}

RobustnessQuestion of_samples(std::uint64_t samples) {
  RobustnessQuestion question;
  question.samples = samples;
  question.threads = 2;
  return question;
}
SimulationQuestion of_fields(std::uint64_t fields) {
  SimulationQuestion question;
  question.fields = fields;
  question.threads = 2;
  return question;
}

void expect_all_done(const Progress& progress) {
  EXPECT_EQ(progress.count().done, progress.count().of);
  EXPECT_EQ(progress.count().percent(), 100);
}

TEST(WatchedComputation, OfRobustnessDoesEveryStepAndFindsTheSame) {
  const auto all = scored(absolute());
  const auto evaluation = evaluator::evaluate(all).value();
  const auto question = of_samples(20'000);
  Progress progress;
  progress.expect(robustness_steps(evaluation.lots[0], question));
  EXPECT_EQ(progress.count().percent(), 0);
  EXPECT_EQ(robustness(all, evaluation, 0, question, &progress), robustness(all, evaluation, 0, question));
  expect_all_done(progress);
}

TEST(WatchedComputation, OfALotWithoutARankingIsDoneAtOnce) {
  auto all = scored(absolute());
  all.bids.clear();
  const auto evaluation = evaluator::evaluate(all).value();
  Progress progress;
  progress.expect(robustness_steps(evaluation.lots[0], of_samples(20'000)));
  EXPECT_TRUE(robustness(all, evaluation, 0, of_samples(20'000), &progress).left_out.empty());
  expect_all_done(progress);
}

// A formula that compares bids is simulated once more with its absolute twin.
TEST(WatchedComputation, OfASimulationDoesEveryStepAndFindsTheSame) {
  for (const auto& rule : {absolute(), criteria::ScoringRule(criteria::RelativeLowest())}) {
    const auto tender = scored(rule).tender;
    Progress progress;
    progress.expect(simulation_steps(tender.lots[0], of_fields(60)));
    EXPECT_EQ(simulate(tender, 0, of_fields(60), &progress), simulate(tender, 0, of_fields(60)));
    expect_all_done(progress);
  }
}

template <typename Compute>
void expect_ended(const Compute& compute) {
  Progress progress;
  std::thread somebody([&] {
    while (progress.count().done == 0) std::this_thread::yield();
    progress.cancel();
  });
  EXPECT_THROW(compute(progress), criteria::Cancelled);
  somebody.join();
  EXPECT_TRUE(progress.is_cancelled());
}

// Both would take minutes.
TEST(WatchedComputation, EndsWhenSomebodyWishesIt) {
  const auto all = scored(absolute());
  const auto evaluation = evaluator::evaluate(all).value();
  expect_ended(
      [&](Progress& progress) { robustness(all, evaluation, 0, of_samples(2'000'000'000), &progress); });
  expect_ended([&](Progress& progress) { simulate(all.tender, 0, of_fields(100'000), &progress); });
}

TEST(WatchedComputation, DoesNotBeginWhenItWasCancelledBefore) {
  const auto all = scored(absolute());
  const auto evaluation = evaluator::evaluate(all).value();
  Progress progress;
  progress.cancel();
  EXPECT_THROW(robustness(all, evaluation, 0, of_samples(1'000), &progress), criteria::Cancelled);
  EXPECT_THROW(simulate(all.tender, 0, of_fields(20), &progress), criteria::Cancelled);
  EXPECT_EQ(progress.count().done, 0U);
}

TEST(Progress, IsAtAHundredPercentOnlyWhenAllIsDone) {
  Progress progress;
  EXPECT_EQ(progress.count().percent(), 0);
  progress.expect(1000);
  progress.advance(999);
  EXPECT_EQ(progress.count().percent(), 98);
  progress.advance();
  EXPECT_EQ(progress.count().percent(), 100);
}

}  // namespace
