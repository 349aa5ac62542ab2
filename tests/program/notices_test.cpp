// European notices by the program: of a tender and of a consultation, in one language and in two.
#include "import/notice_json.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "templates/dossier_json.hpp"
#include "templates/notice_json.hpp"
#include "tests/program/process.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/notice_samples.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <gmock/gmock.h>

namespace program_test {
namespace {

using testing::HasSubstr;
using testing::Not;

class NoticesProgram : public testing::Test {
 protected:
  std::string with(const std::string& name, const std::string& content) const {
    std::string path = (folder_.path() / name).string();
    std::ofstream(path) << content;
    return path;
  }
  // The example of the segments' file, which has the segment of the consultation with its CPV codes.
  std::string segments() const {
    return with("segments.json", R"({"format": "wederwaarde-segments/1", "segments": [
      {"id": "kantoormeubilair", "title": "Kantoormeubilair", "cpvCodes": ["39130000", "39110000"]}]})");
  }
  std::string consultation() const {
    const auto tender = test_support::secret_tender();
    auto made = templates::consultation_on(tender, tender.lots[0], 1,
                                           {"meubilair-2027",
                                            *criteria::Date::parse("2027-01-04"),
                                            *criteria::Date::parse("2027-02-05"),
                                            "inkoop@voorbeeld.nl",
                                            {},
                                            std::string(64, 'a')});
    made.segment = "kantoormeubilair";
    made.title = {"Wat kan de markt?", "What can the market do?"};
    made.background = {"Wij willen hergebruik.", "We want reuse."};
    return with("consultation.json", templates::consultation_json(made));
  }
  std::string details(criteria::NoticeFile file) const {
    return with("notice.json", templates::notice_json(file));
  }
  auto notice(const std::string& document, const std::string& details, const std::string& subtype,
              const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{"notice",    document, "--details", details,
                                   "--subtype", subtype,  "--at",      "2026-11-26T09:30:00Z"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }
  test_support::TemporaryFolder folder_;
};

TEST_F(NoticesProgram, AConsultationHasItsNoticeInBothLanguages) {
  auto file = test_support::filled_notice_file();
  file.awards.clear();
  file.answers_until.reset();
  file.translation.national_law = "Public Procurement Act 2012";
  const auto made =
      notice(consultation(), details(file), "E1", {"--segments", segments(), "--languages", "nl,en"});
  ASSERT_EQ(made.exit, 0) << made.err;
  for (const char* told :
       {"languageID=\"NLD\">Wat kan de markt?<", "languageID=\"ENG\">What can the market do?<",
        "languageID=\"ENG\">We want reuse.<", ">39110000<", ">2027-02-05+01:00<"})
    EXPECT_THAT(made.out, HasSubstr(told));
  const auto english =
      notice(consultation(), details(file), "E1", {"--segments", segments(), "--languages", "en"});
  EXPECT_THAT(english.out, Not(HasSubstr("NLD\">Wat")));
}

TEST_F(NoticesProgram, AConsultationSaysWhatIsMissing) {
  const auto missing = notice(consultation(), details({}), "E1");
  EXPECT_EQ(missing.exit, 1);
  EXPECT_THAT(missing.err, HasSubstr("tender.cpvCodes"));
  EXPECT_THAT(missing.err, Not(HasSubstr("answersUntil")));
  EXPECT_EQ(notice(consultation(), details({}), "16").exit, 2);
}

TEST_F(NoticesProgram, ATenderHasNoticesInTheLanguagesThatAreAsked) {
  const auto dossier = test_support::notice_dossier();
  const std::string document = with("dossier.json", templates::dossier_json(dossier));
  const auto file = test_support::filled_notice_file();
  const auto missing = notice(document, details(file), "16", {"--languages", "nl,en"});
  EXPECT_EQ(missing.exit, 1);
  EXPECT_THAT(missing.err, HasSubstr("notice.untranslated"));
  const auto made = notice(document, details(test_support::translated_notice_file(file, dossier.tender)),
                           "29", {"--languages", "en,nl"});
  EXPECT_EQ(made.exit, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("<cbc:NoticeLanguageCode>ENG<"));
  for (const char* wrong : {"fr", "nl,nl", "nl,", "nl en"})
    EXPECT_EQ(notice(document, details(file), "16", {"--languages", wrong}).exit, 2) << wrong;
}

}  // namespace
}  // namespace program_test
