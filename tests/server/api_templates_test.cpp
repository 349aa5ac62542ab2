// Shared templates by the API: proposed, reviewed, compared, and what a version means for tenders.
#include "tests/server/api_service.hpp"
#include "tests/server/template_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::furniture_template;
using server_test::replaced;
using testing::ElementsAre;

namespace {

constexpr const char* list = "/api/v1/templates";
constexpr const char* one = "/api/v1/templates/kantoormeubilair";

std::string proposal(const std::string& set, const std::string& more = "") {
  return R"({"proposedBy":"Anna","changeNote":"Opzet",)" + more + R"("template":)" + set + "}";
}

std::string publish(const ApiService& service, const std::string& set) {
  const auto proposed = service.post(list, proposal(set));
  EXPECT_EQ(proposed.status, 201) << proposed.body;
  return service
      .post(proposed.header("Location").value_or("") + "/reviews",
            R"({"outcome":"publish","reviewedBy":"Bram"})")
      .at("/version");
}

TEST(ApiTemplates, AreProposedReviewedAndPublished) {
  const ApiService service;
  const auto proposed = service.post(list, proposal(furniture_template()));
  EXPECT_EQ(proposed.status, 201);
  EXPECT_EQ(proposed.at("/state"), "proposed");
  EXPECT_EQ(service.get(one).at("/code"), "template.notFound");
  const std::string address = proposed.header("Location").value();
  EXPECT_EQ(service.get(address).body, proposed.body);
  EXPECT_THAT(service.post(address + "/reviews", R"({"outcome":"publish","reviewedBy":" anna "})").findings(),
              ElementsAre("template.secondPerson reviewedBy"));
  EXPECT_THAT(service.post(address + "/reviews", R"({"outcome":"approve","reviewedBy":"Bram"})").findings(),
              ElementsAre("template.outcome outcome"));
  const auto published = service.post(address + "/reviews", R"({"outcome":"publish","reviewedBy":"Bram"})");
  EXPECT_EQ(published.status, 200);
  EXPECT_EQ(published.at("/version"), "1");
  EXPECT_EQ(service.get(one).at("/template/criteria/1/weight"), "40");
  EXPECT_EQ(service.get(one).at("/sha256"), proposed.at("/sha256"));
  EXPECT_EQ(service.get(std::string(list) + "?segment=kantoormeubilair").each("/templates", "/id"),
            "[kantoormeubilair]");
  EXPECT_EQ(service.get(std::string(list) + "?segment=bedrijfskleding").at("/total"), "0");
  EXPECT_EQ(service.post(address + "/reviews", R"({"outcome":"publish","reviewedBy":"Bram"})").status, 404);
}

TEST(ApiTemplates, SayEverythingThatIsWrongWithAProposal) {
  const ApiService service;
  const auto refused =
      service.post(list, R"({"proposedBy":"Anna","note":"x","template":)" + furniture_template("45") + "}");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(),
              ElementsAre("field.missing changeNote", "weight.sum template.criteria", "field.unknown note"));
  EXPECT_EQ(service.call({"POST", list, "x", "text/plain"}).status, 415);
  service.post(list, proposal(furniture_template()));
  EXPECT_EQ(service.post(list, proposal(furniture_template("45", "55"))).at("/code"),
            "template.proposalOpen");
  EXPECT_EQ(service.get(std::string(one) + "/proposals").each("/proposals", "/number"), "[1]");
  EXPECT_EQ(service.get(std::string(one) + "/proposals/9").at("/code"), "templateProposal.notFound");
}

