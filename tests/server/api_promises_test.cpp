// The register of promises by the API: registered from an evaluation, measured, corrected, reminded of, and
// out as a workbook and back.
#include "tests/server/api_service.hpp"
#include "tests/server/promise_dossier.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::stored_tender;
using server_test::winning_dossier;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr const char* terms =
    R"({"terms":{"moments":[{"kind":"delivery","due":"2020-03-01"},)"
    R"({"kind":"yearly","due":"2021-03-01","until":"2023-03-01"}],"responsible":"Contractbeheer"}})";

std::string id_of(const ApiAnswer& answer, const char* pointer) { return answer.at(pointer); }

TEST(ApiPromises, AreRegisteredOnceWithWhatEachGained) {
  const ApiService service;
  const auto tender = stored_tender(service, winning_dossier);
  EXPECT_EQ(service.get(tender + "/promises").at("/promises"), "[]");
  const auto made = service.post(tender + "/promises", terms);
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.each("/promises", "/promise/criterion"), "[K1 K2]");
  EXPECT_EQ(made.at("/promises/0/promise/offered"), "18.50");
  EXPECT_EQ(made.at("/promises/0/promise/advantage/gain"), "26");
  EXPECT_EQ(made.at("/promises/0/promise/advantage/euros"), "65000");
  EXPECT_EQ(made.at("/promises/0/sanctionWhenNotMet"), "97500");
  EXPECT_EQ(made.at("/promises/1/promise/advantage/gain"), "20");
  EXPECT_EQ(made.at("/promises/1/status"), "open");
  EXPECT_EQ(service.get(tender + "/evaluations").at("/total"), "1");

  EXPECT_EQ(service.post(tender + "/promises", terms).at("/code"), "promises.registered");
  EXPECT_EQ(service.post(tender + "/promises", R"({"evaluation":"99"})").at("/code"), "evaluation.notFound");
  EXPECT_THAT(service.post(tender + "/promises", R"({"terms":{"sanctionFactor":"-1"}})").findings(),
              ElementsAre("promise.factor sanctionFactor"));
  EXPECT_EQ(service.get("/api/v1/tenders/99/promises").at("/code"), "tender.notFound");
  EXPECT_EQ(service.get("/api/v1/promises/99").at("/code"), "promise.notFound");
}

TEST(ApiPromises, AreMeasuredAndCorrected) {
  const ApiService service;
  const auto tender = stored_tender(service, winning_dossier);
  const auto made = service.post(tender + "/promises", terms);
  const auto promise = "/api/v1/promises/" + id_of(made, "/promises/0/id");
  const auto first = service.post(
      promise + "/measurements",
      R"({"measuredOn":"2020-03-02","measuredBy":"Lab","moment":"2020-03-01","value":"18.4","evidence":"r.pdf"})");
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(first.at("/status"), "met");
  EXPECT_EQ(first.at("/measurements/0/difference"), "-0.1");
  const auto id = first.at("/measurements/0/id");
  const auto second = service.post(
      promise + "/measurements",
      R"({"corrects":")" + id +
          R"(","measuredOn":"2020-03-02","measuredBy":"Lab","moment":"2020-03-01","value":"19"})");
  ASSERT_EQ(second.status, 201) << second.body;
  EXPECT_EQ(second.at("/status"), "not-met");
  // Half a euro per m³ of ten is 2 of 40 points, of 2,500 euro each.
  EXPECT_EQ(second.at("/measurements/1/sanction"), "7500");
  EXPECT_EQ(second.each("/measurements", "/value"), "[18.4 19]");

  const auto refused = service.post(
      promise + "/measurements",
      R"({"corrects":")" + id +
          R"(","measuredOn":"2999-01-01","measuredBy":"","moment":"2020-03-02","value":"goud","judgement":"met",)"
          R"("evidenceSha256":"x"})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(
      refused.findings(),
      ElementsAre("measurement.measuredBy measuredBy", "measurement.judgement judgement",
                  "measurement.value value", "measurement.moment moment", "measurement.sha256 evidenceSha256",
                  "measurement.future measuredOn", "measurement.corrects corrects"));

  // Terms have versions; the sanction follows the newest.
  const auto etag = service.get(promise).etag();
  const auto changed = service.put(promise + "/terms", R"({"sanctionFactor":"2","moments":[]})", etag);
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.at("/termsVersion"), "2");
  EXPECT_EQ(changed.at("/measurements/1/sanction"), "10000");
  EXPECT_EQ(service.put(promise + "/terms", "{}", etag).status, 412);
}

