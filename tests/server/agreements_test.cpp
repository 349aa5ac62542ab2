#include "server/app/agreements.hpp"

#include "server/app/edit_tender.hpp"
#include "server/app/load_demo.hpp"
#include "support/golden.hpp"
#include "support/source_text.hpp"
#include "support/temporary_folder.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using evaluator::RuleOutcome;
using testing::ElementsAre;

const Actor buyer{"buyer", "r-1"};

std::string november() { return "2026-11-25T09:00:00.000Z"; }

class AgreementsTest : public testing::Test {
 protected:
  AgreementsTest() : service_(server_test::test_database(folder_.path()), november) { load_demo(service_); }

  TenderId tender(std::string_view reference) {
    return service_.database.read([&](Unit& unit) { return *TenderStore(unit).find_reference(reference); });
  }
  AgreementReport report(std::string_view reference) {
    return check_against_agreements(service_, tender(reference)).value().at(0);
  }
  std::vector<std::string> outcomes(std::string_view reference) {
    std::vector<std::string> list;
    for (const auto& verdict : report(reference).verdicts)
      if (verdict.check.outcome != RuleOutcome::not_applicable)
        list.push_back(verdict.check.rule->id + " " + verdict.check.lot.value_or("-") + " " +
                       std::string(evaluator::name(verdict.check.outcome)));
    return list;
  }

  test_support::TemporaryFolder folder_;
  Service service_;
};

std::vector<std::string> codes(const Failure& failure) {
  return test_support::codes(std::get<Findings>(failure));
}

TEST_F(AgreementsTest, HoldTheDemoTendersAgainstThoseThatAreAboutThem) {
  EXPECT_THAT(outcomes("ALP-2026-031"), ElementsAre("T1 1 pass", "T2 1 pass"));
  EXPECT_THAT(outcomes("WOE-2026-007"), ElementsAre("A1 1 pass", "A2 1 pass", "A3 1 pass", "A4 1 pass",
                                                    "A5 - pass", "B1 1 fail", "B2 1 fail", "B3 1 pass"));
  EXPECT_EQ(report("GOU-2026-014").agreement->id, "groene-hart-circulair-inkopen");
}

TEST_F(AgreementsTest, ADeviationClosesTheRuleItExplainsAndStaysOnRecord) {
  const auto id = tender("WOE-2026-007");
  const auto open = [&] {
    const auto verdicts = report("WOE-2026-007").verdicts;
    return std::count_if(verdicts.begin(), verdicts.end(), is_unsettled);
  };
  EXPECT_EQ(open(), 2);
  Deviation deviation{"groene-hart-circulair-inkopen", "B1",      "1",
                      "Bestaande fundering",           "College", "2026-03-10"};
  ASSERT_TRUE(record_deviation(service_, buyer, id, deviation));
  EXPECT_EQ(open(), 1);
  deviation.reason = "Bestaande fundering en kelder";
  ASSERT_TRUE(record_deviation(service_, buyer, id, deviation));
  EXPECT_EQ(open(), 1);
  const auto all = service_.database.read([&](Unit& unit) { return DeviationStore(unit).list(id); });
  ASSERT_EQ(all.size(), 2U);
  for (const auto& verdict : report("WOE-2026-007").verdicts)
    if (verdict.check.rule->id == "B1") {
      EXPECT_EQ(verdict.deviation->deviation.reason, deviation.reason);
    }
}

TEST_F(AgreementsTest, AHigherLevelMayBeAskedALowerOneNotAndDeviationsAreFromWhatWasAgreed) {
  const auto id = tender("WOE-2026-007");
  ASSERT_TRUE(record_deviation(
      service_, buyer, id,
      {"groene-hart-circulair-inkopen", "B1", "1", "Bestaande fundering", "College", "2026-03-10"}));
  using criteria::AmbitionLevel;
  const auto b1 = [&](std::optional<AmbitionLevel> level) {
    const auto reports = check_against_agreements(service_, id, level).value();
    EXPECT_EQ(is_beyond_agreed(reports.at(0)), level == AmbitionLevel::gold);
    std::string found;
    for (const auto& verdict : reports.at(0).verdicts)
      if (verdict.check.rule->id == "B1")
        found = verdict.check.threshold->value.text() + (verdict.deviation ? " explained" : "") +
                (is_unsettled(verdict) ? " open" : "");
    return found;
  };
  EXPECT_EQ(b1(std::nullopt), "0.75 explained");
  EXPECT_EQ(b1(AmbitionLevel::bronze), "0.75 explained");
  EXPECT_EQ(b1(AmbitionLevel::gold), "0.55 open");
}

TEST_F(AgreementsTest, SayEverythingThatIsWrongWithADeviation) {
  const auto id = tender("WOE-2026-007");
  const std::string agreement = "groene-hart-circulair-inkopen";
  EXPECT_THAT(
      codes(record_deviation(service_, buyer, id, {agreement, "B9", "1", "", "", "10-03-2026"}).error()),
      ElementsAre("deviation.rule rule", "deviation.reason reason", "deviation.decidedBy decidedBy",
                  "date.notation decidedOn"));
  EXPECT_THAT(
      codes(record_deviation(service_, buyer, id, {agreement, "A1", "1", "x", "y", "2026-03-10"}).error()),
      ElementsAre("deviation.notNeeded rule"));
  EXPECT_THAT(
      codes(record_deviation(service_, buyer, id, {agreement, "B1", "2", "x", "y", "2026-03-10"}).error()),
      ElementsAre("deviation.rule rule"));
  EXPECT_TRUE(service_.database.read([&](Unit& unit) { return DeviationStore(unit).list(id); }).empty());
}

TEST_F(AgreementsTest, APublishedVersionStaysAndTheNewestCounts) {
  const std::string first = test_support::source_text("server/agreements/moederbestek-beton.json");
  const auto second = test_support::replaced(first, R"("value": "25")", R"("value": "20")");
  const auto outdated = publish_agreement(service_, buyer, second, 0);
  ASSERT_FALSE(outdated);
  EXPECT_EQ(std::get<Outdated>(outdated.error()).current_version, 1);
  const auto published = publish_agreement(service_, buyer, second, 1);
  ASSERT_TRUE(published);
  EXPECT_EQ(published->version, 2);
  EXPECT_THAT(outcomes("ALP-2026-031"), ElementsAre("T1 1 pass", "T2 1 fail"));
  const auto before = service_.database.read([](Unit& unit) {
    return VersionedDocuments(unit, VersionedTable::agreements).find("moederbestek-beton", 1);
  });
  EXPECT_TRUE(agreement_of(*before) != agreement_of(*published));
  EXPECT_THROW(service_.database.write(
                   [](Unit& unit) { unit.execute("UPDATE agreements SET version = 9 WHERE version = 1"); }),
               std::exception);
}

TEST_F(AgreementsTest, AnAgreementWithFindingsIsNotStored) {
  const std::string first = test_support::source_text("server/agreements/moederbestek-beton.json");
  const auto refused =
      publish_agreement(service_, buyer, test_support::replaced(first, "\"T2\"", "\"T1\""), std::nullopt);
  EXPECT_THAT(codes(refused.error()), ElementsAre("id.duplicate rules[1].id"));
}

}  // namespace
