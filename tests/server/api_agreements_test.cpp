// Regional agreements by the API: published, read, replaced, and a tender held against them.
#include "tests/server/api_service.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr const char* list = "/api/v1/agreements";
constexpr const char* one = "/api/v1/agreements/moederbestek-beton";

std::string agreement() { return test_support::source_text("server/agreements/moederbestek-beton.json"); }

// In a segment that the agreement covers; nothing in it says how much secondary material is asked.
std::string concrete_dossier() {
  return replaced(server_test::api_dossier(), R"("reference")",
                  R"("segment":"betonproducten","publishedOn":"2026-01-01","reference")");
}

TEST(ApiAgreements, AreReadAsTheyWerePublished) {
  const ApiService service;
  const auto created = service.post(list, agreement());
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("Location"), one);
  EXPECT_EQ(created.at("/version"), "1");
  EXPECT_EQ(created.at("/agreement/rules/0/demand/thresholds/0/value"), "15");
  EXPECT_EQ(service.get(one).body, created.body);
  EXPECT_EQ(service.get(list).each("/agreements", "/id"), "[moederbestek-beton]");
  EXPECT_EQ(service.post(list, agreement()).at("/code"), "agreement.idTaken");
  EXPECT_EQ(service.get("/api/v1/agreements/other").at("/code"), "agreement.notFound");
}

TEST(ApiAgreements, TheirPageGivesTheFileThatComesBackTheSame) {
  const ApiService service;
  const auto created = service.post(list, agreement());
  const std::string file = "/agreements/moederbestek-beton/agreement.json";
  EXPECT_THAT(service.get("/agreements/moederbestek-beton").body, HasSubstr("href=\"" + file + "\""));
  const auto downloaded = service.get(file);
  EXPECT_EQ(downloaded.status, 200);
  const ApiService elsewhere;
  EXPECT_EQ(elsewhere.post(list, downloaded.body).at("/sha256"), created.at("/sha256"));
  EXPECT_EQ(service.get("/agreements/other/agreement.json").status, 404);
}

TEST(ApiAgreements, TheNextVersionNeedsTheCurrentOne) {
  const ApiService service;
  service.post(list, agreement());
  const auto stricter = replaced(agreement(), R"("value": "25")", R"("value": "20")");
  EXPECT_EQ(service.call({"PUT", one, stricter, "application/json", ""}).status, 428);
  EXPECT_EQ(service.put(one, stricter, "\"7\"").status, 412);
  const auto changed = service.put(one, stricter, "\"1\"");
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.at("/version"), "2");
  EXPECT_EQ(changed.etag(), "\"2\"");
  EXPECT_THAT(service.put(one, replaced(stricter, R"("T2")", R"("T1")"), "\"2\"").findings(),
              ElementsAre("id.duplicate rules[1].id"));
  EXPECT_EQ(service.get(one).etag(), "\"2\"");
}

TEST(ApiAgreements, TheLastChangeIsTakenBackAsTheNextVersion) {
  const ApiService service;
  service.post(list, agreement());
  const std::string undos = std::string(one) + "/undos";
  const auto undo = [&](const std::string& etag) {
    return service.call({"POST", undos, "", "application/json", "If-Match: " + etag + "\r\n"});
  };
  const std::string value = "/agreement/rules/0/demand/thresholds/0/value";
  EXPECT_EQ(service.call({"POST", undos}).status, 428);
  EXPECT_EQ(undo("\"1\"").at("/code"), "agreement.nothingToUndo");
  EXPECT_EQ(
      service.call({"POST", "/api/v1/agreements/other/undos", "", "application/json", "If-Match: *\r\n"})
          .at("/code"),
      "agreement.notFound");
  ASSERT_EQ(service.put(one, replaced(agreement(), R"("value": "15")", R"("value": "12")"), "\"1\"").status,
            200);
  EXPECT_EQ(undo("\"1\"").status, 412);
  const auto undone = undo("\"2\"");
  EXPECT_EQ(undone.status, 200) << undone.body;
  EXPECT_EQ(undone.at("/version"), "3");
  EXPECT_EQ(undone.at(value), "15");
  EXPECT_EQ(undone.etag(), service.get(one).etag());
  EXPECT_EQ(undo("\"3\"").at(value), "12") << "an undone change comes back likewise";
}

