// The register of spend and contracts by the API: out as a workbook, back with differences.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

namespace {

constexpr const char* csv =
    "Partij-id;Segment-id;Jaar;Bedrag\n"
    "gouda;catering;2025;1.234,50\n"
    "gouda;kantoormeubilair;2025;10\n"
    "woerden;catering;2025;99,99\n";
constexpr const char* contracts_csv =
    "party,segment,title,endsOn,yearlyValue\n"
    "gouda,catering,Automaten,2027-03-01,1200.5\n";

ApiAnswer hand_in(const ApiService& service, const std::string& file, const char* query = "",
                  const char* type = "text/csv") {
  return service.call({"POST", std::string("/api/v1/spend-imports") + query, file, type});
}

TEST(ApiSpend, IsHandedInAfterALookAtWhatWouldChange) {
  const ApiService service;
  const auto preview = hand_in(service, csv, "?dryRun=true");
  EXPECT_EQ(preview.status, 200);
  EXPECT_EQ(preview.at("/stored"), "false");
  EXPECT_EQ(preview.each("/spend", "/after/amount"), "[1234.50 99.99 10]");
  EXPECT_EQ(service.get("/api/v1/spend-lines").at("/total"), "0");

  EXPECT_EQ(hand_in(service, csv).at("/stored"), "true");
  EXPECT_EQ(service.get("/api/v1/spend-lines?segment=catering").each("/spendLines", "/party"),
            "[gouda woerden]");
  EXPECT_EQ(service.get("/api/v1/spend-lines?year=2024").at("/total"), "0");
  EXPECT_EQ(service.get("/api/v1/spend-lines?year=x").status, 400);

  // What a party hands in for a year stands for all of that year, and for no other party.
  const auto next =
      hand_in(service, "party;segment;year;amount\ngouda;catering;2025;1234.5\ngouda;werkkleding;2025;5\n");
  EXPECT_EQ(next.at("/unchanged"), "1");
  EXPECT_EQ(next.each("/spend", "/before/segment"), "[kantoormeubilair (none)]");
  EXPECT_EQ(next.each("/spend", "/after/segment"), "[(none) werkkleding]");
  EXPECT_EQ(service.get("/api/v1/spend-lines").at("/total"), "3");

  EXPECT_EQ(hand_in(service, contracts_csv).each("/contracts", "/after/title"), "[Automaten]");
  EXPECT_EQ(service.get("/api/v1/contracts?party=gouda").each("/contracts", "/yearlyValue"), "[1200.50]");
  EXPECT_EQ(service.get("/api/v1/segments/catering").status, 200);
  EXPECT_EQ(service.call({"DELETE", "/api/v1/segments/catering", {}, {}, "If-Match: *\r\n"}).at("/code"),
            "segment.inUse");
}

TEST(ApiSpend, ComesBackFromItsWorkbookWithoutADifference) {
  const ApiService service;
  hand_in(service, csv);
  hand_in(service, contracts_csv);
  for (const std::string language : {"nl", "en"}) {
    const auto workbook = service.get("/api/v1/spend-workbooks?language=" + language);
    ASSERT_EQ(workbook.status, 200);
    const auto back = service.send_file("/api/v1/spend-imports?dryRun=true", "", workbook.body);
    EXPECT_EQ(back.status, 200) << back.body;
    EXPECT_EQ(back.at("/unchanged"), "4");
    EXPECT_EQ(back.at("/spend"), "[]");
    EXPECT_EQ(back.at("/contracts"), "[]");
  }
  const auto one = service.get("/api/v1/spend-workbooks?party=woerden");
  EXPECT_EQ(service.send_file("/api/v1/spend-imports?dryRun=true", "", one.body).at("/unchanged"), "1");
  EXPECT_EQ(service.get("/api/v1/spend-workbooks?party=niemand").at("/code"), "party.notFound");
}

TEST(ApiSpend, IsRefusedWithAPlaceForEveryFinding) {
  const ApiService service;
  const auto findings = [&](const char* file) {
    const auto answer = hand_in(service, file);
    EXPECT_EQ(answer.status, 422);
    return answer.findings();
  };
  EXPECT_THAT(findings("partij;segment;jaar;bedrag\ngoud;eten;nooit;veel\n"),
              UnorderedElementsAre("number.syntax C2", "number.syntax D2", "spend.partyUnknown A2",
                                   "spend.segmentUnknown B2"));
  EXPECT_THAT(findings("partij;segment;jaar;bedrag\ngoud;catering;2025;1\ngouda;eten;1999;-1\n"
                       "gouda;catering;2025;1\ngouda;catering;2025;2\n"),
              ElementsAre("spend.partyUnknown A2", "spend.segmentUnknown B3", "spend.year C3",
                          "spend.amount D3", "spend.twice C5"));
  EXPECT_THAT(findings("partij;segment;jaar;bedrag\ngouda;;twee;1.234\n"),
              ElementsAre("spend.cellEmpty B2", "number.syntax C2", "form.notationUnclear D2"));
  EXPECT_THAT(findings("partij;segment;contract;einde\ngouda;catering;Automaten;31-02-2027\n"),
              ElementsAre("spend.date D2"));
  EXPECT_THAT(findings("partij;segment;jaar\n"), ElementsAre("spend.columnMissing A1"));
  EXPECT_THAT(findings("partij;segment;jaar;bedrag\n"), ElementsAre("spend.nothing"));
  EXPECT_THAT(findings("naam;jaar\n"), ElementsAre("spend.noTable"));
  EXPECT_EQ(hand_in(service, csv, "?dryRun=maybe").status, 400);
  EXPECT_EQ(service.get("/api/v1/spend-lines").at("/total"), "0");
}

// ---- choosing -------------------------------------------------------------------------------------------

TEST(ApiSegmentChoices, RankWhatIsRegisteredAndKeepTheDecision) {
  const ApiService service;
  hand_in(service, csv);
  const auto ranking = service.get("/api/v1/segment-rankings?on=2026-11-25");
  EXPECT_EQ(ranking.at("/year"), "2025");
  EXPECT_EQ(ranking.at("/weights/intensity"), "25");
  EXPECT_EQ(ranking.at("/result/places/9/segment"), "kantoormeubilair");
  EXPECT_EQ(ranking.at("/result/places/9/points/low"), "0.00001");
  const auto wrong = service.get("/api/v1/segment-rankings?spend=10&effort=x");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.findings(), ElementsAre("choice.weight weights.effort"));
  EXPECT_THAT(service.get("/api/v1/segment-rankings?spend=10").findings(),
              ElementsAre("choice.weightSum weights"));