TEST(ApiTemplates, KeepEveryVersionAndSayWhatDiffers) {
  const ApiService service;
  EXPECT_EQ(publish(service, furniture_template()), "1");
  EXPECT_EQ(service.post(list, proposal(furniture_template("45", "55"), R"("basedOn":0,)")).status, 412);
  EXPECT_EQ(publish(service, furniture_template("45", "55")), "2");
  EXPECT_EQ(service.get(std::string(one) + "/versions").each("/versions", "/version"), "[2 1]");
  EXPECT_EQ(service.get(std::string(one) + "/versions/1").at("/template/criteria/1/weight"), "40");
  EXPECT_EQ(service.get(std::string(one) + "/versions/3").status, 404);
  const auto file = [&](const std::string& name) {
    return service.get(std::string(one) + "/versions/1/documents/" + name);
  };
  EXPECT_EQ(file("json").at("/criteria/1/weight"), "40");
  EXPECT_NE(file("xml").body.find("urn:wederwaarde:template:1"), std::string::npos);
  EXPECT_EQ(file("xlsx?language=en").body.substr(0, 2), "PK");
  EXPECT_EQ(file("xlsx?language=fr").status, 400);
  EXPECT_EQ(file("pdf").at("/code"), "document.notFound");
  EXPECT_EQ(service.get(std::string(one) + "/versions/3/documents/xml").status, 404);
  const auto changes = service.get(std::string(one) + "/differences?from=1&to=2");
  EXPECT_EQ(changes.each("/differences", "/id"), "[K1 P]");
  EXPECT_EQ(changes.each("/differences", "/before"), "[40 60]");
  EXPECT_EQ(changes.each("/differences", "/after"), "[45 55]");
  EXPECT_EQ(changes.at("/differences/0/text/nl"), "criterium K1 (Gereviseerd), gewicht gewijzigd: 40 → 45");
  EXPECT_EQ(service.get(std::string(one) + "/differences?from=2").at("/total"), "0");
  EXPECT_EQ(service.get(std::string(one) + "/differences?from=x").at("/code"), "query.version");
  const auto next = replaced(furniture_template("45", "55"), R"("best": "80")", R"("best": "90")");
  service.post(list, proposal(next));
  const auto proposed = service.get(std::string(one) + "/differences?toProposal=3");
  EXPECT_EQ(proposed.each("/differences", "/field"), "[scoring]");
  EXPECT_EQ(proposed.at("/differences/0/after/best"), "90");
}

// Bid A is better and dearer; version 2 weighs the price more.
std::string drafted_dossier(const std::string& sha256) {
  const std::string set = furniture_template();
  const auto criteria =
      set.substr(set.find(R"("criteria")"), set.rfind(R"("provisions")") - set.find(R"("criteria")") - 2);
  return R"({"format":"wederwaarde-dossier/1","tender":{"reference":"T-1","title":"Meubilair",
"segment":"kantoormeubilair","template":{"id":"kantoormeubilair","version":1,"sha256":")" +
         sha256 + R"("},"lots":[{"id":"1","award":{"method":"weighted-points",
"rounding":{"decimals":2,"mode":"half-up","at":"total"},"ties":["draw"]},)" +
         criteria + R"(}]},"bids":[
{"id":"A","lot":"1","bidder":{"name":"A"},"answers":{"E1":true,"K1":"80","P":"400000"}},
{"id":"B","lot":"1","bidder":{"name":"B"},"answers":{"E1":true,"K1":"20","P":"300000"}}]})";
}

TEST(ApiTemplates, SayWhatAVersionMeansForTheTendersDraftedFromIt) {
  const ApiService service;
  publish(service, furniture_template());
  stored_tender(service, drafted_dossier(service.get(one).at("/sha256")));
  service.post(list, proposal(furniture_template("10", "90")));
  const auto impact = service.get(std::string(one) + "/impacts?proposal=2");
  EXPECT_EQ(impact.at("/total"), "1");
  EXPECT_EQ(impact.at("/impacts/0/stage"), "evaluated");
  EXPECT_EQ(impact.at("/impacts/0/pinKnown"), "true");
  EXPECT_EQ(impact.each("/impacts/0/changes", "/field"), "[weight weight]");
  EXPECT_EQ(impact.each("/impacts/0/lots/0/asAnnounced/ranking", "/bid"), "[A B]");
  EXPECT_EQ(impact.each("/impacts/0/lots/0/asAnnounced/ranking", "/total"), "[64.00 58.00]");
  EXPECT_EQ(impact.each("/impacts/0/lots/0/wouldHaveBeen/ranking", "/bid"), "[B A]");
  EXPECT_EQ(impact.each("/impacts/0/lots/0/wouldHaveBeen/ranking", "/total"), "[74.50 46.00]");
  EXPECT_EQ(impact.at("/impacts/0/lots/0/note/en"),
            "This is what the ranking would have been had it been announced. It is not the outcome.");
  const auto same = service.get(std::string(one) + "/impacts");
  EXPECT_EQ(same.at("/impacts/0/changes"), "[]");
  EXPECT_EQ(same.each("/impacts/0/lots/0/wouldHaveBeen/ranking", "/bid"), "[A B]");
}

