// Segments by the API, from the first to the last of their life.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::stored_tender;
using testing::ElementsAre;

namespace {

constexpr const char* list = "/api/v1/segments";
constexpr const char* one = "/api/v1/segments/stoelen";
constexpr const char* segment =
    R"({"id":"stoelen","title":"Stoelen","sector":"Maakindustrie","cpvCodes":["39112000"]})";

TEST(ApiSegments, AreStoredReadChangedAndRemoved) {
  const ApiService service;
  const auto before = service.get(list).at("/total");
  const auto created = service.post(list, segment);
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("Location"), one);
  EXPECT_EQ(created.at("/cpvCodes"), R"(["39112000"])");
  EXPECT_EQ(created.at("/version"), "1");
  EXPECT_EQ(created.at("/createdAt"), "2026-11-25T10:00:00Z");

  const auto read = service.get(one);
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.body, created.body);
  EXPECT_EQ(read.etag(), "\"1\"");

  const auto renamed = server_test::replaced(read.body, "Stoelen", "Zitmeubilair");
  const auto changed = service.put(one, renamed, read.etag());
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.at("/title"), "Zitmeubilair");
  EXPECT_EQ(changed.etag(), "\"2\"");

  EXPECT_EQ(service.call({"DELETE", one, {}, {}, "If-Match: \"2\"\r\n"}).status, 204);
  EXPECT_EQ(service.get(one).at("/code"), "segment.notFound");
  EXPECT_EQ(service.get(list).at("/total"), before);
}

TEST(ApiSegments, AnOldVersionOverwritesAndRemovesNothing) {
  const ApiService service;
  service.post(list, segment);
  struct Case {
    const char* why;
    std::string headers;
    int status;
    const char* code;
  };
  for (const auto& [why, headers, status, code] :
       {Case{"no version", "", 428, "version.required"},
        Case{"an old one", "If-Match: \"7\"\r\n", 412, "version.outdated"},
        Case{"not ours", "If-Match: W/\"1\"\r\n", 412, "version.outdated"}}) {
    SCOPED_TRACE(why);
    const auto changed = service.call({"PUT", one, segment, "application/json", headers});
    const auto removed = service.call({"DELETE", one, {}, {}, headers});
    EXPECT_EQ(changed.status, status);
    EXPECT_EQ(changed.at("/code"), code);
    EXPECT_EQ(removed.status, status);
    EXPECT_EQ(removed.at("/code"), code);
  }
  EXPECT_EQ(service.get(one).etag(), "\"1\"");
  EXPECT_EQ(service.put(one, segment, "*").etag(), "\"2\"");
}

TEST(ApiSegments, AWrongOneIsRefusedWithAllItsFindings) {
  const ApiService service;
  const auto before = service.get(list).at("/total");
  const auto findings = [&](const char* body) {
    const auto answer = service.post(list, body);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.at("/code"), "input.findings");
    return answer.findings();
  };
  EXPECT_THAT(findings(R"({"id":"A b","title":"","cpvCodes":["3911","39112000","39112000"]})"),
              ElementsAre("segment.id id", "segment.title title", "segment.cpvCode cpvCodes[0]",
                          "segment.cpvCode cpvCodes[2]"));
  EXPECT_THAT(findings(R"({"id":"a","title":"A","colour":"red"})"), ElementsAre("field.unknown colour"));
  EXPECT_THAT(findings(R"({"title":7})"), ElementsAre("field.missing id", "value.type title"));
  EXPECT_THAT(findings("{"), ElementsAre(testing::StartsWith("json.")));
  EXPECT_EQ(service.get(list).at("/total"), before);
}

TEST(ApiSegments, StandInTheWayOfTheirIdAndOfRemovalWhileATenderNamesThem) {
  const ApiService service;
  service.post(list, segment);
  const auto again = service.post(list, segment);
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.at("/code"), "segment.idTaken");
  EXPECT_EQ(again.at("/id"), "stoelen");

  const auto other = service.put(one, R"({"id":"kasten","title":"Kasten","cpvCodes":[]})", "*");
  EXPECT_EQ(other.status, 422);
  EXPECT_THAT(other.findings(), ElementsAre("segment.idDiffers id"));

  stored_tender(service, server_test::replaced(server_test::api_dossier(), R"("lots")",
                                               R"("segment":"stoelen","lots")"));
  const auto removed = service.call({"DELETE", one, {}, {}, "If-Match: *\r\n"});
  EXPECT_EQ(removed.status, 409);
  EXPECT_EQ(removed.at("/code"), "segment.inUse");
  EXPECT_EQ(service.get(one).status, 200);
  EXPECT_EQ(service.get("/api/v1/tenders?segment=stoelen").at("/total"), "1");
  EXPECT_EQ(service.get("/api/v1/tenders?segment=kasten").at("/total"), "0");
}

}  // namespace
