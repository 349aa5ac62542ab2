// Insight that is computed in the background: by the API, on the pages, and by the use cases under them.
#include "server/app/insight_jobs.hpp"

#include "tests/server/demo_dossier.hpp"
#include "tests/server/signed_in.hpp"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::demo_text;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

// As it is when it has ended.
ApiAnswer ended(const ApiService& service, const std::string& job) {
  for (;;) {
    auto answer = service.get(job);
    const auto state = answer.at("/state");
    if (answer.status != 200 || (state != "queued" && state != "running")) return answer;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

std::string location(const ApiAnswer& answer) { return answer.header("Location").value_or("(none)"); }

ApiAnswer send(const ApiService& service, const std::string& target, const std::string& fields) {
  return service.call(
      {"POST", target, fields, "application/x-www-form-urlencoded", "Origin: http://localhost\r\n"});
}

// Runs for minutes, unless it is ended.
constexpr const char* endless = R"({"kind":"simulation","fields":100000})";

TEST(ApiJobs, GiveWhatIsAnsweredDirectlyForTheSameSeed) {
  const ApiService service;
  const auto tender = stored_tender(service, demo_text("betonbestrating"));
  const auto simulation = service.post(
      tender + "/jobs", R"({"kind":"simulation","seed":7,"fields":60,"estimate":"500000","quality":"60"})");
  EXPECT_EQ(simulation.status, 202);
  const auto job = location(simulation);
  EXPECT_EQ(job, tender + "/jobs/" + simulation.at("/id"));
  const auto done = ended(service, job);
  EXPECT_EQ(done.at("/state") + " " + done.at("/percent") + " " + done.at("/kind"), "done 100 simulation");
  EXPECT_EQ(done.at("/done"), done.at("/of"));
  EXPECT_EQ(service.get(job + "/results").body,
            service.get(tender + "/insight?seed=7&fields=60&estimate=500000&quality=60").body);
  const auto robustness =
      service.post(tender + "/jobs", R"({"kind":"robustness","seed":3,"samples":20000,"within":"10"})");
  EXPECT_EQ(ended(service, location(robustness)).at("/state"), "done");
  EXPECT_EQ(service.get(location(robustness) + "/results").body,
            service.get(tender + "/robustness?seed=3&samples=20000&within=10").body);
}

TEST(ApiJobs, EndSoonAndFreeTheirPlaceWhenCancelled) {
  const ApiService service;
  const auto tender = stored_tender(service, demo_text("kantoormeubilair"));
  const auto job = location(service.post(tender + "/jobs", endless));
  const auto second = service.post(tender + "/jobs", endless);
  EXPECT_EQ(second.status, 409);
  EXPECT_EQ(second.at("/code"), "job.underWay");
  EXPECT_EQ(tender + "/jobs/" + second.at("/id"), job);
  EXPECT_EQ(service.get(job + "/results").at("/code"), "job.notDone");
  // Others are answered meanwhile.
  EXPECT_EQ(service.get(tender).status, 200);
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(service.post(job + "/cancellations", "").status, 200);
  EXPECT_EQ(ended(service, job).at("/state"), "cancelled");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
  EXPECT_EQ(service.get(job + "/results").at("/code"), "job.notDone");
  const auto next = service.post(tender + "/jobs", R"({"kind":"robustness","samples":1000})");
  EXPECT_EQ(next.status, 202);
  EXPECT_EQ(ended(service, location(next)).at("/state"), "done");
}

TEST(ApiJobs, AreEndedWithTheService) {
  const auto begun = std::chrono::steady_clock::now();
  {
    const ApiService service;
    const auto tender = stored_tender(service, demo_text("kantoormeubilair"));
    EXPECT_EQ(service.post(tender + "/jobs", endless).status, 202);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
}

TEST(ApiJobs, TellTheirEventsUntilTheirEnd) {
  const ApiService service;
  const auto tender = stored_tender(service, demo_text("kantoormeubilair"));
  const auto job = location(service.post(tender + "/jobs", endless));
  const auto event = service.get(job + "/events");
  EXPECT_EQ(event.status, 200);
  EXPECT_EQ(event.header("Content-Type"), "text/event-stream");
  EXPECT_THAT(event.body, HasSubstr("retry: 500\n"));
  EXPECT_THAT(event.body, HasSubstr("\nevent: progress\ndata: {\"id\":"));
  EXPECT_EQ(event.body.substr(event.body.size() - 3), "}\n\n");
  service.post(job + "/cancellations", "");
  ended(service, job);
  EXPECT_THAT(service.get(job + "/events").body, HasSubstr("\nid: end\nevent: end\n"));
  EXPECT_EQ(service.get(job + "/events", "Last-Event-ID: end\r\n").status, 204);
}

TEST(ApiJobs, SayEverythingThatIsWrongWithTheQuestion) {
  const ApiService service;
  const auto jobs = stored_tender(service, demo_text("kantoormeubilair")) + "/jobs";
  EXPECT_THAT(service.post(jobs, R"({"kind":"robustness","samples":100000001,"within":"0"})").findings(),
              ElementsAre("insight.question samples", "insight.question within"));
  EXPECT_THAT(service.post(jobs, R"({"kind":"robustness","fields":100})").findings(),
              ElementsAre("field.unknown fields"));
  EXPECT_THAT(service.post(jobs, R"({"kind":"forecast"})").findings(), ElementsAre("value.unknown kind"));
  EXPECT_THAT(service.post(jobs, R"({"kind":"simulation","seed":"1"})").findings(),
              ElementsAre("value.type seed"));
  EXPECT_EQ(service.get(jobs + "/x").at("/code"), "job.notFound");
  EXPECT_EQ(service.post(jobs + "/x/cancellations", "").status, 404);
  EXPECT_EQ(service.get(jobs + "/x/events").status, 404);
  EXPECT_EQ(service.post("/api/v1/tenders/99/jobs", endless).status, 404);
}

// More bids than can be compared with each other within a request.
std::string many_bids(int count) {
  std::string bids;
  for (int i = 1; i <= count; ++i)
    bids += (i > 1 ? "," : "") + std::string(R"({"id":"B)") + std::to_string(i) +
            R"(","lot":"1","answers":{"K":")" + std::to_string(i % 80) + R"(","P":")" +
            std::to_string(200000 + i) + R"(.00"}})";
  return R"({"format":"wederwaarde-dossier/1","tender":{"reference":"VEEL","title":"Veel inschrijvingen",
    "buyer":{"name":"Gemeente Gouda"},"lots":[{"id":"1","title":"Werkplekken","award":{"method":"weighted-points",
    "rounding":{"decimals":2,"mode":"half-up","at":"total"},"ties":["draw"]},"criteria":[
    {"id":"K","kind":"quality","title":"Hergebruik","weight":"50","answer":{"type":"number","unit":"%"},
     "scoring":{"rule":"linear","worst":"0","best":"80","outside":"clamp"}},
    {"id":"P","kind":"price","title":"Prijs","weight":"50","answer":{"type":"amount"},
     "scoring":{"rule":"linear","worst":"300000.00","best":"200000.00","outside":"clamp"}}]}]},"bids":[)" +
         bids + "]}";
}

