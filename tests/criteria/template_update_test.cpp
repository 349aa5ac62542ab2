// A draft and a newer version of its template become one definition, and nothing of either is lost unseen.
#include "criteria/template_update.hpp"

#include "criteria/draft.hpp"
#include "criteria/validate.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using criteria::CriteriaTemplate;
using criteria::Criterion;
using criteria::Decimal;
using criteria::Kind;
using criteria::Lot;
using criteria::Tender;
using criteria::UpdateChoices;
using criteria::UpdateItem;
using criteria::UpdateOutcome;
using criteria::UpdateSide;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

Decimal number(const char* text) { return Decimal::parse(text).value(); }

Criterion quality(const char* id, const char* weight) {
  Criterion leaf;
  leaf.id = id;
  leaf.title = std::string("Titel ") + id;
  leaf.weight = number(weight);
  leaf.answer = criteria::NumberAnswer{};
  leaf.scoring = criteria::Linear{number("0"), number("10"), criteria::Outside::clamp};
  return leaf;
}

// K1 (40), the group G (30) of G1 (10) and G2 (20), and the price P (30).
CriteriaTemplate first_version() {
  CriteriaTemplate set;
  set.id = "meubilair";
  set.title = {"Meubilair", "Furniture"};
  set.segment = "kantoormeubilair";
  Criterion group;
  group.id = "G";
  group.title = "Groep";
  group.weight = number("30");
  group.criteria = {quality("G1", "10"), quality("G2", "20")};
  Criterion price;
  price.id = "P";
  price.kind = Kind::price;
  price.title = "Prijs";
  price.weight = number("30");
  price.answer = criteria::AmountAnswer{};
  price.scoring = criteria::Linear{number("200000"), number("100000"), criteria::Outside::clamp};
  set.criteria = {quality("K1", "40"), group, price};
  set.provisions = {{{"B1", criteria::ProvisionKind::contract_clause, "Onderhoud", "Jaarlijks", {}}}};
  return set;
}

Tender drafted(const CriteriaTemplate& set, int version) {
  criteria::DraftFacts facts;
  facts.reference = "2026-1";
  facts.title = "Bureaus";
  return criteria::draft_tender(set, {set.id, version, std::string(64, '0')}, facts);
}

Criterion& node(std::vector<Criterion>& nodes, std::string_view id) {
  return const_cast<Criterion&>(*criteria::find_criterion(nodes, id));
}
std::string weight(const Tender& tender, std::string_view id, std::size_t lot = 0) {
  const auto* found = criteria::find_criterion(tender.lots[lot].criteria, id);
  return found && found->weight ? found->weight->text() : "-";
}
std::vector<std::string> top_ids(const Tender& tender) {
  std::vector<std::string> ids;
  for (const Criterion& each : tender.lots[0].criteria) ids.push_back(each.id);
  return ids;
}

std::vector<std::string> errors_in(const Tender& tender) {
  std::vector<std::string> errors;
  for (const criteria::Finding& finding : criteria::validate(tender))
    if (finding.severity == criteria::Severity::error) errors.push_back(finding.code + " " + finding.place);
  return errors;
}

struct Update {
  CriteriaTemplate newer = first_version();
  Tender draft = drafted(first_version(), 1);

  std::vector<Criterion>& mine() { return draft.lots[0].criteria; }
  criteria::UpdateItems items() const {
    const auto pinned = drafted(first_version(), 1), next = drafted(newer, 2);
    return criteria::update_items({pinned, draft, next});
  }
  criteria::Checked<Tender> result(const UpdateChoices& choices = {}) const {
    const auto pinned = drafted(first_version(), 1), next = drafted(newer, 2);
    const criteria::UpdateSources sources{pinned, draft, next};
    auto made = criteria::updated(sources, criteria::update_items(sources), choices);
    if (made) {
      EXPECT_THAT(errors_in(*made), IsEmpty());
    }
    return made;
  }
  std::vector<std::string> keys(UpdateOutcome outcome) const {
    std::vector<std::string> keys;
    for (const UpdateItem& item : items())
      if (item.outcome == outcome) keys.push_back(item.key);
    return keys;
  }
};

