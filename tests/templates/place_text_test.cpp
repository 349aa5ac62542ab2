#include "templates/place_text.hpp"

#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace templates {
namespace {

using namespace test_support;

criteria::Dossier placed_dossier() {
  auto plan = with_panel(quality("K1.a", "60", levels({{"goed", "100"}, {"matig", "50"}})), {"b1"},
                         criteria::Combine::consensus);
  plan.title = "Plan van aanpak";
  auto all = dossier(lot(award(criteria::AwardMethod::weighted_points),
                         {parent("K1", "60", {plan}), scored_price("P", "40", linear("200000", "100000"))}),
                     {bid("A", {{"P", given("120000.00")}}), bid("B", {{"P", given("120000.00")}})});
  all.bids[1].bidder = criteria::Bidder{"Bouwer B"};
  auto agreed = consensus("B", "K1.a", "goed");
  criteria::Grade own;
  own.bid = "B";
  own.criterion = "K1.a";
  own.assessor = "b1";
  own.level = "goed";
  all.grades = {own, agreed};
  return all;
}

std::string in_dutch(std::string_view place) { return place_text(placed_dossier(), place, Language::nl); }

TEST(PlaceText, NamesWhichBidCriterionAndAssessor) {
  EXPECT_EQ(in_dutch("grades[0].level"),
            "Inschrijving B (Bouwer B), criterium K1.a Plan van aanpak, beoordelaar b1: cijfer");
  EXPECT_EQ(in_dutch("grades[1].motivation"),
            "Inschrijving B (Bouwer B), criterium K1.a Plan van aanpak, gezamenlijk cijfer: motivering");
  EXPECT_EQ(in_dutch("bids[1].answers.K1.a"), "Inschrijving B (Bouwer B), antwoord op K1.a Plan van aanpak");
  EXPECT_EQ(in_dutch("bids[0].receivedAt"), "Inschrijving A: moment van ontvangst");
  EXPECT_EQ(in_dutch("tender.lots[0].criteria[0].criteria[0].weight"),
            "Criterium K1.a Plan van aanpak: weging");
  EXPECT_EQ(in_dutch("tender.procedure"), "De aanbesteding: procedure");
  EXPECT_EQ(in_dutch("tender"), "De aanbesteding");
  EXPECT_EQ(place_text(placed_dossier().tender, "tender.provisions[1].text", Language::en), "Provision 2");
}

TEST(PlaceText, SaysNothingOfWhatIsNotThere) {
  EXPECT_EQ(in_dutch("grades[7].level"), "Cijfer");
  EXPECT_EQ(in_dutch("lots[9]"), "");
  EXPECT_EQ(in_dutch("Prijzen!C4"), "");
  EXPECT_EQ(in_dutch(""), "");
  EXPECT_EQ(place_text(placed_dossier().tender, "grades[0]", Language::nl), "");
}

TEST(PlaceText, NamesTheLotWhereThereAreSeveral) {
  auto all = placed_dossier();
  all.tender.lots.push_back(all.tender.lots[0]);
  all.tender.lots[1].id = "2";
  all.tender.lots[1].title = "Raadszaal";
  EXPECT_EQ(place_text(all, "tender.lots[1].criteria[0].weight", Language::en),
            "Lot 2: Raadszaal, criterion K1: weight");
  EXPECT_EQ(place_text(all, "tender.lots[1].award", Language::nl), "Perceel 2: Raadszaal: gunning");
}

}  // namespace
}  // namespace templates
