// What stands in a draft, changed by the API and by its page.
#include "server/http/url.hpp"
#include "tests/server/draft_sample.hpp"
#include "tests/server/page_expectations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::make_sample_draft;
using server_test::shows;
using testing::ElementsAre;

namespace {

constexpr const char* path = "/api/v1/tenders/1";

// A service with the general library and a draft of E1, K1, P and the clause C1.
struct Drafted : ApiService {
  Drafted() { make_sample_draft(*this); }

  ApiAnswer add(const std::string& list, const std::string& body, int version) const {
    return call({"POST", std::string(path) + list, body, "application/json", match(version)});
  }
  ApiAnswer remove(const std::string& one, int version) const {
    return call({"DELETE", std::string(path) + one, "", "", match(version)});
  }
  std::string weights() const { return get(path).each("/lots/0/criteria", "/weight"); }
  std::string ids() const { return get(path).each("/lots/0/criteria", "/id"); }

  using Fields = std::vector<std::pair<std::string, std::string>>;
  ApiAnswer send(const std::string& part, Fields fields, int version) const {
    fields.emplace_back("version", std::to_string(version));
    std::string body;
    for (const auto& [name, value] : fields)
      body +=
          (body.empty() ? "" : "&") + server::percent_encoded(name) + "=" + server::percent_encoded(value);
    return call({"POST", "/tenders/1/" + part, body, "application/x-www-form-urlencoded",
                 "Sec-Fetch-Site: same-origin\r\n"});
  }

 private:
  static std::string match(int version) { return "If-Match: \"" + std::to_string(version) + "\"\r\n"; }
};

TEST(DraftStructureApi, TakesCriteriaFromTheLibraryAndRemovesThem) {
  const Drafted service;
  const std::string added = R"({"lot":"1","library":"ALG-G3","level":"basic","weight":"20"})";
  EXPECT_EQ(service.post(std::string(path) + "/criteria", added).status, 428);
  EXPECT_EQ(service.add("/criteria", added, 9).status, 412);
  const auto taken = service.add("/criteria", added, 1);
  EXPECT_EQ(taken.status, 201) << taken.body;
  EXPECT_EQ(taken.header("Location"), path);
  EXPECT_EQ(taken.etag(), "\"2\"");
  EXPECT_EQ(service.ids(), "[E1 K1 ALG-G3 P]");
  EXPECT_EQ(service.weights(), "[(none) 32 20 48]");
  EXPECT_EQ(taken.at("/lots/0/criteria/2/library"), "ALG-G3");
  const auto required =
      service.add("/criteria", R"({"lot":"1","library":"ALG-E1","level":"ambitious","language":"en"})", 2);
  EXPECT_EQ(required.status, 201) << required.body;
  EXPECT_EQ(service.ids(), "[E1 ALG-E1 K1 ALG-G3 P]");
  EXPECT_EQ(service.remove("/criteria/K1?lot=1&locked=P", 3).status, 200);
  EXPECT_EQ(service.ids(), "[E1 ALG-E1 ALG-G3 P]");
  EXPECT_EQ(service.weights(), "[(none) (none) 52 48]");
}

TEST(DraftStructureApi, SaysEverythingThatIsWrong) {
  const Drafted service;
  const auto findings = [&](const std::string& body) { return service.add("/criteria", body, 1).findings(); };
  EXPECT_THAT(findings(R"({"lot":"1","level":"x","language":"fr"})"),
              ElementsAre("field.missing library", "value.unknown level", "value.unknown language"));
  EXPECT_THAT(findings(R"({"lot":"2","library":"ALG-G3","level":"basic"})"),
              ElementsAre("weight.unknownLot lot"));
  EXPECT_THAT(findings(R"({"lot":"1","library":"ALG-G9","level":"basic"})"),
              ElementsAre("draft.libraryUnknown library"));
  EXPECT_THAT(findings(R"({"lot":"1","library":"ALG-C1","level":"basic"})"),
              ElementsAre("draft.otherKind library"));
  EXPECT_THAT(findings(R"({"lot":"1","library":"ALG-G2","level":"significant"})"),
              ElementsAre("draft.levelUnknown level"));
  EXPECT_THAT(findings(R"({"lot":"1","library":"ALG-G3","level":"basic","group":"K9"})"),
              ElementsAre("draft.criterionUnknown group", "draft.weightMissing weight"));
  EXPECT_EQ(service.remove("/criteria/K9?lot=1", 1).status, 422);
  EXPECT_EQ(service.remove("/criteria/K1", 1).status, 422);
  EXPECT_EQ(service.get(path).etag(), "\"1\"");
}

TEST(DraftStructureApi, AddsAndRemovesProvisions) {
  const Drafted service;
  EXPECT_EQ(service.add("/provisions", R"({"library":"ALG-C2","level":"basic"})", 1).status, 201);
  const auto own = service.add(
      "/provisions", R"({"id":"C9","kind":"contract-clause","title":"Malus","text":"Per week."})", 2);
  EXPECT_EQ(own.each("/provisions", "/id"), "[C1 ALG-C2 C9]");
  EXPECT_THAT(
      service.add("/provisions", R"({"id":"C9","kind":"contract-clause","title":"Malus"})", 3).findings(),
      ElementsAre("draft.provisionThere provision"));
  EXPECT_THAT(service.add("/provisions", R"({"library":"ALG-G3","level":"basic"})", 3).findings(),
              ElementsAre("draft.otherKind library"));
  EXPECT_EQ(service.remove("/provisions/C1", 3).each("/provisions", "/id"), "[ALG-C2 C9]");
  EXPECT_THAT(service.remove("/provisions/C1", 4).findings(),
              ElementsAre("draft.provisionUnknown provision"));
}

TEST(DraftStructureApi, NothingChangesOncePublished) {
  const Drafted service;
  ASSERT_EQ(
      service
          .post(std::string(path) + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})")
          .status,
      201);
  const int version = std::stoi(service.get(path).etag().substr(1));
  EXPECT_EQ(
      service.add("/criteria", R"({"lot":"1","library":"ALG-G3","level":"basic","weight":"20"})", version)
          .at("/code"),
      "tender.published");
  EXPECT_EQ(service.remove("/criteria/K1?lot=1", version).at("/code"), "tender.published");
  EXPECT_EQ(service.add("/provisions", R"({"library":"ALG-C2","level":"basic"})", version).at("/code"),
            "tender.published");
  EXPECT_EQ(service.remove("/provisions/C1", version).at("/code"), "tender.published");
}

