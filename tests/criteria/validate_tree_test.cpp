#include "criteria/validate.hpp"
#include "tests/criteria/validate_cases.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/dossier_generator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace validate_cases;
using namespace test_support;
using criteria::Dossier;
using criteria::Kind;

const std::string top = "tender.lots[0].criteria";

TEST(ValidateTree, FindsNoErrorInGeneratedDossiers) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    const Dossier dossier = generate_dossier(seed);
    EXPECT_THAT(codes_and_places(with_severity(criteria::validate(dossier), criteria::Severity::error)),
                testing::IsEmpty())
        << seed;
  }
}

TEST(ValidateTree, WantsAnIdOfEveryLotCriterionAndAssessor) {
  Dossier no_bids = weighted_points();
  no_bids.bids.clear();
  no_bids.grades.reset();
  lot(no_bids).award.ties.reset();
  const std::string k2 = top + "[1].criteria[1]";
  expect_errors(
      no_bids,
      {{"a lot", [](Dossier& d) { lot(d).id.clear(); }, "id.empty", "tender.lots[0].id"},
       {"a requirement", [](Dossier& d) { criterion(d, "E1").id.clear(); }, "id.empty", top + "[0].id"},
       {"a leaf", [](Dossier& d) { criterion(d, "K2").id.clear(); }, "id.empty", k2 + ".id"},
       {"an assessor", [](Dossier& d) { criterion(d, "K2").panel->assessors[0].clear(); }, "id.empty",
        k2 + ".panel.assessors[0]"}});
}

TEST(ValidateTree, WantsUniqueIdsAndAtLeastOneLotWithCriteria) {
  expect_errors(weighted_points(),
                {{"two lots of one id", [](Dossier& d) { d.tender.lots.push_back(lot(d)); }, "id.duplicate",
                  "tender.lots[1].id"},
                 {"two criteria of one id at different depths",
                  [](Dossier& d) {
                    criterion(d, "E1").id = "K";
                    d.bids.clear();
                    d.grades.reset();
                  },
                  "id.duplicate", top + "[1].id"},
                 {"a lot without criteria",
                  [](Dossier& d) {
                    d.tender.lots.push_back(lot(d));
                    d.tender.lots.back().id = "2";
                    d.tender.lots.back().criteria.clear();
                  },
                  "lot.empty", "tender.lots[1].criteria"}});
}

TEST(ValidateTree, TellsIdsApartByCase) {
  Dossier dossier = weighted_points();
  dossier.tender.lots.push_back(lot(dossier));
  lot(dossier).id = "a";
  dossier.tender.lots.back().id = "A";
  dossier.bids.clear();
  dossier.grades.reset();
  EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier)));
}

TEST(ValidateTree, ReportsATenderWithoutLots) {
  Dossier dossier;
  EXPECT_THAT(codes_and_places(criteria::validate(dossier)),
              testing::ElementsAre("tender.noLots at tender.lots"));
}

TEST(ValidateTree, KnowsWhatALeafAParentAndARequirementMayCarry) {
  expect_errors(
      weighted_points(),
      {{"a leaf that asks nothing", [](Dossier& d) { criterion(d, "K1").answer.reset(); },
        "criterion.answerMissing", top + "[1].criteria[0]"},
       {"a requirement that is always met", [](Dossier& d) { criterion(d, "E1").accept.reset(); },
        "accept.missing", top + "[0]"},
       {"a requirement with a weight", [](Dossier& d) { criterion(d, "E1").weight = decimal("10"); },
        "requirement.awardField", top + "[0].weight"},
       {"a requirement with a minimum score",
        [](Dossier& d) { criterion(d, "E1").minimum_score = decimal("10"); }, "requirement.awardField",
        top + "[0].minimumScore"},
       {"a requirement with a rule",
        [](Dossier& d) {
          criterion(d, "E1").scoring = levels({{"true", "100"}, {"false", "0"}});
        },
        "requirement.awardField", top + "[0].scoring"},
       {"a parent with an answer", [](Dossier& d) { criterion(d, "K").answer = criteria::NumberAnswer{}; },
        "criterion.leafField", top + "[1].answer"},
       {"a parent with a rule", [](Dossier& d) { criterion(d, "K").scoring = points("10"); },
        "criterion.leafField", top + "[1].scoring"},
       {"a parent with a panel",
        [](Dossier& d) {
          criterion(d, "K").panel = criteria::Panel{{"b1"}, criteria::Combine::mean};
        },
        "criterion.leafField", top + "[1].panel"},
       {"a parent with a demand",
        [](Dossier& d) { criterion(d, "K").accept = criteria::AtLeast{decimal("1")}; }, "criterion.leafField",
        top + "[1].accept"},
       {"a price below quality", [](Dossier& d) { criterion(d, "K1").kind = Kind::price; },
        "criterion.kindBelow", top + "[1].criteria[0].kind"},
       {"quality below a price",
        [](Dossier& d) {
          criterion(d, "K").kind = Kind::price;
          criterion(d, "K1").kind = Kind::price;
        },
        "criterion.kindBelow", top + "[1].criteria[1].kind"}});
}

TEST(ValidateTree, AcceptsRequirementsAnywhere) {
  Dossier dossier = weighted_points();
  criterion(dossier, "K")
      .criteria.push_back(requirement("E2", criteria::NumberAnswer{}, criteria::AtLeast{decimal("5")}));
  EXPECT_FALSE(criteria::has_errors(criteria::validate(dossier.tender)));
}

TEST(ValidateTree, ChecksPanels) {
  expect_errors(
      weighted_points(),
      {{"a panel of nobody",
        [](Dossier& d) {
          criterion(d, "K2").panel->assessors.clear();
          d.grades.reset();
        },
        "panel.empty", top + "[1].criteria[1].panel.assessors"},
       {"somebody twice", [](Dossier& d) { criterion(d, "K2").panel->assessors.emplace_back("b2"); },
        "id.duplicate", top + "[1].criteria[1].panel.assessors[2]"},
       {"a panel on a number",
        [](Dossier& d) {
          criterion(d, "K1").panel = criteria::Panel{{"b1"}, criteria::Combine::mean};
          d.bids.clear();
          d.grades.reset();
        },
        "panel.notGraded", top + "[1].criteria[0].panel"}});
}

}  // namespace