TEST(ApiJobs, TakeWhatIsTooMuchForTheNumberOfBids) {
  const ApiService service;
  const auto tender = stored_tender(service, many_bids(450));
  const auto direct = service.get(tender + "/robustness");
  EXPECT_EQ(direct.status, 422);
  EXPECT_THAT(direct.body, HasSubstr("insight.takesLong"));
  // With fewer samples the same question is answered at once.
  EXPECT_EQ(service.get(tender + "/robustness?samples=1000").status, 200);
  const auto page = service.get("/tenders/1/robustness?lang=nl");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Laat het op de achtergrond berekenen."));
  EXPECT_EQ(service.get("/tenders/1/robustness.xlsx").status, 422);
  const auto job = location(send(service, "/tenders/1/robustness", "samples=100000"));
  EXPECT_THAT(job, HasSubstr("/tenders/1/jobs/"));
  EXPECT_EQ(service.post("/api/v1" + job + "/cancellations", "").status, 200);
  EXPECT_EQ(ended(service, "/api/v1" + job).at("/state"), "cancelled");
}

TEST(ApiJobs, OfSealedPricesAreRefused) {
  const ApiService service;
  const auto tender = server_test::published_tender(
      service, replaced(server_test::api_dossier(), R"("reference")",
                        R"("publishedOn":"2026-11-01","deadline":"2027-01-15T11:00:00Z","reference")"));
  EXPECT_EQ(service.post(tender + "/jobs", R"({"kind":"robustness"})").at("/code"), "stage.sealed");
  EXPECT_EQ(service.post(tender + "/jobs", R"({"kind":"simulation","fields":20})").status, 202);
}