TEST(TemplateUpdate, WithoutChangesOnlyThePinMoves) {
  const Update update;
  EXPECT_THAT(update.items(), IsEmpty());
  auto expected = update.draft;
  expected.drafted_from->version = 2;
  EXPECT_EQ(update.result(), expected);
}

TEST(TemplateUpdate, TakesOverWhatOnlyTheTemplateChangedAndKeepsWhatOnlyTheBuyerDid) {
  Update update;
  node(update.newer.criteria, "K1").description = "Lever een plan.";
  update.newer.award.rounding.decimals = 3;
  update.newer.provisions->push_back({"B2", criteria::ProvisionKind::contract_clause, "Terugname", {}, {}});
  node(update.mine(), "G1").title = "Mijn titel";
  (*update.draft.provisions)[0].text = "Elk half jaar";
  EXPECT_THAT(update.keys(UpdateOutcome::taken_over),
              ElementsAre("1/award//rounding", "1/criterion/K1/description", "/provision/B2/whole"));
  EXPECT_THAT(update.keys(UpdateOutcome::kept), ElementsAre("1/criterion/G1/title", "/provision/B1/text"));
  const auto made = update.result();
  ASSERT_TRUE(made);
  EXPECT_EQ(node(const_cast<Tender&>(*made).lots[0].criteria, "K1").description, "Lever een plan.");
  EXPECT_EQ(node(const_cast<Tender&>(*made).lots[0].criteria, "G1").title, "Mijn titel");
  EXPECT_EQ(made->lots[0].award.rounding.decimals, 3);
  EXPECT_EQ(made->provisions->at(0).text, "Elk half jaar");
  EXPECT_EQ(made->provisions->at(1).id, "B2");
  EXPECT_EQ(made->drafted_from->version, 2);
}

TEST(TemplateUpdate, AsksWhatStaysWhereBothChangedTheSame) {
  Update update;
  node(update.newer.criteria, "K1").title = "Nieuwe titel";
  node(update.mine(), "K1").title = "Mijn titel";
  node(update.newer.criteria, "G1").description = "Gelijk";
  node(update.mine(), "G1").description = "Gelijk";
  EXPECT_THAT(update.keys(UpdateOutcome::conflict), ElementsAre("1/criterion/K1/title"));
  EXPECT_THAT(update.keys(UpdateOutcome::same), ElementsAre("1/criterion/G1/description"));
  const auto open = update.result();
  ASSERT_FALSE(open);
  EXPECT_EQ(open.error().at(0).code, "update.choiceMissing");
  EXPECT_EQ(open.error().at(0).place, "1/criterion/K1/title");
  for (const auto& [side, title] :
       {std::pair(UpdateSide::draft, "Mijn titel"), {UpdateSide::newer, "Nieuwe titel"}})
    EXPECT_EQ(update.result({{"1/criterion/K1/title", side}})->lots[0].criteria[0].title, title);
  const auto wrong = update.result({{"1/criterion/K1/title", UpdateSide::draft}, {"x", UpdateSide::draft}});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().at(0).code, "update.choiceUnknown");
}

TEST(TemplateUpdate, WeightsOfAGroupGoTogetherAndKeepTheirSum) {
  Update update;
  node(update.newer.criteria, "K1").weight = number("50");
  node(update.newer.criteria, "P").weight = number("20");
  node(update.mine(), "K1").weight = number("30");
  node(update.mine(), "P").weight = number("40");
  node(update.mine(), "G1").weight = number("15");
  node(update.mine(), "G2").weight = number("15");
  EXPECT_THAT(update.keys(UpdateOutcome::conflict), ElementsAre("1/criterion//weights"));
  EXPECT_THAT(update.keys(UpdateOutcome::kept), ElementsAre("1/criterion/G/weights"));
  const auto mine = update.result({{"1/criterion//weights", UpdateSide::draft}});
  EXPECT_EQ(weight(*mine, "K1") + " " + weight(*mine, "P") + " " + weight(*mine, "G1"), "30 40 15");
  const auto theirs = update.result({{"1/criterion//weights", UpdateSide::newer}});
  EXPECT_EQ(weight(*theirs, "K1") + " " + weight(*theirs, "P") + " " + weight(*theirs, "G1"), "50 20 15");
}

