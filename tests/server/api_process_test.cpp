// The process of a tender by the API, and that no answer tells what its stage seals.
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/assessed_tender.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using server_test::texts_of;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

// Two people take a step: one proposes, the other confirms.
ApiAnswer by_two(const ApiService& service, const std::string& tender, const std::string& step,
                 const std::string& more = "") {
  const auto proposed =
      service.post(tender + "/step-requests", R"({"step":")" + step + R"(","person":"Anna")" + more + "}");
  if (proposed.status != 201) return proposed;
  return service.post(proposed.header("Location").value() + "/decisions",
                      R"({"outcome":"confirmed","person":"Bram"})");
}

ApiAnswer by_one(const ApiService& service, const std::string& tender, const std::string& step,
                 const std::string& more = "") {
  return service.post(tender + "/steps", R"({"step":")" + step + R"(","person":"Anna")" + more + "}");
}

TEST(ApiProcess, ATenderThatWasNotPublishedHereHasNoStages) {
  const ApiService service;
  const auto tender = server_test::stored_tender(service);
  EXPECT_EQ(service.get(tender + "/steps").at("/total"), "0");
  EXPECT_EQ(service.get(tender + "/next-steps").at("/total"), "0");
  EXPECT_EQ(by_one(service, tender, "check-requirements").at("/code"), "step.outsideProcess");
  EXPECT_EQ(service.get(tender + "/bids/A").at("/answers/P"), "245000.10");
}

TEST(ApiProcess, WhatCannotBeIsRefusedWithItsReason) {
  const ApiService service;
  auto dossier = replaced(server_test::api_dossier(), R"("reference")",
                          R"("publishedOn":"2026-11-01","deadline":"2027-01-15T11:00:00Z","reference")");
  const auto tender = server_test::published_tender(service, dossier);
  EXPECT_EQ(service.get(tender + "/steps").each("/steps", "/to"), "[published]");
  EXPECT_EQ(service.get(tender + "/next-steps").each("/nextSteps", "/step"), "[close withdraw]");
  EXPECT_THAT(by_one(service, tender, "close").findings(), ElementsAre("step.deadlineOpen"));
  EXPECT_EQ(by_one(service, tender, "withdraw").at("/code"), "step.needsTwo");
  EXPECT_EQ(by_one(service, tender, "rank").at("/code"), "step.notAllowed");
  EXPECT_THAT(by_one(service, tender, "dance").findings(), ElementsAre("step.unknown step"));
  const auto locked = service.post(
      tender + "/grades", R"({"bid":"B","criterion":"K2","assessor":"b1","level":"goed","motivation":"x"})");
  EXPECT_EQ(locked.status, 409);
  EXPECT_EQ(locked.at("/code") + " " + locked.at("/stage") + " " + locked.at("/kind"),
            "stage.locked published individual-grades");
  const auto sealed = service.get(tender + "/documents/archive");
  EXPECT_EQ(sealed.at("/code") + " " + sealed.at("/kind"), "stage.sealed prices");
  EXPECT_EQ(service.get(tender + "/bids/A").at("/answers"), "(none)");
  const auto proposed =
      service.post(tender + "/step-requests", R"({"step":"withdraw","person":"Anna","reason":"Geen geld"})");
  ASSERT_EQ(proposed.status, 201) << proposed.body;
  const auto decisions = proposed.header("Location").value() + "/decisions";
  EXPECT_THAT(service.post(decisions, R"({"outcome":"confirmed","person":"anna "})").findings(),
              ElementsAre("step.samePerson person"));
  EXPECT_EQ(service.post(decisions, R"({"outcome":"confirmed","person":"Bram"})").at("/outcome"),
            "confirmed");
  EXPECT_EQ(service.get(tender + "/steps").each("/steps", "/to"), "[published withdrawn]");
  EXPECT_EQ(service.post(decisions, R"({"outcome":"declined","person":"Bram","remark":"x"})").at("/code"),
            "step.requestSettled");
}

// Answers of every route of a tender that is read, with its parameters filled in.
std::vector<std::pair<std::string, std::string>> all_reads(const ApiService& service) {
  const std::vector<std::pair<std::string, std::string>> values{
      {"{tender}", "1"},       {"{bid}", "A"},         {"{lot}", "1"},     {"{grade}", "1"},
      {"{draw}", "1"},         {"{evaluation}", "1"},  {"{step}", "1"},    {"{request}", "1"},
      {"{late}", "1"},         {"{publication}", "1"}, {"{upload}", "1"},  {"{paper}", "award-advice.html"},
      {"{archive}", "newest"}, {"{record}", "1"},      {"{receipt}", "X"}, {"{opening}", "quality"},
      {"{notice}", "29"},      {"{job}", "x"}};
  std::vector<std::pair<std::string, std::string>> answers;
  for (const auto& route : service.routes().routes()) {
    if (route.method != server::Method::get || route.pattern.find("{tender}") == std::string::npos) continue;
    auto path = route.pattern;
    for (const auto& [name, value] : values)
      if (const auto at = path.find(name); at != std::string::npos) path.replace(at, name.size(), value);
    std::vector<std::string> paths{path};
    if (const auto at = path.find("{document}"); at != std::string::npos) {
      paths.clear();
      for (const char* name : {"dossier", "archive", "evaluation", "evaluation-workbook", "evaluation-report",
                               "bid-form", "grade-form", "tender-document", "tender-document-xml"})
        paths.push_back(std::string(path).replace(at, 10, name) + "?lot=1");
    }
    for (const auto& each : paths) answers.emplace_back(each, texts_of(service.get(each).body));
  }
  answers.emplace_back("/tenders", texts_of(service.get("/tenders").body));
  answers.emplace_back("/api/v1/tenders", texts_of(service.get("/api/v1/tenders").body));
  answers.emplace_back("/monitor", texts_of(service.get("/monitor").body));
  return answers;
}

