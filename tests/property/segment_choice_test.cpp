// The weight at which places 3 and 4 of the segments change hands, against the evaluator itself.
#include "evaluator/segment_choice.hpp"

#include "evaluator/evaluate.hpp"
#include "tests/support/proof.hpp"

#include <random>

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using namespace evaluator;

Decimal some_decimal(std::mt19937& random, int most) {
  const int hundredths = static_cast<int>(random() % static_cast<unsigned>(most * 100 + 1));
  return Decimal::of(Number(hundredths, 100).to_truncated(2));
}

std::optional<Appraisal> some_grade(std::mt19937& random) {
  if (random() % 8 == 0) return std::nullopt;
  return Appraisal{some_decimal(random, 5), "r"};
}

Segment some_segment(std::mt19937& random, int id) {
  Segment segment{"s" + std::to_string(id), "S"};
  if (random() % 8 != 0) segment.spend = {{"gouda", 2025, some_decimal(random, 25'000'000 / 100)}};
  if (random() % 8 != 0)
    segment.intensity =
        ImpactIntensity{Decimal::of("0.0" + std::to_string(random() % 100 + 10)),
                        random() % 2 == 0 ? ImpactUnit::mki_per_euro : ImpactUnit::kg_co2_per_euro,
                        "s",
                        2025,
                        {},
                        {}};
  segment.influence = some_grade(random);
  segment.readiness = some_grade(random);
  segment.effort = some_grade(random);
  for (unsigned i = 0; i < random() % 8; ++i)
    segment.contracts.push_back({"gouda", std::to_string(i), "", {}, *Date::parse("2027-06-01"), {}});
  return segment;
}

ChoiceWeights some_weights(std::mt19937& random) {
  ChoiceWeights weights;
  int left = 100;
  for (std::size_t i = 0; i + 1 < choice_criteria; ++i) {
    const int part = static_cast<int>(random() % static_cast<unsigned>(left + 1)) / 2;
    weights.percents[i] = Decimal::of(std::to_string(part));
    left -= part;
  }
  weights.percents.back() = Decimal::of(std::to_string(left));
  return weights;
}

// The lead of one segment over another when a criterion has that weight, by evaluating again. Weights are
// decimals, so what is beyond 20 places goes to the last criterion that has any.
Number lead(const ChoiceQuestion& question, const std::vector<Segment>& segments, const PlaceSwap& swap,
            const Number& weight, const std::vector<std::string>& pair) {
  const auto scaled = rescaled(question.weights, swap.criterion, weight).value();
  auto dossier = choice_dossier(question, segments, ChoiceEnd::middle);
  auto& leaves = dossier.tender.lots[0].criteria;
  Number rest(100);
  std::size_t last = 0;
  for (std::size_t i = 0; i < choice_criteria; ++i) {
    leaves[i].weight = Decimal::of(scaled[i].to_truncated(20));
    rest -= leaves[i].weight->value();
    if (i != static_cast<std::size_t>(swap.criterion) && !scaled[i].is_zero()) last = i;
  }
  leaves[last].weight = Decimal::of((leaves[last].weight->value() + rest).to_truncated(30));
  const auto evaluation = evaluate(dossier);
  EXPECT_TRUE(evaluation) << evaluation.error()[0].code;
  Number totals[2];
  for (const RankedBid& ranked : evaluation->lots[0].ranking)
    for (std::size_t i = 0; i < 2; ++i)
      if (ranked.bid == pair[i]) totals[i] = ranked.unrounded;
  return totals[0] - totals[1];
}

TEST(SegmentChoiceLaws, JustBeyondTheWeightThePlacesSwapAndJustBeforeTheyDoNot) {
  const Number step(1, 1'000'000'000);
  std::size_t found = 0, none = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    std::vector<Segment> segments;
    for (int id = 0; id < 6; ++id) segments.push_back(some_segment(random, id));
    ChoiceQuestion question{*Date::parse("2026-11-25"), 2025, some_weights(random), {}};
    const auto ranking = rank_segments(question, segments).value();
    const std::vector pair{ranking.places[2].segment, ranking.places[3].segment};
    for (const PlaceSwap& swap : ranking.swaps) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " " + std::string(name(swap.criterion)));
      const Number now = question.weights.of(swap.criterion).value();
      if (now == Number(100)) continue;
      if (swap.weight) {
        ++found;
        const Number sign(swap.upwards ? 1 : -1);
        EXPECT_LT(lead(question, segments, swap, *swap.weight + sign * step, pair), Number(0));
        if (*swap.weight != now) {
          EXPECT_GT(lead(question, segments, swap, *swap.weight - sign * step, pair), Number(0));
        }
      } else {
        ++none;
        for (const Number& end : {step, Number(100) - step})
          EXPECT_GE(lead(question, segments, swap, end, pair), Number(0));
      }
    }
  }
  EXPECT_GT(found, 300U);
  EXPECT_GT(none, 100U);
}

}  // namespace
