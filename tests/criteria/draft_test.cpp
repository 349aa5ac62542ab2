#include "criteria/draft.hpp"

#include "criteria/tender_difference.hpp"
#include "criteria/validate.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using test_support::codes;
using test_support::decimal;
using test_support::linear;
using test_support::parent;
using test_support::quality;
using test_support::scored_price;
using testing::ElementsAre;

// K (50: K1 30, K2 20), L 10 and the price 40.
Lot furniture() {
  return test_support::lot(
      test_support::award(AwardMethod::weighted_points),
      {parent("K", "50", {quality("K1", "30", linear("0", "80")), quality("K2", "20", linear("0", "80"))}),
       quality("L", "10", linear("0", "10")), scored_price("P", "40", linear("500", "100"))});
}

std::vector<std::string> weights(const std::vector<Criterion>& criteria) {
  std::vector<std::string> texts;
  for (const auto& placed : all_criteria(criteria, "criteria"))
    texts.push_back(placed.criterion->id + " " + placed.criterion->weight.value_or(Decimal()).text());
  return texts;
}

std::vector<std::string> edited(const std::string& id, const char* weight,
                                std::vector<std::string> locked = {}) {
  return weights(with_weight(furniture(), {id, decimal(weight), std::move(locked)}).value());
}

std::vector<std::string> refused(const std::string& id, const char* weight,
                                 std::vector<std::string> locked = {}) {
  return codes(with_weight(furniture(), {id, decimal(weight), std::move(locked)}));
}

TEST(Draft, HasWhatTheTemplateSaysAndWhatTheBuyerAdds) {
  CriteriaTemplate set;
  set.id = "meubilair";
  set.segment = "kantoormeubilair";
  set.award = furniture().award;
  set.criteria = furniture().criteria;
  set.provisions = {{"C1", ProvisionKind::contract_clause, "Terugname", std::nullopt, "ALG-C1"}};
  DraftFacts facts;
  facts.reference = "2026-17";
  facts.title = "Bureaus";
  facts.buyer = Buyer{"Gouda"};
  facts.deadline = Timestamp::parse("2027-01-15T11:00:00Z");
  const TemplatePin pin{"meubilair", 3, std::string(64, 'a')};
  const Tender tender = draft_tender(set, pin, facts);
  EXPECT_EQ(tender.reference, "2026-17");
  EXPECT_EQ(tender.buyer->name, "Gouda");
  EXPECT_EQ(tender.segment, "kantoormeubilair");
  EXPECT_EQ(tender.drafted_from, pin);
  EXPECT_EQ(tender.deadline, facts.deadline);
  EXPECT_FALSE(tender.published_on);
  EXPECT_EQ(tender.provisions, set.provisions);
  ASSERT_EQ(tender.lots.size(), 1U);
  EXPECT_EQ(tender.lots[0].id, "1");
  EXPECT_EQ(tender.lots[0].criteria, set.criteria);
  EXPECT_TRUE(differences(set, tender.lots[0], tender.provisions).empty());
}

TEST(Draft, GivesWhatPeopleGradeAPanelAndLeavesOthersAlone) {
  const auto levels = test_support::levels({{"goed", "100"}, {"slecht", "0"}});
  CriteriaTemplate set;
  set.award = furniture().award;
  set.criteria = {parent("K", "60", {quality("K1", "30", levels), quality("K2", "30", linear("0", "80"))}),
                  scored_price("P", "40", linear("500", "100"))};
  auto own = quality("K3", "0", levels);
  own.panel = Panel{{"jurist"}, Combine::mean};
  set.criteria.push_back(own);
  EXPECT_TRUE(lacks_panel(set.criteria[0].criteria[0]));
  const Tender tender = draft_tender(set, {}, {});
  const auto& criteria = tender.lots[0].criteria;
  const Panel places{{"b1", "b2", "b3"}, Combine::consensus};
  EXPECT_EQ(criteria[0].criteria[0].panel, places);
  EXPECT_EQ(criteria[0].criteria[1].panel, std::nullopt);
  EXPECT_EQ(criteria[1].panel, std::nullopt);
  EXPECT_EQ(criteria[2].panel, own.panel);
  auto ladder = quality("L", "0", test_support::levels({{"geen", "0"}, {"1", "50"}}));
  ladder.circular = Circularity{{}, CircularQuantity::co2_ladder_level, {}};
  EXPECT_FALSE(lacks_panel(ladder));
  ladder.circular.reset();
  EXPECT_TRUE(lacks_panel(ladder));
  ladder.scoring = PercentDiscount{{{"geen", decimal("0")}, {"3", decimal("4")}}};
  EXPECT_FALSE(lacks_panel(ladder));
  ladder.scoring = PercentDiscount{{{"goed", decimal("4")}, {"slecht", decimal("0")}}};
  EXPECT_TRUE(lacks_panel(ladder));
  const auto grown = with_criterion(tender.lots[0], {quality("K4", "0", levels), {}, decimal("5"), {}, {}});
  EXPECT_EQ(find_criterion(grown.value(), "K4")->panel, places);
}