// The paths whose answers hold one of the texts.
std::vector<std::string> that_tell(const ApiService& service, const std::vector<std::string>& texts) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : all_reads(service))
    if (std::any_of(texts.begin(), texts.end(),
                    [&text = text](const std::string& each) { return text.find(each) != std::string::npos; }))
      paths.push_back(path);
  return paths;
}

const std::vector<std::string> prices{"245000.1", "245.000,1", "245,000.1"};
const std::vector<std::string> bidders{"Bouwer A", "Bouwer B"};
const std::vector<std::string> grades{"Helder."};

void expect_sealed(const ApiService& service, const std::vector<std::vector<std::string>>& sealed) {
  for (const auto& texts : sealed) EXPECT_THAT(that_tell(service, texts), ElementsAre());
}

void expect_open(const ApiService& service, const std::vector<std::string>& texts) {
  EXPECT_FALSE(that_tell(service, texts).empty()) << texts.front();
}

std::string published_tender(const ApiService& service) {
  const auto dossier =
      replaced(server_test::api_dossier(), R"("reference")",
               R"("publishedOn":"2026-11-01","deadline":"2026-11-25T11:00:00Z","reference")");
  return server_test::published_tender(service, dossier);
}

void admit_all(const ApiService& service, const std::string& tender) {
  for (const char* bid : {"A", "B", "C"})
    EXPECT_EQ(service
                  .post(tender + "/admissibility-decisions",
                        std::string(R"({"bid":")") + bid + R"(","outcome":"admitted","person":"Anna"})")
                  .status,
              201);
}

// Up to `quality-locked`.
void grade_all(const ApiService& service, const std::string& tender) {
  EXPECT_THAT(by_one(service, tender, "start-grading").findings(), ElementsAre("step.panelMissing panel"));
  server_test::seat_sample_panel(service, tender);
  EXPECT_EQ(by_one(service, tender, "start-grading").status, 201);
  EXPECT_THAT(by_one(service, tender, "lock-individual").findings(), testing::SizeIs(6));
  server_test::declare_sample_interests(service, tender);
  server_test::grade_sample(service, tender);
  expect_sealed(service, {grades, prices});
  server_test::agree_sample(service, tender);
}

TEST(ApiProcess, NoAnswerTellsWhatTheStageSeals) {
  ApiService service;
  const auto tender = published_tender(service);
  expect_sealed(service, {prices, bidders, grades});
  service.set_clock("2026-11-25T11:00:01Z");
  expect_sealed(service, {prices, bidders, grades});
  EXPECT_EQ(service.get(tender + "/steps").each("/steps", "/at"),
            "[2026-11-25T10:00:00Z 2026-11-25T11:00:00Z]");
  const auto late = service.post(tender + "/bids", R"({"id":"L","lot":"2","answers":{"P":"1.00"}})");
  EXPECT_EQ(late.at("/late"), "true");
  EXPECT_EQ(service.get(tender + "/late-bids").at("/total"), "1");
  EXPECT_EQ(by_two(service, tender, "open").at("/outcome"), "confirmed");
  expect_open(service, bidders);
  expect_sealed(service, {prices, grades});
  EXPECT_THAT(by_one(service, tender, "check-requirements").findings(), testing::SizeIs(3));
  admit_all(service, tender);
  EXPECT_EQ(by_one(service, tender, "check-requirements").status, 201);
  grade_all(service, tender);
  expect_open(service, grades);
  expect_sealed(service, {prices});
  EXPECT_EQ(by_two(service, tender, "open-prices").at("/outcome"), "confirmed");
  expect_open(service, prices);
  EXPECT_EQ(
      by_two(service, tender, "reverse", R"(,"to":"consensus","reason":"Cijfer verkeerd")").at("/outcome"),
      "confirmed");
  expect_sealed(service, {prices});
  EXPECT_THAT(service.get("/tenders/1/process").body, HasSubstr("kent ze"));
}

std::string award_file(const std::string& sent_on) {
  return R"({"format":"wederwaarde-award/1","letters":{"sentOn":")" + sent_on +
         R"(","standstillDays":20,"extendToWorkingDay":true,"court":"rechtbank Den Haag",)"
         R"("signatory":"M. de Vries"},"clarifications":[],"prices":[],"evidence":[]})";
}

