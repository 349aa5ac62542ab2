// What takes longer than people wait goes on in the background, and its page has the answer in the end.
#include "server/http/patient.hpp"

#include "server/app/import_tender.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/signed_in.hpp"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::demo_text;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

class Patient : public testing::Test {
 protected:
  // Nothing is done here and now.
  Patient() { service_.site().operating.patience = {std::chrono::milliseconds(0), 0}; }

  std::string begun(const ApiAnswer& answer) {
    EXPECT_EQ(answer.status, 303) << answer.body;
    const auto page = answer.header("Location").value_or("");
    EXPECT_THAT(page, StartsWith("/requests/"));
    return page;
  }
  // Until its events say that it has ended.
  void wait(const std::string& page) {
    while (service_.get(page + "/events").body.find("event: progress") != std::string::npos)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ApiAnswer imported(const std::string& file) {
    const auto page = begun(service_.send_file("/tenders", "", file, "dossier.json"));
    wait(page);
    return service_.get(page);
  }

  ApiService service_;
};

TEST_F(Patient, AnImportLeadsToWhatItCameTo) {
  const auto done = imported(demo_text("betonbestrating"));
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(done.header("Location"), "/tenders/1?done=tender-stored");
  EXPECT_EQ(service_.get("/api/v1/tenders/1").status, 200);
}

TEST_F(Patient, AnImportThatIsRefusedTellsWhy) {
  const auto refused = imported(R"({"format":"wederwaarde/9"})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("wederwaarde/9"));
  EXPECT_EQ(service_.get("/api/v1/tenders").at("/tenders"), "[]");
}

TEST_F(Patient, AFileIsThereToFetch) {
  imported(demo_text("betonbestrating"));
  const auto page = begun(service_.get("/tenders/1/archive.zip"));
  wait(page);
  EXPECT_THAT(service_.get(page).body, HasSubstr(page + "/answer"));
  const auto file = service_.get(page + "/answer");
  EXPECT_EQ(file.header("Content-Type"), "application/zip");
  EXPECT_THAT(file.body, StartsWith("PK"));
}

TEST_F(Patient, WhatIsQuickIsAnsweredAtOnce) {
  imported(demo_text("betonbestrating"));
  service_.site().operating.patience = {std::chrono::minutes(1), 0};
  const auto file = service_.get("/tenders/1/archive.zip");
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(file.body, StartsWith("PK"));
}

TEST(PatientSteps, EndWhereSomebodyCancels) {
  ApiService service;
  criteria::Progress progress;
  progress.cancel();
  const server::Actor actor{"anonymous", "r", nullptr, &progress};
  EXPECT_THROW(server::import_tender(service.service(), actor, demo_text("betonbestrating")),
               criteria::Cancelled);
  EXPECT_EQ(service.get("/api/v1/tenders").at("/tenders"), "[]") << "nothing is stored";
}

TEST(PatientRequests, AreOfWhoAskedAndOfNobodyElse) {
  server_test::AccountsOn service;
  service.api.site().operating.patience = {std::chrono::milliseconds(0), 0};
  const auto tender = service.add_tender(demo_text("kantoormeubilair"));
  const auto buyer = service.add("Anna", {{"gouda", criteria::Role::buyer}});
  const auto other = service.add("Bert", {{"gouda", criteria::Role::buyer}});
  const auto begun = service.get(buyer, "/tenders/" + std::to_string(tender) + "/archive.zip");
  const auto page = begun.header("Location").value_or("");
  ASSERT_THAT(page, StartsWith("/requests/")) << begun.body;
  for (const char* part : {"", "/events", "/answer"})
    EXPECT_EQ(service.get(other, page + part).status, 404) << part;
  EXPECT_EQ(service.send(other, page + "/cancel", "").status, 404);
  EXPECT_EQ(service.get(buyer, page).status, 200);
  EXPECT_EQ(service.get({}, page).status, 303) << "signing in first";
}

}  // namespace