TEST(DraftStructurePage, AddsAndRemovesCriteriaAndKeepsTheLocks) {
  const Drafted service;
  const auto page = service.get("/tenders/1/draft").body;
  EXPECT_TRUE(shows(page, R"(<option value="ALG-G3/basic">)"));
  EXPECT_TRUE(shows(page, R"(form="remove-lot-1" name="criterion" value="K1")"));
  const Drafted::Fields fields{
      {"lot", "1"}, {"lots[0].add.library", "ALG-G3/basic"}, {"lots[0].add.weight", "12,5"}, {"lock", "1/P"}};
  const auto added = service.send("criteria", fields, 1);
  EXPECT_EQ(added.header("Location"), "/tenders/1/draft?done=draft-stored&lock=1%2FP#lot-1") << added.body;
  EXPECT_EQ(service.weights(), "[(none) 27.5 12.5 60]");
  EXPECT_EQ(service.get("/tenders/1/draft").body.find(R"(<option value="ALG-G3/basic">)"), std::string::npos);
  const auto again = service.send("criteria", fields, 2);
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(shows(again.body, R"(id="lots-0--add-library-error")"));
  const auto unread = service.send(
      "criteria", {{"lot", "1"}, {"lots[0].add.library", ""}, {"lots[0].add.weight", "veel"}}, 2);
  EXPECT_TRUE(shows(unread.body, R"(id="lots-0--add-library-error")"));
  EXPECT_TRUE(shows(unread.body, R"(id="lots-0--add-weight-error")"));
  EXPECT_TRUE(shows(unread.body, R"(value="veel")"));
  const auto stale = service.send("criteria", fields, 1);
  EXPECT_TRUE(shows(stale.body, "Iemand anders heeft dit intussen gewijzigd"));
  const auto removed = service.send("criteria-removals", {{"lot", "1"}, {"criterion", "ALG-G3"}}, 2);
  EXPECT_EQ(removed.status, 303) << removed.body;
  EXPECT_EQ(service.ids(), "[E1 K1 P]");
  const auto locked =
      service.send("criteria-removals", {{"lot", "1"}, {"criterion", "K1"}, {"lock", "1/P"}}, 3);
  EXPECT_EQ(locked.status, 422);
  EXPECT_TRUE(shows(locked.body, "Dit past niet"));
}

