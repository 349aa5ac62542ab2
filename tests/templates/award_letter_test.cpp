#include "templates/award_letter.hpp"

#include "evaluator/evaluate.hpp"
#include "import/word_template.hpp"
#include "templates/award_documents.hpp"
#include "templates/confidential_text.hpp"
#include "templates/word_letter.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <regex>

#include <gmock/gmock.h>

namespace templates {
namespace {

using namespace test_support;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

criteria::Bid named(criteria::Bid bid, const std::string& name) {
  bid.bidder = criteria::Bidder{name};
  bid.received_at = moment("2026-10-01T08:00:00Z");
  return bid;
}

criteria::Grade motivated(std::string bid, std::string level, std::string motivation) {
  criteria::Grade grade = consensus(std::move(bid), "K", std::move(level));
  grade.motivation = std::move(motivation);
  return grade;
}

// A wins; B is second; C does not meet a requirement; D was late.
criteria::Dossier sample() {
  criteria::Criterion plan =
      with_panel(with_answer(quality("K", "60", levels({{"goed", "100"}, {"voldoende", "50"}})),
                             criteria::GradeAnswer{}),
                 {"b1", "b2"}, criteria::Combine::consensus);
  plan.title = "Plan van aanpak";
  criteria::Criterion cost = scored_price("P", "40", linear("200000", "100000"));
  cost.title = "Prijs";
  const auto offer = [](std::string id, std::string_view amount, bool meets) {
    return bid(std::move(id), {{"E", criteria::AnswerValue(meets)}, {"P", given(amount)}});
  };
  criteria::Dossier all =
      dossier(lot(award(criteria::AwardMethod::weighted_points),
                  {requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true}), plan, cost}),
              {named(offer("A", "120000.00", true), "Aannemer A & Zn."),
               named(offer("B", "110000.00", true), "Bouwer <B>"),
               named(offer("C", "100000.00", false), "Circulair C"),
               named(offer("D", "100000.00", true), "Duurzaam D")});
  all.tender.title = "Circulaire bank";
  all.tender.reference = "T-1";
  all.tender.buyer = criteria::Buyer{"Gemeente Gouda"};
  all.tender.deadline = moment("2026-11-02T11:00:00Z");
  all.bids[3].received_at = moment("2026-11-02T11:00:01Z");
  all.grades = {motivated("A", "goed", "Volledig uitgewerkt."),
                motivated("B", "voldoende", "De planning ontbreekt."), motivated("C", "goed", "Goed."),
                motivated("D", "goed", "Goed.")};
  return all;
}

criteria::AwardFile record() {
  criteria::AwardFile file;
  file.letters = {criteria::Date::parse("2026-12-05").value(),
                  {},
                  "Gouda",
                  "rechtbank Den Haag",
                  "inkoop@example.nl",
                  "M. de Vries",
                  "teammanager"};
  return file;
}

AwardLetters letters_of(const criteria::Dossier& dossier, const criteria::AwardFile& file = record()) {
  const auto evaluation = evaluator::evaluate(dossier).value();
  return award_letters({dossier, evaluation, file, "3f2a", Language::nl}, 0);
}

std::vector<std::string> codes(const criteria::Findings& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) all.push_back(finding.code);
  return all;
}

TEST(AwardLetter, IsWrittenToEveryBidderByRankAndThenToTheRejected) {
  const auto made = letters_of(sample());
  EXPECT_THAT(made.findings, IsEmpty());
  std::vector<std::string> bids;
  for (const AwardLetter& letter : made.letters) bids.push_back(letter.bid);
  EXPECT_THAT(bids, ElementsAre("A", "B", "C", "D"));
  EXPECT_EQ(made.letters[0].kind, LetterKind::winner);
  EXPECT_EQ(made.letters[1].kind, LetterKind::ranked);
  EXPECT_EQ(made.letters[3].kind, LetterKind::rejected);
}