TEST(Weights, ASiblingGivesWhatALeafGains) {
  EXPECT_THAT(edited("K1", "35"), ElementsAre("K 50", "K1 35", "K2 15", "L 10", "P 40"));
}

TEST(Weights, AGroupSpreadsItsNewWeightOverItsMembersAndItsSiblingsShareTheRest) {
  EXPECT_THAT(edited("K", "60"), ElementsAre("K 60", "K1 36", "K2 24", "L 8", "P 32"));
}

TEST(Weights, ThoseThatAreLockedKeepTheirs) {
  EXPECT_THAT(edited("K", "60", {"P"}), ElementsAre("K 60", "K1 36", "K2 24", "L 0", "P 40"));
  EXPECT_THAT(edited("K", "55", {"L", "K2"}), ElementsAre("K 55", "K1 35", "K2 20", "L 10", "P 35"));
  EXPECT_THAT(edited("L", "16", {"K"}), ElementsAre("K 50", "K1 30", "K2 20", "L 16", "P 34"));
}

TEST(Weights, AreRoundedByTheLargestRemainder) {
  EXPECT_THAT(edited("L", "7"), ElementsAre("K 51.67", "K1 31", "K2 20.67", "L 7", "P 41.33"));
  EXPECT_THAT(edited("L", "10.125"),
              ElementsAre("K 49.931", "K1 29.959", "K2 19.972", "L 10.125", "P 39.944"));
}

TEST(Weights, WhereAllAre0TheyShareInEqualParts) {
  Lot lot = furniture();
  lot.criteria[1].weight = decimal("100");
  lot.criteria[0].weight = lot.criteria[2].weight = decimal("0");
  for (auto& below : lot.criteria[0].criteria) below.weight = decimal("0");
  EXPECT_THAT(weights(with_weight(lot, {"L", decimal("50"), {}}).value()),
              ElementsAre("K 25", "K1 12.5", "K2 12.5", "L 50", "P 25"));
}

TEST(Weights, WhatCannotBeIsRefusedWithEveryReason) {
  EXPECT_THAT(refused("X", "5", {"Y", "K"}),
              ElementsAre("draft.criterionUnknown criterion", "draft.criterionUnknown locked[0]"));
  EXPECT_THAT(refused("L", "-5", {"L"}), ElementsAre("draft.locked locked[0]", "weight.negative weight"));
  EXPECT_THAT(refused("L", "100.5"), ElementsAre("draft.noRoom criteria"));
  EXPECT_THAT(refused("L", "20", {"K", "P"}), ElementsAre("draft.noRoom criteria"));
  EXPECT_THAT(refused("K", "10", {"K2"}), ElementsAre("draft.noRoom criteria[0].criteria"));
  Lot euros = furniture();
  euros.award.method = AwardMethod::lowest_price;
  EXPECT_THAT(codes(with_weight(euros, {"K1", decimal("5"), {}})), ElementsAre("draft.noWeight criterion"));
}

TEST(TenderDifference, NamesEveryFactLotCriterionAndProvisionThatChanged) {
  Tender before;
  before.title = "Bureaus";
  before.deadline = Timestamp::parse("2027-01-15T11:00:00Z");
  before.lots = {furniture()};
  EXPECT_TRUE(differences(before, before).empty());
  Tender after = before;
  after.deadline = Timestamp::parse("2027-01-20T11:00:00Z");
  after.description = "Voor het stadskantoor";
  after.lots[0].criteria[1].title = "Levertijd";
  after.lots.push_back(furniture());
  after.lots[1].id = "2";
  after.provisions = {{"C1", ProvisionKind::contract_clause, "Terugname", std::nullopt, std::nullopt}};
  const TenderChanges changes = differences(before, after);
  EXPECT_THAT(changes.facts, ElementsAre(FactChange{TenderField::description, "", ChangeKind::added, "",
                                                    "Voor het stadskantoor"},
                                         FactChange{TenderField::deadline, "", ChangeKind::changed,
                                                    "2027-01-15T11:00:00Z", "2027-01-20T11:00:00Z"},
                                         FactChange{TenderField::lot, "2", ChangeKind::added, "", "2"}));
  ASSERT_EQ(changes.lots.size(), 2U);
  ASSERT_EQ(changes.lots[0].changes.size(), 1U);
  EXPECT_EQ(changes.lots[0].changes[0].field, ChangedField::title);
  EXPECT_EQ(changes.lots[1].lot, "2");
  EXPECT_FALSE(changes.provisions.empty());
  const TenderChanges back = differences(after, before);
  EXPECT_EQ(back.facts.back().kind, ChangeKind::removed);
  EXPECT_EQ(back.facts.back().before, "2");
}

}  // namespace