TEST(ApiPromises, OfAnEarlierWinnerEnd) {
  const ApiService service;
  const auto tender = stored_tender(service, winning_dossier);
  service.post(tender + "/promises", "{}");
  const auto bid = service.get(tender + "/bids/A");
  const auto withdrawn =
      service.put(tender + "/bids/A",
                  R"({"id":"A","lot":"1","withdrawn":{"at":"2026-11-01T10:00:00Z","reason":"Failliet"},)"
                  R"("answers":{"K1":"18.50","K2":"goud","P":"240000.00"}})",
                  bid.etag());
  ASSERT_EQ(withdrawn.status, 200) << withdrawn.body;
  const auto again = service.post(tender + "/promises", "{}");
  ASSERT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(again.each("/promises", "/promise/bid"), "[A A B B]");
  EXPECT_EQ(again.each("/promises", "/ended"), "[true true false false]");
  const auto refused = service.post("/api/v1/promises/" + again.at("/promises/0/id") + "/measurements",
                                    R"({"measuredOn":"2020-03-02","measuredBy":"Lab","value":"18.4"})");
  EXPECT_EQ(refused.at("/code"), "promise.ended");
}

TEST(ApiPromises, AreRemindedOfByDayAndParty) {
  const ApiService service;
  const auto tender = stored_tender(service, winning_dossier);
  service.post(tender + "/promises", terms);
  const auto due = service.get("/api/v1/promise-reminders?on=2021-02-20");
  EXPECT_EQ(due.each("/promiseReminders", "/due"), "[2020-03-01 2020-03-01 2021-03-01 2021-03-01]");
  EXPECT_EQ(due.each("/promiseReminders", "/state"), "[overdue overdue due due]");
  EXPECT_EQ(service.get("/api/v1/promise-reminders?on=2021-02-20&party=gouda").at("/total"), "4");
  EXPECT_EQ(service.get("/api/v1/promise-reminders?on=2021-02-20&party=woerden").at("/total"), "0");
  EXPECT_EQ(service.get("/api/v1/promise-reminders?party=nergens").at("/code"), "party.notFound");
  EXPECT_EQ(service.get("/api/v1/promise-reminders?on=nu").status, 400);
  EXPECT_EQ(service.get("/api/v1/promise-reminders?on=2020-01-01").at("/total"), "0");
}

TEST(ApiPromises, ComeBackFromTheirWorkbookCellByCell) {
  const ApiService service;
  const auto tender = stored_tender(service, winning_dossier);
  const auto made = service.post(tender + "/promises", terms);
  const auto promise = id_of(made, "/promises/0/id");
  service.post("/api/v1/promises/" + promise + "/measurements",
               R"({"measuredOn":"2020-03-02","measuredBy":"Lab","moment":"2020-03-01","value":"18.50"})");
  for (const std::string language : {"nl", "en"}) {
    const auto workbook = service.get(tender + "/promise-documents/register.xlsx?language=" + language);
    ASSERT_EQ(workbook.status, 200);
    const auto same = service.send_file(tender + "/promise-imports", "", workbook.body);
    ASSERT_EQ(same.status, 200) << same.body;
    EXPECT_EQ(same.at("/changes"), "[]");
    EXPECT_EQ(same.at("/unchanged"), "1");
    EXPECT_EQ(same.at("/stored"), "false");
  }

  const std::string csv =
      "Meting;Belofte;Meetmoment;Gemeten op;Waarde;Oordeel;Gemeten door;Bewijs;SHA-256;Toelichting\n"
      "1;" +
      promise + ";1-3-2020;2-3-2020;18,9;;Lab;;;\n;" + promise + ";1-3-2021;3-3-2021;17;;Lab;;;\n";
  const auto hand_in = [&](const char* query) {
    return service.call({"POST", tender + "/promise-imports" + query, csv, "text/csv"});
  };
  const auto preview = hand_in("?dryRun=true");
  ASSERT_EQ(preview.status, 200) << preview.body;
  EXPECT_EQ(preview.each("/changes/0/cells", "/cell"), "[E2]");
  EXPECT_EQ(preview.at("/changes/0/cells/0/before"), "18.50");
  EXPECT_EQ(preview.at("/changes/0/cells/0/after"), "18.9");
  EXPECT_EQ(preview.at("/changes/0/corrects"), "1");
  EXPECT_EQ(preview.each("/changes/1/cells", "/member"), "[moment measuredOn value measuredBy]");
  EXPECT_EQ(service.get("/api/v1/promises/" + promise).each("/measurements", "/value"), "[18.50]");
  EXPECT_EQ(hand_in("").at("/stored"), "true");
  const auto after = service.get("/api/v1/promises/" + promise);
  EXPECT_EQ(after.each("/measurements", "/value"), "[18.50 18.9 17]");
  EXPECT_EQ(after.each("/measurements", "/corrects"), "[(none) 1 (none)]");
  // Measurement 1 was corrected by then.
  EXPECT_THAT(hand_in("").findings(), ElementsAre("measurement.corrects A2"));
}

