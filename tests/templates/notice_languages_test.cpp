// Notices in two languages: every text in both, or the text that is missing is named.
#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "evaluator/evaluate.hpp"
#include "support/notice_samples.hpp"
#include "templates/eforms/notice.hpp"

#include <algorithm>

#include <gmock/gmock.h>

using criteria::NoticeSubtype;
using criteria::TextLanguage;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

const criteria::Timestamp sent = *criteria::Timestamp::parse("2026-11-26T09:30:00Z");
const templates::NoticeIssue issue{"c15b38c9-9a3e-443c-a703-dd742f25b4d5",
                                   "649e6ca3-1ee8-437d-80fa-b62ed83da2c5", sent};

struct Bilingual {
  criteria::Dossier dossier = test_support::notice_dossier();
  criteria::NoticeFile file =
      test_support::translated_notice_file(test_support::filled_notice_file(), dossier.tender);
  std::vector<TextLanguage> languages{TextLanguage::nl, TextLanguage::en};
  evaluator::Evaluation evaluation = evaluator::evaluate(dossier).value();

  evaluator::NoticeQuestion question(NoticeSubtype subtype) const {
    const bool is_result = criteria::is_result_notice(subtype);
    return {dossier.tender,
            file,
            subtype,
            is_result ? &dossier.bids : nullptr,
            is_result ? &evaluation : nullptr,
            nullptr,
            languages};
  }
  std::string xml(NoticeSubtype subtype) const {
    return templates::notice_xml(question(subtype), issue).value();
  }
  std::vector<std::string> errors(NoticeSubtype subtype) const {
    std::vector<std::string> all;
    for (const auto& finding : templates::notice_findings(question(subtype), sent))
      if (finding.severity == criteria::Severity::error) all.push_back(finding.code + " " + finding.place);
    return all;
  }
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(NoticeLanguages, EveryTextStandsThereInBoth) {
  const Bilingual notice;
  for (const auto& [subtype, word] : criteria::NameTable<NoticeSubtype>::names) {
    const std::string xml = notice.xml(subtype);
    EXPECT_THAT(xml, HasSubstr("<cbc:NoticeLanguageCode>NLD<")) << word;
    EXPECT_EQ(count(xml, "<cac:AdditionalNoticeLanguage>"), 1U) << word;
    EXPECT_EQ(count(xml, "languageID=\"NLD\""), count(xml, "languageID=\"ENG\"")) << word;
    EXPECT_THAT(xml, HasSubstr("languageID=\"ENG\">In English: Circulair kantoormeubilair")) << word;
  }
}

TEST(NoticeLanguages, WordsThatAreWrittenHereAreInTheLanguageOfTheirText) {
  const std::string xml = Bilingual().xml(NoticeSubtype::contract);
  EXPECT_THAT(xml, HasSubstr("languageID=\"ENG\">In English: Kwaliteit - In English: Aandeel hergebruikt<"));
  EXPECT_THAT(xml, HasSubstr("Onderdeel van Kwaliteit (60,5 punten)."));
  EXPECT_THAT(xml, HasSubstr("Part of In English: Kwaliteit (60.5 points)."));
}

TEST(NoticeLanguages, TheFirstIsTheOfficialOneAndBidsStayInThatOfTheTender) {
  Bilingual notice;
  notice.languages = {TextLanguage::en, TextLanguage::nl};
  const std::string both = notice.xml(NoticeSubtype::contract);
  EXPECT_THAT(both, HasSubstr("<cbc:NoticeLanguageCode>ENG<"));
  EXPECT_EQ(count(both, "<cbc:ID>ENG</cbc:ID>"), 0U);
  EXPECT_EQ(count(both, "<cbc:ID>NLD</cbc:ID>"), 3U);  // the other language; bids for each of two lots
  notice.languages = {TextLanguage::en};
  const std::string english = notice.xml(NoticeSubtype::contract);
  EXPECT_THAT(english, Not(HasSubstr("languageID=\"NLD\"")));
  EXPECT_THAT(english, Not(HasSubstr("AdditionalNoticeLanguage")));
  notice.languages = {TextLanguage::nl};
  EXPECT_THAT(notice.xml(NoticeSubtype::contract), Not(HasSubstr("In English")));
}

TEST(NoticeLanguages, EachTextThatIsNotTranslatedIsNamed) {
  const Bilingual complete;
  criteria::NoticeFile changed = complete.file;
  const auto texts = criteria::notice_texts(complete.dossier.tender, complete.file);
  EXPECT_GT(texts.size(), 15U);
  for (const criteria::NoticeText& text : texts) {
    Bilingual notice;
    text.translation(notice.file).clear();
    bool is_missed = false;
    for (const auto& [subtype, word] : criteria::NameTable<NoticeSubtype>::names) {
      const auto errors = notice.errors(subtype);
      if (errors.empty()) continue;
      EXPECT_THAT(errors, ElementsAre("notice.untranslated " + text.place)) << word;
      is_missed = true;
    }
    // Told only of an accelerated procedure and a long framework agreement.
    EXPECT_TRUE(is_missed || text.original.empty()) << text.place;
  }
}

TEST(NoticeLanguages, WhatANoticeDoesNotTellNeedsNoTranslation) {
  Bilingual notice;
  for (auto& lot : notice.file.translation.lots) lot.criteria.clear();
  notice.file.translation.payment_terms.clear();
  EXPECT_THAT(notice.errors(NoticeSubtype::market_consultation), testing::IsEmpty());
  EXPECT_THAT(notice.errors(NoticeSubtype::planning), testing::IsEmpty());
  EXPECT_THAT(notice.errors(NoticeSubtype::contract),
              testing::Contains("notice.untranslated translation.lots[0].criteria[1].title"));
  EXPECT_THAT(notice.errors(NoticeSubtype::award),
              Not(testing::Contains("notice.untranslated translation.paymentTerms")));
}

TEST(NoticeLanguages, WithoutATextThereIsNoTranslationOfIt) {
  Bilingual notice;
  notice.file.terms.payment_terms.clear();
  EXPECT_THAT(notice.xml(NoticeSubtype::contract), Not(HasSubstr("In English: Betaling")));
}

TEST(NoticeLanguages, ALongTranslationIsToldAtItsPlace) {
  Bilingual notice;
  notice.file.translation.title = std::string(401, 'x');
  EXPECT_THAT(notice.errors(NoticeSubtype::planning_below), ElementsAre("notice.tooLong translation.title"));
}

TEST(NoticeLanguages, EveryMissingTranslationReadsWell) {
  Bilingual notice;
  notice.file.translation = {};
  for (const auto& finding : templates::notice_findings(notice.question(NoticeSubtype::contract), sent))
    for (const auto language : {templates::Language::nl, templates::Language::en}) {
      const std::string text = templates::text(finding, language);
      EXPECT_THAT(text, Not(HasSubstr("notice."))) << finding.place;
      EXPECT_THAT(text, Not(HasSubstr("{"))) << finding.place;
      EXPECT_THAT(text, HasSubstr(language == templates::Language::nl ? "Engels" : "English"));
    }
}

}  // namespace