// What went out is given out, whatever happens to templates and to the log afterwards.
void expect_papers_to_stay(const ApiService& service, const std::string& tender) {
  const auto papers = tender + "/award-papers/";
  const auto letters = service.get(papers + "brieven.zip");
  ASSERT_EQ(letters.status, 200);
  const auto advice = service.get(papers + "gunningsadvies.html").body;
  constexpr const char* docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const auto other = templates::word_file(templates::default_letter(templates::Language::en));
  EXPECT_EQ(service.call({"POST", "/api/v1/parties/gouda/letter-templates", other, docx}).status, 201);
  EXPECT_EQ(service.get(papers + "brieven.zip").body, letters.body);
  EXPECT_EQ(service.get(papers + "brieven.zip?templateOf=gouda&language=en").body, letters.body);
  EXPECT_EQ(service.get(papers + "gunningsadvies.html").body, advice);
  const auto sent = service.get("/api/v1/audit-entries?tender=1&action=paper.sent");
  EXPECT_EQ(sent.at("/total"), "10");  // a letter in two forms for each of three bidders, and four records
}

TEST(ApiProcess, ATenderGoesItsWholeWay) {
  ApiService service;
  const auto tender = published_tender(service);
  service.set_clock("2026-11-26T09:00:00Z");
  by_two(service, tender, "open");
  admit_all(service, tender);
  by_one(service, tender, "check-requirements");
  grade_all(service, tender);
  by_two(service, tender, "open-prices");
  EXPECT_THAT(by_one(service, tender, "rank").findings(), ElementsAre("step.tieOpen lots"));
  EXPECT_THAT(service.post(tender + "/draws", R"({"lot":"1","order":["B","A"]})").findings(),
              ElementsAre("draw.heldAtMissing heldAt", "draw.witnessMissing witness"));
  EXPECT_EQ(service
                .post(tender + "/draws",
                      R"({"lot":"1","order":["B","A"],"heldAt":"2026-11-26T08:00:00Z","witness":"W. Smit"})")
                .status,
            201);
  EXPECT_EQ(service.post(tender + "/promises", "{}").at("/code"), "promises.notRanked");
  const auto ranked = by_one(service, tender, "rank");
  EXPECT_EQ(ranked.at("/facts/lots/0/winner"), "B");
  EXPECT_EQ(service.get(tender + "/evaluations/" + ranked.at("/facts/evaluation")).at("/dossierSha256"),
            ranked.at("/facts/dossierSha256"));
  EXPECT_EQ(service.post(tender + "/evaluations", "{}").at("/code"), "stage.locked");
  EXPECT_THAT(service.post(tender + "/promises", R"({"evaluation":"99"})").findings(),
              ElementsAre("promises.notFrozen evaluation"));
  EXPECT_THAT(by_one(service, tender, "verify").findings(), ElementsAre("step.verification reason"));
  by_one(service, tender, "verify", R"(,"reason":"Uittreksel gezien")");
  EXPECT_EQ(service.get(tender + "/notices/29").at("/code"), "notice.tooEarly");
  by_two(service, tender, "decide-award");
  EXPECT_EQ(service.get(tender + "/notices/29").status, 422);
  EXPECT_THAT(by_one(service, tender, "send-letters").findings(), ElementsAre("letter.settingsMissing"));
  const auto put_file = [&](const std::string& file) {
    return service.put(tender + "/award-details", file, "*");
  };
  put_file(replaced(award_file("2026-11-27"), "rechtbank Den Haag", " "));
  EXPECT_THAT(by_one(service, tender, "send-letters").findings(),
              ElementsAre("letter.courtMissing letters.court", "step.lettersSentOn letters.sentOn"));
  put_file(award_file("2026-11-26"));
  const auto sent = by_one(service, tender, "send-letters");
  EXPECT_EQ(sent.at("/facts/letters") + " " + sent.at("/facts/sentOn") + " " + sent.at("/facts/awardFile"),
            "3 2026-11-26 2");
  expect_papers_to_stay(service, tender);
  EXPECT_EQ(put_file(award_file("2026-11-25")).at("/code"), "stage.locked");
  EXPECT_EQ(by_one(service, tender, "start-standstill").at("/facts/standstillEnd"), "2026-12-16");
  service.set_clock("2026-12-16T09:00:00Z");
  EXPECT_THAT(by_one(service, tender, "conclude").findings(), ElementsAre("step.standstillRuns"));
  service.set_clock("2026-12-17T09:00:00Z");
  EXPECT_EQ(by_one(service, tender, "conclude").at("/to"), "concluded");
  EXPECT_EQ(service.get(tender + "/next-steps").at("/total"), "0");
}

}  // namespace
