// Adding to a draft and removing from it, and changing how a lot is awarded.
#include "criteria/draft.hpp"
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
Lot furniture(AwardMethod method = AwardMethod::weighted_points) {
  return test_support::lot(
      test_support::award(method),
      {parent("K", "50", {quality("K1", "30", linear("0", "80")), quality("K2", "20", linear("0", "80"))}),
       quality("L", "10", linear("0", "10")), scored_price("P", "40", linear("500", "100"))});
}

std::vector<std::string> weights(const std::vector<Criterion>& criteria) {
  std::vector<std::string> texts;
  for (const auto& placed : all_criteria(criteria, "criteria"))
    texts.push_back(placed.criterion->id + " " +
                    (placed.criterion->weight ? placed.criterion->weight->text() : "-"));
  return texts;
}

CriterionAddition addition(const char* id, std::optional<const char*> weight,
                           std::optional<CriterionId> group = std::nullopt) {
  CriterionAddition added;
  added.criterion = quality(id, "0", linear("0", "10"));
  added.group = std::move(group);
  if (weight) added.weight = decimal(*weight);
  return added;
}

std::vector<std::string> without(const char* id, std::vector<CriterionId> locked = {}) {
  return weights(without_criterion(furniture(), {id, std::move(locked)}).value());
}

TEST(AddedCriterion, TakesItsWeightFromItsSiblingsAndStandsBehindTheLastOfItsKind) {
  EXPECT_THAT(weights(with_criterion(furniture(), addition("N", "20")).value()),
              ElementsAre("K 40", "K1 24", "K2 16", "L 8", "N 20", "P 32"));
  EXPECT_THAT(weights(with_criterion(furniture(), addition("N", "10", "K")).value()),
              ElementsAre("K 50", "K1 24", "K2 16", "N 10", "L 10", "P 40"));
  auto locked = addition("N", "5");
  locked.locked = {"K", "P"};
  EXPECT_THAT(weights(with_criterion(furniture(), locked).value()),
              ElementsAre("K 50", "K1 30", "K2 20", "L 5", "N 5", "P 40"));
}

TEST(AddedCriterion, ARequirementWeighsNothing) {
  auto added = addition("E", std::nullopt);
  added.criterion.kind = Kind::requirement;
  EXPECT_THAT(weights(with_criterion(furniture(), added).value()),
              ElementsAre("K 50", "K1 30", "K2 20", "L 10", "P 40", "E -"));
}

TEST(AddedCriterion, IsRefusedWithEveryReason) {
  EXPECT_THAT(codes(with_criterion(furniture(), addition("K1", std::nullopt, "X"))),
              ElementsAre("draft.criterionThere criterion", "draft.criterionUnknown group",
                          "draft.weightMissing weight"));
  EXPECT_THAT(codes(with_criterion(furniture(), addition("N", "5", "L"))),
              ElementsAre("draft.notAGroup group"));
  EXPECT_THAT(codes(with_criterion(furniture(), addition("N", "101"))), ElementsAre("draft.noRoom criteria"));
  auto valued = addition("N", "5");
  valued.value = decimal("100");
  EXPECT_THAT(codes(with_criterion(furniture(), valued)), ElementsAre("draft.noValue value"));
  EXPECT_THAT(codes(with_criterion(furniture(AwardMethod::lowest_price), addition("N", "5"))),
              ElementsAre("draft.noWeight weight"));
}

TEST(RemovedCriterion, LeavesItsWeightToItsSiblingsInProportion) {
  EXPECT_THAT(without("K1"), ElementsAre("K 50", "K2 50", "L 10", "P 40"));
  EXPECT_THAT(without("K"), ElementsAre("L 20", "P 80"));
  EXPECT_THAT(without("K", {"P", "K1"}), ElementsAre("L 60", "P 40"));
}

TEST(RemovedCriterion, TakesTheGroupsThatItLeavesEmpty) {
  Lot lot = furniture();
  lot.criteria = without_criterion(lot, {"K1", {}}).value();
  lot.criteria = {parent("G", "60", {lot.criteria[0], lot.criteria[1]}), lot.criteria[2]};
  EXPECT_THAT(weights(without_criterion(lot, {"K2", {}}).value()), ElementsAre("G 60", "L 60", "P 40"));
  lot.criteria[0].criteria.pop_back();
  lot.criteria[0].criteria[0].weight = lot.criteria[0].criteria[0].criteria[0].weight = decimal("60");
  EXPECT_THAT(weights(without_criterion(lot, {"K2", {}}).value()), ElementsAre("P 100"));
}

