// Market consultations started by the API on what is there already, and compared with what came later.
#include "tests/server/api_service.hpp"
#include "tests/server/library_files.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::furniture_template;
using server_test::replaced;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* list = "/api/v1/consultations";
const std::string changes = "/api/v1/consultations/stoelen/changes?";

std::string plan(const std::string& basis, const std::string& more = "") {
  return R"({"id":"stoelen","opensOn":"2027-01-04","closesOn":"2027-02-05","contact":"inkoop@voorbeeld.nl",)" +
         more + R"("basis":)" + basis + "}";
}
std::string demo() { return test_support::source_text("server/demo/kantoormeubilair.json"); }
const std::string on_template = R"({"kind":"template","id":"kantoormeubilair"})";
const std::string on_draft = R"({"kind":"draft","id":"GOU-2026-014"})";

void publish(const ApiService& service, const std::string& set) {
  const auto proposed = service.post("/api/v1/templates",
                                     R"({"proposedBy":"Anna","changeNote":"Opzet","template":)" + set + "}");
  ASSERT_EQ(proposed.status, 201) << proposed.body;
  ASSERT_EQ(service
                .post(proposed.header("Location").value() + "/reviews",
                      R"({"outcome":"publish","reviewedBy":"Bram"})")
                .status,
            200);
}

TEST(ApiConsultationStart, TakesAPublishedTemplate) {
  const ApiService service;
  publish(service, furniture_template());
  const auto made = service.post(list, plan(on_template));
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.header("Location"), "/api/v1/consultations/stoelen");
  EXPECT_EQ(made.at("/stage"), "draft");
  EXPECT_EQ(made.at("/consultation/basis/kind"), "template");
  EXPECT_EQ(made.at("/consultation/basis/version"), "1");
  EXPECT_EQ(made.at("/consultation/basis/sha256"),
            service.get("/api/v1/templates/kantoormeubilair").at("/sha256"));
  EXPECT_EQ(made.each("/consultation/criteria", "/id"), "[E1 K1 P]");
  EXPECT_EQ(made.each("/consultation/criteria", "/weight"), "[(none) (none) (none)]");
  EXPECT_EQ(made.at("/consultation/criteria/2/scoring"), "(none)");
  EXPECT_EQ(made.at("/consultation/withheld"), R"(["P"])");
  EXPECT_EQ(service.get("/api/v1/consultations/stoelen").body, made.body);
  EXPECT_EQ(service.post(list, plan(on_template)).at("/code"), "consultation.idTaken");
}

TEST(ApiConsultationStart, PublishesWhatItIsTold) {
  const ApiService service;
  publish(service, furniture_template());
  const auto made = service.post(
      list, plan(on_template, R"("weightsPublished":true,"priceBoundsPublished":true,"withheld":["K1"],)"));
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.each("/consultation/criteria", "/weight"), "[(none) 40 60]");
  EXPECT_EQ(made.at("/consultation/criteria/1/scoring"), "(none)");
  EXPECT_EQ(made.at("/consultation/criteria/2/scoring/best"), "250000");
  EXPECT_EQ(made.at("/consultation/withheld"), R"(["K1"])");
}

TEST(ApiConsultationStart, TakesALotOfADraft) {
  const ApiService service;
  server_test::stored_tender(service, demo());
  const auto made = service.post(list, plan(on_draft));
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.at("/consultation/basis/id"), "GOU-2026-014");
  EXPECT_EQ(made.at("/consultation/segment"), "kantoormeubilair");
  EXPECT_THAT(made.body, Not(HasSubstr("\"weight\"")));
  const auto same =
      service.post(list, replaced(plan(replaced(on_draft, "}", R"(,"lot":"1"})")), "stoelen", "bureaus"));
  EXPECT_EQ(same.status, 201) << same.body;
  EXPECT_EQ(same.at("/consultation/criteria"), made.at("/consultation/criteria"));
  EXPECT_EQ(service.post(list, plan(replaced(on_draft, "}", R"(,"lot":"9"})"))).at("/code"), "lot.notFound");
}

TEST(ApiConsultationStart, TakesTheLibraryOfASegmentUpToALevel) {
  const ApiService service;
  ASSERT_EQ(service.post("/api/v1/library-imports", server_test::library_file()).status, 200);
  const auto on_segment = [](const std::string& level) {
    return R"({"kind":"segment","id":"betonproducten")" + level + "}";
  };
  const auto made = service.post(list, plan(on_segment("")));
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.at("/consultation/basis/id"), "betonproducten");
  EXPECT_EQ(made.each("/consultation/criteria", "/id"), "[ALG-E1 BET-G1]");
  const auto better =
      service.post(list, replaced(plan(on_segment(R"(,"level":"ambitious")")), "stoelen", "beter"));
  ASSERT_EQ(better.status, 201) << better.body;
  EXPECT_EQ(made.at("/consultation/criteria/1/scoring/best"), "10");
  EXPECT_EQ(better.at("/consultation/criteria/1/scoring/best"), "8");
}