TEST(ApiPromises, AreFilesToSave) {
  const ApiService service;
  const auto tender = stored_tender(service, winning_dossier);
  service.post(tender + "/promises", terms);
  EXPECT_THAT(service.get(tender + "/promise-documents/register.csv").body, HasSubstr("97.500,00"));
  EXPECT_EQ(service.get(tender + "/promise-documents/register.json").at("/format"), "wederwaarde-promises/1");
  EXPECT_EQ(service.get(tender + "/promise-documents/other").at("/code"), "document.notFound");
  EXPECT_EQ(service.call({"POST", tender + "/promise-imports?dryRun=maybe", "x", "text/csv"}).status, 400);
}

// ---- the same by its pages ------------------------------------------------------------------------------

ApiAnswer send_form(const ApiService& service, const std::string& target, const std::string& fields) {
  return service.call(
      {"POST", target, fields, "application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin\r\n"});
}

TEST(PromisePages, RegisterMeasureAndHandIn) {
  const ApiService service;
  const auto address = stored_tender(service, winning_dossier);
  const std::string tender = address.substr(std::string("/api/v1").size());
  EXPECT_THAT(service.get(tender).body, HasSubstr(tender + "/promises"));
  const auto refused =
      send_form(service, tender + "/promises",
                "sanctionFactor=veel&moments[0].kind=delivery&moments[0].due=&moments[1].kind="
                "yearly&moments[1].due=2021-03-01&moments[1].until=");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("sanctionFactor-error"));
  const auto incomplete = send_form(service, tender + "/promises",
                                    "moments[0].kind=delivery&moments[0].due=&moments[1].kind=yearly&"
                                    "moments[1].due=2021-03-01&moments[1].until=");
  EXPECT_EQ(incomplete.status, 422);
  // The row that was left empty does not shift the places.
  EXPECT_THAT(incomplete.body, HasSubstr("moments-1--until-error"));
  const auto made =
      send_form(service, tender + "/promises",
                "sanctionFactor=1,5&responsible=Beheer&moments[0].kind=delivery&moments[0].due=2020-03-01");
  EXPECT_EQ(made.status, 303) << made.body;
  const auto page = service.get(tender + "/promises");
  EXPECT_THAT(page.body, HasSubstr("97.500,00"));

  const auto promise = tender + "/promises/" + service.get(address + "/promises").at("/promises/0/id");
  EXPECT_EQ(service.get(promise).status, 200);
  EXPECT_EQ(service.get(tender + "/promises/99").status, 404);
  const std::string form =
      "--x\r\nContent-Disposition: form-data; name=\"measuredOn\"\r\n\r\n2020-03-02\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"measuredBy\"\r\n\r\nLab\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\n19,25\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"evidence\"\r\n\r\n\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.pdf\"\r\n"
      "Content-Type: application/pdf\r\n\r\nabc\r\n--x--\r\n";
  const auto measured = service.call({"POST", promise + "/measurements", form,
                                      "multipart/form-data; boundary=x", "Sec-Fetch-Site: same-origin\r\n"});
  EXPECT_EQ(measured.status, 303) << measured.body;
  const auto shown = service.get(promise).body;
  EXPECT_THAT(shown, HasSubstr("r.pdf"));
  EXPECT_THAT(shown, HasSubstr("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  EXPECT_THAT(shown, HasSubstr("+0,75"));
  EXPECT_THAT(service.get("/promises?on=2020-03-05").body, HasSubstr(promise));
  EXPECT_EQ(service.get("/promises?on=nu").status, 422);

  const auto workbook = service.get(tender + "/promise-files/register.xlsx");
  ASSERT_EQ(workbook.status, 200);
  const auto look = service.send_file(tender + "/promise-uploads", "", workbook.body);
  EXPECT_EQ(look.status, 200);
  EXPECT_THAT(look.body, HasSubstr("Er verandert niets."));
  EXPECT_EQ(send_form(service, tender + "/promise-lines", "state=x&lines=[]").status, 409);
  EXPECT_EQ(send_form(service, promise + "/terms", "version=1&sanctionFactor=2").status, 303);
  EXPECT_EQ(send_form(service, promise + "/terms", "version=1&sanctionFactor=2").status, 422);
}

}  // namespace
