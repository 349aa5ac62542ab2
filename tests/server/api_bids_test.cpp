// Bids and the grades on them by the API.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;

namespace {

constexpr const char* bid = R"({"id":"D","lot":"2","bidder":{"name":"D"},"answers":{"P":"999.99"}})";

TEST(ApiBids, AreStoredReadAndReplaced) {
  const ApiService service;
  const auto list = stored_tender(service) + "/bids";
  const auto created = service.post(list, bid);
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("Location"), list + "/D");
  EXPECT_EQ(created.at("/receivedAt"), "2026-11-25T10:00:00Z");

  const auto read = service.get(list + "/D");
  EXPECT_EQ(read.body, created.body);
  EXPECT_EQ(service.get(list + "/D", "If-None-Match: " + read.etag() + "\r\n").status, 304);
  EXPECT_EQ(service.get(list + "?lot=2").each("/bids", "/id"), "[C D]");

  const auto cheaper = replaced(read.body, "999.99", "998");
  EXPECT_EQ(service.put(list + "/D", cheaper, "").status, 428);
  EXPECT_EQ(service.put(list + "/D", cheaper, "\"2\"").status, 412);
  const auto changed = service.put(list + "/D", cheaper, read.etag());
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.etag(), "\"2\"");
  EXPECT_EQ(changed.at("/answers/P"), "998");
}

TEST(ApiBids, AWithdrawalIsPartOfTheBid) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto withdrawn =
      replaced(service.get(path + "/bids/A").body, R"("answers")",
               R"("withdrawn":{"at":"2026-11-20T08:00:00Z","reason":"Failliet"},"answers")");
  EXPECT_EQ(service.put(path + "/bids/A", withdrawn, "*").at("/withdrawn/reason"), "Failliet");
  const auto evaluation = service.post(path + "/evaluations", "");
  EXPECT_EQ(evaluation.status, 201);
  EXPECT_EQ(evaluation.at("/lots/0/winner"), "B");
  EXPECT_EQ(evaluation.at("/lots/0/rejected/0/findings/0/code"), "bid.withdrawn");
}

TEST(ApiBids, AWrongOneIsRefusedWithAllItsFindings) {
  const ApiService service;
  const auto list = stored_tender(service) + "/bids";
  struct Case {
    const char* body;
    std::vector<std::string> findings;
  };
  for (const auto& [body, findings] :
       {Case{R"({"id":"D","lot":"9","answers":{}})", {"bid.lotUnknown lot"}},
        Case{R"({"id":"D","lot":"2","answers":{"P":"1","X":true,"Y":"1"}})",
             {"answer.criterionUnknown answers.X", "answer.criterionUnknown answers.Y"}},
        Case{R"({"id":"D","lot":"2","answers":{"P":999.99}})", {"value.type answers.P"}},
        Case{R"({"id":"D","lot":"2","answers":{},"price":"1"})", {"field.unknown price"}},
        Case{R"({"id":"D","lot":"1","answers":{"K2":"goed"}})", {"answer.besidePanel answers.K2"}}}) {
    SCOPED_TRACE(body);
    const auto answer = service.post(list, body);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.findings(), findings);
  }
  EXPECT_EQ(service.get(list).at("/total"), "3");
}

TEST(ApiBids, AnIdIsTakenOnceAndNeverChanges) {
  const ApiService service;
  const auto list = stored_tender(service) + "/bids";
  const auto again = service.post(list, replaced(bid, R"("D")", R"("A")"));
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.at("/code"), "bid.idTaken");
  EXPECT_THAT(service.put(list + "/C", bid, "*").findings(), ElementsAre("bid.idDiffers id"));
  EXPECT_EQ(service.put(list + "/Z", bid, "*").at("/code"), "bid.notFound");
  EXPECT_EQ(service.get(list + "/Z").at("/code"), "bid.notFound");
}

TEST(ApiGrades, AreStoredReadAndReplaced) {
  const ApiService service;
  const auto list = stored_tender(service) + "/grades";
  const auto created = service.post(
      list, R"({"bid":"B","criterion":"K2","assessor":"b1","level":"matig","motivation":"Vaag."})");
  EXPECT_EQ(created.status, 201);
  const auto path = created.header("Location").value_or("");
  EXPECT_EQ(path, list + "/" + created.at("/id"));
  EXPECT_EQ(service.get(path).body, created.body);
  EXPECT_EQ(service.get(path, "If-None-Match: \"1\"\r\n").status, 304);
  EXPECT_EQ(service.get(list + "?bid=B").each("/grades", "/level"), "[goed matig]");

  const auto better = replaced(created.body, "matig", "goed");
  EXPECT_EQ(service.put(path, better, "").status, 428);
  EXPECT_EQ(service.put(path, better, "\"3\"").status, 412);
  EXPECT_EQ(service.put(path, better, "\"1\"").at("/level"), "goed");
  EXPECT_EQ(service.get(path).etag(), "\"2\"");
}

TEST(ApiGrades, AWrongOneIsRefused) {
  const ApiService service;
  const auto list = stored_tender(service) + "/grades";
  struct Case {
    const char* body;
    std::vector<std::string> findings;
  };
  for (const auto& [body, findings] :
       {Case{R"({"bid":"B","criterion":"K2","assessor":"b9","level":"goed"})",
             {"grade.assessorUnknown assessor"}},
        Case{R"({"bid":"B","criterion":"K2","assessor":"b1","level":"top"})", {"grade.levelUnknown level"}},
        Case{R"({"bid":"Z","criterion":"K2","assessor":"b1","level":"goed"})", {"grade.bidUnknown bid"}},
        Case{R"({"bid":"B","criterion":"K1","assessor":"b1","level":"goed"})", {"grade.noPanel criterion"}},
        Case{R"({"bid":"B","criterion":"K2","assessor":"b1","level":"goed","mark":"8"})",
             {"field.unknown mark"}}}) {
    SCOPED_TRACE(body);
    const auto answer = service.post(list, body);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.findings(), findings);
  }
  EXPECT_EQ(service.get(list).at("/total"), "3");
}

TEST(ApiGrades, AnAssessorGradesABidOnce) {
  const ApiService service;
  const auto list = stored_tender(service) + "/grades";
  const auto again = service.post(list, R"({"bid":"A","criterion":"K2","assessor":"b1","level":"matig"})");
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.at("/code"), "grade.taken");
  EXPECT_EQ(again.at("/id"), service.get(list + "?bid=A").at("/grades/0/id"));
  const auto other = service.put(list + "/" + again.at("/id"),
                                 R"({"bid":"A","criterion":"K2","assessor":"b2","level":"matig"})", "*");
  EXPECT_THAT(other.findings(), ElementsAre("grade.keyDiffers"));
  for (const char* const id : {"99", "x", "-1", "99999999999999999999"})
    EXPECT_EQ(service.get(list + "/" + id).at("/code"), "grade.notFound") << id;
}

}  // namespace