// Two people take a step of the process.
void by_two(const ApiService& service, const std::string& tender, const std::string& step) {
  const auto proposed =
      service.post(tender + "/step-requests", R"({"step":")" + step + R"(","person":"Anna"})");
  ASSERT_EQ(proposed.status, 201) << proposed.body;
  ASSERT_EQ(service
                .post(proposed.header("Location").value() + "/decisions",
                      R"({"outcome":"confirmed","person":"Bram"})")
                .status,
            201);
}

TEST(ApiTemplates, TellHowBidsRankOnceTheirPricesAreOpened) {
  ApiService service;
  publish(service, furniture_template());
  auto dossier = drafted_dossier(service.get(one).at("/sha256"));
  dossier.erase(dossier.find(R"("bids":[)"));
  const auto tender =
      stored_tender(service, replaced(dossier + R"("bids":[]})", R"("reference")",
                                      R"("buyer":{"name":"Gemeente Gouda"},"publishedOn":"2026-11-01",)"
                                      R"("deadline":"2026-11-25T11:00:00Z","reference")"));
  const auto published =
      service.post(tender + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})");
  ASSERT_EQ(published.status, 201) << published.body;
  for (const std::string bid :
       {R"("id":"A","bidder":{"name":"A"},"answers":{"E1":true,"K1":"80","P":"400000"})",
        R"("id":"B","bidder":{"name":"B"},"answers":{"E1":true,"K1":"20","P":"300000"})"})
    ASSERT_EQ(service.post(tender + "/bids", R"({"lot":"1","receivedAt":"2026-11-02T09:10:00Z",)" + bid + "}")
                  .status,
              201);
  service.post(list, proposal(furniture_template("10", "90")));
  const auto asked = [&] { return service.get(std::string(one) + "/impacts?proposal=2"); };
  const auto page = [&] { return service.get("/templates/kantoormeubilair/impact?proposal=2").body; };
  const auto expect_kept = [&](const char* stage) {
    const auto impact = asked();
    EXPECT_EQ(impact.at("/impacts/0/rankingKept"), "true");
    EXPECT_EQ(impact.at("/impacts/0/lots"), "[]");
    EXPECT_EQ(impact.at("/impacts/0/stage"), stage);
    EXPECT_EQ(page().find("ww-bidder"), std::string::npos);
  };
  expect_kept("draft");
  service.set_clock("2026-11-25T12:00:00Z");
  by_two(service, tender, "open");
  for (const std::string bid : {"A", "B"})
    service.post(tender + "/admissibility-decisions",
                 R"({"bid":")" + bid + R"(","outcome":"admitted","person":"Anna"})");
  ASSERT_EQ(service.post(tender + "/steps", R"({"step":"check-requirements","person":"Anna"})").status, 201);
  expect_kept("bids");
  EXPECT_NE(page().find("zodra de prijzen van deze aanbesteding geopend zijn"), std::string::npos);
  by_two(service, tender, "open-prices");
  EXPECT_EQ(asked().at("/impacts/0/rankingKept"), "false");
  EXPECT_EQ(asked().each("/impacts/0/lots/0/wouldHaveBeen/ranking", "/bid"), "[B A]");
  EXPECT_NE(page().find("ww-bidder"), std::string::npos);
}

TEST(ApiTemplates, AVersionThatAsksWhatNobodyAnsweredGivesNoRanking) {
  const ApiService service;
  publish(service, furniture_template());
  stored_tender(service, drafted_dossier(std::string(64, '0')));
  service.post(list, proposal(replaced(furniture_template(), R"("id": "K1")", R"("id": "K9")")));
  const auto impact = service.get(std::string(one) + "/impacts?proposal=2");
  EXPECT_EQ(impact.at("/impacts/0/pinKnown"), "false");
  EXPECT_EQ(impact.at("/impacts/0/lots/0/missing"), R"(["K9"])");
  EXPECT_EQ(impact.at("/impacts/0/lots/0/leftOut"), R"(["K1"])");
  EXPECT_EQ(impact.at("/impacts/0/lots/0/wouldHaveBeen"), "(none)");
}

}  // namespace
