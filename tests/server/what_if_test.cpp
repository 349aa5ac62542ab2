// What if: a copy of a scored lot, by the API and on the workbench.
#include "tests/server/api_service.hpp"
#include "tests/server/demo_dossier.hpp"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::demo_text;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

ApiAnswer send(const ApiService& service, const std::string& target, const std::string& fields) {
  return service.call(
      {"POST", target, fields, "application/x-www-form-urlencoded", "Origin: http://localhost\r\n"});
}

// What there is of a tender, as it is stored.
std::string stored(const ApiService& service, const std::string& tender) {
  std::string all;
  for (const std::string part : {"", "/bids", "/grades", "/draws", "/evaluations"})
    all += service.get(tender + part).body;
  return all + service.get("/api/v1/audit-entries?tender=1").body;
}

TEST(ApiWhatIf, EvaluatesACopyAndStoresNothing) {
  const ApiService service;
  const auto tender = stored_tender(service, demo_text("kantoormeubilair"));
  const auto before = stored(service, tender);
  const auto same = service.post(tender + "/what-ifs", R"({"lot":"1"})");
  EXPECT_EQ(same.status, 200);
  EXPECT_EQ(same.at("/isRanking"), "false");
  EXPECT_EQ(same.at("/changesWinner") + " " + same.at("/passingCount"), "false 0");
  EXPECT_EQ(same.each("/ranking", "/rank"), same.each("/ranking", "/announcedRank"));
  EXPECT_EQ(same.each("/ranking", "/total"), same.each("/ranking", "/announcedTotal"));
  const auto changed =
      service.post(tender + "/what-ifs", R"({"lot":"1","weights":[{"criterion":"P","weight":"90"}]})");
  EXPECT_EQ(changed.status, 200);
  // 60 become 10: 20, 10, 5, 15 and 10 of them in that proportion, the last hundredth to the larger
  // remainder.
  EXPECT_EQ(changed.each("/weights", "/criterion"), "[K1.1 K1.2 K1.3 K2 K3 P]");
  EXPECT_EQ(changed.each("/weights", "/copy"), "[3.33 1.67 0.83 2.5 1.67 90]");
  EXPECT_EQ(changed.each("/weights", "/isSet"), "[false false false false false true]");
  EXPECT_NE(changed.at("/passingCount"), "0");
  EXPECT_EQ(stored(service, tender), before);
}

TEST(ApiWhatIf, ChangesAGradeThatCounts) {
  const ApiService service;
  const auto tender = stored_tender(service);
  const auto changed = service.post(tender + "/what-ifs",
                                    R"({"lot":"1","grades":[{"bid":"A","criterion":"K2","level":"matig"}]})");
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.each("/grades", "/given") + changed.each("/grades", "/copy"), "[goed][matig]");
}

TEST(ApiWhatIf, SaysEverythingThatIsWrong) {
  const ApiService service;
  const auto path = stored_tender(service, demo_text("kantoormeubilair")) + "/what-ifs";
  EXPECT_THAT(
      service
          .post(path,
                R"({"lot":"1","weights":[{"criterion":"X","weight":"1"},{"criterion":"K2","weight":"-1"}],
                             "grades":[{"bid":"Z","criterion":"K2","level":"goed"}]})")
          .findings(),
      ElementsAre("whatIf.criterion weights[0]", "whatIf.weight weights[1]", "whatIf.grade grades[0]"));
  EXPECT_THAT(service.post(path, R"({"weights":[{"criterion":"K2"}]})").findings(),
              ElementsAre("field.missing lot", "field.missing weights[0].weight"));
  EXPECT_EQ(service.post(path, R"({"lot":"9"})").at("/code"), "lot.notFound");
  EXPECT_EQ(service.post("/api/v1/tenders/99/what-ifs", R"({"lot":"1"})").status, 404);
  EXPECT_EQ(service.call({"POST", path, "{}", "text/plain"}).status, 415);
}

TEST(ApiWhatIf, KeepsWhatIsSealed) {
  const ApiService service;
  const auto tender = server_test::published_tender(
      service, replaced(server_test::api_dossier(), R"("reference")",
                        R"("publishedOn":"2026-11-01","deadline":"2027-01-15T11:00:00Z","reference")"));
  const auto sealed = service.post(tender + "/what-ifs", R"({"lot":"1"})");
  EXPECT_EQ(sealed.status, 409);
  EXPECT_EQ(sealed.at("/code") + " " + sealed.at("/kind"), "stage.sealed prices");
  const auto page = service.get("/tenders/1/what-if");
  EXPECT_EQ(page.status, 409);
  EXPECT_THAT(page.body, Not(HasSubstr("Bouwer A")));
  EXPECT_EQ(send(service, "/tenders/1/what-if", "lot=1").status, 409);
}

// ---- the workbench --------------------------------------------------------------------------------------

// The attributes of the control of that name.
std::string control(const std::string& page, const std::string& name) {
  std::smatch found;
  const std::regex tag("<(input|select)[^>]* name=\"" + std::regex_replace(name, std::regex("\\."), "\\.") +
                       "\"[^>]*>");
  return std::regex_search(page, found, tag) ? found[0].str() : "(none)";
}

