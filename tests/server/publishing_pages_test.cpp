// The pages from template to publication to correction, as a buyer uses them.
#include "import/xlsx_reader.hpp"
#include "server/http/url.hpp"
#include "server/pages/form_field.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::furniture_template;
using server_test::replaced;
using server_test::shows;
using testing::HasSubstr;
using testing::Not;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

ApiAnswer send(const ApiService& service, const std::string& target, const Fields& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + server::percent_encoded(name) + "=" + server::percent_encoded(value);
  return service.call(
      {"POST", target, body, "application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin\r\n"});
}

void share_template(const ApiService& service, const std::string& set = furniture_template()) {
  const auto proposed = service.post("/api/v1/templates",
                                     R"({"proposedBy":"Anna","changeNote":"Opzet","template":)" + set + "}");
  service.post(proposed.header("Location").value() + "/reviews",
               R"({"outcome":"publish","reviewedBy":"Bram"})");
}

const Fields facts{{"template", "kantoormeubilair"},
                   {"reference", "2026-17"},
                   {"title", "Bureaus"},
                   {"buyer", "Gouda"},
                   {"deadline", "2099-01-15T12:00"},
                   {"cpvCodes", "39130000-2, 39110000"},
                   {"estimatedValue", "251.317,50"},
                   {"procedure", "open"}};

// The number of the tender that was made.
std::string drafted(const ApiService& service, const std::string& set = furniture_template()) {
  share_template(service, set);
  const auto made = send(service, "/tenders/new", facts);
  EXPECT_EQ(made.header("Location"), "/tenders/1/draft?done=draft-made") << made.body;
  return "/tenders/1";
}

ApiAnswer published(const ApiService& service, const std::string& tender) {
  return send(service, tender + "/publish", {{"publishedBy", "Cora"}, {"sealing", "open"}});
}

TEST(PublishingPages, ATenderIsMadeFromATemplate) {
  const ApiService service;
  EXPECT_TRUE(shows(service.get("/tenders/new").body, "Er is nog geen sjabloon gepubliceerd."));
  share_template(service);
  EXPECT_TRUE(shows(service.get("/tenders").body, R"(href="/tenders/new")"));
  EXPECT_TRUE(
      shows(service.get("/templates/kantoormeubilair").body, "/tenders/new?template=kantoormeubilair"));
  EXPECT_TRUE(shows(service.get("/tenders/new?template=kantoormeubilair").body,
                    R"(value="kantoormeubilair" selected)"));
  const auto refused = send(service, "/tenders/new",
                            {{"template", ""},
                             {"title", "Bureaus <i>"},
                             {"deadline", "morgen"},
                             {"estimatedValue", "veel"},
                             {"procedure", "x"}});
  EXPECT_EQ(refused.status, 422);
  for (const char* id : {"template", "reference", "buyer", "deadline", "estimatedValue", "procedure"})
    EXPECT_TRUE(shows(refused.body, "id=\"" + std::string(id) + "-error\""));
  EXPECT_TRUE(shows(refused.body, "Bureaus &lt;i&gt;"));
  EXPECT_EQ(service.get("/api/v1/tenders").at("/total"), "0");
  ASSERT_EQ(send(service, "/tenders/new", facts).status, 303);
  const auto tender = service.get("/api/v1/tenders/1");
  EXPECT_EQ(tender.at("/deadline"), "2099-01-15T11:00:00Z");
  EXPECT_EQ(tender.at("/estimatedValue"), "251317.50");
  EXPECT_EQ(tender.at("/cpvCodes"), R"(["39130000","39110000"])");
  EXPECT_EQ(tender.at("/template/id"), "kantoormeubilair");
  const auto again = send(service, "/tenders/new", facts);
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(shows(again.body, R"(id="reference-error")"));
}

