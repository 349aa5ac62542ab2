// The monitor on figures that are worked out by hand.
#include "evaluator/monitor.hpp"

#include "evaluator/evaluate.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using namespace test_support;
using namespace evaluator;
using criteria::Agreement;
using criteria::CircularQuantity;
using criteria::Date;

Date date(std::string_view text) { return Date::parse(text).value(); }

constexpr RuleCounts all_met{2, 0, 0, 0};
constexpr RuleCounts one_departed{1, 0, 0, 1};
constexpr RuleCounts one_failed{1, 1, 0, 0};
constexpr RuleCounts one_open{1, 0, 1, 0};

MonitoredTender tender(std::string party, int year, std::string_view value, const RuleCounts& rules) {
  MonitoredTender made;
  made.reference = party + std::to_string(year);
  made.party = std::move(party);
  made.segment = "beton";
  made.year = year;
  if (!value.empty()) made.estimated_value = number(value);
  made.agreements = {{"A", rules}};
  made.lots = 1;
  return made;
}

// 20 percent from 2025, 40 percent from 2026.
Agreement agreement() {
  Agreement made;
  made.id = "A";
  made.segments = {"beton"};
  made.valid_from = date("2025-01-01");
  made.parties = {{"gouda", date("2025-03-01")}, {"woerden", std::nullopt}};
  criteria::AgreementRule rule;
  rule.id = "P";
  rule.demand =
      criteria::PortfolioRule{{{date("2025-01-01"), criteria::AmbitionLevel::bronze, decimal("20")},
                               {date("2026-12-31"), criteria::AmbitionLevel::bronze, decimal("40")}}};
  made.rules = {rule};
  return made;
}

MonitorInput input(std::vector<MonitoredTender> tenders, std::vector<MonitoredSpend> spend = {}) {
  return {{2024, 2026, date("2026-11-25")}, std::move(tenders), std::move(spend), {agreement()}};
}

MonitoredSpend spend(std::string party, int year, std::string_view euros) {
  return {std::move(party), "beton", year, number(euros)};
}

std::string described(const std::optional<Number>& number) { return number ? number->to_truncated(6) : "?"; }

// "2025 gouda 20 100/400 25 pass"
std::vector<std::string> verdicts(const MonitorInput& given) {
  std::vector<std::string> lines;
  for (const auto& each : monitor(given).portfolio) {
    std::string line = std::to_string(each.year) + " " + each.party + " " + each.threshold.to_truncated(6) +
                       " " + described(each.value) + "/" + described(each.spend) + " " +
                       described(each.measured) + " " + std::string(name(each.outcome));
    if (each.reason != PortfolioReason::none) line += " " + std::string(name(each.reason));
    if (each.provisional) line += " provisional";
    lines.push_back(std::move(line));
  }
  return lines;
}

TEST(MonitorStanding, IsThatOfTheWorstRule) {
  EXPECT_EQ(standing(all_met), Standing::meets);
  EXPECT_EQ(standing(one_departed), Standing::deviates);
  EXPECT_EQ(standing(one_open), Standing::not_determinable);
  EXPECT_EQ(standing(one_failed), Standing::fails);
  EXPECT_EQ(standing({1, 1, 1, 1}), Standing::fails);
  EXPECT_EQ(standing({1, 0, 1, 1}), Standing::not_determinable);
  EXPECT_EQ(standing(RuleCounts{}), std::nullopt);
}

TEST(Portfolio, CountsWhatMeetsAgainstTheThresholdOfTheEndOfTheYear) {
  const auto given = input({tender("gouda", 2025, "100", all_met), tender("gouda", 2025, "250", one_failed),
                            tender("gouda", 2026, "300", all_met), tender("gouda", 2026, "20", all_met)},
                           {spend("gouda", 2025, "500"), spend("gouda", 2026, "800")});
  EXPECT_THAT(verdicts(given),
              ElementsAre("2025 gouda 20 100/500 20 pass", "2026 gouda 40 320/800 40 pass provisional"));
}

TEST(Portfolio, ADeviationIsNoMeeting) {
  const auto given =
      input({tender("gouda", 2025, "99.99", all_met), tender("gouda", 2025, "400", one_departed),
             tender("gouda", 2025, "400", one_open), tender("gouda", 2025, "400", {})},
            {spend("gouda", 2025, "500")});
  EXPECT_EQ(verdicts(given).front(), "2025 gouda 20 99.99/500 19.998 fail");
}

