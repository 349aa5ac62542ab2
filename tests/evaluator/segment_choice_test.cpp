#include "evaluator/segment_choice.hpp"

#include "evaluator/evaluate.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using namespace evaluator;
using test_support::decimal;
using test_support::number;
using testing::ElementsAre;
using testing::IsEmpty;

Date day(const char* text) { return *Date::parse(text); }

ChoiceQuestion question() {
  ChoiceQuestion question;
  question.on = day("2026-11-25");
  question.year = 2025;
  return question;
}

// Everything known: spend in euro, intensity in euro MKI per euro, four grades or counts.
struct Facts {
  const char *id, *spend, *intensity, *influence, *readiness;
  int ending;
  const char* effort;
};

Segment segment(const Facts& facts) {
  Segment segment{facts.id, facts.id};
  segment.spend = {{"gouda", 2025, decimal(facts.spend)}, {"gouda", 2024, decimal("99")}};
  segment.intensity = ImpactIntensity{decimal(facts.intensity), ImpactUnit::mki_per_euro, "s", 2025, {}, {}};
  segment.influence = Appraisal{decimal(facts.influence), "r"};
  segment.readiness = Appraisal{decimal(facts.readiness), "r"};
  segment.effort = Appraisal{decimal(facts.effort), "r"};
  segment.contracts.push_back({"gouda", "Lang", "", {}, day("2040-01-01"), {}});
  for (int i = 0; i < facts.ending; ++i)
    segment.contracts.push_back({"gouda", std::to_string(i), "", {}, day("2027-06-01"), {}});
  return segment;
}

std::vector<Segment> four() {
  return {segment({"a", "20000000", "0.10", "5", "5", 10, "0"}),
          segment({"b", "10000000", "0.05", "4", "3", 5, "2"}),
          segment({"c", "4000000", "0.08", "3", "2", 2, "1"}),
          segment({"d", "8000000", "0.02", "4", "4", 1, "5"})};
}

std::vector<std::string> order(const ChoiceRanking& ranking) {
  std::vector<std::string> ids;
  for (const auto& place : ranking.places) ids.push_back(place.segment);
  return ids;
}

const SegmentPlace& place(const ChoiceRanking& ranking, const std::string& id) {
  for (const auto& each : ranking.places)
    if (each.segment == id) return each;
  throw std::invalid_argument(id);
}

// b: 20·10/20 + 25·0.05/0.10 + 20·4/5 + 15·3/5 + 10·5/10 + 10·3/5 = 10 + 12.5 + 16 + 9 + 5 + 6 = 58.5
// c: 20·4/20 + 25·0.08/0.10 + 20·3/5 + 15·2/5 + 10·2/10 + 10·4/5 =  4 + 20   + 12 + 6 + 2 + 8 = 52
// d: 20·8/20 + 25·0.02/0.10 + 20·4/5 + 15·4/5 + 10·1/10 + 10·0/5 =  8 +  5   + 16 + 12 + 1 + 0 = 42
TEST(SegmentChoice, ScoresOnFixedScales) {
  const auto ranking = rank_segments(question(), four()).value();
  EXPECT_THAT(order(ranking), ElementsAre("a", "b", "c", "d"));
  EXPECT_EQ(place(ranking, "a").points.middle, Number(100));
  EXPECT_EQ(place(ranking, "b").points.middle, number("58.5"));
  EXPECT_EQ(place(ranking, "c").points.middle, Number(52));
  EXPECT_EQ(place(ranking, "d").points.middle, Number(42));
  for (const auto& each : ranking.places) {
    EXPECT_TRUE(each.points.is_exact());
    EXPECT_EQ(each.best, each.rank);
    EXPECT_EQ(each.worst, each.rank);
  }
  EXPECT_EQ(place(ranking, "c").impact->middle, Number(320000));
  EXPECT_EQ(place(ranking, "c").ending, 2U);
}

// Another segment on the list, or one less, changes nobody's score.
TEST(SegmentChoice, DoesNotDependOnTheOthersOnTheList) {
  auto fewer = four();
  fewer.erase(fewer.begin());
  EXPECT_EQ(place(rank_segments(question(), fewer).value(), "b").points.middle, number("58.5"));
  EXPECT_THAT(rank_segments(question(), fewer)->swaps, IsEmpty());
  EXPECT_THAT(rank_segments(question(), {})->places, IsEmpty());
}