TEST(PublishingPages, WeightsKeepTheirSumAndLocksSurvive) {
  const ApiService service;
  const auto tender = drafted(service);
  const Fields weights{{"version", "1"},
                       {"lot", "1"},
                       {"lots[0].criteria[1].weight", "45,5"},
                       {"lots[0].criteria[2].weight", "60"}};
  const auto moved = send(service, tender + "/weights", weights);
  EXPECT_EQ(moved.header("Location"), "/tenders/1/draft?done=weights-stored#lot-1");
  EXPECT_EQ(service.get("/api/v1/tenders/1").at("/lots/0/criteria/2/weight"), "54.5");
  const auto page = service.get(tender + "/draft").body;
  EXPECT_TRUE(shows(page, R"(value="54,5")"));
  EXPECT_TRUE(shows(page, R"(width="45.5")"));
  Fields locked{{"version", "2"}, {"lot", "1"}, {"lots[0].criteria[1].weight", "50"}, {"lock", "1/P"}};
  const auto no_room = send(service, tender + "/weights", locked);
  EXPECT_EQ(no_room.status, 422);
  EXPECT_TRUE(shows(no_room.body, "Dit past niet"));
  EXPECT_TRUE(shows(no_room.body, R"(value="50")"));
  EXPECT_TRUE(shows(no_room.body, R"(value="1/P" checked)"));
  locked[2].second = "45,5";
  EXPECT_EQ(send(service, tender + "/weights", locked).header("Location"),
            "/tenders/1/draft?done=weights-stored&lock=1%2FP#lot-1");
  EXPECT_TRUE(shows(service.get(tender + "/draft?lock=1%2FP").body, R"(value="1/P" checked)"));
  auto stale = weights;
  stale[3].second = "58";
  const auto both = send(service, tender + "/weights", stale);
  EXPECT_EQ(both.status, 409);
  EXPECT_TRUE(shows(both.body, "Een ander heeft dit intussen ook gewijzigd, in: 54,5."));
  locked[2].second = "veel";
  const auto unread = send(service, tender + "/weights", locked);
  EXPECT_TRUE(shows(unread.body, R"(id="lots-0--criteria-1--weight-error")"));
}