TEST(Portfolio, WhatIsMissingIsNotZero) {
  EXPECT_THAT(verdicts(input({tender("gouda", 2025, "", all_met)}, {spend("gouda", 2025, "500")})),
              ElementsAre("2025 gouda 20 ?/500 ? not-determinable value-unknown",
                          "2026 gouda 40 0/? ? not-determinable spend-unknown provisional"));
  // Without an estimate, but it does not count anyway.
  EXPECT_EQ(verdicts(input({tender("gouda", 2025, "", one_failed)}, {spend("gouda", 2025, "500")})).front(),
            "2025 gouda 20 0/500 0 fail");
  EXPECT_EQ(verdicts(input({}, {spend("gouda", 2025, "0")})).front(),
            "2025 gouda 20 0/0 ? not-determinable spend-unknown");
}

TEST(Portfolio, IsAboutThePartiesThatHadSignedAndTheSegmentsInScope) {
  auto given = input({}, {spend("gouda", 2025, "10"), spend("woerden", 2025, "10")});
  given.question.to = 2025;
  given.agreements[0].segments = {"beton", "hout"};
  EXPECT_EQ(verdicts(given).size(), 2U);
  given.agreements[0].rules[0].scope = criteria::Scope{{{"beton"}}, {}, {}, {}};
  EXPECT_THAT(verdicts(given), ElementsAre("2025 gouda 20 0/10 0 fail"));
  given.agreements[0].rules[0].scope->value_from = decimal("5");
  EXPECT_THAT(verdicts(given), ElementsAre("2025 gouda 20 0/10 ? not-determinable scope-unknown"));
  given.agreements[0].parties[0].signed_on = date("2026-01-01");
  EXPECT_THAT(verdicts(given), IsEmpty());
  given.agreements[0].parties[0].signed_on = date("2025-12-31");
  given.agreements[0].valid_to = date("2024-12-31");
  EXPECT_THAT(verdicts(given), IsEmpty());
}

TEST(Portfolio, TogetherIsTheShareOfWhatCanBeDetermined) {
  auto given = input({tender("gouda", 2025, "100", all_met), tender("woerden", 2025, "900", all_met)},
                     {spend("gouda", 2025, "400"), spend("woerden", 2025, "1600")});
  given.agreements[0].parties = {
      {"gouda", date("2025-01-01")}, {"woerden", date("2025-01-01")}, {"zuidplas", date("2025-01-01")}};
  const auto total = monitor(given).target_shares.front();
  EXPECT_EQ(total.year, 2025);
  EXPECT_EQ(total.passed, 2U);
  EXPECT_EQ(total.failed, 0U);
  EXPECT_EQ(total.not_determinable, 1U);
  EXPECT_EQ(described(total.measured), "50");
  EXPECT_FALSE(total.provisional);
}

TEST(Monitor, AddsUpByPartySegmentAndYear) {
  auto unknown = tender("", 2026, "", one_failed);
  unknown.agreements.clear();
  auto second = tender("gouda", 2026, "50.50", one_departed);
  second.circular_weights = {number("30"), number("45")};
  second.lots = 2;
  second.awarded = 1;
  auto first = tender("gouda", 2026, "100", all_met);
  first.circular_weights = {number("25")};
  const auto made = monitor(input({first, second, unknown, tender("gouda", 2023, "7", all_met)},
                                  {spend("gouda", 2026, "400"), spend("woerden", 2025, "30")}));
  ASSERT_EQ(made.rows.size(), 3U);
  EXPECT_EQ(made.rows[0].party, "woerden");
  EXPECT_EQ(made.rows[0].figures.tenders, 0U);
  EXPECT_EQ(described(made.rows[0].figures.value), "?");
  EXPECT_EQ(made.rows[1].party, "");
  EXPECT_EQ(described(made.rows[1].figures.spend), "?");
  const Figures& gouda = made.rows[2].figures;
  EXPECT_EQ(gouda.tenders, 2U);
  EXPECT_EQ(described(gouda.value), "150.5");
  EXPECT_EQ(described(gouda.circular_weight), "33.333333");
  EXPECT_EQ(gouda.standings, (StandingCounts{1, 1, 0, 0}));
  EXPECT_EQ(gouda.rules, (RuleCounts{3, 0, 0, 1}));
  EXPECT_EQ(described(circular_share(gouda)), "25");
  EXPECT_EQ(made.total.tenders, 3U);
  EXPECT_EQ(made.total.without_estimate, 1U);
  EXPECT_EQ(made.total.standings.covered(), 2U);
  EXPECT_EQ(made.years.size(), 3U);
  EXPECT_EQ(made.years[0].figures.tenders, 0U);
  EXPECT_EQ(made.parties.size(), 3U);
  EXPECT_EQ(made.segments.size(), 1U);
  ASSERT_EQ(made.compliance.size(), 1U);
  EXPECT_EQ(made.compliance[0].standings, (StandingCounts{1, 1, 0, 0}));
}