  constexpr const char* decision =
      R"({"chosen":[{"segment":"catering","reason":"Klein begin"},{"segment":"betonproducten","reason":"MKI"},)"
      R"({"segment":"kantoormeubilair","reason":"Markt is rijp"}],"decidedBy":"Bestuurlijk overleg",)"
      R"("decidedOn":"2026-11-20"})";
  const auto stored = service.post("/api/v1/segment-choices", decision);
  EXPECT_EQ(stored.status, 201) << stored.body;
  EXPECT_EQ(stored.header("Location"), "/api/v1/segment-choices/1");
  EXPECT_EQ(stored.at("/choice/result/places/9/points/low"), "0.00001");
  EXPECT_EQ(stored.at("/choice/segments/3/id"), "catering");
  EXPECT_EQ(stored.at("/choice/segments/3/spend/0/amount"), "1234.50");

  // What is registered later changes nothing about it.
  hand_in(service, "party;segment;year;amount\ngouda;catering;2025;7\n");
  EXPECT_EQ(service.get("/api/v1/segment-choices/1").body, stored.body);
  EXPECT_EQ(service.get("/api/v1/segment-choices").each("/segmentChoices", "/id"), "[1]");
  EXPECT_EQ(service.get("/api/v1/segment-choices/2").at("/code"), "choice.notFound");
}

TEST(ApiSegmentChoices, AreRefusedWithAllFindings) {
  const ApiService service;
  const auto refused = service.post(
      "/api/v1/segment-choices",
      R"({"chosen":[{"segment":"catering","reason":""},{"segment":"eten","reason":"x"}],)"
      R"("decidedOn":"2026-11-20","weights":{"spend":"20","intensity":"25","influence":"20","readiness":"15",)"
      R"("calendar":"10","effort":"9"}})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(),
              ElementsAre("choice.weightSum weights", "choice.three chosen", "choice.reason chosen[0].reason",
                          "choice.segment chosen[1].segment", "choice.decidedBy decidedBy"));
  EXPECT_EQ(service.get("/api/v1/segment-choices").at("/total"), "0");
}

TEST(ApiSegmentExport, HoldsEverySegmentWithItsRegister) {
  const ApiService service;
  hand_in(service, csv);
  const auto exported = service.get("/api/v1/segment-exports");
  EXPECT_EQ(exported.at("/format"), "wederwaarde-segments/1");
  EXPECT_EQ(exported.at("/segments/3/spend/1/party"), "woerden");
}

}  // namespace
