// The criteria library by the API: searched, read, published, taken over and given as a file.
#include "tests/server/api_service.hpp"
#include "tests/server/library_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::library_criterion;
using server_test::library_file;
using server_test::replaced;
using testing::ElementsAre;

namespace {

constexpr const char* list = "/api/v1/library-criteria";
constexpr const char* one = "/api/v1/library-criteria/BET-G1";
constexpr const char* import_path = "/api/v1/library-imports";
constexpr const char* export_path = "/api/v1/library-criteria/content";

TEST(ApiLibrary, ACriterionIsReadAsItWasPublished) {
  const ApiService service;
  const auto created = service.post(list, library_criterion());
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("Location"), one);
  EXPECT_EQ(created.at("/version"), "1");
  EXPECT_EQ(created.at("/criterion/variants/1/scoring/best"), "8");
  const auto read = service.get(one);
  EXPECT_EQ(read.body, created.body);
  EXPECT_EQ(read.etag(), "\"1\"");
  EXPECT_EQ(service.get(one, "If-None-Match: \"1\"\r\n").status, 304);
  EXPECT_EQ(service.post(list, library_criterion()).at("/code"), "libraryCriterion.idTaken");
  EXPECT_EQ(service.get("/api/v1/library-criteria/BET-G9").at("/code"), "libraryCriterion.notFound");
  EXPECT_EQ(service.get("/api/v1/library-criteria/BET-G9/versions").at("/code"), "libraryCriterion.notFound");
  const auto wrong = service.post(list, replaced(library_criterion(), R"("theme":)", R"("thema":)"));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.findings(), testing::UnorderedElementsAre("field.missing theme", "field.unknown thema"));
}

TEST(ApiLibrary, TheNextVersionNeedsTheCurrentOneAndTheEarlierStays) {
  const ApiService service;
  service.post(list, library_criterion());
  const auto stricter = replaced(library_criterion(), R"("best":"8")", R"("best":"7")");
  EXPECT_EQ(service.call({"PUT", one, stricter}).status, 428);
  EXPECT_EQ(service.put(one, stricter, "\"4\"").status, 412);
  const auto changed = service.put(one, stricter, "\"1\"");
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.etag(), "\"2\"");
  EXPECT_THAT(service.put(one, replaced(stricter, "BET-G1", "BET-G2"), "\"2\"").findings(),
              ElementsAre("library.otherId id"));
  EXPECT_EQ(service.put("/api/v1/library-criteria/BET-G2", stricter, "\"1\"").status, 404);
  const auto versions = service.get(std::string(one) + "/versions");
  EXPECT_EQ(versions.each("/versions", "/version"), "[2 1]");
  EXPECT_EQ(versions.at("/versions/1/criterion/variants/1/scoring/best"), "8");
}

TEST(ApiLibrary, TheListIsNarrowedAndPaged) {
  const ApiService service;
  service.post(import_path, library_file());
  const auto ids = [&](const std::string& query) {
    return service.get(list + query).each("/libraryCriteria", "/id");
  };
  EXPECT_EQ(ids(""), "[ALG-E1 BET-G1]");
  EXPECT_EQ(ids("?pageSize=1&page=2"), "[BET-G1]");
  EXPECT_EQ(ids("?segment=catering"), "[ALG-E1]");
  EXPECT_EQ(ids("?kind=award-criterion&theme=environmental-costs&strategy=reduce&level=ambitious"),
            "[BET-G1]");
  EXPECT_EQ(ids("?quantity=mki&q=tiles"), "[BET-G1]");
  EXPECT_EQ(ids("?due=2027-11-01"), "[]");
  EXPECT_EQ(ids("?due=2028-01-01&kind="), "[ALG-E1 BET-G1]");
  for (const char* wrong : {"?kind=eis", "?theme=x", "?strategy=R3", "?level=gold", "?quantity=x",
                            "?due=2027-13-01", "?page=0"}) {
    SCOPED_TRACE(wrong);
    EXPECT_EQ(service.get(std::string(list) + wrong).status, 400);
  }
}

TEST(ApiLibrary, AWholeFileGoesOutAndComesBack) {
  const ApiService service;
  const auto receipt = service.post(import_path, library_file());
  EXPECT_EQ(receipt.status, 200);
  EXPECT_EQ(receipt.at("/created"), R"(["BET-G1","ALG-E1"])");
  const auto file = service.get(export_path).body;
  const auto again = service.post(import_path, file);
  EXPECT_EQ(again.at("/unchanged"), "2");
  EXPECT_EQ(again.at("/created"), "[]");
  const ApiService other;
  EXPECT_EQ(other.post(import_path, file).at("/created"), R"(["ALG-E1","BET-G1"])");
  EXPECT_EQ(other.get(export_path).body, file);
  EXPECT_EQ(other.get(std::string(export_path) + "?segment=catering").each("/criteria", "/id"), "[ALG-E1]");
}

TEST(ApiLibrary, AFileWithFindingsChangesNothingAndSaysThemAll) {
  const ApiService service;
  auto wrong = replaced(library_file(), R"("id":"BET-G1")", R"("id":"bet g1")");
  wrong =
      replaced(wrong, R"({"nl":"U rapporteert.","en":"You report."})", R"({"nl":"U rapporteert.","en":""})");
  const auto refused = service.post(import_path, wrong);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(),
              ElementsAre("library.id criteria[0].id", "text.empty criteria[1].variants[0].text.en"));
  EXPECT_EQ(service.get(list).at("/total"), "0");
}

TEST(ApiLibrary, ExperiencesAreToldAndWithdrawn) {
  const ApiService service;
  const auto comments = std::string(one) + "/comments";
  EXPECT_EQ(service.get(comments).at("/code"), "libraryCriterion.notFound");
  service.post(list, library_criterion());
  const std::string first =
      R"({"party":"gouda","author":"inkoper","rating":"worked-well","tender":"GOU-2026-014","text":"Duidelijk."})";
  const auto created = service.post(comments, first);
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.at("/id"), "1");
  EXPECT_EQ(service.post(comments, R"({"party":"woerden","author":"adviseur","text":"Lastig."})").status,
            201);
  EXPECT_EQ(service.get(comments).each("/comments", "/party"), "[woerden gouda]");
  const auto refused =
      service.post(comments, R"({"party":"Gouda!","author":" ","rating":"prima","text":""})");
  EXPECT_THAT(service.post(comments, R"({"party":"nergens","author":"x","text":"y"})").findings(),
              ElementsAre("comment.partyUnknown party"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), ElementsAre("comment.party party", "comment.author author",
                                              "comment.rating rating", "comment.text text"));
  EXPECT_EQ(service.call({"POST", comments + "/1/withdrawals"}).status, 204);
  EXPECT_EQ(service.call({"POST", comments + "/1/withdrawals"}).at("/code"), "comment.notFound");
  EXPECT_EQ(service.call({"POST", "/api/v1/library-criteria/ALG-E1/comments/2/withdrawals"}).status, 404);
  EXPECT_EQ(service.get(comments).each("/comments", "/id"), "[2]");
}

}  // namespace
