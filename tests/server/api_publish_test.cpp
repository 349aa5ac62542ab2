// From draft to publication to correction by the API.
#include "tests/server/api_service.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::furniture_template;
using server_test::replaced;
using testing::ElementsAre;

namespace {

const std::string facts = R"("reference":"2026-17","title":"Bureaus","buyer":{"name":"Gouda"})";
const std::string deadline = R"(,"deadline":"2099-01-15T11:00:00Z")";

std::string draft(const std::string& rest) {
  return R"({"template":{"id":"kantoormeubilair"},)" + rest + "}";
}

void share_template(const ApiService& service) {
  const auto proposed =
      service.post("/api/v1/templates",
                   R"({"proposedBy":"Anna","changeNote":"Opzet","template":)" + furniture_template() + "}");
  service.post(proposed.header("Location").value() + "/reviews",
               R"({"outcome":"publish","reviewedBy":"Bram"})");
}

std::string drafted(const ApiService& service) {
  share_template(service);
  return service.post("/api/v1/drafts", draft(facts + deadline)).header("Location").value();
}

TEST(ApiPublish, ATenderIsDraftedAndItsWeightsMoved) {
  const ApiService service;
  EXPECT_EQ(service.post("/api/v1/drafts", draft(facts)).at("/code"), "template.notFound");
  const auto path = drafted(service);
  EXPECT_EQ(service.get(path).at("/template/version"), "1");
  EXPECT_THAT(service.post("/api/v1/drafts", R"({"template":{"version":1},"reference":"x","segment":"y"})")
                  .findings(),
              ElementsAre("field.missing template.id", "field.missing title", "field.unknown segment"));
  const std::string move = R"({"lot":"1","criterion":"K1","weight":"45"})";
  EXPECT_EQ(service.call({"PUT", path + "/weights", move}).status, 428);
  EXPECT_EQ(service.put(path + "/weights", move, "\"9\"").status, 412);
  const auto moved = service.put(path + "/weights", move, "\"1\"");
  EXPECT_EQ(moved.status, 200);
  EXPECT_EQ(moved.at("/lots/0/criteria/2/weight"), "55");
  EXPECT_EQ(moved.etag(), "\"2\"");
  EXPECT_THAT(
      service.put(path + "/weights", R"({"lot":"1","criterion":"K1","weight":"50","locked":["P"]})", "\"2\"")
          .findings(),
      ElementsAre("draft.noRoom criteria"));
}

TEST(ApiPublish, IsFrozenAndChangesByACorrectionOnly) {
  const ApiService service;
  const auto path = drafted(service);
  EXPECT_EQ(service.get(path + "/publications").at("/total"), "0");
  const auto first =
      service.post(path + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})");
  EXPECT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(first.header("Location"), path + "/publications/1");
  EXPECT_EQ(service.get(path + "/publications/1").body, first.body);
  EXPECT_EQ(service.post(path + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})")
                .at("/code"),
            "tender.published");
  const auto tender = service.get(path);
  EXPECT_EQ(service.put(path, tender.body, tender.etag()).at("/code"), "tender.published");
  const auto renamed = replaced(tender.body, "Bureaus", "Bureaus en stoelen");
  const auto second = service.post(path + "/corrections",
                                   R"({"publishedBy":"Cora","reason":"Vraag 3","tender":)" + renamed + "}");
  EXPECT_EQ(second.status, 201) << second.body;
  EXPECT_EQ(second.at("/number"), "2");
  EXPECT_EQ(second.at("/changes/facts/0/before"), "Bureaus");
  EXPECT_EQ(second.at("/changes/facts/0/text/nl"),
            "aanbesteding, titel gewijzigd: Bureaus → Bureaus en stoelen");
  EXPECT_EQ(service.get(path).at("/title"), "Bureaus en stoelen");
  EXPECT_EQ(service.get(path + "/publications").each("/publications", "/number"), "[1 2]");
  EXPECT_EQ(service.get(path + "/publications/3").at("/code"), "publication.notFound");
  EXPECT_EQ(service
                .post(path + "/corrections",
                      R"({"publishedBy":"C","reason":"x","basedOn":1,"tender":)" + renamed + "}")
                .status,
            412);
}

TEST(ApiPublish, AnOpenRuleIsRefusedUntilItIsExplained) {
  const ApiService service;
  service.post("/api/v1/agreements", test_support::source_text("server/agreements/moederbestek-beton.json"));
  const auto path = server_test::stored_tender(
      service, replaced(server_test::dossier_without_bids(), R"("reference")",
                        R"("segment":"betonproducten","publishedOn":"2026-01-01","reference")"));
  const auto refused =
      service.post(path + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), testing::Each(testing::StartsWith("publication.openRule ")));
  const auto checks = service.get(path + "/agreement-checks");
  std::size_t open = 0;
  for (int at = 0;; ++at) {
    const auto rule = [&](const char* member) {
      return checks.at("/agreementChecks/0/rules/" + std::to_string(at) + "/" + member);
    };
    if (rule("rule") == "(none)") break;
    if (rule("outcome") == "pass" || rule("outcome") == "not-applicable") continue;
    const std::string lot = rule("lot") == "(none)" ? "" : R"("lot":")" + rule("lot") + R"(",)";
    const auto stored = service.post(
        path + "/deviations", R"({"agreement":"moederbestek-beton","rule":")" + rule("rule") + R"(",)" + lot +
                                  R"("reason":"Geen aanbod","decidedBy":"B","decidedOn":"2026-11-01"})");
    EXPECT_EQ(stored.status, 201) << stored.body;
    ++open;
  }
  EXPECT_GT(open, 0U);
  EXPECT_EQ(refused.findings().size(), open);
  const auto published =
      service.post(path + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})");
  EXPECT_EQ(published.status, 201) << published.body;
  EXPECT_EQ(published.at("/agreements/0/openRules"), "0");
  EXPECT_EQ(published.at("/agreements/0/deviations/0/reason"), "Geen aanbod");
}

}  // namespace
