#include "tests/criteria/validate_cases.hpp"

#include "criteria/validate.hpp"
#include "tests/support/dossier_builder.hpp"

#include <algorithm>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace validate_cases {

using namespace test_support;
using criteria::AwardMethod;
using criteria::Severity;

namespace {

criteria::Criterion* find(std::vector<criteria::Criterion>& criteria, const std::string& id) {
  for (criteria::Criterion& node : criteria) {
    if (node.id == id) return &node;
    if (criteria::Criterion* below = find(node.criteria, id)) return below;
  }
  return nullptr;
}

}  // namespace

criteria::Dossier weighted_points() {
  const auto table = levels({{"goed", "100"}, {"matig", "40"}});
  auto lot = test_support::lot(
      award(AwardMethod::weighted_points),
      {requirement("E1", criteria::BooleanAnswer{}, criteria::Equals{true}),
       parent("K", "60",
              {quality("K1", "35", linear("0", "80")),
               with_panel(quality("K2", "25", table), {"b1", "b2"}, criteria::Combine::consensus)}),
       scored_price("P", "40", linear("300000.00", "200000.00"))});
  lot.award.ties = {criteria::TieByCriterion{"K1"}, criteria::TieByLowestPrice{}, criteria::TieByDraw{}};
  auto dossier = test_support::dossier(
      std::move(lot), {bid("A", {{"E1", true}, {"K1", given("45")}, {"P", given("245000.00")}}),
                       bid("B", {{"E1", true}, {"K1", given("50")}, {"P", given("250000.00")}})});
  dossier.grades = {grade("A", "K2", "b1", "goed"), grade("A", "K2", "b2", "matig"),
                    consensus("A", "K2", "goed"), consensus("B", "K2", "matig")};
  return dossier;
}

criteria::Dossier value_in_euros() {
  const criteria::PercentDiscount ladder{table({{"0", "0"}, {"3", "4"}})};
  auto lot = test_support::lot(
      award(AwardMethod::value_in_euros),
      {valued("V1", "10000", linear("0", "10")),
       parent("G", "",
              {valued("V2", "5000.00", points("10")), valued("MKI", "", criteria::Factor{decimal("1.5")})}),
       valued("LADDER", "", ladder), price("P")});
  lot.criteria[1].value = decimal("5000");
  lot.award.ties = {criteria::TieByQuality{}, criteria::TieByDraw{}};
  return test_support::dossier(std::move(lot), {bid("A", {{"V1", given("4")},
                                                          {"V2", given("8")},
                                                          {"MKI", given("1234.5")},
                                                          {"LADDER", level("3")},
                                                          {"P", given("100000.00")}})});
}

criteria::Dossier with_unscored_price(AwardMethod method) {
  const auto weights = criteria::weight_rule(method);
  const bool with_price = weights == criteria::WeightRule::sum_with_price;
  auto lot = test_support::lot(award(method), {price("P", with_price ? "40" : "")});
  if (weights != criteria::WeightRule::none)
    lot.criteria.push_back(quality("Q", with_price ? "60" : "100", linear("0", "10")));
  if (method == AwardMethod::quality_per_price) lot.award.factor = decimal("1000");
  if (method == AwardMethod::reference_point)
    lot.award.reference = criteria::ReferencePoint{decimal("100000"), decimal("70"), decimal("130000")};
  if (method == AwardMethod::lowest_cost)
    lot.criteria.front().answer = criteria::LccAnswer{{}, decimal("3"), {10, false}};
  lot.award.ties = {criteria::TieByDraw{}};
  return test_support::dossier(std::move(lot), {});
}

criteria::Lot& lot(criteria::Dossier& dossier) { return dossier.tender.lots.front(); }

criteria::Criterion& criterion(criteria::Dossier& dossier, const std::string& id) {
  if (criteria::Criterion* found = find(lot(dossier).criteria, id)) return *found;
  throw std::invalid_argument("no criterion " + id);
}

criteria::Findings with_severity(const criteria::Findings& findings, Severity severity) {
  criteria::Findings found;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
               [&](const criteria::Finding& finding) { return finding.severity == severity; });
  return found;
}

std::vector<std::string> codes_and_places(const criteria::Findings& findings) {
  std::vector<std::string> list;
  for (const criteria::Finding& finding : findings) list.push_back(finding.code + " at " + finding.place);
  return list;
}

namespace {

std::vector<std::string> found(const criteria::Dossier& dossier, Severity severity) {
  return codes_and_places(with_severity(criteria::validate(dossier), severity));
}

}  // namespace

void expect_errors(const criteria::Dossier& sound, const std::vector<Damage>& damages) {
  EXPECT_THAT(found(sound, Severity::error), testing::IsEmpty());
  for (const Damage& damage : damages) {
    criteria::Dossier dossier = sound;
    damage.change(dossier);
    EXPECT_THAT(found(dossier, Severity::error), testing::ElementsAre(damage.code + " at " + damage.place))
        << damage.what;
  }
}

void expect_warnings(const criteria::Dossier& sound, const std::vector<Damage>& changes) {
  for (const Damage& change : changes) {
    const std::string expected = change.code + " at " + change.place;
    EXPECT_THAT(found(sound, Severity::warning), testing::Not(testing::Contains(expected))) << change.what;
    criteria::Dossier dossier = sound;
    change.change(dossier);
    EXPECT_THAT(found(dossier, Severity::warning), testing::Contains(expected)) << change.what;
    EXPECT_THAT(found(dossier, Severity::error), testing::IsEmpty()) << change.what;
  }
}

}  // namespace validate_cases
