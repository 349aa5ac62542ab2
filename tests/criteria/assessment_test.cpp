// The panel, what its members declare, and the letters of the bids.
#include "criteria/assessment.hpp"

#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using testing::ElementsAre;
using testing::IsEmpty;

Tender tender_with(const std::vector<std::vector<AssessorId>>& panels) {
  Tender tender;
  tender.lots.emplace_back();
  for (const auto& assessors : panels) {
    Criterion leaf;
    leaf.id = "K" + std::to_string(tender.lots.front().criteria.size() + 1);
    leaf.answer = GradeAnswer{};
    leaf.panel = Panel{assessors, Combine::consensus};
    tender.lots.front().criteria.push_back(std::move(leaf));
  }
  return tender;
}

std::vector<std::string> codes(const Findings& findings) {
  std::vector<std::string> found;
  for (const auto& finding : findings) found.push_back(finding.code + " " + finding.place);
  return found;
}

TEST(AssessmentPanel, IsEachAssessorOnceAndOneChair) {
  const auto tender = tender_with({{"b2", "b1"}, {"b1", "b3"}});
  EXPECT_THAT(assessors_of(tender), ElementsAre("b2", "b1", "b3"));
  const AssessmentPanel panel{true, {{"An", "b1", false}, {"Bo", "b2", false}, {"Cas", "b3", true}}};
  EXPECT_THAT(validate(panel, tender), IsEmpty());
  EXPECT_EQ(panel.chair()->person, "Cas");
  EXPECT_EQ(panel.of_assessor("b2")->person, "Bo");
  EXPECT_EQ(panel.of_assessor("b4"), nullptr);
  const AssessmentPanel wrong{
      true, {{"An", "b1", false}, {"AN", "b1", false}, {"Bo", {}, false}, {"", "b9", false}}};
  EXPECT_THAT(codes(validate(wrong, tender)),
              ElementsAre("panel.personTwice members[1].person", "panel.assessorTwice members[1].assessor",
                          "panel.seatEmpty members[2].assessor", "panel.person members[3].person",
                          "panel.assessorUnknown members[3].assessor", "panel.assessorMissing members",
                          "panel.assessorMissing members", "panel.chair members"));
}

TEST(InterestDeclaration, NamesFirmsAndExplainsAnInterest) {
  EXPECT_THAT(validate(InterestDeclaration{}), IsEmpty());
  EXPECT_THAT(validate(InterestDeclaration{DeclaredInterest::bidders, {"Bouwer X"}, "Mijn broer werkt er"}),
              IsEmpty());
  EXPECT_THAT(codes(validate(InterestDeclaration{DeclaredInterest::none, {"Bouwer X"}, ""})),
              ElementsAre("interest.firms firms"));
  EXPECT_THAT(codes(validate(InterestDeclaration{DeclaredInterest::bidders, {}, ""})),
              ElementsAre("interest.firms firms", "interest.explanation explanation"));
  EXPECT_THAT(codes(validate(InterestDeclaration{DeclaredInterest::tender, {}, ""})),
              ElementsAre("interest.explanation explanation"));
}

TEST(SameFirm, LooksPastCapitalsPointsAndTheLegalForm) {
  EXPECT_TRUE(is_same_firm("Bouwer X B.V.", "bouwer x"));
  EXPECT_TRUE(is_same_firm("De Jong & Zn. VOF", "de jong zn"));
  EXPECT_TRUE(is_same_firm("Café Één", "CAFÉ ÉÉN N.V."));
  EXPECT_TRUE(is_same_firm("Meubelmakers De Eik", R"(Meubelmakers "De Eik" & Zn. B.V.)"));
  EXPECT_TRUE(is_same_firm("De Jong & Zn. Bouw", "De Jong & Zn. VOF"));
  EXPECT_FALSE(is_same_firm("De Eik", "De Eikel Meubels"));
  EXPECT_FALSE(is_same_firm("De A", "De A Meubels"));
  EXPECT_FALSE(is_same_firm("Bouwer X", "Bouwer Y"));
  EXPECT_FALSE(is_same_firm("Bouwer", "Bouwer X"));
  EXPECT_FALSE(is_same_firm("", ""));
  EXPECT_FALSE(is_same_firm("B.V.", "N.V."));
}

std::vector<BidId> some_bids(std::size_t count, std::size_t from = 0) {
  std::vector<BidId> bids;
  for (std::size_t at = 0; at < count; ++at) bids.push_back("I" + std::to_string(from + at));
  return bids;
}

TEST(BlindNames, AreAllLettersAndStayWhatTheyWere) {
  std::mt19937 random(4);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  for (std::size_t count = 0; count < 60; ++count) {
    const auto names = with_blind_names({}, some_bids(count), below);
    std::set<std::string> letters;
    std::set<BidId> bids;
    for (const auto& [bid, name] : names) {
      bids.insert(bid);
      letters.insert(name);
    }
    EXPECT_EQ(letters.size(), count);
    EXPECT_EQ(bids.size(), count);
    EXPECT_EQ(letters.count("AB"), count > 27 ? 1U : 0U);
    auto more = some_bids(count);
    const auto late = some_bids(3, 100);
    more.insert(more.end(), late.begin(), late.end());
    const auto longer = with_blind_names(names, more, below);
    ASSERT_EQ(longer.size(), count + 3);
    EXPECT_TRUE(std::equal(names.begin(), names.end(), longer.begin()));
    EXPECT_EQ(with_blind_names(longer, more, below), longer);
  }
}

// Each order is as likely as any other, so that the order of arrival tells nothing.
TEST(BlindNames, TakeEveryOrderEquallyOften) {
  std::mt19937 random(8);
  std::map<std::string, int> seen;
  constexpr int draws = 24'000;
  for (int at = 0; at < draws; ++at) {
    std::string order;
    for (const auto& each : with_blind_names(
             {}, some_bids(4), [&](std::size_t count) { return static_cast<std::size_t>(random() % count); }))
      order += each.bid;
    ++seen[order];
  }
  ASSERT_EQ(seen.size(), 24U);
  for (const auto& [order, count] : seen) {
    EXPECT_GT(count, 850) << order;  // 1,000 expected, more than four standard deviations
    EXPECT_LT(count, 1150) << order;
  }
}

}  // namespace