TEST(RemovedCriterion, IsRefusedWithEveryReason) {
  EXPECT_THAT(codes(without_criterion(furniture(), {"X", {"Y"}})),
              ElementsAre("draft.criterionUnknown criterion", "draft.criterionUnknown locked[0]"));
  EXPECT_THAT(codes(without_criterion(furniture(), {"L", {"L"}})), ElementsAre("draft.locked locked[0]"));
  EXPECT_THAT(codes(without_criterion(furniture(), {"L", {"K", "P"}})), ElementsAre("draft.noRoom criteria"));
}

TEST(ValuesInEuros, AreAddedToAndTakenFromTheGroupsAbove) {
  Lot lot = furniture(AwardMethod::value_in_euros);
  for (const auto& placed : all_criteria(lot.criteria, "")) {
    auto& node = const_cast<Criterion&>(*placed.criterion);
    if (node.kind == Kind::quality) node.value = node.weight;
    node.weight.reset();
  }
  auto added = addition("N", std::nullopt, "K");
  EXPECT_THAT(codes(with_criterion(lot, added)), ElementsAre("draft.valueMissing value"));
  added.value = decimal("12.50");
  lot.criteria = with_criterion(lot, added).value();
  EXPECT_EQ(lot.criteria[0].value->value(), decimal("62.5").value());
  lot.criteria = without_criterion(lot, {"K1", {}}).value();
  EXPECT_EQ(lot.criteria[0].value->value(), decimal("32.5").value());
}

TEST(Provisions, AreAddedOnceAndRemoved) {
  const Provision clause{"C1", ProvisionKind::contract_clause, "Terugname", std::nullopt, std::nullopt};
  const auto one = with_provision({}, clause).value();
  EXPECT_THAT(one, ElementsAre(clause));
  EXPECT_THAT(codes(with_provision(one, clause)), ElementsAre("draft.provisionThere provision"));
  EXPECT_TRUE(without_provision(one, "C1").value().empty());
  EXPECT_THAT(codes(without_provision(one, "C2")), ElementsAre("draft.provisionUnknown provision"));
}

AwardEdit to(AwardMethod method, std::optional<const char*> price_weight = std::nullopt) {
  AwardEdit edit{test_support::award(method), std::nullopt};
  edit.award.factor = decimal("1");
  if (price_weight) edit.price_weight = decimal(*price_weight);
  return edit;
}

TEST(ChangedAward, BringsTheWeightsToItsScale) {
  auto edit = to(AwardMethod::weighted_points);
  edit.award.scale = decimal("1000");
  EXPECT_THAT(weights(with_award(furniture(), edit)->criteria),
              ElementsAre("K 500", "K1 300", "K2 200", "L 100", "P 400"));
}

TEST(ChangedAward, GivesThePriceAWeightOrTakesIt) {
  const Lot without_price = with_award(furniture(), to(AwardMethod::quality_per_price)).value();
  EXPECT_THAT(weights(without_price.criteria), ElementsAre("K 83.33", "K1 50", "K2 33.33", "L 16.67", "P -"));
  EXPECT_FALSE(without_price.criteria[2].scoring);
  EXPECT_THAT(codes(with_award(without_price, to(AwardMethod::weighted_points))),
              ElementsAre("draft.priceRule award.method", "draft.priceWeight award.priceWeight"));
  const Lot back = with_award(without_price, to(AwardMethod::quality_adjusted_price, "40")).value();
  EXPECT_THAT(weights(back.criteria), ElementsAre("K 50", "K1 30", "K2 20", "L 10", "P 40"));
  EXPECT_THAT(codes(with_award(without_price, to(AwardMethod::quality_adjusted_price, "140"))),
              ElementsAre("draft.noRoom criteria"));
}

TEST(ChangedAward, StaysWithWeightsOrValuesOrNone) {
  EXPECT_THAT(codes(with_award(furniture(), to(AwardMethod::value_in_euros))),
              ElementsAre("draft.methodOther award.method"));
  EXPECT_TRUE(can_replace(AwardMethod::lowest_price, AwardMethod::lowest_cost));
  EXPECT_FALSE(can_replace(AwardMethod::lowest_price, AwardMethod::weighted_points));
}

}  // namespace