TEST(PublishingPages, TextsAndFactsAreStoredOrToldWhatIsWrong) {
  const ApiService service;
  const auto tender = drafted(service);
  const auto stored = send(service, tender + "/draft",
                           {{"version", "1"},
                            {"lots[0].criteria[1].title", "Gereviseerd deel"},
                            {"lots[0].criteria[1].description", "Eerste regel\r\nTweede"}});
  EXPECT_EQ(stored.header("Location"), "/tenders/1/draft?done=draft-stored");
  const auto now = service.get("/api/v1/tenders/1");
  EXPECT_EQ(now.at("/lots/0/criteria/1/title"), "Gereviseerd deel");
  EXPECT_EQ(now.at("/lots/0/criteria/1/description"), "Eerste regel\nTweede");
  EXPECT_EQ(now.at("/deadline"), "2099-01-15T11:00:00Z");
  const auto refused =
      send(service, tender + "/draft", {{"version", "2"}, {"title", "Stoelen"}, {"deadline", "gisteren"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, R"(id="deadline-error")"));
  EXPECT_TRUE(shows(refused.body, R"(value="Stoelen")"));
  EXPECT_EQ(service.get("/api/v1/tenders/1").at("/title"), "Bureaus");
}

TEST(PublishingPages, TheDraftListsWhatItsNoticesLackAndWhereThatIsMended) {
  const ApiService service;
  const auto tender = drafted(service);
  send(service, tender + "/draft", {{"version", "1"}, {"deadline", ""}});
  const auto page = service.get(tender + "/draft").body;
  EXPECT_THAT(page, HasSubstr("Voor aankondiging 16 ontbreekt: uiterste moment van inschrijven."));
  EXPECT_THAT(page, HasSubstr("href=\"#" + server::field_id("deadline") + "\""));
  EXPECT_THAT(page, HasSubstr("href=\"" + tender + "/notices#" + server::field_id("terms.nature") + "\""));
}

TEST(PublishingPages, EverythingThatStandsInTheWayIsSaidWithWhatToDo) {
  const ApiService service;
  service.post("/api/v1/agreements",
               test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"));
  const auto tender =
      drafted(service, replaced(furniture_template(), "\"title\": \"Gereviseerd\"",
                                "\"title\": \"Geproduceerd in Gouda\", \"description\": \"De leverancier is "
                                "gevestigd in de gemeente Gouda.\""));
  send(service, tender + "/draft", {{"version", "1"}, {"deadline", ""}});
  const auto page = service.get(tender + "/publish").body;
  EXPECT_TRUE(shows(page, "publication.deadlineMissing"));
  EXPECT_TRUE(shows(page, R"(href="/tenders/1/draft#facts")"));
  EXPECT_TRUE(shows(page, "publication.openRule"));
  EXPECT_TRUE(shows(page, R"(href="/tenders/1/agreements")"));
  EXPECT_TRUE(shows(page, "lint.originWording"));
  EXPECT_TRUE(shows(page, "Herkomst of vestigingsplaats"));
  EXPECT_TRUE(shows(page, R"(href="/tenders/1/lint")"));
  EXPECT_THAT(page, Not(HasSubstr("publication.warningOpen")));
  const auto refused = published(service, tender);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, "Nog niet aanvaard."));
  EXPECT_TRUE(shows(refused.body, R"(value="Cora")"));
  EXPECT_EQ(service.get("/api/v1/tenders/1/publications").at("/total"), "0");
}

TEST(PublishingPages, AnUnlawfulTextIsPublishedOnlyByWhoAcceptsIt) {
  const ApiService service;
  const auto tender =
      drafted(service, replaced(furniture_template(), "\"title\": \"Gereviseerd\"",
                                "\"title\": \"Lokaal\", \"description\": \"De leverancier is gevestigd in de "
                                "gemeente Gouda.\""));
  const auto refused = published(service, tender);
  EXPECT_EQ(refused.status, 422);
  const std::string key = "lint.originWording tender.lots[0].criteria[1]";
  EXPECT_TRUE(shows(refused.body, "value=\"" + key + "\""));
  EXPECT_TRUE(shows(refused.body, "Criterium "));
  const auto accepted = send(service, tender + "/publish",
                             {{"publishedBy", "Cora"}, {"sealing", "open"}, {"acknowledge", key}});
  EXPECT_EQ(accepted.header("Location"), "/tenders/1/publications/1?done=published") << accepted.body;
  EXPECT_TRUE(shows(service.get(tender + "/publications/1").body, key));
  EXPECT_TRUE(
      shows(service.get(tender + "/publications/1").body, "Herkomst of vestigingsplaats – Criterium "));
}

TEST(PublishingPages, WhatIsPublishedIsFrozenAndChangesByANotice) {
  const ApiService service;
  const auto tender = drafted(service);
  EXPECT_TRUE(shows(service.get(tender).body, "/tenders/1/draft"));
  EXPECT_EQ(published(service, tender).header("Location"), "/tenders/1/publications/1?done=published");
  const auto hash = service.get("/api/v1/tenders/1/publications/1").at("/sha256");
  EXPECT_TRUE(shows(service.get(tender + "/publications/1").body, hash));
  const auto overview = service.get(tender).body;
  EXPECT_TRUE(shows(overview, "gepubliceerd, nr. 1"));
  EXPECT_TRUE(shows(overview, hash.substr(0, 12)));
  EXPECT_EQ(service.get(tender + "/draft").header("Location"), "/tenders/1/publications/1");
  EXPECT_EQ(service.get(tender + "/publish").header("Location"), "/tenders/1/publications/1");
  EXPECT_EQ(published(service, tender).status, 409);

  EXPECT_TRUE(shows(service.get(tender + "/correct").body, "publicatie 2"));
  const std::string version = service.get("/api/v1/tenders/1").at("/version");
  Fields correction{{"version", version},
                    {"title", "Bureaus en stoelen"},
                    {"estimatedValue", "300.000"},
                    {"lots[0].criteria[1].weight", "50"},
                    {"reason", ""},
                    {"publishedBy", "Cora"}};
  const auto refused = send(service, tender + "/correct", correction);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, "weight.sum"));
  EXPECT_TRUE(shows(refused.body, R"(id="reason-error")"));
  EXPECT_TRUE(shows(refused.body, "Bureaus en stoelen"));
  correction[4].second = "Vraag 3 <van> een inschrijver";
  correction.emplace_back("lots[0].criteria[2].weight", "50");
  EXPECT_EQ(send(service, tender + "/correct", correction).header("Location"),
            "/tenders/1/publications/2?done=corrected");
  const auto second = service.get(tender + "/publications/2").body;
  for (const char* text : {"Nota van inlichtingen", "Bureaus en stoelen", "Vraag 3 &lt;van&gt;",
                           "/tenders/1/publications/2/notice.html", "/tenders/1/publications/1"})
    EXPECT_TRUE(shows(second, text));
  EXPECT_TRUE(shows(service.get(tender + "/publications/1").body, "Er is een latere publicatie."));
  const auto notice = service.get(tender + "/publications/2/notice.html").body;
  EXPECT_TRUE(shows(notice, "Vraag 3 &lt;van&gt;"));
  EXPECT_TRUE(shows(notice, "Bureaus en stoelen"));
  EXPECT_TRUE(shows(notice, hash.substr(0, 12)));
  EXPECT_THAT(notice, Not(HasSubstr("300")));
  EXPECT_EQ(service.get(tender + "/publications/1/notice.html").status, 404);
  EXPECT_EQ(service.get(tender + "/publications/3").status, 404);
}