TEST(DraftStructurePage, ChangesTheAward) {
  const Drafted service;
  Drafted::Fields award{{"lot", "1"},
                        {"lots[0].award.method", "quality-per-price"},
                        {"lots[0].award.factor", "2,5"},
                        {"lots[0].award.rounding.decimals", "3"},
                        {"lots[0].award.rounding.mode", "half-even"},
                        {"lots[0].award.rounding.at", "total"},
                        {"lots[0].award.onWithdrawal", "recompute"},
                        {"lots[0].award.ties[0]", "criterion:K1"},
                        {"lots[0].award.ties[2]", "draw"}};
  const auto stored = service.send("awards", award, 1);
  EXPECT_EQ(stored.status, 303) << stored.body;
  const auto tender = service.get(path);
  EXPECT_EQ(tender.at("/lots/0/award/method"), "quality-per-price");
  EXPECT_EQ(tender.at("/lots/0/award/factor"), "2.5");
  EXPECT_EQ(tender.at("/lots/0/award/rounding/mode"), "half-even");
  EXPECT_EQ(tender.at("/lots/0/award/onWithdrawal"), "recompute");
  EXPECT_EQ(tender.at("/lots/0/award/ties"), R"(["criterion:K1","draw"])");
  EXPECT_EQ(service.weights(), "[(none) 100 (none)]");
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, R"(<option value="criterion:K1" selected>)"));
  award[1].second = "lowest-price";
  award[2].second = "veel";
  award[3].second = "x";
  award[7].second = "by-hand";
  const auto refused = service.send("awards", award, 2);
  EXPECT_EQ(refused.status, 422);
  for (const char* field : {"factor", "rounding-decimals", "ties-0-"})
    EXPECT_TRUE(shows(refused.body, "id=\"lots-0--award-" + std::string(field) + "-error\""));
  award[2].second = "";
  award[3].second = "2";
  award[7].second = "";
  EXPECT_TRUE(shows(service.send("awards", award, 2).body, R"(id="lots-0--award-method-error")"));
}

TEST(DraftStructurePage, AddsProvisionsOfTheLibraryAndOwnOnes) {
  const Drafted service;
  EXPECT_EQ(service.send("provisions", {{"from", "provision"}, {"provision.library", "ALG-C2/basic"}}, 1)
                .header("Location"),
            "/tenders/1/draft?done=draft-stored#provisions");
  const auto empty = service.send("provisions", {{"from", "own"}, {"own.id", ""}, {"own.kind", ""}}, 2);
  for (const char* field : {"id", "kind"})
    EXPECT_TRUE(shows(empty.body, "id=\"own-" + std::string(field) + "-error\""));
  Drafted::Fields own{
      {"from", "own"}, {"own.id", "C1"}, {"own.kind", "contract-clause"}, {"own.title", "Malus <b>"}};
  EXPECT_TRUE(shows(service.send("provisions", own, 2).body, R"(id="own-id-error")"));
  own[1].second = "C9";
  EXPECT_EQ(service.send("provisions", own, 2).status, 303);
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, "Malus &lt;b&gt;"));
  EXPECT_EQ(service.send("provision-removals", {{"provision", "C1"}}, 3).status, 303);
  EXPECT_EQ(service.get(path).each("/provisions", "/id"), "[ALG-C2 C9]");
}

}  // namespace
