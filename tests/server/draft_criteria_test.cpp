// What a buyer words in a draft by its pages: criteria with their scales, levels and assessors, and lots.
#include "server/http/url.hpp"
#include "tests/server/draft_sample.hpp"
#include "tests/server/page_expectations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::make_sample_draft;
using server_test::shows;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* path = "/api/v1/tenders/1";

// A draft of E1, K1 (35 of 100), P and the clause C1.
struct Drafted : ApiService {
  Drafted() { make_sample_draft(*this); }

  using Fields = std::vector<std::pair<std::string, std::string>>;
  ApiAnswer send(const std::string& part, Fields fields, int version) const {
    fields.emplace_back("version", std::to_string(version));
    std::string body;
    for (const auto& [name, value] : fields)
      body +=
          (body.empty() ? "" : "&") + server::percent_encoded(name) + "=" + server::percent_encoded(value);
    return call({"POST", "/tenders/1/draft/lots" + part, body, "application/x-www-form-urlencoded",
                 "Sec-Fetch-Site: same-origin\r\n"});
  }
  std::string of_criterion(const std::string& lot, const std::string& id, const std::string& member) const {
    const auto tender = get(path);
    const auto lots = tender.each("/lots", "/id");
    const int at = lots == "[" + lot + "]" || lots.starts_with("[" + lot + " ") ? 0 : 1;
    const auto ids = tender.each("/lots/" + std::to_string(at) + "/criteria", "/id");
    int index = 0;
    for (std::size_t blank = 0; (blank = ids.find(' ', blank)) < ids.find(id); ++blank) ++index;
    return tender.at("/lots/" + std::to_string(at) + "/criteria/" + std::to_string(index) + member);
  }
};

const Drafted::Fields graded{{"id", "K9"},
                             {"kind", "quality"},
                             {"title", "Plan van aanpak"},
                             {"description", "Beschrijf uw aanpak."},
                             {"answer", "grade"},
                             {"unit", ""},
                             {"accept", ""},
                             {"bound", ""},
                             {"rule", "levels"},
                             {"worst", ""},
                             {"best", ""},
                             {"outside", "clamp"},
                             {"table", "goed = 100\r\nmatig = 37,5\r\nslecht = 0"},
                             {"max", ""},
                             {"minimumScore", "25"},
                             {"assessors", "jurist, beheerder  en, b3"},
                             {"combine", "mean"},
                             {"weight", "10"},
                             {"group", ""}};

TEST(DraftCriteria, ThePriceScaleIsAFormThatKeepsWhatWasTyped) {
  const Drafted service;
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, R"(href="/tenders/1/draft/lots/1/criteria/P")"));
  const auto form = service.get("/tenders/1/draft/lots/1/criteria/P").body;
  EXPECT_TRUE(shows(form, "Prijsschaal"));
  EXPECT_TRUE(shows(form, R"(name="worst")"));
  const Drafted::Fields fields{{"title", "Inschrijfprijs"},
                               {"description", "Totaalprijs."},
                               {"rule", "linear"},
                               {"worst", "250.000,50"},
                               {"best", "veel"},
                               {"outside", "reject"},
                               {"table", ""},
                               {"minimumScore", ""}};
  const auto refused = service.send("/1/criteria/P", fields, 1);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, R"(id="best-error")"));
  EXPECT_TRUE(shows(refused.body, R"(value="250.000,50")"));
  EXPECT_TRUE(shows(refused.body, "Totaalprijs."));
  auto right = fields;
  right[4].second = "150.000";
  EXPECT_EQ(service.send("/1/criteria/P", right, 1).header("Location"),
            "/tenders/1/draft?done=draft-stored#lot-1");
  EXPECT_EQ(service.of_criterion("1", "P", "/scoring/worst"), "250000.50");
  EXPECT_EQ(service.of_criterion("1", "P", "/scoring/best"), "150000");
  EXPECT_EQ(service.of_criterion("1", "P", "/scoring/outside"), "reject");
  right[4].second = "250.000,50";  // what the definition itself refuses stands at its field too
  const auto equal = service.send("/1/criteria/P", right, 2);
  EXPECT_EQ(equal.status, 422);
  EXPECT_THAT(equal.body, testing::ContainsRegex(R"(id="(rule|worst|best)-error")"));
  EXPECT_TRUE(shows(service.send("/1/criteria/P", right, 1).body,
                    "Een ander heeft dit intussen ook gewijzigd, in: 150.000"));
}

