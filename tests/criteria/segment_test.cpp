#include "criteria/segment.hpp"

#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace criteria;
using testing::ElementsAre;
using testing::IsEmpty;

Decimal decimal(const char* text) { return Decimal::of(text); }
Date day(const char* text) { return *Date::parse(text); }

Segment full_segment() {
  Segment segment;
  segment.id = "betonproducten";
  segment.title = "Betonproducten";
  segment.cpv_codes = {"44114200"};
  segment.cpv_prefixes = {"4411"};
  segment.intensity = ImpactIntensity{decimal("0.08"), ImpactUnit::mki_per_euro, "fictief", 2025,
                                      decimal("0.05"), decimal("0.12")};
  segment.influence = Appraisal{decimal("4"), "Wij schrijven het bestek"};
  segment.readiness = Appraisal{decimal("2.5"), "Marktconsultatie 2025"};
  segment.effort = Appraisal{decimal("0"), "Bestaand sjabloon"};
  segment.spend = {
      {"gouda", 2024, decimal("10.50")}, {"gouda", 2025, decimal("20")}, {"woerden", 2025, decimal("0.01")}};
  segment.contracts = {{"gouda", "Tegels", "", day("2025-01-01"), day("2026-11-24"), decimal("5")},
                       {"gouda", "Banden", "", {}, day("2026-11-25"), {}},
                       {"woerden", "Tegels", "X", {}, day("2028-11-25"), {}},
                       {"woerden", "Banden", "X", {}, day("2028-11-26"), {}}};
  return segment;
}

// `code place` of every finding.
std::vector<std::string> faults(const Segment& segment) {
  std::vector<std::string> list;
  for (const Finding& finding : validate(segment)) list.push_back(finding.code + " " + finding.place);
  return list;
}

TEST(Segments, AreValidWithWhatIsKnownOfThem) {
  EXPECT_THAT(faults(full_segment()), IsEmpty());
  EXPECT_THAT(faults({"a", "A"}), IsEmpty());
}

TEST(Segments, SayEverythingThatIsWrongAtItsPlace) {
  Segment segment = full_segment();
  segment.cpv_prefixes = {"4", "4411", "4411"};
  segment.intensity->value = decimal("-1");
  segment.intensity->source = "";
  segment.intensity->year = 1999;
  segment.influence->grade = decimal("5.01");
  segment.readiness->reason = "";
  segment.spend[1].year = 2024;
  segment.spend[2].amount = decimal("0.001");
  segment.contracts[0].starts_on = day("2027-01-01");
  segment.contracts[1].title = "Tegels";
  segment.contracts[3].party = "Woerden";
  EXPECT_THAT(
      faults(segment),
      ElementsAre("segment.cpvPrefix cpvPrefixes[0]", "segment.cpvPrefix cpvPrefixes[2]",
                  "segment.intensity intensity.value", "segment.intensityRange intensity",
                  "segment.source intensity.source", "segment.year intensity.year",
                  "segment.grade influence.grade", "segment.reason readiness.reason", "spend.twice spend[1]",
                  "spend.amount spend[2].amount", "contract.dates contracts[0].endsOn",
                  "contract.twice contracts[1]", "spend.party contracts[3].party"));
}

TEST(Segments, HaveARangeOfImpactAroundItsValueOrNone) {
  Segment segment = full_segment();
  segment.intensity->low.reset();
  EXPECT_THAT(faults(segment), ElementsAre("segment.intensityRange intensity"));
  segment.intensity->low = decimal("0.09");
  EXPECT_THAT(faults(segment), ElementsAre("segment.intensityRange intensity"));
  segment.intensity->low = segment.intensity->high = decimal("0.080");
  EXPECT_THAT(faults(segment), IsEmpty());
}

TEST(Segments, InOneFileHaveDifferentIds) {
  const auto findings = validate(std::vector{full_segment(), Segment{"a", ""}, full_segment()});
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].place, "segments[1].title");
  EXPECT_EQ(findings[1].code, "segment.idTwice");
  EXPECT_EQ(findings[1].place, "segments[2].id");
}

TEST(Segments, SumTheSpendOfAYearOrKnowNone) {
  EXPECT_EQ(total_spend(full_segment(), 2025), Number(2001, 100));
  EXPECT_EQ(total_spend(full_segment(), 2023), std::nullopt);
  EXPECT_EQ(last_spend_year({Segment{"a", "A"}, full_segment()}, day("2026-01-01")), 2025);
  EXPECT_EQ(last_spend_year({full_segment()}, day("2025-12-31")), 2024);
  EXPECT_EQ(last_spend_year({full_segment()}, day("2024-12-31")), 2025);
  EXPECT_EQ(last_spend_year({Segment{"a", "A"}}, day("2026-01-01")), std::nullopt);
}

TEST(Segments, SayOfHowManyPartiesTheirFiguresAre) {
  Segment segment{"a", "A"};
  EXPECT_EQ(parties_with_spend(segment, 2025), 0U);
  segment.spend = {
      {"gouda", 2025, decimal("1")}, {"gouda", 2024, decimal("1")}, {"woerden", 2025, decimal("0")}};
  segment.contracts.push_back({"nieuwkoop", "Stoelen", "", {}, *Date::parse("2027-01-01"), {}});
  segment.contracts.push_back({"nieuwkoop", "Kasten", "", {}, *Date::parse("2027-01-01"), {}});
  EXPECT_EQ(parties_with_spend(segment, 2025), 2U);
  EXPECT_EQ(parties_with_spend(segment, 2024), 1U);
  EXPECT_EQ(parties_with_contracts(segment), 1U);
  EXPECT_EQ(parties_in({segment, Segment{"b", "B"}}), 3U);
}

TEST(Segments, KnowTheContractsThatEndWithinTwoYearsTheLastDayIncluded) {
  const Segment segment = full_segment();
  std::vector<std::string> titles;
  for (const Contract* contract : ending_within(segment, day("2026-11-25"), 2))
    titles.push_back(contract->party + " " + contract->title);
  EXPECT_THAT(titles, ElementsAre("gouda Banden", "woerden Tegels"));
  Segment leap = segment;
  leap.contracts = {{"gouda", "A", "", {}, day("2030-02-28"), {}},
                    {"gouda", "B", "", {}, day("2030-03-01"), {}}};
  EXPECT_EQ(ending_within(leap, day("2028-02-29"), 2).size(), 1U);
}

}  // namespace