// 100,000 euro over 40 points.
TEST(AwardLetter, NamesTheEuroPriceOfAPointOrSaysThatThereIsNone) {
  const auto values = letters_of(sample()).letters.at(1).values;
  EXPECT_EQ(values.texts.at("europrijs_punt"), "€ 2.500,00");
  const auto letter = award_letter_html({"B", LetterKind::ranked, values}, Language::nl);
  EXPECT_THAT(letter, HasSubstr("De europrijs van een punt is € 2.500,00: zoveel moet een inschrijving"));
  auto none = sample();
  none.tender.lots[0].award.method = criteria::AwardMethod::quality_per_price;
  none.tender.lots[0].award.factor = criteria::Decimal::of("1000");
  none.tender.lots[0].criteria[1].weight = criteria::Decimal::of("100");
  none.tender.lots[0].criteria[2].weight.reset();
  none.tender.lots[0].criteria[2].scoring.reset();
  const auto without = letters_of(none).letters.at(1).values;
  EXPECT_EQ(without.texts.at("europrijs_punt"), "");
  EXPECT_THAT(award_letter_html({"B", LetterKind::ranked, without}, Language::nl),
              HasSubstr("Een punt heeft in deze gunning geen vaste europrijs."));
}

TEST(AwardLetter, PartsTitleAndLotInItsSubject) {
  auto two = sample();
  EXPECT_EQ(letters_of(two).letters.at(0).values.texts.at("onderwerp"), "Circulaire bank");
  two.tender.lots[0].title = "Raadszaal";
  two.tender.lots.push_back(two.tender.lots[0]);
  two.tender.lots[1].id = "2";
  const auto letter = letters_of(two).letters.at(0);
  EXPECT_EQ(letter.values.texts.at("onderwerp"), "Circulaire bank – perceel 1: Raadszaal");
  EXPECT_THAT(award_letter_html(letter, Language::nl),
              HasSubstr("gunningsbeslissing Circulaire bank – perceel 1: Raadszaal</h1>"));
}

// A: 60 + 32 = 92; B: 30 + 36 = 66. The term of letters sent on 5 December 2026 ends after Christmas.
TEST(AwardLetter, SaysWhatTheLawWants) {
  const auto values = letters_of(sample()).letters.at(1).values;
  EXPECT_EQ(values.texts.at("rang"), "2");
  EXPECT_EQ(values.texts.at("winnaar"), "Aannemer A & Zn.");
  EXPECT_EQ(values.texts.at("totaal"), "66,00");
  EXPECT_EQ(values.texts.at("totaal_winnaar"), "92,00");
  EXPECT_EQ(values.texts.at("einde_opschortende_termijn"), "28 december 2026");
  const auto& scores = values.lists.at("scores");
  ASSERT_EQ(scores.size(), 2U);
  EXPECT_EQ(scores[0].texts.at("score"), "30,00");
  EXPECT_EQ(scores[0].texts.at("score_winnaar"), "60,00");
  EXPECT_EQ(scores[0].texts.at("motivering"), "De planning ontbreekt.");
  EXPECT_THAT(scores[0].texts.at("voordeel_winnaar"), HasSubstr("30,00 beter.\nVolledig uitgewerkt."));
  EXPECT_THAT(scores[1].texts.at("motivering"), HasSubstr("110.000"));
  EXPECT_EQ(scores[1].texts.at("voordeel_winnaar"), "");  // B is cheaper
}

TEST(AwardLetter, DoesNotTellTheWinnersPriceToOthers) {
  const auto letter = letters_of(sample()).letters.at(1);
  EXPECT_THAT(award_letter_html(letter, Language::nl), Not(HasSubstr("120.000")));
}

TEST(AwardLetter, IsRefusedWithoutMotivationOrWithAConfidentialOne) {
  auto dossier = sample();
  dossier.grades->at(1).motivation = " ";
  EXPECT_THAT(codes(letters_of(dossier).findings), ElementsAre("letter.motivationMissing"));
  dossier.grades->at(1).motivation = "Zie [Vertrouwelijk]het recept[/vertrouwelijk].";
  EXPECT_THAT(codes(letters_of(dossier).findings), ElementsAre("letter.confidential"));
  dossier.grades->at(1).level = dossier.grades->at(0).level;  // of full marks too
  EXPECT_THAT(codes(letters_of(dossier).findings), ElementsAre("letter.confidential"));
  dossier.grades->at(1).motivation = "Duidelijk.";
  dossier.grades->at(0).motivation = std::nullopt;
  const auto made = letters_of(dossier);
  ASSERT_THAT(codes(made.findings), ElementsAre("letter.motivationMissing"));
  EXPECT_EQ(made.findings[0].parameter("bid"), "A");
}

