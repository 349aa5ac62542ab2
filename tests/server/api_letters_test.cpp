// Letters and records of an award by the API: what is recorded, a party's template, the documents.
#include "import/word_template.hpp"
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"
#include "tests/server/api_service.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>

using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr const char* docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* forms = "/api/v1/parties/gouda/letter-templates";

std::string record() { return test_support::source_text("docs/examples/award.json"); }

server_test::ApiAnswer first(const ApiService& service, const std::string& tender, const std::string& body) {
  return service.put(tender + "/award-details", body, "*");
}

TEST(ApiLetters, KeepEveryVersionOfWhatIsRecorded) {
  const ApiService service;
  const auto tender = stored_tender(service);
  EXPECT_EQ(service.get(tender + "/award-details").at("/code"), "awardFile.notFound");
  EXPECT_EQ(first(service, tender, record()).at("/version"), "1");
  const auto later = replaced(record(), "2026-12-05", "2026-12-07");
  EXPECT_EQ(service.put(tender + "/award-details", later, "\"7\"").status, 412);
  EXPECT_EQ(service.put(tender + "/award-details", later, "\"1\"").at("/version"), "2");
  EXPECT_EQ(service.get(tender + "/award-details").at("/file/letters/sentOn"), "2026-12-07");
}

TEST(ApiLetters, TellEverythingThatIsWrongWithARecord) {
  const ApiService service;
  const auto tender = stored_tender(service);
  auto wrong = replaced(record(), "\"standstillDays\": 20", "\"standstillDays\": 19");
  wrong = replaced(wrong, R"("prices": [])",
                   R"("prices": [{"bid":"Z","question":"","askedOn":"2026-11-10","dueOn":"2026-11-09",)"
                   R"("verdict":"rejected"}])");
  EXPECT_THAT(first(service, tender, wrong).findings(),
              ElementsAre("standstill.days letters.standstillDays", "award.bidUnknown prices[0].bid",
                          "award.textMissing prices[0].question", "award.dueBeforeAsked prices[0].dueOn",
                          "award.verdictBy prices[0]", "award.verdictReason prices[0].reason"));
  EXPECT_EQ(service.get(tender + "/award-details").status, 404);
}

TEST(ApiLetters, ALetterThatMustNotBeSentIsADraft) {
  const ApiService service;
  const auto tender = stored_tender(service);
  first(service, tender, record());
  const auto checks = service.get(tender + "/award-checks").each("/awardChecks", "/code");
  EXPECT_THAT(checks, HasSubstr("letter.tie"));
  const auto names = service.get(tender + "/award-papers").each("/awardPapers", "/id");
  EXPECT_THAT(names, HasSubstr("brief-2-C.docx"));
  EXPECT_THAT(names, HasSubstr("gunningsadvies.html"));
  EXPECT_EQ(service.get(tender + "/award-papers/brief-2-C.docx").status, 422);
  const auto draft = service.get(tender + "/award-papers/brief-2-C.docx?draft=true");
  EXPECT_EQ(draft.status, 200);
  const auto document = importing::read_word_template(draft.body, importing::word_limits());
  ASSERT_TRUE(document);
  EXPECT_THAT(document->parts.at(2).bytes, HasSubstr("CONCEPT"));
  EXPECT_THAT(service.get(tender + "/award-papers/brief-2-C.html?draft=true").body, HasSubstr("CONCEPT"));
  EXPECT_THAT(service.get(tender + "/award-papers/brieven.zip?draft=true").body, StartsWith("PK"));
  EXPECT_THAT(service.get(tender + "/award-papers/gunningsadvies.html").body, HasSubstr("Gunningsadvies"));
  EXPECT_EQ(service.get(tender + "/award-papers/brief-1-Z.docx").at("/code"), "awardPaper.notFound");
}

TEST(ApiLetters, UseTheNewestTemplateOfAParty) {
  const ApiService service;
  const auto tender = stored_tender(service);
  first(service, tender, record());
  const std::string ours = templates::word_file(templates::default_letter(templates::Language::nl));
  EXPECT_EQ(service.call({"POST", "/api/v1/parties/nergens/letter-templates", ours, docx}).at("/code"),
            "party.notFound");
  EXPECT_EQ(service.get(tender + "/award-papers?templateOf=gouda").at("/code"), "letterTemplate.notFound");
  auto own = templates::default_letter(templates::Language::nl);
  own.parts.push_back({"word/media/wapen.png", "wapen", false});
  EXPECT_EQ(service.call({"POST", forms, ours, docx}).at("/version"), "1");
  EXPECT_EQ(service.call({"POST", forms, templates::word_file(own), docx}).at("/version"), "2");
  EXPECT_EQ(service.get(forms).each("/letterTemplates", "/version"), "[2 1]");
  EXPECT_EQ(service.get(std::string(forms) + "/1").body, ours);
  const auto letter = service.get(tender + "/award-papers/brief-2-C.docx?draft=true&templateOf=gouda");
  EXPECT_THAT(letter.body, HasSubstr("wapen"));
}

TEST(ApiLetters, RefuseATemplateThatIsNoneWithEverythingWrong) {
  const ApiService service;
  EXPECT_THAT(service.call({"POST", forms, "tekst", docx}).findings(), ElementsAre("docx.notADocument"));
  auto form = templates::default_letter(templates::Language::nl);
  auto& body = form.parts[2].bytes;
  body = replaced(body, "{{rechtbank}}", "{{rechter}}");
  EXPECT_THAT(service.call({"POST", forms, templates::word_file(form), docx}).findings(),
              Contains("letter.fieldUnknown word/document.xml"));
  EXPECT_EQ(service.get(forms).at("/total"), "0");
}

}  // namespace
