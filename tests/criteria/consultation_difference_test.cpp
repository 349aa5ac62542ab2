// What changed since a consultation: with the eyes of the market, and only about criteria.
#include "criteria/consultation_difference.hpp"

#include "tests/support/consultation_samples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> shown(const TemplateChanges& changes) {
  std::vector<std::string> texts;
  for (const TemplateChange& change : changes) {
    EXPECT_EQ(change.subject, ChangeSubject::criterion);
    texts.push_back(change.id + " " + std::string(name(change.field)) + " " + std::string(name(change.kind)));
  }
  return texts;
}

class ConsultationDifference : public testing::Test {
 protected:
  std::vector<Criterion> now_ = test_support::secret_tender().lots[0].criteria;

  static Consultation held(const Disclosure& disclosure) {
    const auto criteria = test_support::secret_tender().lots[0].criteria;
    Consultation consultation;
    consultation.weights_published = disclosure.weights;
    consultation.withheld = withheld_leaves(criteria, disclosure);
    consultation.criteria = disclosed(criteria, disclosure);
    return consultation;
  }
  Criterion& leaf(const char* id) {
    for (Criterion& each : now_)
      if (each.id == id) return each;
    throw std::out_of_range(id);
  }
};

TEST_F(ConsultationDifference, IsNoneBesideTheCriteriaThatItWasMadeFrom) {
  for (const bool weights : {false, true})
    for (const bool prices : {false, true})
      EXPECT_THAT(changes_since(held({weights, prices, {"K3"}}), now_), IsEmpty()) << weights << prices;
}

TEST_F(ConsultationDifference, NamesWhatTheMarketWouldSee) {
  leaf("K1").scoring = Linear{Decimal::of("0"), Decimal::of("70"), Outside::clamp};
  leaf("K2").title = "Plan van aanpak";
  leaf("E1").id = "E2";
  EXPECT_THAT(shown(changes_since(held({}), now_)),
              testing::IsSupersetOf(
                  {"E2 whole added", "K1 scoring changed", "K2 title changed", "E1 whole removed"}));
}

TEST_F(ConsultationDifference, KeepsQuietOfWhatWasWithheld) {
  leaf("K1").weight = Decimal::of("20");
  leaf("K1").minimum_score = Decimal::of("1");
  leaf("K2").panel->assessors = {"ander"};
  leaf("K3").scoring = Linear{Decimal::of("9"), Decimal::of("1"), Outside::clamp};
  leaf("P").scoring = Linear{Decimal::of("900"), Decimal::of("100"), Outside::reject};
  EXPECT_THAT(changes_since(held({false, false, {"K3"}}), now_), IsEmpty());
  EXPECT_THAT(shown(changes_since(held({true, true, {}}), now_)),
              ElementsAre("K1 weight changed", "K3 scoring changed", "P scoring changed"));
}

TEST_F(ConsultationDifference, WithholdsTheBoundsOfANewPriceWhenThoseOfTheOthersWere) {
  Criterion price = leaf("P");
  price.id = "P2";
  now_.push_back(price);
  for (const TemplateChange& change : changes_since(held({}), now_))
    EXPECT_TRUE(change.id == "P2" && change.field != ChangedField::scoring) << name(change.field);
}

}  // namespace
