#include "evaluator/agreement_check.hpp"

#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using namespace criteria;
using evaluator::RuleCheck;

Date date(std::string_view text) { return Date::parse(text).value(); }

Threshold from(std::string_view day, std::string_view value, AmbitionLevel level = AmbitionLevel::bronze) {
  return {date(day), level, decimal(value)};
}

Agreement agreement(std::vector<Demand> demands) {
  Agreement made;
  made.id = "A";
  for (std::size_t i = 0; i < demands.size(); ++i) {
    AgreementRule rule;
    rule.id = "R" + std::to_string(i + 1);
    rule.demand = std::move(demands[i]);
    made.rules.push_back(std::move(rule));
  }
  return made;
}

Criterion measuring(Criterion criterion, CircularQuantity quantity,
                    std::optional<Basis> basis = std::nullopt) {
  criterion.circular = Circularity{std::nullopt, quantity, basis};
  return criterion;
}

Tender tender(Lot only) { return dossier(std::move(only), {}).tender; }

Tender weighted(std::vector<Criterion> criteria) {
  return tender(lot(award(AwardMethod::weighted_points), std::move(criteria)));
}

// "R1 1 fail absent 12 < tender.lots[0].criteria[0]"
std::string described(const RuleCheck& check) {
  std::string text = check.rule->id;
  if (check.lot) text += " " + *check.lot;
  text.append(" ").append(evaluator::name(check.outcome));
  if (const auto reason = evaluator::name(check.reason); !reason.empty()) text.append(" ").append(reason);
  if (check.measured) text += " " + check.measured->to_truncated(6);
  if (check.threshold) text += " against " + check.threshold->value.text();
  if (!check.place.empty()) text += " at " + check.place;
  return text;
}

std::string first(const Agreement& rules, const Tender& draft, std::string_view day = "2026-01-01",
                  AmbitionLevel level = AmbitionLevel::bronze) {
  return described(evaluator::check_agreement(rules, draft, {date(day), level}).at(0));
}

QuantityRule share(std::vector<Threshold> thresholds) {
  return {CircularQuantity::secondary_share,
          Basis::volume,
          std::nullopt,
          std::nullopt,
          Bound::at_least,
          std::move(thresholds)};
}

const Criterion secondary = measuring(requirement("E", NumberAnswer{"%"}, AtLeast{decimal("15")}),
                                      CircularQuantity::secondary_share, Basis::volume);

TEST(AgreementCheck, MeasuresWhatTheRequirementsHoldBiddersTo) {
  const auto rules = agreement({share({from("2020-01-01", "15")})});
  EXPECT_EQ(first(rules, weighted({secondary})), "R1 1 pass 15 against 15 at tender.lots[0].criteria[0]");
  EXPECT_EQ(first(agreement({share({from("2020-01-01", "15.1")})}), weighted({secondary})),
            "R1 1 fail 15 against 15.1 at tender.lots[0].criteria[0]");
  EXPECT_EQ(first(rules, weighted({})), "R1 1 fail absent against 15");
}

TEST(AgreementCheck, DoesNotCallItARequirementWhenItIsOnlyScored) {
  const auto scored =
      measuring(quality("K", "40", linear("0", "80")), CircularQuantity::secondary_share, Basis::volume);
  EXPECT_EQ(first(agreement({share({from("2020-01-01", "15")})}), weighted({scored})),
            "R1 1 fail not-required against 15");
}

TEST(AgreementCheck, CannotCompareAnotherBasisOrUnit) {
  const auto by_mass = measuring(secondary, CircularQuantity::secondary_share, Basis::mass);
  EXPECT_EQ(first(agreement({share({from("2020-01-01", "15")})}), weighted({by_mass})),
            "R1 1 not-determinable other-unit against 15");
  const QuantityRule ceiling{CircularQuantity::mki, std::nullopt,   "€/m³",
                             std::nullopt,          Bound::at_most, {from("2020-01-01", "25")}};
  const auto per_piece =
      measuring(requirement("E", NumberAnswer{"€/stuk"}, AtMost{decimal("3")}), CircularQuantity::mki);
  const auto per_volume =
      measuring(requirement("F", NumberAnswer{"€/m³"}, AtMost{decimal("24")}), CircularQuantity::mki);
  EXPECT_EQ(first(agreement({ceiling}), weighted({per_piece})),
            "R1 1 not-determinable other-unit against 25");
  EXPECT_EQ(first(agreement({ceiling}), weighted({per_piece, per_volume})),
            "R1 1 pass 24 against 25 at tender.lots[0].criteria[1]");
}

