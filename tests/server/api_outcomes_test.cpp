// Evaluations, and the draws that decide them, by the API.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::api_dossier;
using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;

namespace {

constexpr const char* draw =
    R"({"lot":"1","order":["B","A"],"heldAt":"2026-11-20T10:00:00Z","witness":"mr. T. Getuige"})";

TEST(ApiEvaluations, AreStoredAndStayWhatTheyWere) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto created = service.post(path + "/evaluations", "");
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.at("/format"), "wederwaarde-evaluation/1");
  EXPECT_EQ(created.at("/lots/0/outcome"), "tie");
  EXPECT_EQ(created.at("/lots/0/tie"), R"(["A","B"])");
  EXPECT_EQ(created.at("/lots/0/winner"), "null");
  EXPECT_EQ(created.at("/lots/0/ranking/0/total"), "64.35");
  EXPECT_EQ(created.at("/lots/0/ranking/0/unrounded"), "64.346825");
  EXPECT_EQ(created.at("/lots/1/winner"), "C");

  service.put(path + "/bids/C", replaced(service.get(path + "/bids/C").body, "1000.00", "2000.00"), "*");
  const auto stored = created.header("Location").value_or("");
  EXPECT_EQ(service.get(stored).body, created.body);
  const auto again = service.post(path + "/evaluations", "");
  EXPECT_NE(again.at("/dossierSha256"), created.at("/dossierSha256"));
  EXPECT_EQ(service.get(path + "/evaluations").each("/evaluations", "/dossierSha256"),
            "[" + again.at("/dossierSha256") + " " + created.at("/dossierSha256") + "]");
}

TEST(ApiEvaluations, ShowEveryStepWhenAsked) {
  const ApiService service;
  const auto path = service.post(stored_tender(service) + "/evaluations", "").header("Location").value_or("");
  EXPECT_EQ(service.get(path).at("/lots/0/ranking/0/totalSteps"), "(none)");
  const auto explained = service.get(path + "?steps=true");
  EXPECT_EQ(explained.status, 200);
  EXPECT_NE(explained.at("/lots/0/ranking/0/totalSteps"), "(none)");
  EXPECT_NE(explained.at("/lots/0/ranking/0/leafSteps"), "(none)");
  EXPECT_EQ(explained.at("/lots/0/ranking/0/total"), "64.35");
}

TEST(ApiEvaluations, AnIncompleteLotIsStoredWithWhatIsMissing) {
  const ApiService service;
  const auto path = stored_tender(service, replaced(api_dossier(), R"("K1": "45.50", )", ""));
  const auto created = service.post(path + "/evaluations", "");
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.at("/lots/0/outcome"), "incomplete");
  EXPECT_EQ(created.at("/lots/0/findings/0/code"), "answer.missing");
  EXPECT_EQ(created.at("/lots/0/findings/0/bid"), "A");
  EXPECT_EQ(created.at("/lots/1/winner"), "C");
}

TEST(ApiEvaluations, WhatIsNotThereIsNotFound) {
  const ApiService service;
  const auto path = stored_tender(service);
  EXPECT_EQ(service.get(path + "/evaluations/1").at("/code"), "evaluation.notFound");
  EXPECT_EQ(service.post("/api/v1/tenders/9/evaluations", "").at("/code"), "tender.notFound");
}

TEST(ApiDraws, DecideTheTieTheyWereHeldFor) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto created = service.post(path + "/draws", draw);
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(service.get(created.header("Location").value_or("")).body, created.body);
  EXPECT_EQ(service.get(path + "/draws").each("/draws", "/witness"), "[mr. T. Getuige]");
  const auto evaluation = service.post(path + "/evaluations", "");
  EXPECT_EQ(evaluation.at("/lots/0/winner"), "B");
  EXPECT_EQ(evaluation.at("/lots/0/ranking/1/bid"), "A");
}

TEST(ApiDraws, AnyOtherIsRefused) {
  const ApiService service;
  const auto list = stored_tender(service) + "/draws";
  struct Case {
    std::string body;
    std::vector<std::string> findings;
  };
  for (const auto& [body, findings] :
       {Case{replaced(draw, R"(["B","A"])", R"(["B"])"), {"draw.mismatch"}},
        Case{replaced(draw, R"(["B","A"])", R"(["B","Z"])"), {"draw.bidUnknown order[1]"}},
        Case{replaced(draw, R"(["B","A"])", R"(["B","B"])"), {"draw.bidTwice order[1]"}},
        Case{replaced(draw, R"("1")", R"("9")"),
             {"draw.lotUnknown lot", "draw.bidUnknown order[0]", "draw.bidUnknown order[1]"}},
        Case{replaced(draw, "2026-11-20T10:00:00Z", "gisteren"), {"time.notation heldAt"}},
        Case{replaced(draw, R"("lot")", R"("place":"Gouda","lot")"), {"field.unknown place"}}}) {
    SCOPED_TRACE(body);
    const auto answer = service.post(list, body);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.findings(), findings);
  }
  EXPECT_EQ(service.get(list).at("/total"), "0");
  EXPECT_EQ(service.get(list + "/1").at("/code"), "draw.notFound");
}

}  // namespace
