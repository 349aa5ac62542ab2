// The pages of the criteria library in the running service.
#include "tests/server/api_service.hpp"
#include "tests/server/library_files.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::library_file;
using server_test::replaced;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* import_path = "/api/v1/library-imports";

TEST(LibraryPages, TheListIsNarrowedByItsForm) {
  const ApiService service;
  EXPECT_THAT(service.get("/library").body, HasSubstr("De bibliotheek is nog leeg."));
  service.post(import_path, library_file());
  EXPECT_THAT(
      service.get("/library").body,
      AllOf(HasSubstr("2 criteria"), HasSubstr("/library/BET-G1"), HasSubstr("/library/ALG-E1"),
            HasSubstr("Elk segment"), HasSubstr("Betonproducten"), Not(HasSubstr("Aan herziening toe<"))));
  const auto narrowed = service.get("/library?kind=award-criterion&q=tiles&lang=en");
  EXPECT_THAT(narrowed.body,
              AllOf(HasSubstr("1 criterion"), HasSubstr("Environmental costs of tiles"),
                    HasSubstr(R"(<option value="award-criterion" selected>)"), Not(HasSubstr("ALG-E1"))));
  EXPECT_THAT(service.get("/library?q=stoelen").body, HasSubstr("Geen criterium voldoet hieraan."));
  const auto due = service.get("/library?due=2028-01-01").body;
  EXPECT_THAT(due, AllOf(HasSubstr("2 criteria"), HasSubstr(R"(value="2028-01-01" checked)")));
  EXPECT_EQ(service.get("/library?level=gold").status, 400);
}

TEST(LibraryPages, AFileIsReadInOrRefusedAsAWhole) {
  const ApiService service;
  const auto send = [&](const std::string& content) {
    const std::string body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"criteria.json\"\r\n"
        "Content-Type: application/json\r\n\r\n" +
        content + "\r\n--b--\r\n";
    return service.call({"POST", "/library-imports", body, "multipart/form-data; boundary=b",
                         "Origin: http://localhost\r\n"});
  };
  EXPECT_THAT(service.get("/library").body, HasSubstr(R"(action="/library-imports")"));
  const auto refused = send("{}");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, AllOf(HasSubstr("criteria.json"), HasSubstr("field.missing")));
  EXPECT_EQ(send(library_file()).header("Location"), "/library?done=library-imported");
  EXPECT_THAT(service.get("/library").body, HasSubstr("2 criteria"));
}

TEST(LibraryPages, ACriterionShowsItsRuleItsVersionsAndWhereItIsUsed) {
  const ApiService service;
  service.post(import_path, library_file());
  service.post(import_path, replaced(library_file(), R"("best":"8")", R"("best":"7,5")"));
  EXPECT_EQ(service.get("/api/v1/library-criteria/BET-G1").at("/version"), "1");
  service.post(import_path, replaced(library_file(), R"("best":"8")", R"("best":"7.5")"));
  service.post("/api/v1/agreements",
               replaced(test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"),
                        R"("library": "ALG-C1")", R"("library": "BET-G1")"));
  server_test::stored_tender(service, replaced(server_test::api_dossier(), R"({ "id": "K1",)",
                                               R"({ "library": "BET-G1", "id": "K1",)"));
  const auto page = service.get("/library/BET-G1");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("25 euro MKI per m3 levert 0% op en 10 euro MKI per m3 levert 100% op"),
                    HasSubstr("7,5 euro MKI per m3"), HasSubstr("State the low MKI."),
                    HasSubstr("variants[1].scoring.best"), HasSubstr("Verschillen van versie 2"),
                    HasSubstr("1.1, set A1")));
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("/agreements/groene-hart-circulair-inkopen"), HasSubstr("/tenders/1")));
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/library/BET-G1"));
  EXPECT_THAT(service.get("/agreements/groene-hart-circulair-inkopen").body, HasSubstr("/library/BET-G1"));
  const auto requirement = service.get("/library/ALG-E1").body;
  EXPECT_THAT(requirement, AllOf(HasSubstr("Elk segment"), HasSubstr("Eerste versie."),
                                 HasSubstr("Nog geen afspraak of aanbesteding")));
  EXPECT_EQ(service.get("/library/BET-G9").status, 404);
}

TEST(LibraryPages, AnExperienceIsSharedOrItsErrorsStandBesideItsFields) {
  const ApiService service;
  service.post(import_path, library_file());
  const auto send = [&](const std::string& body) {
    return service.call({"POST", "/library/BET-G1/comments", body, "application/x-www-form-urlencoded",
                         "Origin: http://localhost\r\n"});
  };
  const auto refused = send("text=Goed+%3Ci%3E&author=&party=Gouda&rating=");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, AllOf(HasSubstr("Goed &lt;i&gt;</textarea>"), HasSubstr(R"(id="author-error")"),
                                  HasSubstr(R"(id="party-error")"), Not(HasSubstr(R"(id="text-error")"))));
  EXPECT_THAT(send("text=Werkt&author=inkoper&party=nergens").body,
              HasSubstr("geen partij &#39;nergens&#39;"));
  const auto stored = send("text=Werkt&author=inkoper&party=gouda&rating=mixed&tender=");
  EXPECT_EQ(stored.status, 303);
  EXPECT_EQ(stored.header("Location"), "/library/BET-G1?done=comment-stored");
  EXPECT_THAT(service.get("/library/BET-G1?done=comment-stored").body,
              AllOf(HasSubstr("Uw ervaring is gedeeld."), HasSubstr("wisselend"), HasSubstr("gouda")));
}

}  // namespace