TEST(TemplateUpdate, MembersFollowTheWeightOfTheirGroup) {
  Update update;
  node(update.newer.criteria, "G").weight = number("60");
  node(update.newer.criteria, "G1").weight = number("20");
  node(update.newer.criteria, "G2").weight = number("40");
  node(update.newer.criteria, "K1").weight = number("10");
  node(update.mine(), "G1").weight = number("15");
  node(update.mine(), "G2").weight = number("15");
  EXPECT_THAT(update.keys(UpdateOutcome::taken_over), ElementsAre("1/criterion//weights"));
  EXPECT_THAT(update.keys(UpdateOutcome::conflict), ElementsAre("1/criterion/G/weights"));
  const auto mine = update.result({{"1/criterion/G/weights", UpdateSide::draft}});
  EXPECT_EQ(weight(*mine, "G") + " " + weight(*mine, "G1") + " " + weight(*mine, "G2"), "60 30 30");
}

TEST(TemplateUpdate, AnOwnCriterionKeepsItsWeightAmongThoseOfTheTemplate) {
  Update update;
  const auto added =
      criteria::with_criterion(update.draft.lots[0], {quality("EIGEN", "1"), {}, number("20"), {}});
  ASSERT_TRUE(added);
  update.draft.lots[0].criteria = *added;
  node(update.newer.criteria, "K1").weight = number("50");
  node(update.newer.criteria, "P").weight = number("20");
  const auto theirs = update.result({{"1/criterion//weights", UpdateSide::newer}});
  ASSERT_TRUE(theirs);
  EXPECT_EQ(weight(*theirs, "EIGEN"), "20");
  EXPECT_EQ(weight(*theirs, "K1"), "40");  // 50 of 100 in the 80 that are left
  EXPECT_EQ(weight(*theirs, "P"), "16");
  EXPECT_THAT(update.keys(UpdateOutcome::kept), testing::Contains("1/criterion/EIGEN/whole"));
}

TEST(TemplateUpdate, ANewCriterionOfTheTemplateComesBesideOwnWeights) {
  Update update;
  update.newer.criteria.insert(update.newer.criteria.begin() + 1, quality("K2", "20"));
  node(update.newer.criteria, "K1").weight = number("20");
  node(update.mine(), "K1").weight = number("50");
  node(update.mine(), "P").weight = number("20");
  const auto mine = update.result({{"1/criterion//weights", UpdateSide::draft}});
  ASSERT_TRUE(mine);
  EXPECT_THAT(top_ids(*mine), ElementsAre("K1", "K2", "G", "P"));
  EXPECT_EQ(weight(*mine, "K2"), "20");
  EXPECT_EQ(weight(*mine, "K1"), "40");
  EXPECT_EQ(weight(*mine, "P"), "16");
}

TEST(TemplateUpdate, ACriterionThatGoesIsAskedForOnlyWhereTheBuyerChangedIt) {
  Update update;
  auto& group = node(update.newer.criteria, "G");
  std::erase_if(group.criteria, [](const Criterion& each) { return each.id == "G1"; });
  node(update.newer.criteria, "G2").weight = number("30");
  EXPECT_THAT(update.keys(UpdateOutcome::taken_over),
              ElementsAre("1/criterion/G/weights", "1/criterion/G1/whole"));
  EXPECT_EQ(weight(*update.result(), "G1"), "-");
  node(update.mine(), "G1").description = "Mijn vraag";
  EXPECT_THAT(update.keys(UpdateOutcome::conflict), ElementsAre("1/criterion/G1/whole"));
  const auto kept = update.result({{"1/criterion/G1/whole", UpdateSide::draft}});
  ASSERT_TRUE(kept);
  EXPECT_EQ(criteria::find_criterion(kept->lots[0].criteria, "G1")->description, "Mijn vraag");
  EXPECT_EQ(weight(*kept, "G1") + " " + weight(*kept, "G2"), "10 20");
  EXPECT_EQ(weight(*update.result({{"1/criterion/G1/whole", UpdateSide::newer}}), "G2"), "30");
}