TEST(AgreementCheck, TakesADerivedAnswerForItsQuantity) {
  const auto building =
      requirement("E", MpgAnswer{std::nullopt, std::nullopt, {50, false}}, AtMost{decimal("0.6")});
  const QuantityRule ceiling{CircularQuantity::mpg, std::nullopt,   std::nullopt,
                             std::nullopt,          Bound::at_most, {from("2020-01-01", "0.65")}};
  EXPECT_EQ(first(agreement({ceiling}), weighted({building})),
            "R1 1 pass 0.6 against 0.65 at tender.lots[0].criteria[0]");
}

// The same detail is 0.31 by version 2.0 and 0.78 by version 1: a bound by one says nothing about the other.
TEST(AgreementCheck, CannotCompareAnotherVersionOfTheMethod) {
  const auto by = [](std::optional<std::string> method) {
    return requirement("L", DetachabilityAnswer{std::move(method)}, AtLeast{decimal("0.5")});
  };
  const auto stated =
      measuring(requirement("S", NumberAnswer{}, AtLeast{decimal("0.9")}), CircularQuantity::detachability);
  QuantityRule rule{
      CircularQuantity::detachability, std::nullopt, std::nullopt, std::nullopt, Bound::at_least,
      {from("2020-01-01", "0.4")}};
  const std::string passed = "R1 1 pass 0.5 against 0.4 at tender.lots[0].criteria[0]";
  EXPECT_EQ(first(agreement({rule}), weighted({by("detachability-1.0")})), passed) << "any version counts";
  rule.method = "detachability-2.0";
  EXPECT_EQ(first(agreement({rule}), weighted({by("detachability-2.0")})), passed);
  EXPECT_EQ(first(agreement({rule}), weighted({by(std::nullopt)})), passed) << "the current version";
  EXPECT_EQ(first(agreement({rule}), weighted({by("detachability-1.0")})),
            "R1 1 not-determinable other-method against 0.4");
  EXPECT_EQ(first(agreement({rule}), weighted({stated})), "R1 1 not-determinable other-method against 0.4");
  EXPECT_EQ(first(agreement({rule}), weighted({by("detachability-2.0"), stated})), passed);
}

TEST(AgreementCheck, CountsTheThresholdOfTheDayAndTheLevel) {
  const auto rules = agreement({share({from("2024-01-01", "10"), from("2026-07-01", "20"),
                                       from("2025-01-01", "30", AmbitionLevel::silver)})});
  const auto draft = weighted({secondary});
  const std::string place = " at tender.lots[0].criteria[0]";
  EXPECT_EQ(first(rules, draft, "2023-12-31"), "R1 not-applicable not-in-force");
  EXPECT_EQ(first(rules, draft, "2024-01-01"), "R1 1 pass 15 against 10" + place);
  EXPECT_EQ(first(rules, draft, "2026-07-01"), "R1 1 fail 15 against 20" + place);
  EXPECT_EQ(first(rules, draft, "2024-12-31", AmbitionLevel::gold), "R1 1 pass 15 against 10" + place);
  EXPECT_EQ(first(rules, draft, "2025-01-01", AmbitionLevel::gold), "R1 1 fail 15 against 30" + place);
}

TEST(AgreementCheck, MeasuresWeightsInPercentOfTheScale) {
  auto circular = parent("C", "30", {quality("C1", "10", points("10")), quality("C2", "20", points("10"))});
  circular.circular = Circularity{};
  auto draft =
      weighted({circular, quality("K", "20", points("10")), scored_price("P", "50", linear("9", "1"))});
  const auto rules = agreement({CircularWeightRule{{from("2020-01-01", "30")}},
                                PriceWeightRule{{from("2020-01-01", "49.9")}},
                                CriteriaCountRule{{from("2020-01-01", "3")}}});
  const auto found = [&] {
    std::string all;
    for (const auto& check :
         evaluator::check_agreement(rules, draft, {date("2026-01-01"), AmbitionLevel::bronze}))
      all += described(check) + "\n";
    return all;
  };
  EXPECT_EQ(found(),
            "R1 1 pass 30 against 30 at tender.lots[0].criteria\n"
            "R2 1 fail 50 against 49.9 at tender.lots[0].criteria\n"
            "R3 1 pass 3 against 3 at tender.lots[0].criteria\n");
  draft.lots[0].award.scale = decimal("200");
  EXPECT_EQ(found().substr(0, 12), "R1 1 fail 15");
  draft.lots[0].award.method = AwardMethod::value_in_euros;
  EXPECT_EQ(found().substr(0, 61), "R1 1 not-determinable no-weights against 30\nR2 1 not-determin");
}

