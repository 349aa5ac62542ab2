// The table of steps: complete, in one line from draft to concluded, and what each stage opens.
#include "criteria/tender_process.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using testing::ElementsAre;
using testing::IsEmpty;

template <typename Enum, typename Test>
std::string those(Test test) {
  std::string names;
  for (const auto& [value, text] : NameTable<Enum>::names)
    if (test(value)) names += (names.empty() ? "" : " ") + std::string(text);
  return names;
}
std::string writes(TenderStage stage) {
  return those<WriteKind>([&](WriteKind kind) { return may_write(stage, kind); });
}
std::string reads(TenderStage stage) {
  return those<ReadKind>([&](ReadKind kind) { return may_read(stage, kind); });
}

TEST(TenderProcess, LeadsFromDraftToConcludedByOneWay) {
  auto stage = TenderStage::draft;
  std::size_t steps = 0;
  for (auto next = next_step(stage); next; next = next_step(stage)) {
    const auto to = rule_of(*next).to;
    ASSERT_TRUE(to);
    EXPECT_EQ(static_cast<int>(*to), static_cast<int>(stage) + 1) << name(*next);
    stage = *to;
    ++steps;
  }
  EXPECT_EQ(stage, TenderStage::concluded);
  EXPECT_EQ(steps, 15U);
  for (std::size_t at = 0; at < step_rules().size(); ++at) {
    EXPECT_EQ(static_cast<std::size_t>(step_rules()[at].step), at);
    EXPECT_FALSE(step_rules()[at].roles.empty());
    EXPECT_TRUE(step_rules()[at].people == 1 || step_rules()[at].people == 2);
  }
}

TEST(TenderProcess, EachStageOpensWhatItIsFor) {
  EXPECT_EQ(writes(TenderStage::draft), "definition deviations panel");
  EXPECT_EQ(writes(TenderStage::published), "corrections deviations panel bids award-file thresholds");
  EXPECT_EQ(writes(TenderStage::closed), "panel award-file thresholds");
  EXPECT_EQ(writes(TenderStage::opened),
            "panel opened-bids admissibility award-file thresholds clarifications");
  EXPECT_EQ(writes(TenderStage::requirements_checked), "panel award-file thresholds clarifications");
  EXPECT_EQ(writes(TenderStage::individual_scores),
            "panel individual-grades award-file thresholds clarifications");
  EXPECT_EQ(writes(TenderStage::individual_locked), "panel award-file thresholds clarifications");
  EXPECT_EQ(writes(TenderStage::consensus), "panel consensus-grades award-file thresholds clarifications");
  EXPECT_EQ(writes(TenderStage::quality_locked), "award-file thresholds clarifications");
  EXPECT_EQ(writes(TenderStage::prices_opened),
            "admissibility prices draws evaluations award-file clarifications price-examinations");
  EXPECT_EQ(writes(TenderStage::ranked), "verification award-file clarifications price-examinations");
  EXPECT_EQ(writes(TenderStage::verified), "award award-file clarifications price-examinations");
  EXPECT_EQ(writes(TenderStage::award_decided), "letters award-file clarifications price-examinations");
  for (const auto stage :
       {TenderStage::letters_sent, TenderStage::standstill, TenderStage::concluded, TenderStage::withdrawn})
    EXPECT_EQ(writes(stage), "") << name(stage);
}

TEST(TenderProcess, DisclosesBidsThenGradesThenPrices) {
  EXPECT_EQ(reads(TenderStage::closed), "");
  EXPECT_EQ(reads(TenderStage::opened), "bids");
  EXPECT_EQ(reads(TenderStage::individual_scores), "bids");
  EXPECT_EQ(reads(TenderStage::individual_locked), "bids individual-grades");
  EXPECT_EQ(reads(TenderStage::quality_locked), "bids individual-grades");
  EXPECT_EQ(reads(TenderStage::prices_opened), "bids individual-grades prices");
  EXPECT_EQ(reads(TenderStage::concluded), "bids individual-grades prices");
  EXPECT_EQ(reads(TenderStage::withdrawn), "");
}

TEST(TenderProcess, TurnsBackToOpenedAtTheEarliest) {
  EXPECT_THAT(reversal_targets(TenderStage::published), IsEmpty());
  EXPECT_THAT(reversal_targets(TenderStage::opened), IsEmpty());
  EXPECT_THAT(reversal_targets(TenderStage::individual_scores),
              ElementsAre(TenderStage::opened, TenderStage::requirements_checked));
  EXPECT_THAT(reversal_targets(TenderStage::standstill), testing::SizeIs(11));
  EXPECT_THAT(reversal_targets(TenderStage::concluded), IsEmpty());
  EXPECT_THAT(allowed_steps(TenderStage::ranked),
              ElementsAre(ProcessStep::verify, ProcessStep::withdraw, ProcessStep::reverse));
  EXPECT_THAT(allowed_steps(TenderStage::concluded), IsEmpty());
}

TEST(TenderProcess, PassesTheStepsOfGradingThatHaveNothingToDo) {
  for (const auto step : {ProcessStep::start_grading, ProcessStep::lock_individual,
                          ProcessStep::start_consensus, ProcessStep::lock_quality})
    EXPECT_EQ(passed(step, {}), PassReason::no_grades);
  EXPECT_EQ(passed(ProcessStep::open_prices, {}), std::nullopt);
  EXPECT_EQ(passed(ProcessStep::start_consensus, {true, false}), PassReason::no_consensus);
  EXPECT_EQ(passed(ProcessStep::lock_quality, {true, false}), std::nullopt);
  EXPECT_EQ(passed(ProcessStep::start_consensus, {true, true}), std::nullopt);
}

}  // namespace
