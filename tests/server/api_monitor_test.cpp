// The monitor by the API, from a service with tenders, agreements and spend.
#include "tests/server/api_service.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr const char* all_years = "/api/v1/monitor?from=2025&to=2026";

std::string source(const std::string& file) { return test_support::source_text("server/" + file); }

void fill(const ApiService& service) {
  service.post("/api/v1/agreements", source("agreements/groene-hart-circulair-inkopen.json"));
  service.post("/api/v1/agreements", source("agreements/moederbestek-beton.json"));
  stored_tender(service, source("demo/kantoormeubilair.json"));
  stored_tender(service, source("demo/betonbestrating.json"));
}

TEST(ApiMonitor, WithoutAnythingStoredKnowsNothingAndInventsNoZeroes) {
  const ApiService service;
  const auto empty = service.get(all_years);
  EXPECT_EQ(empty.status, 200);
  EXPECT_EQ(empty.at("/rows"), "[]");
  EXPECT_EQ(empty.at("/totals/all/tenders"), "0");
  EXPECT_EQ(empty.at("/totals/all/estimatedValue"), "(none)");
  EXPECT_EQ(empty.at("/totals/all/spend"), "(none)");
  EXPECT_EQ(empty.each("/totals/years", "/year"), "[2025 2026]");
  EXPECT_EQ(empty.each("/milestones", "/state"),
            "[not-started not-started not-started not-started not-started not-started]");
}

TEST(ApiMonitor, CountsThePublishedTendersOfAPartyInASegment) {
  const ApiService service;
  fill(service);
  const auto made = service.get(all_years);
  EXPECT_EQ(made.each("/rows", "/party"), "[alphen-aan-den-rijn gouda]");
  EXPECT_EQ(made.each("/rows", "/segment"), "[betonproducten kantoormeubilair]");
  EXPECT_EQ(made.each("/rows", "/figures/estimatedValue"), "[1150000 610000]");
  EXPECT_EQ(made.at("/totals/years/1/figures/estimatedValue"), "1760000");
  EXPECT_EQ(made.at("/totals/years/0/figures/tenders"), "0");
  EXPECT_EQ(made.each("/compliance", "/agreement"), "[groene-hart-circulair-inkopen moederbestek-beton]");
  EXPECT_EQ(made.each("/portfolio", "/outcome").find("pass"), std::string::npos);
  const auto gouda = service.get(std::string(all_years) + "&party=gouda");
  EXPECT_EQ(gouda.at("/totals/all/tenders"), "1");
  EXPECT_EQ(gouda.each("/portfolio", "/party").find("woerden"), std::string::npos);
  EXPECT_EQ(service.get(std::string(all_years) + "&segment=betonproducten").at("/totals/all/tenders"), "1");
  EXPECT_EQ(service.get("/api/v1/monitor?from=2024&to=2025").at("/totals/all/tenders"), "0");
}

TEST(ApiMonitor, ADraftIsNoTenderYet) {
  const ApiService service;
  stored_tender(service,
                replaced(source("demo/kantoormeubilair.json"), R"("publishedOn": "2026-09-14",)", ""));
  EXPECT_EQ(service.get(all_years).at("/totals/all/tenders"), "0");
}

TEST(ApiMonitor, ABuyerThatTheRegisterDoesNotKnowIsUnknown) {
  const ApiService service;
  stored_tender(service, replaced(source("demo/kantoormeubilair.json"), "Gemeente Gouda", "Gemeente Elders"));
  const auto made = service.get(all_years);
  EXPECT_EQ(made.at("/totals/all/tenders"), "1");
  EXPECT_EQ(made.at("/rows/0/party"), "(none)");
}

constexpr const char* small_agreement = R"({
  "format": "wederwaarde-agreement/1", "id": "klein", "title": {"nl": "Klein", "en": "Small"},
  "segments": ["kantoormeubilair"], "level": "bronze", "validFrom": "2026-01-01",
  "parties": [{"party": "gouda", "signedOn": "2026-01-01"}],
  "rules": [
    {"id": "N", "title": {"nl": "Weinig", "en": "Few"}, "clause": "1",
     "demand": {"rule": "criteria-count", "thresholds": [{"from": "2026-01-01", "level": "bronze", "value": "2"}]}},
    {"id": "P", "title": {"nl": "Aandeel", "en": "Share"}, "clause": "2",
     "demand": {"rule": "portfolio-share", "thresholds": [{"from": "2026-01-01", "level": "bronze", "value": "40"}]}}]
})";

std::string tender(std::string_view reference, const std::string& value) {
  return replaced(server_test::api_dossier(reference), R"("reference")",
                  R"("segment":"kantoormeubilair","publishedOn":"2026-02-01","estimatedValue":")" + value +
                      R"(","reference")");
}

void register_spend(const ApiService& service, const std::string& amount) {
  const auto stored =
      service.call({"POST", "/api/v1/spend-imports",
                    "party;segment;year;amount\ngouda;kantoormeubilair;2026;" + amount + "\n", "text/csv"});
  EXPECT_EQ(stored.status, 200);
}