TEST(AgreementCheck, FindsCriteriaAndClausesByTheirPlaceInTheLibrary) {
  auto taken = quality("K", "50", points("10"));
  taken.library = "KM-01";
  auto draft = weighted({taken});
  const auto rules = agreement({CriterionRule{"KM-01"}, CriterionRule{"KM-02"}, ClauseRule{"ALG-C1"}});
  const auto found = [&](std::size_t index) {
    return described(
        evaluator::check_agreement(rules, draft, {date("2026-01-01"), AmbitionLevel::bronze}).at(index));
  };
  EXPECT_EQ(found(0), "R1 1 pass at tender.lots[0].criteria[0]");
  EXPECT_EQ(found(1), "R2 1 fail absent");
  EXPECT_EQ(found(2), "R3 fail absent");
  draft.provisions = {{"S1", ProvisionKind::suitability_requirement, "", std::nullopt, "ALG-C1"}};
  EXPECT_EQ(found(2), "R3 fail absent");
  draft.provisions->push_back({"C1", ProvisionKind::contract_clause, "", std::nullopt, "ALG-C1"});
  EXPECT_EQ(found(2), "R3 pass at tender.provisions[1]");
}

TEST(AgreementCheck, TellsRelativeFormulasFromAbsoluteOnes) {
  const auto rules = agreement({AbsoluteScoringRule{}, AwardMethodRule{{AwardMethod::weighted_points}}});
  EXPECT_EQ(first(rules, weighted({quality("K", "100", points("10"))})), "R1 1 pass");
  EXPECT_EQ(first(rules, weighted({quality("K", "100", RelativeLowest{})})),
            "R1 1 fail at tender.lots[0].criteria[0].scoring");
  const auto utility = tender(lot(award(AwardMethod::utility_index), {quality("K", "60", points("10"))}));
  EXPECT_EQ(first(rules, utility), "R1 1 fail at tender.lots[0].award.method");
}

TEST(AgreementCheck, LeavesOpenWhatTheTenderDoesNotSay) {
  auto rules = agreement({AbsoluteScoringRule{}});
  rules.rules[0].scope =
      Scope{std::nullopt, decimal("50000"), decimal("100000"), std::vector{Procedure::open}};
  auto draft = weighted({});
  EXPECT_EQ(first(rules, draft), "R1 not-determinable procedure-unknown");
  draft.procedure = Procedure::open;
  EXPECT_EQ(first(rules, draft), "R1 not-determinable value-unknown");
  draft.estimated_value = decimal("50000");
  EXPECT_EQ(first(rules, draft), "R1 1 pass");
  draft.estimated_value = decimal("100000");
  EXPECT_EQ(first(rules, draft), "R1 not-applicable out-of-scope");
  draft.procedure = Procedure::restricted;
  EXPECT_EQ(first(rules, draft), "R1 not-applicable out-of-scope");
  rules.rules[0].scope = Scope{std::vector<std::string>{"beton"}, {}, {}, std::vector{Procedure::open}};
  EXPECT_EQ(first(rules, draft), "R1 not-applicable out-of-scope") << "by its procedure, in any segment";
  rules.rules[0].scope = Scope{std::vector<std::string>{"beton"}, {}, {}, {}};
  EXPECT_EQ(first(rules, draft), "R1 not-determinable segment-unknown");
  draft.segment = "hout";
  EXPECT_EQ(first(rules, draft), "R1 not-applicable out-of-scope");
  draft.segment = "beton";
  EXPECT_EQ(first(rules, draft), "R1 1 pass");
  EXPECT_EQ(first(agreement({PortfolioRule{{from("2020-01-01", "20")}}}), draft),
            "R1 not-applicable of-a-year");
}

// Netwerk Betonketen, moederbestek: the verdicts computed from the published table.
TEST(AgreementCheck, GivesTheVerdictsOfTheMoederbestek) {
  const QuantityRule tiles = share({from("2016-09-20", "15")});
  const QuantityRule mki{CircularQuantity::mki, std::nullopt,   "€/m³",
                         std::nullopt,          Bound::at_most, {from("2018-01-24", "22")}};
  const auto ceiling = [](std::string_view bound) {
    return weighted(
        {measuring(requirement("M", NumberAnswer{"€/m³"}, AtMost{decimal(bound)}), CircularQuantity::mki)});
  };
  EXPECT_EQ(first(agreement({tiles}), weighted({secondary}), "2016-09-19"), "R1 not-applicable not-in-force");
  EXPECT_EQ(first(agreement({tiles}), weighted({secondary}), "2016-09-20"),
            "R1 1 pass 15 against 15 at tender.lots[0].criteria[0]");
  EXPECT_EQ(first(agreement({mki}), ceiling("22.01"), "2025-01-01"),
            "R1 1 fail 22.01 against 22 at tender.lots[0].criteria[0]");
  EXPECT_EQ(first(agreement({mki}), ceiling("22"), "2025-01-01"),
            "R1 1 pass 22 against 22 at tender.lots[0].criteria[0]");
}

}  // namespace
