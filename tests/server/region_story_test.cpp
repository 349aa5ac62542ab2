// What the region does together, from end to end by the API: two municipalities and the working group go from
// the choice of segments to a published tender with a deviation, a consultation with three answers, and a new
// version of the template with what it means for the other draft.
#include "tests/server/api_service.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class RegionStory : public testing::Test {
 protected:
  ApiAnswer post(const std::string& path, const std::string& body) const {
    return service_.post("/api/v1" + path, body);
  }
  ApiAnswer get(const std::string& path) const { return service_.get("/api/v1" + path); }

  static std::string shipped_template() {
    return test_support::source_text("server/shared_templates/kantoormeubilair.json");
  }

  void choose_segments() const;
  std::string share_template(const std::string& set, const std::string& why) const;
  std::string draft(const std::string& buyer, const std::string& reference) const;
  void answer(const std::string& consultation, const std::string& sha256, int number) const;

  ApiService service_;
};

// Two municipalities hand in what they spend; the region chooses three segments.
void RegionStory::choose_segments() const {
  const auto register_lines = service_.call({"POST", "/api/v1/spend-imports",
                                             "party;segment;year;amount\n"
                                             "gouda;kantoormeubilair;2025;420000\n"
                                             "woerden;kantoormeubilair;2025;180000\n"
                                             "gouda;betonproducten;2025;2600000\n"
                                             "woerden;catering;2025;240000\n",
                                             "text/csv"});
  ASSERT_EQ(register_lines.status, 200) << register_lines.body;
  const auto ranking = get("/segment-rankings?on=2026-11-25");
  EXPECT_THAT(ranking.each("/result/places", "/spend"),
              testing::AllOf(HasSubstr("2600000"), HasSubstr("600000"), HasSubstr("240000")));
  EXPECT_THAT(ranking.each("/result/places", "/spendParties"), HasSubstr("2"));
  EXPECT_EQ(ranking.at("/parties"), get("/parties?pageSize=100").at("/total"));
  const auto decision =
      post("/segment-choices", R"({"chosen":[{"segment":"betonproducten","reason":"Grootste impact"},)"
                               R"({"segment":"kantoormeubilair","reason":"De markt is er klaar voor"},)"
                               R"({"segment":"catering","reason":"Veel contracten lopen af"}],)"
                               R"("decidedBy":"Bestuurlijk overleg Groene Hart","decidedOn":"2026-11-20"})");
  ASSERT_EQ(decision.status, 201) << decision.body;
}

// Proposed by one buyer, published by another; gives the version.
std::string RegionStory::share_template(const std::string& set, const std::string& why) const {
  const auto proposed = post("/templates", R"({"proposedBy":"A. de Wit, Gouda","changeNote":")" + why +
                                               R"(","template":)" + set + "}");
  EXPECT_EQ(proposed.status, 201) << proposed.body;
  const auto review = proposed.header("Location").value_or("") + "/reviews";
  EXPECT_THAT(service_.post(review, R"({"outcome":"publish","reviewedBy":"a. de wit, gouda"})").findings(),
              ElementsAre("template.secondPerson reviewedBy"));
  return service_.post(review, R"({"outcome":"publish","reviewedBy":"B. Smit, Woerden"})").at("/version");
}

std::string RegionStory::draft(const std::string& buyer, const std::string& reference) const {
  const auto drafted =
      post("/drafts", R"({"template":{"id":"kantoormeubilair"},"reference":")" + reference +
                          R"(","title":"Kantoormeubilair","buyer":{"name":")" + buyer +
                          R"("},"cpvCodes":["39130000"],"estimatedValue":"300000","procedure":"open",)"
                          R"("deadline":"2027-02-15T11:00:00Z"})");
  EXPECT_EQ(drafted.status, 201) << drafted.body;
  return drafted.header("Location").value_or("").substr(std::string("/api/v1").size());
}

void RegionStory::answer(const std::string& consultation, const std::string& sha256, int number) const {
  const std::string name = "Marktpartij nummer " + std::to_string(number);
  const auto received = post(
      consultation + "/responses",
      R"({"format":"wederwaarde-consultation-response/1","consultation":"meubilair-2027","sha256":")" +
          sha256 + R"(","respondent":{"name":")" + name + R"(","size":"small"},"answers":{"award-method":)" +
          R"({"choice":"partly","confidential":false},"small-firm-barriers":{"text":"Bewijs kost ons )" +
          std::to_string(number) + R"( dagen.","confidential":)" + (number == 2 ? "true" : "false") + "}}}");
  EXPECT_EQ(received.status, 201) << received.body;
}

