// A draft follows its template to a newer version, by the API and by its page.
#include "server/http/url.hpp"
#include "tests/server/draft_sample.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/server/template_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using server_test::shows;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* updates = "/api/v1/tenders/1/draft-updates";

// A draft of the first version of the furniture template, of which there is a second: K1 has another title
// and weighs 45 of 100, P 55.
struct Outdated : ApiService {
  Outdated() {
    server_test::make_sample_draft(*this);
    const auto set = replaced(server_test::furniture_template("45", "55"), "Gereviseerd", "Hersteld");
    const auto proposed = post("/api/v1/templates", R"({"proposedBy":"Anna","changeNote":"Meer gewicht",)"
                                                    R"("template":)" +
                                                        set + "}");
    EXPECT_EQ(proposed.status, 201) << proposed.body;
    post(proposed.header("Location").value() + "/reviews", R"({"outcome":"publish","reviewedBy":"Bram"})");
  }
  ApiAnswer send(const std::string& path, const std::string& body) const {
    return call({"POST", path, body, "application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin\r\n"});
  }
  ApiAnswer apply(const std::string& body, int version) const {
    return call(
        {"POST", updates, body, "application/json", "If-Match: \"" + std::to_string(version) + "\"\r\n"});
  }
  void set_weight(const std::string& weight) const {
    EXPECT_EQ(
        send("/tenders/1/weights", "version=1&lot=1&lots%5B0%5D.criteria%5B1%5D.weight=" + weight).status,
        303);
  }
};

TEST(TemplateUpdateFlow, AnUntouchedDraftTakesEverythingOverInOneStep) {
  const Outdated service;
  EXPECT_TRUE(shows(service.get("/tenders/1/draft").body, R"(href="/tenders/1/draft/template")"));
  const auto preview = service.get(updates);
  EXPECT_EQ(preview.status, 200) << preview.body;
  EXPECT_EQ(preview.at("/template/newer"), "2");
  EXPECT_EQ(preview.at("/template/changeNote"), "Meer gewicht");
  EXPECT_THAT(preview.each("/items", "/outcome"), Not(HasSubstr("conflict")));
  EXPECT_EQ(preview.at("/result/findings"), "[]");
  EXPECT_EQ(preview.at("/result/tender/template/version"), "2");
  EXPECT_EQ(service.apply("{}", 7).status, 412);
  const auto stored = service.apply("{}", 1);
  EXPECT_EQ(stored.status, 200) << stored.body;
  EXPECT_EQ(stored.at("/template/version"), "2");
  EXPECT_THAT(stored.each("/lots/0/criteria", "/weight"), HasSubstr("45 55"));
  EXPECT_THAT(service.get("/api/v1/tenders/1/audit-entries").body, HasSubstr("tender.templateUpdated"));
  EXPECT_THAT(service.get("/tenders/1/draft").body, Not(HasSubstr("/tenders/1/draft/template")));
  const auto again = service.apply("{}", 2);
  EXPECT_EQ(again.status, 422);
  EXPECT_EQ(again.each("/findings", "/code"), "[update.notNewer]");
}

TEST(TemplateUpdateFlow, OwnWorkIsKeptAndConflictsAreChosen) {
  const Outdated service;
  service.set_weight("35");
  const auto open = service.get(updates);
  EXPECT_THAT(open.each("/items", "/key"), HasSubstr("1/criterion//weights"));
  EXPECT_THAT(open.each("/items", "/outcome"), HasSubstr("conflict"));
  EXPECT_EQ(open.at("/result"), "(none)");
  const auto refused = service.apply("{}", 2);
  EXPECT_EQ(refused.each("/findings", "/code"), "[update.choiceMissing]");
  const auto kept = service.get(std::string(updates) + "?keepDraft=1%2Fcriterion%2F%2Fweights");
  EXPECT_THAT(kept.each("/result/tender/lots/0/criteria", "/weight"), HasSubstr("35 65"));
  EXPECT_THAT(kept.at("/result/tender/lots/0/criteria/1/title"), HasSubstr("Hersteld"));
  const auto stored =
      service.apply(R"({"version":2,"choices":[{"item":"1/criterion//weights","take":"draft"}]})", 2);
  EXPECT_EQ(stored.status, 200) << stored.body;
  EXPECT_THAT(stored.each("/lots/0/criteria", "/weight"), HasSubstr("35 65"));
}

TEST(TemplateUpdateFlow, ThePageShowsBothSidesAndApplies) {
  const Outdated service;
  service.set_weight("35");
  const auto page = service.get("/tenders/1/draft/template").body;
  EXPECT_TRUE(shows(page, "U kiest"));
  EXPECT_TRUE(shows(page, "Wordt overgenomen"));
  EXPECT_THAT(page, HasSubstr("40 → 45"));
  EXPECT_THAT(page, HasSubstr("40 → 35"));
  const std::string key = server::percent_encoded("choice.1/criterion//weights");
  const auto refused = service.send("/tenders/1/draft/template", "version=2&to=2&" + key + "=");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, "kies wat blijft"));
  EXPECT_TRUE(shows(service.send("/tenders/1/draft/template", "version=1&to=2&" + key + "=draft").body,
                    "Iemand anders heeft dit intussen gewijzigd"));
  const auto shown = service.get("/tenders/1/draft/template?to=2&" + key + "=template").body;
  EXPECT_THAT(shown, HasSubstr("35 → 45"));
  const auto stored = service.send("/tenders/1/draft/template", "version=2&to=2&" + key + "=template");
  EXPECT_EQ(stored.header("Location"), "/tenders/1/draft?done=draft-updated") << stored.body;
  EXPECT_THAT(service.get("/api/v1/tenders/1").each("/lots/0/criteria", "/weight"), HasSubstr("45 55"));
}

TEST(TemplateUpdateFlow, APublishedTenderAndOneWithoutATemplateAreRefused) {
  const Outdated service;
  EXPECT_EQ(service.get("/api/v1/tenders/9/draft-updates").status, 404);
  EXPECT_EQ(service.get(std::string(updates) + "?version=1").each("/findings", "/code"), "[update.notNewer]");
  EXPECT_EQ(service.get(std::string(updates) + "?version=x").status, 400);
  EXPECT_EQ(service.get(std::string(updates) + "?keepDraft=x").each("/findings", "/code"),
            "[update.choiceUnknown]");
}

}  // namespace
