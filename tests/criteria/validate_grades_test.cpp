#include "criteria/validate.hpp"
#include "tests/criteria/validate_cases.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace validate_cases;
using namespace test_support;
using criteria::Dossier;

// One grade more; the sound dossier has four.
Damage one_more(const char* what, const criteria::Grade& grade, const char* code, const std::string& field) {
  return {what, [=](Dossier& d) { d.grades->push_back(grade); }, code, "grades[4]" + field};
}

TEST(ValidateGrades, RefersOnlyToWhatIsThere) {
  expect_errors(
      weighted_points(),
      {one_more("no such bid", grade("C", "K2", "b1", "goed"), "grade.bidUnknown", ".bid"),
       one_more("no such criterion", grade("A", "K9", "b1", "goed"), "grade.criterionUnknown", ".criterion"),
       one_more("no panel", grade("A", "K1", "b1", "5"), "grade.noPanel", ".criterion"),
       one_more("not in the panel", grade("B", "K2", "b3", "goed"), "grade.assessorUnknown", ".assessor"),
       one_more("no such level", grade("B", "K2", "b1", "uitstekend"), "grade.levelUnknown", ".level")});
}

TEST(ValidateGrades, IsGivenOnceByOnePersonOrByThePanel) {
  criteria::Grade by_both = grade("B", "K2", "b1", "goed");
  by_both.consensus = true;
  criteria::Grade by_nobody = grade("B", "K2", "b1", "goed");
  by_nobody.assessor.reset();
  criteria::Grade denied = by_nobody;
  denied.consensus = false;
  expect_errors(weighted_points(),
                {one_more("twice by one", grade("A", "K2", "b1", "matig"), "grade.duplicate", ""),
                 one_more("consensus twice", consensus("A", "K2", "goed"), "grade.consensusDuplicate", ""),
                 one_more("by one and by all", by_both, "grade.giver", "")});
  Dossier without_consensus = weighted_points();
  without_consensus.grades->pop_back();
  without_consensus.grades->push_back(grade("B", "K2", "b2", "goed"));
  expect_errors(without_consensus, {one_more("by nobody", by_nobody, "grade.giver", ""),
                                    one_more("by nobody, said so", denied, "grade.giver", "")});
  criteria::Grade said = grade("B", "K2", "b1", "goed");
  said.consensus = false;
  without_consensus.grades->push_back(said);
  EXPECT_FALSE(criteria::has_errors(criteria::validate(without_consensus)));
}

TEST(ValidateGrades, AreNumbersWhereTheRuleTakesANumber) {
  Dossier dossier = weighted_points();
  criterion(dossier, "K2").scoring = points("10");
  for (auto& grade : *dossier.grades) grade.level = "7.5";
  expect_errors(dossier, {one_more("a word", grade("B", "K2", "b1", "goed"), "grade.notANumber", ".level"),
                          one_more("a comma", grade("B", "K2", "b1", "7,5"), "grade.notANumber", ".level")});
}

TEST(ValidateGrades, WarnsOfAConsensusThatDoesNotCount) {
  expect_warnings(weighted_points(),
                  {{"a mean", [](Dossier& d) { criterion(d, "K2").panel->combine = criteria::Combine::mean; },
                    "grade.consensusUnused", "grades[2]"}});
}

TEST(ValidateDraws, OrderBidsOfOneLot) {
  const auto held = [](std::vector<std::string> order, const char* lot = "1") {
    return [=](Dossier& d) {
      d.draws.emplace().push_back(draw(order));
      d.draws->front().lot = lot;
    };
  };
  expect_errors(weighted_points(),
                {{"no such bid", held({"A", "C"}), "draw.bidUnknown", "draws[0].order[1]"},
                 {"one bid twice", held({"A", "B", "A"}), "draw.bidTwice", "draws[0].order[2]"}});
  Dossier other_lot = weighted_points();
  other_lot.tender.lots.push_back(lot(other_lot));
  other_lot.tender.lots.back().id = "2";
  other_lot.bids[1].lot = "2";
  expect_errors(other_lot,
                {{"a bid for another lot", held({"A", "B"}), "draw.bidUnknown", "draws[0].order[1]"}});
  Dossier no_lot = weighted_points();
  held({"A", "B"}, "9")(no_lot);
  EXPECT_THAT(codes_and_places(with_severity(criteria::validate(no_lot), criteria::Severity::error)),
              testing::ElementsAre("draw.lotUnknown at draws[0].lot", "draw.bidUnknown at draws[0].order[0]",
                                   "draw.bidUnknown at draws[0].order[1]"));
}

TEST(Validate, GivesAllFindingsAtOnce) {
  Dossier dossier = weighted_points();
  criterion(dossier, "P").weight = decimal("39");
  criterion(dossier, "K1").scoring = linear("5", "5");
  dossier.bids[1].lot = "3";
  dossier.grades->push_back(grade("Z", "K2", "b1", "goed"));
  dossier.draws.emplace().push_back(draw({"A", "A"}));
  EXPECT_THAT(
      codes_and_places(with_severity(criteria::validate(dossier), criteria::Severity::error)),
      testing::ElementsAre("weight.sum at tender.lots[0].criteria",
                           "scoring.worstEqualsBest at tender.lots[0].criteria[1].criteria[0].scoring.best",
                           "bid.lotUnknown at bids[1].lot", "grade.bidUnknown at grades[4].bid",
                           "draw.bidTwice at draws[0].order[1]"));
}

}  // namespace