TEST_F(RegionStory, GoesFromAChoiceOfSegmentsToAPublishedTenderAndANewTemplate) {
  choose_segments();
  ASSERT_EQ(
      post("/agreements", test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"))
          .status,
      201);
  ASSERT_EQ(share_template(shipped_template(), "Eerste versie"), "1");

  // Gouda and Woerden each draft a tender from it.
  const auto gouda = draft("Gemeente Gouda", "GOU-2027-001");
  const auto woerden = draft("Gemeente Woerden", "WOE-2027-009");
  EXPECT_EQ(get(gouda).at("/template/version"), "1");
  EXPECT_EQ(get(gouda + "/agreement-checks").at("/agreementChecks/0/openRules"), "0");

  // The working group asks the market; of three answers one is confidential.
  const auto started =
      post("/consultations", R"({"id":"meubilair-2027","opensOn":"2026-11-25","closesOn":"2026-12-20",)"
                             R"("contact":"inkoop@voorbeeld.example","basis":{"kind":"template",)"
                             R"("id":"kantoormeubilair"}})");
  ASSERT_EQ(started.status, 201) << started.body;
  const std::string consultation = "/consultations/meubilair-2027";
  const auto opened = service_.call({"POST", "/api/v1" + consultation + "/stages", R"({"stage":"open"})"});
  ASSERT_EQ(opened.status, 201) << opened.body;
  for (const int number : {1, 2, 3}) answer(consultation, opened.at("/sha256"), number);
  EXPECT_EQ(get(consultation + "/responses").at("/total"), "3");
  EXPECT_THAT(get(consultation + "/documents/report").body, Not(HasSubstr("Bewijs kost ons")));
  const auto texts = get(consultation + "/responses/releases");
  ASSERT_EQ(texts.at("/total"), "2");
  for (const char* at : {"/texts/0", "/texts/1"}) {
    EXPECT_EQ(texts.at(std::string(at) + "/decision"), "none");
    EXPECT_EQ(post(consultation + "/responses/releases",
                   R"({"respondent":")" + texts.at(std::string(at) + "/respondent") +
                       R"(","version":1,"question":")" + texts.at(std::string(at) + "/question") +
                       R"(","decision":"release"})")
                  .status,
              201);
  }
  const auto report = get(consultation + "/documents/report").body;
  EXPECT_THAT(report, HasSubstr("Bewijs kost ons 1 dagen."));
  EXPECT_THAT(report, Not(HasSubstr("Bewijs kost ons 2 dagen.")));
  EXPECT_THAT(report, Not(HasSubstr("Marktpartij nummer")));

  // Gouda wants the price to count for more than was agreed, and must explain it.
  const auto before = get(gouda);
  const auto heavier = service_.put("/api/v1" + gouda + "/weights",
                                    R"({"lot":"1","criterion":"P","weight":"65"})", before.etag());
  ASSERT_EQ(heavier.status, 200) << heavier.body;
  const auto refused =
      post(gouda + "/publications", R"({"publishedBy":"C. Jansen","sealing":{"sealed":false}})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), testing::Contains(testing::StartsWith("publication.openRule")));
  EXPECT_THAT(refused.findings(), testing::Contains(testing::StartsWith("publication.placeholder")));
  EXPECT_THAT(refused.findings(), Not(testing::Contains(testing::StartsWith("publication.panelMissing"))))
      << "drafting gave what people grade a panel";

  // The note of the template on the price scale is dealt with.
  auto definition = get(gouda);
  const auto note = definition.body.find("[Inkoper");
  ASSERT_NE(note, std::string::npos);
  definition.body.erase(note, definition.body.find(']', note) + 1 - note);
  const auto cleared = service_.put("/api/v1" + gouda, definition.body, definition.etag());
  ASSERT_EQ(cleared.status, 200) << cleared.body;
  const auto checks = get(gouda + "/agreement-checks");
  std::size_t explained = 0;
  for (int at = 0; checks.at("/agreementChecks/0/rules/" + std::to_string(at) + "/rule") != "(none)"; ++at) {
    const std::string rule = "/agreementChecks/0/rules/" + std::to_string(at);
    const auto outcome = checks.at(rule + "/outcome");
    if (outcome == "pass" || outcome == "not-applicable") continue;
    const auto lot = checks.at(rule + "/lot");
    const auto stored =
        post(gouda + "/deviations",
             R"({"agreement":"groene-hart-circulair-inkopen","rule":")" + checks.at(rule + "/rule") +
                 R"(",)" + (lot == "(none)" ? "" : R"("lot":")" + lot + R"(",)") +
                 R"("reason":"Krap budget","decidedBy":"College","decidedOn":"2026-11-24"})");
    EXPECT_EQ(stored.status, 201) << stored.body;
    ++explained;
  }
  EXPECT_EQ(explained, 1U);
  const auto published =
      post(gouda + "/publications", R"({"publishedBy":"C. Jansen","sealing":{"sealed":false}})");
  ASSERT_EQ(published.status, 201) << published.body;
  EXPECT_EQ(published.at("/agreements/0/deviations/0/reason"), "Krap budget");
  const auto frozen = get(gouda);
  EXPECT_EQ(service_.put("/api/v1" + gouda, frozen.body, frozen.etag()).at("/code"), "tender.published");

  // What the market said leads to a second version; Woerden's draft would change by it.
  const auto changed = replaced(replaced(shipped_template(), R"("weight": "22")", R"("weight": "20")"),
                                R"("weight": "8")", R"("weight": "10")");
  ASSERT_EQ(share_template(changed, "Na de marktconsultatie"), "2");
  const auto impacts = get("/templates/kantoormeubilair/impacts?version=2");
  EXPECT_EQ(impacts.each("/impacts", "/reference"), "[WOE-2027-009 GOU-2027-001]");
  EXPECT_EQ(impacts.at("/impacts/0/pinnedVersion"), "1");
  EXPECT_THAT(impacts.at("/impacts/0/changes/0/text/nl"), HasSubstr("22 → 20"));
  EXPECT_EQ(get(woerden).at("/template/version"), "1");
  EXPECT_EQ(get(consultation + "/changes?template=kantoormeubilair&version=2").status, 200);
}

}  // namespace