TEST(ApiConsultationStart, SaysEverythingThatIsWrong) {
  const ApiService service;
  publish(service, furniture_template());
  EXPECT_THAT(
      service.post(list, R"({"id":"x","opensOn":"4-1-2027","weights":true})").findings(),
      testing::UnorderedElementsAre("date.notation opensOn", "field.missing closesOn",
                                    "field.missing contact", "field.missing basis", "field.unknown weights"));
  EXPECT_THAT(
      service.post(list, plan(replaced(on_template, "}", R"(,"lot":"1","level":"basic"})"))).findings(),
      ElementsAre("consultation.basisMember basis.lot", "consultation.basisMember basis.level"));
  EXPECT_THAT(service.post(list, plan(on_template, R"("withheld":["K9"],)")).findings(),
              ElementsAre("consultation.criterionUnknown withheld[0]"));
  EXPECT_THAT(service.post(list, plan(R"({"kind":"gossip","id":"x"})")).findings(),
              Contains(HasSubstr("basis.kind")));
  EXPECT_EQ(service.post(list, plan(R"({"kind":"template","id":"weg"})")).at("/code"), "template.notFound");
  EXPECT_EQ(service.post(list, plan(R"({"kind":"draft","id":"weg"})")).at("/code"), "tender.notFound");
  EXPECT_EQ(service.post(list, plan(R"({"kind":"segment","id":"weg"})")).at("/code"), "segment.notFound");
  EXPECT_EQ(service.post(list, "[").status, 422);
  EXPECT_EQ(service.get(list).at("/total"), "0");
}

TEST(ApiConsultationChanges, CompareWithATemplateAndItsVersions) {
  const ApiService service;
  publish(service, furniture_template());
  ASSERT_EQ(service.post(list, plan(on_template)).status, 201);
  const auto same = service.get(changes + "template=kantoormeubilair");
  EXPECT_EQ(same.at("/with/version"), "1");
  EXPECT_EQ(same.at("/differences"), "[]");
  // Weights and the bounds of prices changed too, which the market did not see.
  auto next = replaced(furniture_template("30", "70"), R"("best": "80")", R"("best": "70")");
  next = replaced(next, R"("250000")", R"("240000")");
  publish(service, replaced(next, R"("title": {"nl": "Kantoormeubilair")", R"("title": {"nl": "Bureaus")"));
  const auto later = service.get(changes + "template=kantoormeubilair");
  EXPECT_EQ(later.at("/with/kind"), "template");
  EXPECT_EQ(later.at("/with/version"), "2");
  EXPECT_EQ(later.each("/differences", "/id"), "[K1]");
  EXPECT_EQ(later.at("/differences/0/field"), "scoring");
  EXPECT_EQ(later.at("/differences/0/after/best"), "70");
  EXPECT_THAT(later.at("/differences/0/text/nl"), HasSubstr("criterium K1"));
  EXPECT_EQ(service.get(changes + "template=kantoormeubilair&version=1").at("/differences"), "[]");
}

TEST(ApiConsultationChanges, CompareWithALotOfATender) {
  const ApiService service;
  server_test::stored_tender(service, demo());
  ASSERT_EQ(service.post(list, plan(on_draft)).status, 201);
  const auto same = service.get(changes + "tender=GOU-2026-014");
  EXPECT_EQ(same.at("/with/kind"), "tender");
  EXPECT_EQ(same.at("/with/lot"), "1");
  EXPECT_EQ(same.at("/differences"), "[]");
  server_test::stored_tender(service);
  const auto other = service.get(changes + "tender=T-1&lot=2");
  EXPECT_EQ(other.at("/with/lot"), "2");
  EXPECT_EQ(other.at("/differences/0/change"), "changed");
  EXPECT_THAT(other.each("/differences", "/change"), HasSubstr(" removed "));
  EXPECT_THAT(other.each("/differences", "/subject"), Not(HasSubstr("award")));
}

TEST(ApiConsultationChanges, RefuseAQuestionThatHasNoAnswer) {
  const ApiService service;
  EXPECT_EQ(service.get(changes + "template=x").at("/code"), "consultation.notFound");
  server_test::stored_tender(service, demo());
  ASSERT_EQ(service.post(list, plan(on_draft)).status, 201);
  for (const char* query : {"", "template=x&tender=y", "template=x&lot=1", "template=x&version=0",
                            "template=x&version=1e3", "tender=GOU-2026-014&version=1"})
    EXPECT_EQ(service.get(changes + query).status, 400) << query;
  EXPECT_EQ(service.get(changes + "template=x").at("/code"), "template.notFound");
  EXPECT_EQ(service.get(changes + "tender=x").at("/code"), "tender.notFound");
  EXPECT_EQ(service.get(changes + "tender=GOU-2026-014&lot=9").at("/code"), "lot.notFound");
}

}  // namespace
