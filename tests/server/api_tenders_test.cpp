// Tenders and their criteria by the API.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::api_dossier;
using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;

namespace {

constexpr const char* list = "/api/v1/tenders";

TEST(ApiTenders, ADossierBecomesATenderWithItsBidsGradesAndDraws) {
  const ApiService service;
  const auto created = service.post(list, api_dossier());
  EXPECT_EQ(created.status, 201);
  const auto path = created.header("Location").value_or("");
  EXPECT_EQ(path, "/api/v1/tenders/" + created.at("/id"));

  const auto read = service.get(path);
  EXPECT_EQ(read.body, created.body);
  EXPECT_EQ(read.at("/reference"), "T-1");
  EXPECT_EQ(read.at("/fictitious"), "false");
  EXPECT_EQ(service.get(path + "/bids").each("/bids", "/id"), "[A B C]");
  EXPECT_EQ(service.get(path + "/grades").at("/total"), "3");
  EXPECT_EQ(service.get(path + "/draws").at("/total"), "0");

  const auto listed = service.get(list);
  EXPECT_EQ(listed.at("/tenders/0/lotCount"), "2");
  EXPECT_EQ(listed.at("/tenders/0/bidCount"), "3");
  EXPECT_EQ(listed.at("/tenders/0/buyer"), "Gemeente Gouda");
}

TEST(ApiTenders, ExactNumbersStayTheTextsThatWereSent) {
  const ApiService service;
  const auto path = stored_tender(service);
  EXPECT_EQ(service.get(path).at("/lots/0/criteria/1/criteria/0/weight"), "30.50");
  EXPECT_EQ(service.get(path + "/bids/A").at("/answers/K1"), "45.50");
  EXPECT_EQ(service.get(path + "/bids/B").at("/answers/K1"), "45.5");
  EXPECT_NE(service.get(path + "/bids/A").body.find(R"("P":"245000.10")"), std::string::npos);
}

TEST(ApiTenders, AnArchiveBecomesTheSameTender) {
  const ApiService there;
  const auto archive = there.get(stored_tender(there) + "/documents/archive");
  ASSERT_EQ(archive.status, 200);
  const auto dossier = there.get("/api/v1/tenders/1/documents/dossier").body;

  const ApiService here;
  for (const char* const type : {"application/xml", "text/xml; charset=utf-8"}) {
    SCOPED_TRACE(type);
    auto bytes = archive.body;
    if (type[0] == 't') bytes = replaced(bytes, "T-1", "T-2");
    const auto created = here.call({"POST", list, bytes, type});
    EXPECT_EQ(created.status, 201) << created.body;
  }
  EXPECT_EQ(here.get("/api/v1/tenders/1/documents/dossier").body, dossier);
}

TEST(ApiTenders, AKnownVersionIsNotSentAgain) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto etag = service.get(path).etag();
  EXPECT_EQ(etag, "\"1\"");
  const auto same = service.get(path, "If-None-Match: \"9\", " + etag + "\r\n");
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.etag(), etag);
  EXPECT_EQ(same.body, "");
  EXPECT_EQ(service.get(path, "If-None-Match: \"9\"\r\n").status, 200);
  EXPECT_EQ(service.get(path, "If-Match: \"9\"\r\n").at("/code"), "version.outdated");
}

TEST(ApiTenders, OnlyTheCurrentVersionIsReplaced) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto definition = replaced(service.get(path).body, "Kantoormeubilair", "Meubilair");
  EXPECT_EQ(service.put(path, definition, "").status, 428);
  EXPECT_EQ(service.put(path, definition, "\"2\"").status, 412);

  const auto changed = service.put(path, definition, "\"1\"");
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.etag(), "\"2\"");
  EXPECT_EQ(changed.at("/title"), "Meubilair");
  const auto late = service.put(path, definition, "\"1\"");
  EXPECT_EQ(late.status, 412);
  EXPECT_EQ(late.etag(), "\"2\"");
}

