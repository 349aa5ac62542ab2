#include "templates/consultation_overview.hpp"

#include "templates/consultation_draft.hpp"
#include "templates/consultation_report_html.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using criteria::ConsultationResponse;
using criteria::Decimal;
using criteria::Number;
using criteria::SizeClass;
using templates::Audience;
using templates::Language;
using testing::HasSubstr;
using testing::Not;

namespace {

criteria::Consultation consultation() {
  const auto tender = test_support::secret_tender();
  return templates::consultation_on(tender, tender.lots[0], 1,
                                    {"beton-2027",
                                     *criteria::Date::parse("2027-01-04"),
                                     *criteria::Date::parse("2027-02-05"),
                                     "inkoop@voorbeeld.nl",
                                     {},
                                     std::string(64, 'a')});
}

ConsultationResponse response(const char* name, SizeClass size, const char* share,
                              bool confidential = false) {
  ConsultationResponse made;
  made.respondent = {name, size, "J. Geheim"};
  made.received_at = criteria::Timestamp::parse("2027-01-20T10:00:00Z");
  criteria::ConsultationAnswer answer;
  answer.question = "K1.feasible-threshold";
  answer.number = Decimal::of(share);
  answer.confidential = confidential;
  made.answers.push_back(answer);
  return made;
}

std::vector<ConsultationResponse> four() {
  return {response("Steenbakker B.V.", SizeClass::small, "10"), response("Kei", SizeClass::small, "40.5"),
          response("Zand nv", SizeClass::small, "99", true), response("Grind", SizeClass::large, "30")};
}

TEST(ConsultationOverview, SummarisesNumbersExactly) {
  const auto all = four();
  const auto about = consultation();
  const auto question = [&](Audience audience) {
    for (const auto& each : templates::overview(about, all, audience))
      if (each.question->id == "K1.feasible-threshold") return each;
    throw std::logic_error("no such question");
  };
  const auto buyer = question(Audience::buyer);
  EXPECT_EQ(buyer.answers.size(), 4U);
  EXPECT_TRUE(buyer.numbers->median == Number(141, 4));  // (30 + 40.5) / 2
  const auto everybody = question(Audience::everybody);
  EXPECT_EQ(everybody.answers.size(), 3U);
  EXPECT_EQ(everybody.confidential, 1U);
  EXPECT_TRUE(everybody.numbers->lowest == Number(10));
  EXPECT_TRUE(everybody.numbers->highest == Number(81, 2));
  EXPECT_TRUE(everybody.numbers->median == Number(30));
  EXPECT_EQ(templates::summary_words(*everybody.question, *everybody.numbers, Language::nl),
            "Van 10 % tot 40,5 %, mediaan 30 % (3 antwoorden)");
  EXPECT_FALSE(templates::summary_of({}));
}

TEST(ConsultationReport, TellsNobodyWhoAnsweredWhatOrWhen) {
  auto all = four();
  all[1].answers.push_back({"open", "Wij van KEI werken samen met steenbakker.", {}, {}, false, {}});
  all[2].answers.push_back({"open", "Ons bedrijfsgeheim", {}, {}, true, {}});
  const auto about = consultation();
  for (const auto language : {Language::nl, Language::en}) {
    const std::string text = all[1].answers.back().text.value();
    const templates::ConsultationReport report{about,
                                               all,
                                               {{"open", "Wij spreken Grind nader."}},
                                               {{{all[1].respondent.name, "open"}, {text, false}}}};
    const auto html = templates::consultation_report_html(report, language);
    for (const char* secret : {"Steenbakker", "steenbakker", "KEI", "Kei ", "Zand", "Grind", "Geheim", "99",
                               "bedrijfsgeheim", "2027-01-20", "20 januari", "20 January"})
      EXPECT_THAT(html, Not(HasSubstr(secret))) << secret;
    EXPECT_THAT(html, HasSubstr("Wij van […] werken samen met […]."));
    EXPECT_THAT(html, HasSubstr(language == Language::nl ? "Marktpartij D" : "Market party D"));
    EXPECT_THAT(html, HasSubstr("<circle"));
  }
}

TEST(ConsultationReport, ShowsATextOnlyOnceItIsReleased) {
  auto all = four();
  all[1].answers.push_back({"open", "Wij kunnen dit nu al.", {}, {}, false, {}});
  const auto about = consultation();
  const auto kept = templates::consultation_report_html({about, all, {}}, Language::nl);
  EXPECT_THAT(kept, Not(HasSubstr("Wij kunnen dit nu al.")));
  EXPECT_THAT(kept, HasSubstr("Teksten die niet zijn vrijgegeven: 1."));
  EXPECT_THAT(kept, HasSubstr("<circle"));  // numbers are no texts
  const auto edited = templates::consultation_report_html(
      {about, all, {}, {{{all[1].respondent.name, "open"}, {"Dit kan al.", true}}}}, Language::nl);
  EXPECT_THAT(edited, HasSubstr("Dit kan al. [bewerkt door de opdrachtgever]"));
  EXPECT_THAT(edited, Not(HasSubstr("Wij kunnen dit nu al.")));
  EXPECT_THAT(edited, Not(HasSubstr("niet zijn vrijgegeven")));
}

TEST(ConsultationReport, NamesASizeClassFromThreeRespondentsOn) {
  const auto about = consultation();
  const auto all = four();
  const auto html = templates::consultation_report_html({about, all, {}}, Language::nl);
  EXPECT_THAT(html, HasSubstr("<td>klein (10 tot 50 medewerkers)</td>\n<td>3</td>"));
  EXPECT_THAT(html, Not(HasSubstr("<td>groot (")));
  EXPECT_THAT(html, HasSubstr("minder dan drie per klasse)</td>\n<td>1</td>"));
}

TEST(ConsultationReport, WarnsOfTextsThatNameARespondent) {
  auto all = four();
  all[0].answers.push_back({"open", "Vraag het aan zand", {}, {}, false, {}});
  all[2].answers.push_back({"open", "Wij zijn Zand nv", {}, {}, true, {}});
  EXPECT_THAT(test_support::codes(templates::name_warnings(all)),
              testing::ElementsAre("consultation.namesRespondent answers.open"));
}

TEST(ConsultationReport, FindsNamesInAnyCapitalsAsWholeWords) {
  std::vector<ConsultationResponse> all{response("Café Ünal B.V.", SizeClass::small, "1"),
                                        response("KEI", SizeClass::small, "1"),
                                        response("NS", SizeClass::large, "1")};
  const auto shown = [&](const char* text) { return templates::without_names(text, all); };
  EXPECT_EQ(shown("CAFÉ ÜNAL levert, café ünal b.v. ook."), "[…] levert, […] ook.");
  EXPECT_EQ(shown("Keien en ‘kei’; kei's, keikop, drijfkei"), "Keien en ‘[…]’; […]'s, keikop, drijfkei");
  EXPECT_EQ(shown("ns, mens, Ns-station"), "[…], mens, […]-station");
  EXPECT_EQ(shown("kei kei"), "[…] […]");
  all[0].answers.push_back({"open", "De keien van CAFE", {}, {}, false, {}});
  EXPECT_THAT(templates::name_warnings(all), testing::IsEmpty());
  all[0].answers[1].text = "Bij CAFÉ ÜNAL";
  EXPECT_EQ(templates::name_warnings(all).size(), 1U);
}

TEST(ConsultationReport, FindsNamesWithoutWhatStandsAroundThem) {
  std::vector<ConsultationResponse> all{
      response("Meubelwerken Noord (fictief)", SizeClass::small, "1"),
      response("Stichting Café Ünal Groep B.V.", SizeClass::small, "1"),
      response("Meubelmakers \"De Eik\" & Zn. V.O.F.", SizeClass::small, "1")};
  const auto shown = [&](const char* text) { return templates::without_names(text, all); };
  EXPECT_EQ(shown("Meubelwerken Noord werkt graag samen."), "[…] werkt graag samen.");
  EXPECT_EQ(shown("MEUBELWERKEN NOORD (fictief), zie Meubelwerken Noord Nederland B.V."), "[…], zie […]");
  EXPECT_EQ(shown("Cafe Unal (groep) en café Ünal v.o.f. ook"), "[…] en […] ook");
  EXPECT_EQ(shown("Meubelmakers De Eik levert."), "[…] levert.");
  EXPECT_EQ(shown("meubelmakers in het noorden"), "meubelmakers in het noorden");
  all[0].answers.push_back({"open", "Bij Meubelwerken weten ze dat", {}, {}, false, {}});
  EXPECT_EQ(templates::name_warnings(all).size(), 1U);
}

TEST(ConsultationReport, CountsPartiesInLetters) {
  EXPECT_EQ(templates::party_letter(0), "A");
  EXPECT_EQ(templates::party_letter(25), "Z");
  EXPECT_EQ(templates::party_letter(26), "AA");
  EXPECT_EQ(templates::party_letter(26 + 26 * 26), "AAA");
}

}  // namespace