TEST(AwardLetter, TellsEveryoneWhenNobodyWins) {
  auto dossier = sample();
  for (auto& each : dossier.bids) each.answers[0].value = false;
  const auto made = letters_of(dossier);
  EXPECT_THAT(codes(made.findings), Contains("letter.noWinner"));
  ASSERT_FALSE(made.letters.empty());
  for (const auto& letter : made.letters) {
    EXPECT_EQ(letter.kind, templates::LetterKind::rejected);
    EXPECT_THAT(letter.values.texts.at("winnaar"), HasSubstr("niemand"));
    EXPECT_FALSE(letter.values.lists.at("gronden").empty());
  }
}

TEST(AwardLetter, IsRefusedWhileNothingIsDecided) {
  auto dossier = sample();
  dossier.bids[1].answers[1].value = given("120000.00");
  dossier.grades->at(1).level = "goed";
  EXPECT_THAT(codes(letters_of(dossier).findings), Contains("letter.tie"));
  dossier.bids[1].answers.pop_back();
  EXPECT_THAT(codes(letters_of(dossier).findings), Contains("letter.incomplete"));
}

TEST(AwardLetter, IsRefusedWithoutWhatOnlyTheBuyerKnows) {
  auto dossier = sample();
  dossier.tender.buyer = std::nullopt;
  dossier.bids[1].bidder = std::nullopt;
  criteria::AwardFile file = record();
  file.letters = {criteria::Date::parse("2026-11-01").value(), {}, "", "", "", "", ""};
  file.prices.push_back({"B", "Waarom?", {}, {}, {}, criteria::PriceVerdict::pending, {}, {}, {}});
  file.evidence.push_back({"A", "Verklaring", {}, criteria::EvidenceVerdict::pending, {}, {}, {}});
  EXPECT_THAT(
      codes(letters_of(dossier, file).findings),
      testing::UnorderedElementsAre("letter.buyerMissing", "letter.courtMissing", "letter.signatoryMissing",
                                    "letter.contactMissing", "letter.sentTooEarly", "letter.evidenceOpen",
                                    "letter.priceOpen", "letter.bidderMissing"));
}

TEST(AwardLetter, NamesTheDrawThatDecided) {
  auto dossier = sample();
  dossier.tender.lots[0].award.ties = {criteria::TieByDraw{}};
  dossier.bids[1].answers[1].value = given("120000.00");
  dossier.grades->at(1).level = "goed";
  dossier.draws = {draw({"B", "A"})};
  dossier.draws->at(0).witness = "notaris Jansen";
  EXPECT_THAT(letters_of(dossier).letters.at(0).values.texts.at("loting"), HasSubstr("notaris Jansen"));
}

TEST(AwardLetter, OurTemplateTakesEveryLetterInBothLanguages) {
  for (const Language language : {Language::nl, Language::en}) {
    const auto form = default_letter(language);
    const auto read = importing::read_word_template(word_file(form), importing::word_limits());
    ASSERT_TRUE(read) << read.error().front().code;
    EXPECT_THAT(codes(check_template(*read, letters_of(sample()).letters)), IsEmpty());
    EXPECT_THAT(codes(check_template(*read, sample_letters())), IsEmpty());
  }
}

TEST(AwardLetter, ATemplateMustShowWhatTheLawWants) {
  criteria::WordTemplate bare = default_letter(Language::nl);
  auto& document = bare.parts[2].bytes;
  for (const std::string field : {"{{einde_opschortende_termijn}}", "{{score_winnaar}}", "{{logkop}}"})
    for (auto at = document.find(field); at != std::string::npos; at = document.find(field))
      document.replace(at, field.size(), "");
  const auto findings = check_template(bare, sample_letters());
  EXPECT_EQ(codes(findings), std::vector<std::string>(3, "letter.fieldRequired"));
}

TEST(AwardLetter, EveryFieldIsDescribed) {
  const std::string page = test_support::source_text("docs/letters.md");
  for (const AwardLetter& letter : sample_letters()) {
    for (const auto& [name, text] : letter.values.texts) EXPECT_THAT(page, HasSubstr("`" + name + "`"));
    for (const auto& [name, items] : letter.values.lists) {
      EXPECT_THAT(page, HasSubstr("`" + name + "`"));
      for (const auto& item : items)
        for (const auto& [field, text] : item.texts) EXPECT_THAT(page, HasSubstr("`" + field + "`"));
    }
  }
}