TEST(ApiMonitor, ATenderIsHeldAgainstTheAgreementThatItsPublicationFroze) {
  const ApiService service;
  const auto lenient = replaced(small_agreement, R"("value": "2"})", R"("value": "20"})");
  EXPECT_EQ(service.post("/api/v1/agreements", lenient).status, 201);
  const auto path = server_test::published_tender(
      service, replaced(tender("T-1", "300000"), R"("publishedOn":"2026-02-01")",
                        R"("publishedOn":"2026-11-25","deadline":"2026-12-24T11:00:00Z")"));
  const auto before = service.get(all_years).at("/compliance/0");
  EXPECT_NE(before, "(none)");
  const auto stricter = service.put("/api/v1/agreements/klein",
                                    replaced(small_agreement, R"("value": "2"})", R"("value": "1"})"), "*");
  EXPECT_EQ(stricter.status, 200) << stricter.body;
  EXPECT_EQ(service.get(all_years).at("/compliance/0"), before);
}

TEST(ApiMonitor, APortfolioRuleIsHeldAgainstTheSpendThatIsRegistered) {
  const ApiService service;
  EXPECT_EQ(service.post("/api/v1/agreements", small_agreement).status, 201);
  const auto path = stored_tender(service, tender("T-1", "300000"));
  stored_tender(service, tender("T-2", "100000.50"));
  const auto before = service.get(all_years);
  EXPECT_EQ(before.at("/portfolio/0/reason"), "spend-unknown");
  EXPECT_EQ(before.at("/portfolio/0/value"), "400000.5");
  EXPECT_EQ(before.at("/portfolio/0/measured"), "(none)");
  register_spend(service, "1000001.25");
  const auto after = service.get(all_years);
  EXPECT_EQ(after.at("/portfolio/0/measured"), "40");
  EXPECT_EQ(after.at("/portfolio/0/outcome"), "pass");
  EXPECT_EQ(after.at("/targetShares/0/measured"), "40");
  EXPECT_EQ(after.at("/totals/all/circularShare"), "40");
  register_spend(service, "1000001.26");
  const auto less = service.get(all_years);
  EXPECT_EQ(less.at("/portfolio/0/outcome"), "fail");
  EXPECT_EQ(less.at("/targetShares/0/failed"), "1");
}

TEST(ApiMonitor, ADeviationOnRecordIsCountedAsOneAndNotAsMeeting) {
  const ApiService service;
  service.post("/api/v1/agreements", replaced(small_agreement, R"("value": "2")", R"("value": "1")"));
  const auto path = stored_tender(service, tender("T-1", "300000"));
  EXPECT_EQ(service.get(all_years).at("/compliance/0/standings/fails"), "1");
  EXPECT_EQ(service
                .post(path + "/deviations", R"({"agreement":"klein","rule":"N","lot":"1","reason":"Proef",)"
                                            R"("decidedBy":"College","decidedOn":"2026-01-05"})")
                .status,
            201);
  register_spend(service, "300000");
  const auto made = service.get(all_years);
  EXPECT_EQ(made.at("/compliance/0/standings/fails"), "0");
  EXPECT_EQ(made.at("/compliance/0/standings/deviates"), "1");
  EXPECT_EQ(made.at("/compliance/0/rules/deviated"), "1");
  EXPECT_EQ(made.at("/portfolio/0/measured"), "0");
}

TEST(ApiMonitor, MilestonesComeFromWhatIsStored) {
  const ApiService service;
  fill(service);
  const auto made = service.get(all_years);
  EXPECT_EQ(made.at("/milestones/3/state"), "reached");
  EXPECT_EQ(made.at("/milestones/3/evidence/0/count"), "2");
  EXPECT_EQ(made.at("/milestones/3/evidence/1/count"), "6");
  EXPECT_EQ(made.at("/milestones/3/evidence/1/lastOn"), "2024-06-20");
  EXPECT_EQ(made.at("/milestones/5/evidence/0/count"), "2");
}

TEST(ApiMonitor, RefusesYearsThatAreNoneAndNamesThatNobodyKnows) {
  const ApiService service;
  EXPECT_THAT(service.get("/api/v1/monitor?from=nu&to=1999").findings(),
              ElementsAre("monitor.year from", "monitor.year to"));
  EXPECT_THAT(service.get("/api/v1/monitor?from=2026&to=2025").findings(), ElementsAre("monitor.order from"));
  EXPECT_EQ(service.get("/api/v1/monitor?party=nergens").at("/code"), "party.notFound");
  EXPECT_EQ(service.get("/api/v1/monitor?segment=nergens").at("/code"), "segment.notFound");
}

TEST(ApiMonitor, GivesAWorkbookWithCharts) {
  const ApiService service;
  fill(service);
  const auto workbook = service.get("/api/v1/monitor/documents/workbook?language=en");
  EXPECT_EQ(workbook.status, 200);
  EXPECT_THAT(workbook.body, StartsWith("PK"));
  EXPECT_THAT(workbook.body, HasSubstr("xl/charts/chart1.xml"));
  EXPECT_EQ(service.get("/api/v1/monitor/documents/other").status, 404);
  EXPECT_EQ(service.get("/api/v1/monitor/documents/workbook?language=fy").status, 400);
}

}  // namespace