// The lead of c over d is 10: −4 (spend) +15 (intensity) −4 (influence) −6 (readiness) +1 (calendar) +8
// (effort). With the weight of spend at w and the rest in proportion it is w·(−0.2) + (100−w)·14/80, so 0 at
// w = 140/3. Of intensity: w·0.6 + (100−w)·(−5)/75, 0 at 10. Of influence: w·(−0.2) + (100−w)·14/80, as of
// spend. Of readiness: w·(−0.4) + (100−w)·16/85, 0 at 32. Of calendar: w·0.1 + (100−w)·9/90: always a lead.
// Of effort: w·0.8 + (100−w)·2/90: always a lead.
TEST(SegmentChoice, SaysWhichWeightWouldSwapPlacesThreeAndFour) {
  const auto ranking = rank_segments(question(), four()).value();
  ASSERT_EQ(ranking.swaps.size(), choice_criteria);
  const std::vector<std::pair<std::optional<Number>, bool>> expected{
      {number("140/3"), true}, {Number(10), false}, {number("140/3"), true}, {Number(32), true}, {}, {}};
  for (std::size_t i = 0; i < choice_criteria; ++i) {
    SCOPED_TRACE(i);
    EXPECT_EQ(ranking.swaps[i].criterion, static_cast<ChoiceCriterion>(i));
    EXPECT_EQ(ranking.swaps[i].weight, expected[i].first);
    if (expected[i].first) {
      EXPECT_EQ(ranking.swaps[i].upwards, expected[i].second);
    }
  }
}

TEST(SegmentChoice, TakesWhatIsMissingAsTheWholeScaleAndNeverAsZero) {
  auto segments = four();
  segments[3].intensity.reset();
  segments[3].effort.reset();
  const auto ranking = rank_segments(question(), segments).value();
  const auto& unsure = place(ranking, "d");
  EXPECT_EQ(unsure.points, (ChoiceRange{Number(37), number("54.5"), Number(72)}));
  EXPECT_EQ(unsure.rank, 3);
  EXPECT_EQ(unsure.best, 2);
  EXPECT_EQ(unsure.worst, 4);
  EXPECT_EQ(place(ranking, "c").best, 3);
  EXPECT_EQ(place(ranking, "c").worst, 4);
  EXPECT_EQ(place(ranking, "a").worst, 1);
  EXPECT_EQ(unsure.impact, std::nullopt);
  EXPECT_THAT(unsure.known, ElementsAre(true, false, true, true, true, false));
  EXPECT_EQ(unsure.shares[5], (ChoiceRange{Number(0), number("0.5"), Number(1)}));

  const auto nothing = rank_segments(question(), {Segment{"leeg", "Leeg"}})->places.at(0);
  EXPECT_EQ(nothing.points, (ChoiceRange{Number(0), Number(50), Number(100)}));
}

TEST(SegmentChoice, TakesAnUncertainIntensityAsItsRangeAndCo2AtItsPrice) {
  auto segments = four();
  segments[2].intensity =
      ImpactIntensity{decimal("1.2"), ImpactUnit::kg_co2_per_euro, "s", 2025, decimal("0.8"), decimal("3")};
  const auto& c = place(rank_segments(question(), segments).value(), "c");
  EXPECT_EQ(c.shares[1], (ChoiceRange{number("0.4"), number("0.6"), Number(1)}));
  EXPECT_EQ(*c.impact, (ChoiceRange{Number(160000), Number(240000), Number(600000)}));
}

TEST(SegmentChoice, RefusesWeightsAndScalesThatAreNone) {
  auto wrong = question();
  wrong.weights.of(ChoiceCriterion::spend) = decimal("19.5");
  wrong.weights.of(ChoiceCriterion::effort) = decimal("-1");
  wrong.scales.contracts = decimal("0");
  wrong.year = 0;
  EXPECT_THAT(test_support::codes(rank_segments(wrong, four())),
              ElementsAre("choice.weight weights.effort", "choice.weightSum weights",
                          "choice.scale scales.contracts", "choice.year year"));
  EXPECT_EQ(rank_segments(wrong, four()).error()[1].parameter("sum"), "88.5");
}

TEST(SegmentChoice, SharesARankAndSwapsATieAtOnce) {
  const auto segments = std::vector{four()[0], four()[1], segment({"y", "1", "0", "1", "1", 0, "5"}),
                                    segment({"z", "0", "0", "1", "1.1", 0, "5"})};
  auto tied = segments;
  tied[3] = segment({"z", "1", "0", "1", "1", 0, "5"});
  const auto ranking = rank_segments(question(), tied).value();
  EXPECT_EQ(ranking.places[3].rank, 3);
  // Equal in everything: no weight tells them apart.
  for (const auto& swap : ranking.swaps) EXPECT_EQ(swap.weight, std::nullopt);
}

TEST(SegmentChoice, IsRecordedForThreeKnownSegmentsWithReasons) {
  const ChoiceDecision good{{{"a", "1"}, {"b", "2"}, {"d", "3"}}, "Stuurgroep", day("2026-11-25")};
  EXPECT_THAT(validate(good, four()), IsEmpty());
  const ChoiceDecision bad{{{"a", "1"}, {"a", ""}, {"x", "3"}, {"b", "r"}}, "", {}};
  EXPECT_THAT(
      test_support::codes(validate(bad, four())),
      ElementsAre("choice.three chosen", "choice.twice chosen[1].segment", "choice.reason chosen[1].reason",
                  "choice.segment chosen[2].segment", "choice.decidedBy decidedBy"));
}

}  // namespace