TEST(Monitor, AShareNeedsTheSpendAndEveryEstimateThatCounts) {
  // No tender that an agreement is about: nothing was measured.
  EXPECT_EQ(circular_share(monitor(input({}, {spend("gouda", 2025, "9")})).total), std::nullopt);
  const auto none_meets = input({tender("gouda", 2025, "", one_failed)}, {spend("gouda", 2025, "9")});
  EXPECT_EQ(described(circular_share(monitor(none_meets).total)), "0");
  EXPECT_EQ(circular_share(monitor(input({tender("gouda", 2025, "10", all_met)})).total), std::nullopt);
  const auto with = monitor(input({tender("gouda", 2025, "", all_met)}, {spend("gouda", 2025, "9")})).total;
  EXPECT_EQ(circular_share(with), std::nullopt);
}

TEST(Monitor, AddsPromisesOfOneUnitOnlyAndNoneThatArePerSomething) {
  auto one = tender("gouda", 2026, "1", all_met);
  one.promises = {{CircularQuantity::mki, "€", number("1200.50")},
                  {CircularQuantity::mki, "€/m³", number("21")},
                  {CircularQuantity::co2_storage, "kg CO2", number("700")}};
  auto other = one;
  other.promises[0].value = number("799.50");
  other.promises[1].value = number("18");
  other.promises.pop_back();
  const auto promised = monitor(input({one, other})).total.promised;
  ASSERT_EQ(promised.size(), 3U);
  EXPECT_EQ(described(promised[0].sum), "2000");
  EXPECT_EQ(promised[0].lots, 2U);
  EXPECT_EQ(described(promised[1].sum), "?");
  EXPECT_EQ(described(promised[1].lowest), "18");
  EXPECT_EQ(described(promised[1].highest), "21");
  EXPECT_EQ(described(promised[2].sum), "700");
}

TEST(Monitor, PromisesAreTheAnswersOfTheWinner) {
  auto measuring = quality("K1", "40", linear("100", "0"));
  measuring.answer = criteria::NumberAnswer{"€/m³"};
  measuring.circular = criteria::Circularity{{}, CircularQuantity::mki, {}};
  auto life = quality("K2", "10", linear("0", "10"));
  life.circular = criteria::Circularity{{}, CircularQuantity::service_life, {}};
  const auto given_dossier =
      dossier(lot(award(criteria::AwardMethod::weighted_points),
                  {measuring, life, scored_price("P", "50", linear("200", "100"))}),
              {bid("B1", {{"K1", given("30")}, {"K2", given("9")}, {"P", given("150")}}),
               bid("B2", {{"K1", given("12.5")}, {"K2", given("9")}, {"P", given("150")}})});
  const auto evaluation = evaluate(given_dossier);
  ASSERT_TRUE(evaluation);
  EXPECT_THAT(promised(given_dossier, evaluation->lots[0]),
              ElementsAre(Promise{CircularQuantity::mki, "€/m³", number("12.5")}));
  auto undecided = evaluation->lots[0];
  undecided.winner.reset();
  EXPECT_THAT(promised(given_dossier, undecided), IsEmpty());
}

TEST(Milestones, AreReachedWhenEveryKindOfEvidenceIsThere) {
  EXPECT_EQ(state({1, {{"a", 0, ""}, {"b", 0, ""}}}), MilestoneState::not_started);
  EXPECT_EQ(state({1, {{"a", 2, ""}, {"b", 0, ""}}}), MilestoneState::under_way);
  EXPECT_EQ(state({1, {{"a", 2, ""}, {"b", 1, ""}}}), MilestoneState::reached);
}

}  // namespace