TEST(ApiJobs, AreSeenByWhoeverStartedThemOnly) {
  AccountsOn service;
  const auto tender = std::to_string(service.add_tender(server_test::api_dossier()));
  const auto cora = service.add("Cora", {{"gouda", criteria::Role::buyer}});
  const auto bas = service.add("Bas", {{"gouda", criteria::Role::controller}});
  const auto jobs = "/api/v1/tenders/" + tender + "/jobs";
  const auto started = service.call(cora, "POST", jobs, R"({"kind":"simulation","fields":100000})");
  ASSERT_EQ(started.status, 202);
  const auto job = location(started);
  EXPECT_EQ(service.get(cora, job).status, 200);
  EXPECT_EQ(service.get(bas, job).at("/code"), "job.notFound");
  EXPECT_EQ(service.call(bas, "POST", job + "/cancellations").at("/code"), "job.notFound");
  // Another person has a place of their own.
  EXPECT_EQ(service.call(bas, "POST", jobs, R"({"kind":"robustness","samples":1000})").status, 202);
  EXPECT_EQ(service.call(cora, "POST", job + "/cancellations").status, 200);
}

// ---- the pages ------------------------------------------------------------------------------------------

TEST(JobPages, AnswerSmallQuestionsAtAnAddressOfTheirOwn) {
  const ApiService service;
  stored_tender(service, demo_text("betonbestrating"));
  const auto small = send(service, "/tenders/1/robustness", "samples=5000&within=20&seed=2");
  EXPECT_EQ(small.status, 303);
  EXPECT_EQ(location(small), "/tenders/1/robustness?within=20&samples=5000&seed=2");
  EXPECT_EQ(service.get(location(small)).status, 200);
  EXPECT_EQ(send(service, "/tenders/1/insight", "fields=x").status, 422);
  EXPECT_EQ(send(service, "/tenders/99/insight", "fields=20").status, 404);
}

TEST(JobPages, ShowHowFarALargeOneIsAndThenItsResult) {
  const ApiService service;
  stored_tender(service, demo_text("betonbestrating"));
  const auto large = send(service, "/tenders/1/robustness", "samples=1000001&seed=2");
  EXPECT_EQ(large.status, 303);
  const auto job = location(large);
  EXPECT_THAT(job, HasSubstr("/tenders/1/jobs/"));
  ended(service, "/api/v1" + job);
  const auto page = service.get(job + "?lang=nl");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Kleinste verandering van één weging"));
  EXPECT_THAT(page.body, HasSubstr(job + "/workbook.xlsx"));
  EXPECT_THAT(page.body, HasSubstr("value=\"1000001\""));
  EXPECT_THAT(page.body, Not(HasSubstr("is veranderd sinds")));
  EXPECT_EQ(service.get(job + "/workbook.xlsx").body.substr(0, 2), "PK");
}

TEST(JobPages, CancelAndSaySo) {
  const ApiService service;
  stored_tender(service, demo_text("kantoormeubilair"));
  const auto job = location(send(service, "/tenders/1/insight", "fields=100000"));
  const auto page = service.get(job + "?lang=nl");
  EXPECT_THAT(page.body, HasSubstr("<progress"));
  EXPECT_THAT(page.body, HasSubstr("Breek af"));
  EXPECT_THAT(page.body, HasSubstr("Vernieuw deze pagina"));
  EXPECT_THAT(page.header("Content-Security-Policy").value_or(""), HasSubstr("connect-src 'self'"));
  EXPECT_THAT(page.header("Content-Security-Policy").value_or(""), Not(HasSubstr("unsafe")));
  const auto again = send(service, "/tenders/1/insight", "fields=100000");
  EXPECT_EQ(location(again), job + "?done=job-under-way");
  const auto cancelled = send(service, job + "/cancel", "");
  EXPECT_EQ(location(cancelled), job + "?done=job-cancelled");
  ended(service, "/api/v1" + job);
  EXPECT_THAT(service.get(job + "?lang=nl").body, HasSubstr(">Afgebroken<"));
  EXPECT_EQ(service.get(job + "/workbook.xlsx").status, 409);
  EXPECT_EQ(service.get("/tenders/1/jobs/x").status, 404);
}

}  // namespace
