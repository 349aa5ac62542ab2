// Parties by the API, from the first to the last of their life.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using testing::ElementsAre;

namespace {

constexpr const char* list = "/api/v1/parties";
constexpr const char* one = "/api/v1/parties/wonen-aan-de-gouwe";
constexpr const char* party =
    R"({"id":"wonen-aan-de-gouwe","name":"Wonen aan de Gouwe","kind":"housing-corporation"})";

TEST(ApiParties, BeginWithThoseOfTheActionPlanAndCanBeChanged) {
  const ApiService service;
  EXPECT_EQ(service.get(list).at("/total"), "19");
  EXPECT_EQ(service.get(list + std::string("?pageSize=2")).each("/parties", "/id"),
            "[alphen-aan-den-rijn gouda]");
  EXPECT_EQ(service.get("/api/v1/parties/inkopers-werkgroep").at("/kind"), "working-group");

  const auto created = service.post(list, party);
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("Location"), one);
  const auto read = service.get(one);
  EXPECT_EQ(read.body, created.body);
  EXPECT_EQ(read.etag(), "\"1\"");
  const auto changed = service.put(
      one, server_test::replaced(read.body, R"("kind")", R"("website":"https://example.org","kind")"),
      "\"1\"");
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.at("/website"), "https://example.org");
  EXPECT_EQ(changed.etag(), "\"2\"");
  EXPECT_EQ(service.put(one, party, "\"1\"").at("/code"), "version.outdated");
  EXPECT_EQ(service.call({"DELETE", one, {}, {}, "If-Match: \"2\"\r\n"}).status, 204);
  EXPECT_EQ(service.get(one).at("/code"), "party.notFound");
}

TEST(ApiParties, AWrongOneIsRefusedWithAllItsFindings) {
  const ApiService service;
  EXPECT_THAT(
      service.post(list, R"({"id":"A b","name":"","kind":"province","website":"http://a"})").findings(),
      ElementsAre("party.id id", "party.name name", "party.website website"));
  EXPECT_THAT(service.post(list, R"({"id":"a","name":"A","kind":"shop","colour":"red"})").findings(),
              ElementsAre("value.unknown kind", "field.unknown colour"));
  const auto taken = service.post(list, R"({"id":"gouda","name":"Gouda","kind":"municipality"})");
  EXPECT_EQ(taken.status, 409);
  EXPECT_EQ(taken.at("/code"), "party.idTaken");
  EXPECT_THAT(service.put("/api/v1/parties/gouda", party, "*").findings(), ElementsAre("party.idDiffers id"));
  EXPECT_EQ(service.get(list).at("/total"), "19");
}

TEST(ApiParties, ThatSignedAnAgreementStay) {
  const ApiService service;
  const auto removed = [&] {
    return service.call({"DELETE", "/api/v1/parties/rijnland", {}, {}, "If-Match: *\r\n"});
  };
  const std::string agreement =
      R"({"format":"wederwaarde-agreement/1","id":"proef","title":{"nl":"Proef","en":"Trial"},)"
      R"("segments":["catering"],"level":"bronze","validFrom":"2026-01-01","parties":[{"party":"rijnland"}],)"
      R"("rules":[{"id":"1","title":{"nl":"Absoluut","en":"Absolute"},"clause":"art. 1",)"
      R"("demand":{"rule":"absolute-scoring"}}]})";
  ASSERT_EQ(service.post("/api/v1/agreements", agreement).status, 201);
  EXPECT_EQ(removed().status, 409);
  EXPECT_EQ(removed().at("/code"), "party.inUse");
  // The newest version counts.
  const auto alone = server_test::replaced(agreement, R"({"party":"rijnland"})", "");
  ASSERT_EQ(service.put("/api/v1/agreements/proef", alone, "*").status, 200);
  EXPECT_EQ(removed().status, 204);
}

}  // namespace