TEST(WhatIfPage, SaysThatItIsNotTheRanking) {
  const ApiService service;
  stored_tender(service, demo_text("kantoormeubilair"));
  const auto page = service.get("/tenders/1/what-if?lang=nl");
  EXPECT_EQ(page.status, 200);
  // At the top, in the picture's title, at its top, and in the caption of its table.
  std::size_t count = 0;
  for (auto at = page.body.find("Dit is niet de rangschikking"); at != std::string::npos;
       at = page.body.find("Dit is niet de rangschikking", at + 1))
    ++count;
  EXPECT_EQ(count, 4U);
  EXPECT_THAT(page.body, HasSubstr("<title id=\"chart-title\">Dit is niet de rangschikking"));
  EXPECT_THAT(page.body, HasSubstr("De volgorde is dezelfde als vastgesteld."));
  EXPECT_THAT(page.body, HasSubstr("href=\"/tenders/1/lots/1/ranking\""));
  EXPECT_THAT(page.body, HasSubstr("href=\"/tenders/1/what-if?lot=2\""));
  const auto policy = page.header("Content-Security-Policy").value_or("");
  EXPECT_THAT(policy, HasSubstr("script-src 'self'; connect-src 'self'"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_THAT(service.get("/tenders/1/what-if?lang=en").body, HasSubstr("This is not the ranking"));
  EXPECT_THAT(service.get("/tenders/1?lang=nl").body, HasSubstr("/tenders/1/what-if"));
  EXPECT_THAT(service.get("/tenders/1/robustness?lang=nl&samples=1000").body,
              HasSubstr("/tenders/1/what-if"));
}

TEST(WhatIfPage, TakesFieldsAndMovedSlidersWithoutAScript) {
  const ApiService service;
  stored_tender(service, demo_text("kantoormeubilair"));
  const auto first = service.get("/tenders/1/what-if?lang=nl").body;
  EXPECT_THAT(control(first, "slider-weight-P"),
              HasSubstr("min=\"0\" max=\"100\" step=\"0.5\" value=\"40\""));
  EXPECT_THAT(control(first, "was-weight-P"), HasSubstr("value=\"40\""));
  EXPECT_THAT(control(first, "weight-P"), HasSubstr("value=\"\""));
  const auto by_field =
      send(service, "/tenders/1/what-if",
           "lot=1&weight-P=90&slider-weight-P=40&was-weight-P=40&weight-K2=&slider-weight-K2=15&"
           "was-weight-K2=15");
  EXPECT_EQ(by_field.status, 200);
  EXPECT_THAT(control(by_field.body, "weight-P"), HasSubstr("value=\"90\""));
  EXPECT_THAT(control(by_field.body, "weight-K2"), HasSubstr("value=\"\""));
  EXPECT_THAT(control(by_field.body, "slider-weight-K2"), HasSubstr("value=\"2.5\""));
  const auto by_slider =
      send(service, "/tenders/1/what-if", "lot=1&weight-P=&slider-weight-P=90&was-weight-P=40");
  EXPECT_EQ(by_slider.body, by_field.body);
  const auto dutch = send(service, "/tenders/1/what-if", "lot=1&weight-P=90%2C0");
  EXPECT_THAT(control(dutch.body, "weight-P"), HasSubstr("value=\"90.0\""));
}

TEST(WhatIfPage, NamesWhoPassesWhom) {
  const ApiService service;
  stored_tender(service, demo_text("kantoormeubilair"));
  const auto page = send(service, "/tenders/1/what-if?lang=nl", "lot=1&weight-P=90").body;
  EXPECT_THAT(page, HasSubstr(" komt voorbij "));
  EXPECT_THAT(page, HasSubstr("In de kopie staat"));
  EXPECT_THAT(page, HasSubstr("<td class=\"utrecht-table__cell\">40</td>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"utrecht-table__cell\">90</td>"));
  EXPECT_THAT(page, Not(HasSubstr("{{")));
}

TEST(WhatIfPage, ChangesGradesByLevelOrSlider) {
  const ApiService service;
  stored_tender(service);
  const auto first = service.get("/tenders/1/what-if?lang=nl").body;
  EXPECT_THAT(control(first, "slider-grade-A/K2/"), HasSubstr("min=\"0\" max=\"1\" step=\"1\" value=\"1\""));
  const auto by_level = send(service, "/tenders/1/what-if?lang=nl", "lot=1&grade-A%2FK2%2F=matig");
  EXPECT_THAT(by_level.body, HasSubstr("matig (30%)</td>"));
  const auto by_slider = send(service, "/tenders/1/what-if?lang=nl",
                              "lot=1&grade-A%2FK2%2F=goed&slider-grade-A%2FK2%2F=0&was-grade-A%2FK2%2F=1");
  EXPECT_EQ(by_slider.body, by_level.body);
}

TEST(WhatIfPage, ShowsWhatIsWrongBesideWhatWasSent) {
  const ApiService service;
  stored_tender(service, demo_text("kantoormeubilair"));
  const auto page = send(service, "/tenders/1/what-if?lang=nl", "lot=1&weight-P=veel&weight-K2=-3");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("veel bij P is geen getal."));
  EXPECT_THAT(control(page.body, "weight-K2"), HasSubstr("value=\"-3\""));
  EXPECT_THAT(page.body, Not(HasSubstr("<svg class=\"ww-chart__plot\"")));
  EXPECT_THAT(page.body, HasSubstr("Dit is niet de rangschikking"));
  EXPECT_THAT(send(service, "/tenders/1/what-if?lang=nl", "lot=1&weight-P=80&weight-K2=30").body,
              HasSubstr("samen 110, meer dan 100"));
  EXPECT_EQ(send(service, "/tenders/1/what-if", "lot=9").status, 404);
  EXPECT_EQ(service.get("/tenders/99/what-if").status, 404);
}

}  // namespace