TEST(ApiTenders, ADefinitionMustFitTheBidsThatAreThere) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto before = service.get(path).body;
  const auto refused = service.put(path, replaced(before, R"("id":"K1")", R"("id":"K9")"), "*");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), ElementsAre("answer.criterionUnknown bids[0].answers.K1",
                                              "answer.criterionUnknown bids[1].answers.K1"));
  EXPECT_EQ(service.get(path).body, before);
}

TEST(ApiTenders, AWrongDossierIsRefusedWithAllItsFindingsAndNothingIsStored) {
  const ApiService service;
  struct Case {
    const char* why;
    std::string body;
    std::vector<std::string> findings;
  };
  const auto sent = api_dossier();
  for (const auto& [why, body, findings] :
       {Case{
            "weights",
            replaced(replaced(sent, R"("30.50")", R"("31")"), R"("K2", "assessor")", R"("K7", "assessor")"),
            {"weight.sum tender.lots[0].criteria[1].criteria", "grade.criterionUnknown grades[0].criterion"}},
        Case{"a JSON number", replaced(sent, R"("45.50")", "45.50"), {"value.type bids[0].answers.K1"}},
        Case{"an unknown member",
             replaced(sent, R"("lots")", R"("colour":"red","lots")"),
             {"field.unknown tender.colour"}},
        Case{"a member twice",
             replaced(sent, R"("title")", R"("title":"x","title")"),
             {"field.duplicate tender.title"}},
        Case{"no dossier", "[]", {"value.type"}}, Case{"nothing", "", {"json.syntax"}},
        Case{"a web page", "<!DOCTYPE html><html></html>", {"xml.doctype"}}}) {
    SCOPED_TRACE(why);
    const auto answer = service.post(list, body);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.findings(), findings);
  }
  EXPECT_EQ(service.get(list).at("/total"), "0");
}

TEST(ApiTenders, AReferenceIsTakenOnce) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto again = service.post(list, api_dossier());
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.at("/code"), "tender.referenceTaken");
  EXPECT_EQ(again.at("/id"), "1");

  const auto other = stored_tender(service, api_dossier("T-2"));
  const auto renamed = service.put(other, replaced(service.get(other).body, "T-2", "T-1"), "*");
  EXPECT_EQ(renamed.status, 409);
  EXPECT_EQ(renamed.at("/code"), "tender.referenceTaken");
  EXPECT_EQ(service.get(other).at("/reference"), "T-2");
}

TEST(ApiTenders, CriteriaAreListedParentsFirst) {
  const ApiService service;
  const auto criteria = service.get(stored_tender(service) + "/criteria");
  EXPECT_EQ(criteria.each("/criteria", "/id"), "[E1 K K1 K2 P P]");
  EXPECT_EQ(criteria.each("/criteria", "/depth"), "[0 0 1 1 0 0]");
  EXPECT_EQ(criteria.each("/criteria", "/lot"), "[1 1 1 1 1 2]");
  EXPECT_EQ(criteria.at("/criteria/2/place"), "lots[0].criteria[1].criteria[0]");
  EXPECT_EQ(criteria.at("/criteria/2/weight"), "30.50");
  EXPECT_EQ(criteria.at("/criteria/2/rule"), "linear");
}

TEST(ApiTenders, AreFoundByAPartOfTheirReferenceTitleOrBuyer) {
  const ApiService service;
  stored_tender(service, api_dossier("T-1"));
  stored_tender(service, replaced(api_dossier("100%"), "Kantoormeubilair", "Bestrating"));
  struct Case {
    const char* search;
    const char* references;
  };
  for (const auto& [search, references] :
       {Case{"", "[100% T-1]"}, Case{"MEUBIL", "[T-1]"}, Case{"gouda", "[100% T-1]"}, Case{"%25", "[100%]"},
        Case{"_", "[]"}, Case{"'--", "[]"}}) {
    const auto found = service.get(std::string(list) + "?search=" + search);
    EXPECT_EQ(found.each("/tenders", "/reference"), references) << search;
  }
}

}  // namespace
