#include "criteria/template_difference.hpp"

#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using test_support::linear;
using test_support::parent;
using test_support::quality;
using test_support::scored_price;
using testing::ElementsAre;
using testing::IsEmpty;

CriteriaTemplate before() {
  CriteriaTemplate set;
  set.id = "meubilair";
  set.title = {"Meubilair", "Furniture"};
  set.segment = "kantoormeubilair";
  set.award = test_support::award(AwardMethod::weighted_points);
  set.criteria = {
      parent("G1", "40", {quality("K1", "25", linear("0", "80")), quality("K2", "15", linear("0", "10"))}),
      quality("K3", "10", linear("0", "12")), scored_price("P", "50", linear("500000", "250000"))};
  set.provisions = {{{"C1", ProvisionKind::contract_clause, "Terugname", "Neemt terug.", std::nullopt}}};
  return set;
}

std::string shown(const ChangedValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return "-";
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* decimal = std::get_if<Decimal>(&value)) return decimal->text();
  if (const auto* place = std::get_if<SiblingPlace>(&value))
    return place->parent + "/" + std::to_string(place->at);
  if (const auto* accept = std::get_if<Accept>(&value)) return std::string(name(*accept));
  if (const auto* type = std::get_if<AnswerType>(&value)) return std::string(name(*type));
  return std::string(name(std::get<ScoringRule>(value)));
}

std::vector<std::string> lines(const TemplateChanges& changes) {
  std::vector<std::string> all;
  for (const TemplateChange& change : changes)
    all.push_back(std::string(name(change.subject)) + " " + change.id + " " +
                  std::string(name(change.field)) + " " + std::string(name(change.kind)) + " " +
                  shown(change.before) + " " + shown(change.after));
  return all;
}

TEST(TemplateDifference, GivesWeightsExactlyAsTheyWereWritten) {
  auto after = before();
  after.criteria[1].weight = Decimal::of("10.0");
  after.criteria[0].criteria[0].weight = Decimal::of("30");
  EXPECT_THAT(lines(differences(before(), after)),
              ElementsAre("criterion K1 weight changed 25 30", "criterion K3 weight changed 10 10.0"));
}

TEST(TemplateDifference, OfWhatIsAddedOrRemovedEveryFieldIsListed) {
  auto after = before();
  after.criteria.erase(after.criteria.begin() + 1);
  EXPECT_THAT(lines(differences(before(), after)),
              ElementsAre("criterion K3 whole removed /2 -", "criterion K3 kind removed quality -",
                          "criterion K3 title removed K3 -", "criterion K3 weight removed 10 -",
                          "criterion K3 answer removed number -", "criterion K3 scoring removed linear -"));
  EXPECT_EQ(differences(after, before()).front().kind, ChangeKind::added);
  EXPECT_EQ(differences(after, before()).size(), 6U);
}

TEST(TemplateDifference, GivesTheFewestMovesAmongSiblings) {
  auto after = before();
  std::swap(after.criteria[0].criteria[0], after.criteria[0].criteria[1]);
  EXPECT_EQ(differences(before(), after).size(), 1U);
  EXPECT_EQ(differences(before(), after)[0].kind, ChangeKind::moved);
  after = before();
  after.criteria.insert(after.criteria.begin(), after.criteria[2]);
  after.criteria.pop_back();
  EXPECT_THAT(lines(differences(before(), after)), ElementsAre("criterion P whole moved /3 /1"));
  after = before();
  after.criteria.push_back(after.criteria[0].criteria[1]);
  after.criteria[0].criteria.pop_back();
  EXPECT_THAT(lines(differences(before(), after)), ElementsAre("criterion K2 whole moved G1/2 /4"));
}

TEST(TemplateDifference, TheOrderOfLevelsSaysNothingButThatOfTiesDoes) {
  auto one = before();
  auto other = before();
  one.criteria[1].scoring = test_support::levels({{"goed", "100"}, {"matig", "10"}});
  other.criteria[1].scoring = test_support::levels({{"matig", "10"}, {"goed", "100"}});
  EXPECT_THAT(differences(one, other), IsEmpty());
  one.award.ties = {TieByQuality{}, TieByDraw{}};
  other.award.ties = {TieByDraw{}, TieByQuality{}};
  EXPECT_THAT(lines(differences(one, other)), ElementsAre("award  ties changed quality, draw draw, quality"));
}

TEST(TemplateDifference, AnEmptyListOrObjectIsNotTheSameAsNone) {
  auto one = before();
  auto other = before();
  one.provisions.reset();
  other.provisions->clear();
  other.criteria[2].circular = Circularity{};
  other.award.ties.emplace();
  EXPECT_THAT(
      lines(differences(one, other)),
      ElementsAre("award  ties added - ", "criterion P circular added - ", "template  provisions added - "));
}

TEST(TemplateDifference, ALotIsComparedWithoutWhatATenderSaysElsewhere) {
  const auto set = before();
  Lot lot = lot_of(set, "1");
  EXPECT_THAT(differences(set, lot, set.provisions), IsEmpty());
  lot.title = "Perceel";
  lot.award.rounding.decimals = 4;
  EXPECT_THAT(
      lines(differences(set, lot, std::nullopt)),
      ElementsAre("award  roundingDecimals changed 2 4", "provision C1 whole removed /1 -",
                  "provision C1 kind removed contract-clause -", "provision C1 title removed Terugname -",
                  "provision C1 text removed Neemt terug. -"));
}

TEST(TemplateDifference, BoundsAndRulesComeWithWhatTheyCountIn) {
  auto after = before();
  after.criteria[1].scoring = linear("0", "20");
  const auto changes = differences(before(), after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].answer_after, after.criteria[1].answer);
}

}  // namespace
