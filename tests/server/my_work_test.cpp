// What waits to be done: through the API and on the start page.
#include "criteria/tender_process.hpp"
#include "server/app/publish_tender.hpp"
#include "tests/server/assessed_tender.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/server/signed_in.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::AssessedTender;
using server_test::SignedIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The tenders of the list: "kind step who mine|waiting".
std::vector<std::string> tender_work(const ApiAnswer& answer) {
  std::vector<std::string> lines;
  for (int at = 0;; ++at) {
    const auto item = fmt::format("/workItems/{}/", at);
    const auto kind = answer.at(item + "kind");
    if (kind == "(none)") return lines;
    if (answer.at(item + "address").rfind("/tenders/", 0) != 0) continue;
    const auto step = answer.at(item + "step"), people = answer.at(item + "people");
    lines.push_back(kind + (step == "(none)" ? "" : " " + step) + (people == "[]" ? "" : " " + people) +
                    (answer.at(item + "mine") == "true" ? ": mine" : ": waiting"));
  }
}

TEST(MyWork, FollowsATenderThroughItsStages) {
  ApiService service;
  const AssessedTender tender(service);
  const auto work = [&] { return tender_work(service.get("/api/v1/work-items?pageSize=100")); };

  const auto published = service.get("/api/v1/work-items?pageSize=100");
  EXPECT_THAT(tender_work(published), ElementsAre("step close: waiting")) << published.body;
  EXPECT_THAT(published.body, HasSubstr(R"("until":"2026-11-25T11:00:00Z","waitsForTime":true)"));
  service.set_clock("2026-11-25T12:00:00Z");
  EXPECT_THAT(work(), ElementsAre("step open: mine"));

  tender.begin(service);
  EXPECT_THAT(work(),
              testing::UnorderedElementsAre(R"(grades ["Anna"]: mine)", R"(grades ["Bram"]: mine)",
                                            R"(grades ["Cora"]: mine)", "step lock-individual: waiting"));
  const auto grading = service.get("/api/v1/work-items?pageSize=100");
  EXPECT_THAT(grading.body, HasSubstr(R"("unmet":["grades-complete"])"));
  tender.grade_all(service, {"Anna", "Bram"});
  EXPECT_THAT(work(), ElementsAre(R"(grades ["Cora"]: mine)", "step lock-individual: waiting"));
  EXPECT_THAT(service.get("/work").body, HasSubstr("6 cijfers geven")) << "three bids on two criteria";
  tender.grade_all(service, {"Cora"});
  EXPECT_THAT(work(), ElementsAre("step lock-individual: mine"));
}

TEST(MyWork, WaitsForTheSecondPersonOfAStep) {
  ApiService service;
  const AssessedTender tender(service);
  service.set_clock("2026-11-25T12:00:00Z");
  ASSERT_LT(service.post(tender.path + "/step-requests", R"({"step":"open","person":"Noor"})").status, 300);
  const auto work = service.get("/api/v1/work-items?pageSize=100");
  EXPECT_THAT(tender_work(work), ElementsAre("confirmation open: mine"));
  EXPECT_THAT(work.body, HasSubstr(R"("proposedBy":"Noor")"));
}

class WorkOfPeople : public testing::Test {
 protected:
  std::vector<std::string> work(const SignedIn& who) {
    return tender_work(service_.get(who, "/api/v1/work-items?pageSize=100"));
  }

  AccountsOn service_;
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const SignedIn elsewhere_ = service_.add("Ada Bakker", {{"alphen-aan-den-rijn", Role::buyer}});
  const SignedIn controller_ = service_.add("Ruud Kuipers", {{"gouda", Role::controller}});
  const SignedIn assessor_ = service_.add("Youssef Amrani", {{"gouda", Role::assessor}});
};

TEST_F(WorkOfPeople, IsThatOfTheTendersThatTheyRead) {
  auto draft = server_test::api_dossier("D-1");
  const auto bids = draft.find("\"bids\"");
  draft = draft.substr(0, bids) + "\"bids\": [] }";
  service_.add_tender(draft);
  EXPECT_THAT(work(buyer_), ElementsAre("draft: mine"));
  EXPECT_THAT(work(controller_), ElementsAre("draft: waiting"));
  EXPECT_THAT(work(elsewhere_), IsEmpty());
  EXPECT_THAT(work(assessor_), IsEmpty()) << "not theirs to draft";

  const auto page = service_.get(buyer_, "/work");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(server_test::shows(page.body, "Concept afmaken en publiceren"));
  const auto nothing = service_.get(assessor_, "/work");
  EXPECT_TRUE(server_test::shows(nothing.body, "niets dat op u wacht"));
  EXPECT_EQ(service_.get(buyer_, "/").header("Location"), "/work");
}

}  // namespace