TEST(PublishingPages, ACorrectionExplainsWhatOnlyItDepartsFrom) {
  const ApiService service;
  const auto tender = drafted(service);
  published(service, tender);
  service.post("/api/v1/agreements",
               test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"));
  Fields correction{{"version", service.get("/api/v1/tenders/1").at("/version")},
                    {"title", "Bureaus en stoelen"},
                    {"reason", "Vraag 3"},
                    {"publishedBy", "Cora"}};
  const auto refused = send(service, tender + "/correct", correction);
  EXPECT_EQ(refused.status, 422);
  const std::regex hidden("name=\"(deviations\\[\\d+\\]\\.(agreement|rule|lot))\" value=\"([^\"]*)\"");
  for (std::sregex_iterator at(refused.body.begin(), refused.body.end(), hidden), end; at != end; ++at)
    correction.emplace_back((*at)[1], (*at)[3]);
  const std::size_t asked = (correction.size() - 4) / 3;
  ASSERT_GT(asked, 1u);
  correction.emplace_back("deviations[1].decidedBy", "College");
  correction.emplace_back("deviations[1].decidedOn", "2026-11-25");
  const auto half = send(service, tender + "/correct", correction);
  EXPECT_EQ(half.status, 422);
  EXPECT_TRUE(shows(half.body, R"(id="deviations-1--reason-error")"));
  EXPECT_TRUE(shows(half.body, R"(value="College")"));
  for (std::size_t at = 0; at < asked; ++at)
    for (const auto& [part, value] :
         {std::pair("reason", "Proef"), {"decidedBy", "College"}, {"decidedOn", "2026-11-25"}})
      if (at != 1 || std::string_view(part) == "reason")
        correction.emplace_back("deviations[" + std::to_string(at) + "]." + part, value);
  const auto stored = send(service, tender + "/correct", correction);
  EXPECT_EQ(stored.header("Location"), "/tenders/1/publications/2?done=corrected") << stored.body;
  EXPECT_TRUE(shows(service.get(tender + "/publications/2").body, "Proef"));
}

TEST(PublishingPages, ACorrectedDossierIsHandedInAsAFile) {
  const ApiService service;
  const auto tender = drafted(service);
  EXPECT_EQ(service.get(tender + "/correct").header("Location"), "/tenders/1/draft");
  published(service, tender);
  const auto dossier = service.get(tender + "/dossier.json").body;
  const auto multipart = [&](const std::string& file, const std::string& reason) {
    const std::string part = "--x\r\nContent-Disposition: form-data; name=\"";
    return service.call({"POST", tender + "/corrected-file",
                         part + "file\"; filename=\"d.json\"\r\nContent-Type: application/json\r\n\r\n" +
                             file + "\r\n" + part + "reason\"\r\n\r\n" + reason + "\r\n" + part +
                             "publishedBy\"\r\n\r\nCora\r\n--x--\r\n",
                         "multipart/form-data; boundary=x", "Sec-Fetch-Site: same-origin\r\n"});
  };
  const auto unchanged = multipart(dossier, "Vraag 3");
  EXPECT_EQ(unchanged.status, 422);
  EXPECT_TRUE(shows(unchanged.body, "Er is niets gewijzigd"));
  EXPECT_EQ(multipart("{", "Vraag 3").status, 422);
  EXPECT_EQ(multipart(replaced(dossier, "Gereviseerd", "Hergebruikt"), "Vraag 3").header("Location"),
            "/tenders/1/publications/2?done=corrected");
  EXPECT_TRUE(shows(service.get(tender + "/publications/2").body, "Hergebruikt"));
}

TEST(PublishingPages, TheTenderDocumentNeverTellsTheEstimate) {
  const ApiService service;
  const auto tender = drafted(service);
  const auto holds_estimate = [&](const std::string& path) {
    const auto xml = service.get(path + ".xml");
    EXPECT_EQ(xml.status, 200);
    EXPECT_TRUE(shows(xml.body, "2026-17"));
    const auto read = importing::read_xlsx(service.get(path + ".xlsx").body, importing::Limits{});
    bool found = xml.body.find("251317") != std::string::npos;
    std::size_t cells = 0;
    for (const auto& sheet : read.value().sheets)
      sheet.for_each([&](importing::CellAddress, const importing::Cell& cell) {
        ++cells;
        found = found || cell.text.find("251317") != std::string::npos ||
                cell.text.find("251.317") != std::string::npos;
      });
    EXPECT_GT(cells, 50u);
    return found;
  };
  EXPECT_FALSE(holds_estimate(tender + "/tender-document"));
  published(service, tender);
  EXPECT_FALSE(holds_estimate(tender + "/tender-document"));
  const auto hash = service.get("/api/v1/tenders/1/publications/1").at("/sha256");
  EXPECT_TRUE(shows(service.get(tender + "/tender-document.xml").body, hash));
  EXPECT_EQ(service.get("/api/v1/tenders/1/documents/tender-document-xml").status, 200);
  EXPECT_EQ(service.get("/api/v1/tenders/1/documents/tender-document").status, 200);
}

// Two buyers have the first version before them.
TEST(PublishingPages, TwoPeopleInOneDraftKeepEachOthersChanges) {
  const ApiService service;
  const auto tender = drafted(service);
  ASSERT_EQ(send(service, tender + "/draft",
                 {{"version", "1"}, {"title", "Bureaus en stoelen"}, {"description", ""}, {"buyer", "Gouda"}})
                .header("Location"),
            tender + "/draft?done=draft-stored");
  const auto merged =
      send(service, tender + "/draft",
           {{"version", "1"}, {"title", "Bureaus"}, {"description", "Met stoelen"}, {"buyer", "Gouda"}});
  EXPECT_EQ(merged.header("Location"), tender + "/draft?done=draft-merged") << merged.body;
  const auto stored = service.get("/api/v1" + tender);
  EXPECT_EQ(stored.at("/title"), "Bureaus en stoelen") << "the sender left it alone";
  EXPECT_EQ(stored.at("/description"), "Met stoelen");

  const auto both = send(service, tender + "/draft", {{"version", "1"}, {"title", "Zitmeubilair"}});
  EXPECT_EQ(both.status, 409);
  EXPECT_TRUE(shows(both.body, "Een ander heeft dit intussen ook gewijzigd, in: Bureaus en stoelen."));
  EXPECT_TRUE(shows(both.body, "value=\"Zitmeubilair\"")) << "what was typed stays";
  EXPECT_TRUE(shows(both.body, "name=\"version\" value=\"3\"")) << "so that it can be stored now";
  EXPECT_EQ(service.get("/api/v1" + tender).at("/title"), "Bureaus en stoelen");
}

TEST(PublishingPages, TheLastChangeOfADraftIsUndone) {
  const ApiService service;
  const auto tender = drafted(service);
  EXPECT_THAT(service.get(tender + "/draft").body, Not(HasSubstr("/draft/undo")));
  send(service, tender + "/draft", {{"version", "1"}, {"title", "Stoelen"}});
  EXPECT_THAT(service.get(tender + "/draft").body, HasSubstr(tender + "/draft/undo"));
  EXPECT_EQ(send(service, tender + "/draft/undo", {{"version", "1"}}).status, 409) << "not the last any more";
  EXPECT_EQ(send(service, tender + "/draft/undo", {{"version", "2"}}).header("Location"),
            tender + "/draft?done=draft-undone");
  EXPECT_EQ(service.get("/api/v1" + tender).at("/title"), "Bureaus");
  EXPECT_EQ(send(service, tender + "/draft/undo", {{"version", "3"}}).status, 303);
  EXPECT_EQ(service.get("/api/v1" + tender).at("/title"), "Stoelen")
      << "an undone change comes back likewise";
}

TEST(PublishingPages, TheLastChangeOfADraftIsUndoneByPrograms) {
  const ApiService service;
  const auto tender = drafted(service), api = "/api/v1" + tender;
  const auto undo = [&](const std::string& etag) {
    return service.call({"POST", api + "/draft-undos", "", "application/json", "If-Match: " + etag + "\r\n"});
  };
  EXPECT_EQ(undo("\"1\"").at("/code"), "tender.nothingToUndo");
  send(service, tender + "/draft", {{"version", "1"}, {"title", "Stoelen"}});
  EXPECT_EQ(undo("\"1\"").status, 412);
  const auto undone = undo("\"2\"");
  EXPECT_EQ(undone.status, 200) << undone.body;
  EXPECT_EQ(undone.at("/title"), "Bureaus");
  EXPECT_EQ(undone.etag(), service.get(api).etag());
}

}  // namespace