TEST(DraftCriteria, AnOwnCriterionIsGradedByNamedPlaces) {
  const Drafted service;
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, R"(href="/tenders/1/draft/lots/1/new-criterion")"));
  EXPECT_TRUE(shows(service.get("/tenders/1/draft/lots/1/new-criterion").body, R"(value="b1, b2, b3")"));
  EXPECT_EQ(service.send("/1/new-criterion", graded, 1).status, 303)
      << service.send("/1/new-criterion", graded, 1).body;
  EXPECT_EQ(service.of_criterion("1", "K9", "/panel/assessors"), R"(["jurist","beheerder  en","b3"])");
  EXPECT_EQ(service.of_criterion("1", "K9", "/panel/combine"), "mean");
  EXPECT_EQ(service.of_criterion("1", "K9", "/scoring/levels/matig"), "37.5");
  EXPECT_EQ(service.of_criterion("1", "K9", "/minimumScore"), "25");
  EXPECT_EQ(service.of_criterion("1", "K9", "/weight"), "10");
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, "beoordeeld door jurist, beheerder  en, b3"));
  const auto form = service.get("/tenders/1/draft/lots/1/criteria/K9").body;
  EXPECT_TRUE(shows(form, "matig = 37,5"));
  const auto lines = service.send("/1/criteria/K9", {{"rule", "levels"}, {"table", "goed 100"}}, 2);
  EXPECT_EQ(lines.status, 422);
  EXPECT_TRUE(shows(lines.body, R"(id="table-error")"));
  EXPECT_TRUE(shows(lines.body, "goed 100"));
  // Without assessors it can be stored, and is marked everywhere until publication.
  EXPECT_EQ(service.send("/1/criteria/K9", {{"assessors", ""}, {"combine", "mean"}}, 2).status, 303);
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, "niemand beoordeelt dit"));
  EXPECT_TRUE(shows(service.get("/tenders/1/lint").body, "lint.panelMissing"));
  const auto publish = service.get("/tenders/1/publish").body;
  EXPECT_TRUE(shows(publish, "publication.panelMissing"));
  EXPECT_TRUE(shows(publish, R"(href="/tenders/1/draft/lots/1/criteria/K9")"));
}

TEST(DraftCriteria, AnOwnCriterionIsRefusedWithEveryReason) {
  const Drafted service;
  auto fields = graded;
  fields[0].second = "K1";
  fields[2].second = "";
  fields[17].second = "veel";
  const auto unread = service.send("/1/new-criterion", fields, 1);
  EXPECT_EQ(unread.status, 422);
  EXPECT_TRUE(shows(unread.body, R"(id="weight-error")"));
  fields[17].second = "10";
  const auto refused = service.send("/1/new-criterion", fields, 1);
  EXPECT_TRUE(shows(refused.body, R"(id="id-error")"));
  EXPECT_TRUE(shows(refused.body, R"(id="title-error")"));
  EXPECT_TRUE(shows(refused.body, "Beschrijf uw aanpak."));
  EXPECT_EQ(service.get("/tenders/1/draft/lots/1/criteria/K9").status, 404);
  EXPECT_EQ(service.get("/tenders/1/draft/lots/9/new-criterion").status, 404);
}

TEST(DraftCriteria, ARequirementHasABoundAndNoScore) {
  const Drafted service;
  auto fields = graded;
  fields[0].second = "E9";
  fields[1].second = "requirement";
  fields[4].second = "number";
  fields[5].second = "jaar";
  fields[6].second = "atLeast";
  fields[7].second = "12,5";
  const auto stored = service.send("/1/new-criterion", fields, 1);
  ASSERT_EQ(stored.status, 303) << stored.body;
  EXPECT_EQ(service.of_criterion("1", "E9", "/accept/atLeast"), "12.5");
  EXPECT_EQ(service.of_criterion("1", "E9", "/answer/unit"), "jaar");
  EXPECT_EQ(service.get(path).each("/lots/0/criteria", "/weight"), "[(none) (none) 40 60]");
}

TEST(DraftCriteria, LotsAreAddedLikeOthersAndRemoved) {
  const Drafted service;
  EXPECT_THAT(service.get("/tenders/1/draft").body, Not(HasSubstr("/removal\"")));
  const auto refused = service.send("", {{"newLot.id", "1"}, {"newLot.title", ""}, {"newLot.like", "1"}}, 1);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, R"(id="newLot-id-error")"));
  EXPECT_TRUE(shows(refused.body, R"(id="newLot-title-error")"));
  EXPECT_EQ(service.send("", {{"newLot.id", "2"}, {"newLot.title", "Raadszaal"}, {"newLot.like", "1"}}, 1)
                .header("Location"),
            "/tenders/1/draft?done=draft-stored#lots");
  EXPECT_EQ(service.get(path).each("/lots", "/id"), "[1 2]");
  EXPECT_EQ(service.get(path).each("/lots/1/criteria", "/id"), "[E1 K1 P]");
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, R"(action="/tenders/1/draft/lots/2/removal")"));
  EXPECT_EQ(service.send("/1/removal", {}, 2).status, 303);
  EXPECT_EQ(service.get(path).each("/lots", "/title"), "[Raadszaal]");
  EXPECT_EQ(service.send("/2/removal", {}, 3).status, 422);
}

TEST(DraftCriteria, TheProofOfTheLibraryComesAlong) {
  const Drafted service;
  const auto added = service.call({"POST", std::string(path) + "/criteria",
                                   R"({"lot":"1","library":"ALG-G3","level":"basic","weight":"10"})",
                                   "application/json", "If-Match: \"1\"\r\n"});
  ASSERT_EQ(added.status, 201) << added.body;
  const auto text = service.of_criterion("1", "ALG-G3", "/description");
  EXPECT_THAT(text, HasSubstr("Zo toont de inschrijver dit aan: "));
  EXPECT_THAT(text, HasSubstr("Zo gaat de opdrachtgever dit na: "));
  EXPECT_THAT(service.get(std::string(path) + "/lint").body, Not(HasSubstr("lint.verificationMissing")));
}

}  // namespace