TEST(ApiAgreements, ATenderIsHeldAgainstThoseThatAreAboutIt) {
  const ApiService service;
  service.post(list, agreement());
  const auto elsewhere = stored_tender(service, server_test::api_dossier("T-9"));
  EXPECT_EQ(service.get(elsewhere + "/agreement-checks").at("/total"), "0");
  const auto path = stored_tender(service, concrete_dossier());
  const auto checks = service.get(path + "/agreement-checks");
  EXPECT_EQ(checks.at("/total"), "1");
  EXPECT_EQ(checks.at("/agreementChecks/0/openRules"), "4");
  EXPECT_EQ(checks.each("/agreementChecks/0/rules", "/outcome"),
            "[fail fail fail fail not-applicable not-applicable]");
  EXPECT_EQ(checks.at("/agreementChecks/0/rules/0/text/en"), "Fails: no criterion or clause asks for it.");
  EXPECT_EQ(checks.at("/agreementChecks/0/level"), "bronze");
  EXPECT_EQ(service.get(path + "/agreement-checks?level=gold").at("/agreementChecks/0/level"), "gold");
  EXPECT_EQ(service.get(path + "/agreement-checks?level=platinum").status, 400);
  const auto page = service.get(path.substr(path.find("/tenders")) + "/agreements?level=gold").body;
  EXPECT_THAT(page, HasSubstr("<option value=\"gold\" selected>goud</option>"));
  EXPECT_THAT(page, HasSubstr("Dit niveau is hoger dan het afgesproken niveau (brons)"));
  EXPECT_THAT(page, testing::Not(HasSubstr("name=\"reason\"")));
  EXPECT_EQ(checks.at("/agreementChecks/0/rules/0/clause"), "tegels en banden, secundair materiaal");
  EXPECT_EQ(
      checks.at("/agreementChecks/0/rules/0/ruleText/en"),
      "Concrete tiles and kerbs contain at least 15% secondary material (v/v, from 20 September 2016).");
  EXPECT_THAT(service.get(path.substr(path.find("/tenders")) + "/agreements").body,
              HasSubstr("Betontegels en betonbanden bevatten ten minste 15% secundair materiaal"));
}

TEST(ApiAgreements, ADeviationIsRecordedOnceItIsWhole) {
  const ApiService service;
  service.post(list, agreement());
  const auto path = stored_tender(service, concrete_dossier());
  const std::string deviation =
      R"({"agreement":"moederbestek-beton","rule":"T1","lot":"1",)"
      R"("reason":"Proef met geopolymeer","decidedBy":"College","decidedOn":"2026-01-05"})";
  const auto refused =
      service.post(path + "/deviations",
                   R"({"agreement":"moederbestek-beton","rule":"T9","reason":"","decidedOn":"gisteren"})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), ElementsAre("deviation.rule rule", "deviation.reason reason",
                                              "deviation.decidedBy decidedBy", "date.notation decidedOn"));
  EXPECT_THAT(service.post(path + "/deviations", replaced(deviation, "College", "")).findings(),
              ElementsAre("text.empty decidedBy"));
  const auto stored = service.post(path + "/deviations", deviation);
  EXPECT_EQ(stored.status, 201);
  EXPECT_EQ(stored.at("/recordedBy"), "(none)") << "names are typed";
  EXPECT_EQ(service.get(path + "/deviations").each("/deviations", "/rule"), "[T1]");
  const auto checks = service.get(path + "/agreement-checks");
  EXPECT_EQ(checks.at("/agreementChecks/0/openRules"), "3");
  EXPECT_EQ(checks.at("/agreementChecks/0/deviations/0/reason"), "Proef met geopolymeer");
}

}  // namespace