TEST(AwardLetter, SampleLettersHaveExactlyTheFieldsOfRealOnes) {
  const auto names = [](const AwardLetter& letter) {
    std::set<std::string> all;
    for (const auto& [name, text] : letter.values.texts) all.insert(name);
    for (const auto& [name, items] : letter.values.lists) {
      all.insert(name);
      for (const auto& item : items)
        for (const auto& [field, text] : item.texts) all.insert(name + "." + field);
    }
    return all;
  };
  const auto real = letters_of(sample()).letters;
  const auto made_up = sample_letters();
  for (std::size_t at = 0; at < made_up.size(); ++at) EXPECT_EQ(names(real.at(at)), names(made_up[at])) << at;
}

// ---- whole documents -------------------------------------------------------------------------------------

TEST(AwardLetterGolden, Pages) {
  const auto dossier = sample();
  const auto made = letters_of(dossier);
  expect_golden("letters/lost.html", award_letter_html(made.letters.at(1), Language::nl));
  expect_golden(
      "letters/won_en.html",
      award_letter_html(
          award_letters({dossier, evaluator::evaluate(dossier).value(), record(), "", Language::en}, 0)
              .letters.at(0),
          Language::en));
}

TEST(AwardLetterGolden, RecordsAndAdvice) {
  const auto dossier = sample();
  const auto evaluation = evaluator::evaluate(dossier).value();
  criteria::AwardFile file = record();
  file.opening = criteria::Opening{
      moment("2026-11-02T11:05:00Z"), "Gouda", {{"M. de Vries", "inkoper"}, {"S. Bakker", "adviseur"}}, {}};
  file.advice = "Gunnen aan A.";
  const criteria::Date day = criteria::Date::parse("2026-11-10").value();
  file.prices.push_back({"B", "Hoe komt u aan deze prijs?", day, day, "Eigen voorraad.",
                         criteria::PriceVerdict::accepted, "De uitleg is aannemelijk.", "M. de Vries", day});
  file.evidence.push_back({"A", "Verklaring Belastingdienst", "ontvangen", criteria::EvidenceVerdict::met,
                           "S. Bakker", day, std::nullopt});
  file.clarifications.push_back({"Welke houtsoort?", {"A", "B"}, day, day, {{"A", "Accoya.", day}}});
  const AwardQuestion question{dossier, evaluation, file, "3f2a", Language::nl};
  const auto advice = evaluator::award_advice(dossier, evaluation, 0, {});
  expect_golden("letters/gunningsadvies.html", award_advice_html(question, {advice}));
  expect_golden("letters/opening.html", opening_record_html(question));
  expect_golden("letters/beoordeling.html", consensus_report_html(question, ReportReader::buyer));
  EXPECT_THAT(opening_record_html(question), testing::ContainsRegex("terzijde gelegd(.|\n)*Duurzaam D"));
}

TEST(AwardRecords, TheReportNamesPeopleAndCountsWhoMayGrade) {
  auto dossier = sample();
  const auto individual = [](std::string bid, std::string assessor, std::string motivation) {
    auto given = motivated(std::move(bid), "goed", std::move(motivation));
    given.assessor = std::move(assessor);
    given.consensus.reset();
    return given;
  };
  dossier.grades->push_back(
      individual("A", "b1", "Sterk[vertrouwelijk], want met leverancier X[/vertrouwelijk]."));
  dossier.grades->push_back(individual("A", "b2", "Mijn neef doet dit goed."));
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto file = record();
  AwardQuestion question{dossier, evaluation, file, "3f2a", Language::nl};
  question.people = {{"b1", "Ineke de Wit"}, {"b2", "Lotte Smit"}};
  question.uncounted = {{"A", "K", "b2", "Familie van de directeur"}};
  const auto internal = consensus_report_html(question, ReportReader::buyer);
  EXPECT_THAT(internal, HasSubstr("Ineke de Wit"));
  EXPECT_THAT(internal, HasSubstr("Sterk, want met leverancier X."));
  EXPECT_THAT(internal, HasSubstr("beoordeelt deze inschrijving niet: Familie van de directeur"));
  EXPECT_THAT(internal, Not(HasSubstr("Mijn neef")));
  EXPECT_THAT(internal, Not(HasSubstr("vertrouwelijk]")));
  const auto open = consensus_report_html(question, ReportReader::everybody);
  EXPECT_THAT(open, HasSubstr("Sterk[weggelaten: vertrouwelijk]."));
  for (const char* secret : {"Ineke", "Lotte", "leverancier X", "Familie", "Mijn neef"})
    EXPECT_THAT(open, Not(HasSubstr(secret))) << secret;
}