TEST(TemplateUpdate, WhatTheBuyerRemovedStaysAwayUnlessTheTemplateChangedIt) {
  Update update;
  const auto removed = criteria::without_criterion(update.draft.lots[0], {"K1"});
  ASSERT_TRUE(removed);
  update.draft.lots[0].criteria = *removed;
  node(update.newer.criteria, "G1").title = "Anders";
  EXPECT_EQ(weight(*update.result(), "K1"), "-");
  node(update.newer.criteria, "K1").title = "Beter";
  EXPECT_THAT(update.keys(UpdateOutcome::conflict), ElementsAre("1/criterion/K1/whole"));
  EXPECT_EQ(weight(*update.result({{"1/criterion/K1/whole", UpdateSide::draft}}), "K1"), "-");
  const auto back = update.result({{"1/criterion/K1/whole", UpdateSide::newer}});
  ASSERT_TRUE(back);
  EXPECT_EQ(criteria::find_criterion(back->lots[0].criteria, "K1")->title, "Beter");
  EXPECT_EQ(weight(*back, "K1"), "40");
}

TEST(TemplateUpdate, AnOwnCriterionInAGroupThatGoesMovesUp) {
  Update update;
  const auto added =
      criteria::with_criterion(update.draft.lots[0], {quality("EIGEN", "1"), "G", number("6"), {}});
  ASSERT_TRUE(added);
  update.draft.lots[0].criteria = *added;
  std::erase_if(update.newer.criteria, [](const Criterion& each) { return each.id == "G"; });
  node(update.newer.criteria, "K1").weight = number("70");
  const auto made = update.result();
  ASSERT_TRUE(made);
  EXPECT_THAT(top_ids(*made), ElementsAre("K1", "EIGEN", "P"));
  EXPECT_EQ(weight(*made, "EIGEN"), "6");
  EXPECT_EQ(weight(*made, "K1"), "65.8");
}

TEST(TemplateUpdate, EveryLotIsMovedOnItsOwn) {
  Update update;
  Lot second = update.draft.lots[0];
  second.id = "2";
  second.criteria[0].title = "Tweede";
  update.draft.lots.push_back(second);
  node(update.newer.criteria, "K1").title = "Nieuw";
  EXPECT_THAT(update.keys(UpdateOutcome::taken_over), ElementsAre("1/criterion/K1/title"));
  EXPECT_THAT(update.keys(UpdateOutcome::conflict), ElementsAre("2/criterion/K1/title"));
  const auto made = update.result({{"2/criterion/K1/title", UpdateSide::draft}});
  EXPECT_EQ(made->lots[0].criteria[0].title, "Nieuw");
  EXPECT_EQ(made->lots[1].criteria[0].title, "Tweede");
}

TEST(TemplateUpdate, ValuesOfGroupsFollowTheirMembers) {
  const auto in_euros = [](CriteriaTemplate set) {
    set.award.method = criteria::AwardMethod::value_in_euros;
    set.criteria.back().scoring.reset();
    for (const char* id : {"K1", "G", "G1", "G2", "P"}) node(set.criteria, id).weight.reset();
    node(set.criteria, "K1").value = number("1000");
    node(set.criteria, "G1").value = number("500");
    node(set.criteria, "G2").value = number("700");
    node(set.criteria, "G").value = number("1200");
    return set;
  };
  const auto pinned = drafted(in_euros(first_version()), 1);
  auto newer_set = in_euros(first_version());
  node(newer_set.criteria, "G1").value = number("600");
  node(newer_set.criteria, "G").value = number("1300");
  auto draft = pinned;
  node(draft.lots[0].criteria, "G2").value = number("800");
  node(draft.lots[0].criteria, "G").value = number("1300");
  const auto newer = drafted(newer_set, 2);
  const criteria::UpdateSources sources{pinned, draft, newer};
  const auto made = criteria::updated(sources, criteria::update_items(sources), {});
  ASSERT_TRUE(made);
  EXPECT_THAT(errors_in(*made), IsEmpty());
  EXPECT_EQ(criteria::find_criterion(made->lots[0].criteria, "G")->value->text(), "1400");
}

}  // namespace