TEST(AwardRecords, TheReportWritesPointsInTheNotationOfItsLanguage) {
  auto dossier = sample();
  auto& plan = dossier.tender.lots[0].criteria[1];
  plan.scoring = points("10");
  for (auto& grade : *dossier.grades) grade.level = "8.5";
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto file = record();
  EXPECT_THAT(consensus_report_html({dossier, evaluation, file, "", Language::nl}, ReportReader::buyer),
              HasSubstr("8,5"));
}

TEST(ConfidentialText, IsShownWithoutItsMarksOrLeftOut) {
  constexpr const char* text = "Voor [Vertrouwelijk: prijs]geheim[/vertrouwelijk] en na.";
  EXPECT_EQ(without_marks(text), "Voor geheim en na.");
  EXPECT_EQ(left_out(text, Language::nl), "Voor [weggelaten: vertrouwelijk] en na.");
  EXPECT_EQ(left_out("Open [confidential] tot het eind", Language::en), "Open [left out: confidential]");
  EXPECT_EQ(left_out("begin[/vertrouwelijk] na", Language::nl), "[weggelaten: vertrouwelijk] na");
  EXPECT_EQ(left_out("niets", Language::nl), "niets");
  EXPECT_EQ(without_marks("[vertrouwelijk"), "");
}

// ---- by LibreOffice --------------------------------------------------------------------------------------

std::string one_line(std::string text) { return std::regex_replace(text, std::regex("\\s+"), " "); }

std::string text_of_pdf(const criteria::WordTemplate& letter) {
  const TemporaryFolder folder;
  const std::string place = folder.path().string();
  std::ofstream(place + "/brief.docx", std::ios::binary) << word_file(letter);
  const std::string command =
      "cd '" + place + "' && timeout -k 2 120 soffice -env:UserInstallation=file://" + place +
      "/profile --headless --norestore --convert-to pdf brief.docx >/dev/null 2>&1 && "
      "pdftotext -layout brief.pdf brief.txt";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::ifstream file(place + "/brief.txt");
  std::ostringstream text;
  text << file.rdbuf();
  return one_line(text.str());
}

TEST(AwardLetterPrinted, HoldsItsWholeText) {
  const auto made = letters_of(sample());
  const auto filled = fill_letter(default_letter(Language::nl), made.letters.at(1).values);
  ASSERT_THAT(filled.findings, IsEmpty());
  const std::string text = text_of_pdf(filled.document);
  for (const std::string part :
       {"Gemeente Gouda", "Bouwer <B>", "plaats 2 van de 2 beoordeelde", "Aannemer A & Zn.",
        "Plan van aanpak", "De planning ontbreekt.", "Volledig uitgewerkt.",
        "eindigt aan het einde van 28 december 2026", "rechtbank Den Haag", "M. de Vries", "3f2a"})
    EXPECT_THAT(text, HasSubstr(part));
  EXPECT_THAT(text, Not(HasSubstr("{{")));
}

// A party's template: its style sheet, header, picture and theme come through byte for byte.
TEST(AwardLetterPrinted, KeepsTheHouseStyle) {
  criteria::WordTemplate own = default_letter(Language::nl);
  own.parts.push_back({"word/media/wapen.png", std::string("\x89PNG\0wapen", 10), false});
  const auto filled = fill_letter(own, letters_of(sample()).letters.at(0).values).document;
  ASSERT_EQ(filled.parts.size(), own.parts.size());
  for (std::size_t at = 0; at < own.parts.size(); ++at) {
    EXPECT_EQ(filled.parts[at].name, own.parts[at].name);
    if (!own.parts[at].has_text) {
      EXPECT_EQ(filled.parts[at].bytes, own.parts[at].bytes) << own.parts[at].name;
    }
  }
}

}  // namespace
}  // namespace templates
