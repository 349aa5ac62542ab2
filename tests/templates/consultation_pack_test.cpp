#include "templates/consultation_pack.hpp"

#include "import/consultation_json.hpp"
#include "import/consultation_sheet.hpp"
#include "import/form_marks.hpp"
#include "import/template_json.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "templates/number_text.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/source_text.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using criteria::Consultation;
using criteria::Decimal;
using templates::Language;
using test_support::LibreOffice;

namespace {

const std::string sha(64, 'a');

templates::ConsultationStart start(const criteria::Disclosure& disclosure) {
  return {"beton-2027",
          *criteria::Date::parse("2027-01-04"),
          *criteria::Date::parse("2027-02-05"),
          "inkoop@voorbeeld.nl",
          disclosure,
          sha};
}

Consultation consultation(bool weights = false) {
  const auto tender = test_support::secret_tender();
  criteria::Disclosure disclosure;
  disclosure.weights = weights;
  disclosure.withheld = {"K3"};
  return templates::consultation_on(tender, tender.lots[0], 3, start(disclosure));
}

std::string pack(const Consultation& about, Language language = Language::nl) {
  return templates::consultation_pack(about, {1, sha}, language);
}

importing::Workbook workbook(const std::string& bytes) {
  auto read = importing::read_xlsx(bytes, importing::Limits{});
  if (!read) throw std::runtime_error(read.error().front().code);
  return std::move(*read);
}

// ---- nothing leaks --------------------------------------------------------------------------------------

// Every part of the file, unpacked: sheets, hidden ones too, shared strings, properties, comments, names.
std::string whole_content(const std::string& bytes) {
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  if (!archive) throw std::runtime_error("our own workbook is refused");
  std::string content;
  for (const auto& entry : archive->entries()) {
    content.append(entry.name).append("\n");
    importing::ZipEntryStream stream(*archive, entry);
    for (auto piece = stream.next(); piece && !piece->empty(); piece = stream.next()) content.append(*piece);
  }
  return content;
}

// The same as a reader of workbooks sees it: the texts of cells in one piece, numbers as they are stored.
std::string cells_and_names(const std::string& bytes) {
  const auto read = workbook(bytes);
  std::string all;
  for (const auto& sheet : read.sheets) {
    all.append(sheet.name()).append("\n");
    sheet.for_each(
        [&](importing::CellAddress, const importing::Cell& cell) { all.append(cell.text).append("\n"); });
  }
  for (const auto& name : read.names) all.append(name.name).append(name.refers_to).append("\n");
  for (const auto& property : read.properties) all.append(property.name).append(property.value).append("\n");
  return all;
}

struct Export {
  std::string name, content;
};
std::vector<Export> exports(const Consultation& about) {
  std::vector<Export> all{{"xml", templates::consultation_xml(about)},
                          {"json", templates::consultation_json(about)}};
  for (const auto language : {Language::nl, Language::en}) {
    const std::string bytes = pack(about, language);
    all.push_back({"parts " + std::string(templates::name(language)), whole_content(bytes)});
    all.push_back({"cells " + std::string(templates::name(language)), cells_and_names(bytes)});
  }
  return all;
}

std::set<std::string> leaks(const std::vector<Export>& all, const std::vector<test_support::Secret>& denied) {
  std::set<std::string> found;
  for (const Export& each : all)
    for (const auto& [what, text] : denied)
      if (each.content.find(text) != std::string::npos) found.insert(each.name + ": " + what + " " + text);
  return found;
}

// A consultation may be made from a draft or from a template.
Consultation from_template(bool weights = false) {
  criteria::Disclosure disclosure;
  disclosure.weights = weights;
  disclosure.withheld = {"K3"};
  return templates::consultation_on(test_support::secret_template(), 3, start(disclosure));
}

TEST(ConsultationPack, HoldsNothingOfATemplateThatTheMarketMustNotSee) {
  const auto all = exports(from_template());
  EXPECT_THAT(leaks(all, test_support::secrets()), testing::IsEmpty());
  EXPECT_THAT(leaks(all, test_support::secret_weights()), testing::IsEmpty());
  EXPECT_THAT(leaks(exports(from_template(true)), test_support::secrets()), testing::IsEmpty());
  for (const Export& each : all) {
    EXPECT_NE(each.content.find("Beschrijving van Prijs"), std::string::npos) << each.name;
    EXPECT_EQ(each.content.find("[Inkoper"), std::string::npos) << each.name;
  }
}

TEST(ConsultationPack, HoldsNoRemarkOfAShippedTemplateToTheBuyer) {
  for (const char* name : {"catering", "groenonderhoud", "ict-hardware", "kantoormeubilair", "werkkleding"}) {
    const auto text = test_support::source_text(std::string("server/shared_templates/") + name + ".json");
    ASSERT_NE(text.find("[Inkoper"), std::string::npos) << name;
    const auto set = importing::read_template(std::string_view(text), importing::Limits{}).value();
    const auto about = templates::consultation_on(set, 1, start({}));
    EXPECT_EQ(templates::consultation_json(about).find("[Inkoper"), std::string::npos) << name;
    EXPECT_THAT(test_support::codes(criteria::unfinished(about)), testing::IsEmpty()) << name;
    EXPECT_FALSE(criteria::has_errors(criteria::validate(about))) << name;
  }
}

TEST(ConsultationPack, HoldsNothingOfADraftThatTheMarketMustNotSee) {
  const auto all = exports(consultation());
  EXPECT_THAT(leaks(all, test_support::secrets()), testing::IsEmpty());
  EXPECT_THAT(leaks(all, test_support::secret_weights()), testing::IsEmpty());
  for (const Export& each : all)
    for (const char* shown : {"Secundair materiaal", "K1", "inkoop@voorbeeld.nl"})
      EXPECT_NE(each.content.find(shown), std::string::npos) << each.name << " lacks " << shown;
}

TEST(ConsultationPack, ShowsWeightsOnceTheyArePublishedAndStillNothingElse) {
  const auto all = exports(consultation(true));
  EXPECT_THAT(leaks(all, test_support::secrets()), testing::IsEmpty());
  for (const Export& each : all) EXPECT_NE(each.content.find("17.0317"), std::string::npos) << each.name;
}

// The deny list works: each secret is in the draft itself.
TEST(ConsultationPack, IsHeldAgainstSecretsThatTheDraftReallyHas) {
  const auto tender = test_support::secret_tender();
  criteria::Disclosure everything;
  everything.weights = everything.price_bounds = true;
  for (const Export& each :
       exports(templates::consultation_on(tender, tender.lots[0], 3, start(everything)))) {
    const bool is_dutch = each.name == "cells nl", is_english = each.name == "cells en";
    const bool is_plain = each.name == "xml" || each.name == "json";
    if (!is_dutch && !is_english && !is_plain) continue;
    for (const std::string& bound : test_support::withheld_bounds()) {
      const std::string whole = bound.substr(0, bound.find('.'));
      const std::string shown =
          is_plain ? whole : templates::number_text(whole, is_dutch ? Language::nl : Language::en);
      EXPECT_NE(each.content.find(shown), std::string::npos) << each.name << " lacks " << shown;
      EXPECT_THAT(test_support::secrets(),
                  testing::Contains(testing::Field(&test_support::Secret::text, shown)));
    }
  }
}

// ---- formats --------------------------------------------------------------------------------------------

TEST(ConsultationPack, GivesEqualBytesForEqualArguments) {
  EXPECT_TRUE(pack(consultation()) == pack(consultation()));
  EXPECT_FALSE(pack(consultation()) == pack(consultation(), Language::en));
}

TEST(ConsultationFormats, ReadBackWhatTheyWrote) {
  for (const bool weights : {false, true}) {
    const auto about = consultation(weights);
    ASSERT_THAT(test_support::codes(criteria::validate(about)), testing::IsEmpty());
    const auto from_json =
        importing::read_consultation(templates::consultation_json(about), importing::Limits{});
    ASSERT_TRUE(from_json) << from_json.error().front().code << from_json.error().front().place;
    EXPECT_TRUE(*from_json == about);
    const auto from_xml =
        importing::read_consultation_xml(templates::consultation_xml(about), importing::Limits{});
    ASSERT_TRUE(from_xml) << from_xml.error().front().code;
    EXPECT_TRUE(*from_xml == about);
  }
}

TEST(ConsultationFormats, RefuseWhatWasNotToBePublished) {
  auto about = consultation();
  about.criteria[1].weight = Decimal::of("10");
  about.criteria[3].scoring = criteria::Linear{Decimal::of("1"), Decimal::of("0"), criteria::Outside::clamp};
  about.closes_on = *criteria::Date::parse("2026-01-01");
  about.contact.clear();
  about.questions[0].criterion = "K9";
  about.withheld.emplace_back("K8");
  EXPECT_THAT(
      test_support::codes(criteria::validate(about)),
      testing::UnorderedElementsAre("consultation.dates closesOn", "consultation.contact contact",
                                    "consultation.weights criteria[1]", "consultation.withheld criteria[3]",
                                    "consultation.criterionUnknown withheld[2]",
                                    "consultation.criterionUnknown questions[0].criterion"));
}

// ---- a supplier fills it in -----------------------------------------------------------------------------

struct CellPlace {
  std::string sheet, address;
};
CellPlace place_of(const importing::Workbook& book, const std::string& mark, const std::string& column) {
  const auto form = importing::read_form(book, {"consultation"}, {});
  if (!form) throw std::runtime_error(form.error().front().code);
  const auto* row = form->find(mark);
  if (!row || !row->find(column)) throw std::runtime_error("no " + mark + " " + column);
  return {row->sheet, importing::a1(row->find(column)->address)};
}

struct Entry {
  const char *mark, *column, *kind, *value;
};
constexpr Entry entries[]{{"ww:respondent", "ww:answer", "text", "=Steen & <Zoon> é"},
                          {"ww:size", "ww:answer", "text", "klein (10 tot 50 medewerkers)"},
                          {"ww:contact", "ww:answer", "text", "J. Steen"},
                          {"ww:question:E1.feasible-threshold", "ww:answer", "text", "binnen twee jaar"},
                          {"ww:question:K1.feasible-threshold", "ww:answer", "number", "42.5"},
                          {"ww:question:K1.feasible-threshold", "ww:confidential", "text", "ja"},
                          {"ww:question:K1.evidence", "ww:answer", "text", "EPD volgens EN 15804"},
                          {"ww:question:K1.price-effect", "ww:answer", "number", "-2.25"},
                          {"ww:question:K2.feasible-threshold", "ww:answer", "text", "goed"},
                          {"ww:question:award-method", "ww:answer", "text", "deels"},
                          {"ww:question:award-method", "ww:remark", "text", "Liever vaste grenzen"},
                          {"ww:question:open", "ww:remark", "text", "Alleen een toelichting"}};

criteria::ConsultationResponse expected() {
  criteria::ConsultationResponse response;
  response.consultation = "beton-2027";
  response.sha256 = sha;
  response.respondent = {"=Steen & <Zoon> é", criteria::SizeClass::small, "J. Steen"};
  const auto add = [&](const char* question) -> criteria::ConsultationAnswer& {
    response.answers.push_back({});
    response.answers.back().question = question;
    return response.answers.back();
  };
  add("E1.feasible-threshold").choice = "later";
  auto& share = add("K1.feasible-threshold");
  share.number = Decimal::of("42.5");
  share.confidential = true;
  add("K1.evidence").text = "EPD volgens EN 15804";
  add("K1.price-effect").number = Decimal::of("-2.25");
  add("K2.feasible-threshold").choice = "goed";
  auto& method = add("award-method");
  method.choice = "partly";
  method.remark = "Liever vaste grenzen";
  add("open").remark = "Alleen een toelichting";
  return response;
}

class ConsultationRoundTrip : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    office_ = new LibreOffice("nl-NL");
    const auto bytes = pack(consultation());
    const auto book = workbook(bytes);
    std::vector<LibreOffice::Command> commands{{"open", office_->write("pack.xlsx", bytes).string()}};
    for (const Entry& entry : entries) {
      const auto cell = place_of(book, entry.mark, entry.column);
      commands.push_back({entry.kind, cell.sheet, cell.address, entry.value});
    }
    commands.push_back({"save", path("filled.xlsx"), test_support::save_as_xlsx});
    commands.push_back({"insertrows", "Antwoorden", "3", "2"});
    commands.push_back({"insertcolumns", "Antwoorden", "0", "1"});
    commands.push_back({"rename", "Antwoorden", "Onze antwoorden"});
    commands.push_back({"save", path("moved.xlsx"), test_support::save_as_xlsx});
    commands.push_back({"close"});
    office_->run(commands);
  }
  static void TearDownTestSuite() { delete office_; }
  static std::string path(const std::string& name) { return (office_->folder() / name).string(); }
  static importing::Workbook saved(const std::string& name) {
    return workbook(test_support::read_bytes(path(name)));
  }
  inline static LibreOffice* office_ = nullptr;
};

TEST_F(ConsultationRoundTrip, GivesBackEveryAnswerWhereverItsCellStandsNow) {
  for (const char* name : {"filled.xlsx", "moved.xlsx"}) {
    const auto sheet = importing::read_consultation_sheet(saved(name), consultation(), sha);
    ASSERT_TRUE(sheet) << name << ": " << testing::PrintToString(test_support::codes(sheet.error()));
    EXPECT_TRUE(sheet->response == expected()) << name << "\n"
                                               << templates::consultation_response_json(sheet->response);
    EXPECT_THAT(test_support::codes(criteria::validate(sheet->response, consultation())), testing::IsEmpty());
  }
}

TEST_F(ConsultationRoundTrip, KeepsTheAnswersInJsonAndXml) {
  auto response = expected();
  response.received_at = criteria::Timestamp::parse("2027-01-20T10:00:00Z");
  const auto json = importing::read_consultation_response(templates::consultation_response_json(response),
                                                          importing::Limits{});
  ASSERT_TRUE(json) << json.error().front().code;
  const auto xml = importing::read_consultation_response_xml(templates::consultation_response_xml(response),
                                                             importing::Limits{});
  ASSERT_TRUE(xml) << xml.error().front().code;
  EXPECT_TRUE(*xml == *json);
  EXPECT_EQ(templates::canonical_consultation_response_json(*json),
            templates::canonical_consultation_response_json(*xml));
}

TEST_F(ConsultationRoundTrip, SaysEverythingThatIsWrongAtItsCell) {
  auto other = consultation();
  other.id = "iets-anders";
  const auto refused = importing::read_consultation_sheet(saved("filled.xlsx"), other, sha);
  ASSERT_FALSE(refused);
  EXPECT_THAT(test_support::codes(refused.error()), testing::ElementsAre("consultation.other"));
  const auto older =
      importing::read_consultation_sheet(saved("filled.xlsx"), consultation(), std::string(64, 'b'));
  ASSERT_FALSE(older);
  EXPECT_THAT(test_support::codes(older.error()), testing::ElementsAre("consultation.otherVersion"));

  const auto bytes = pack(consultation());
  const auto book = workbook(bytes);
  const auto cell = [&](const char* mark) { return place_of(book, mark, "ww:answer"); };
  const auto number = cell("ww:question:K1.feasible-threshold"), choice = cell("ww:question:award-method"),
             formula = cell("ww:question:K1.price-effect"), size = cell("ww:size");
  LibreOffice office;
  const auto wrong = (office.folder() / "wrong.xlsx").string();
  office.run({{"open", office.write("pack.xlsx", bytes).string()},
              {"text", number.sheet, number.address, "ongeveer 40"},
              {"text", choice.sheet, choice.address, "misschien"},
              {"formula", formula.sheet, formula.address, "=1/0"},
              {"text", size.sheet, size.address, "reusachtig"},
              {"save", wrong, test_support::save_as_xlsx},
              {"close"}});
  const auto read =
      importing::read_consultation_sheet(workbook(test_support::read_bytes(wrong)), consultation(), sha);
  ASSERT_FALSE(read);
  const auto name = cell("ww:respondent");
  EXPECT_THAT(
      test_support::codes(read.error()),
      testing::UnorderedElementsAre("number.syntax " + number.sheet + "!" + number.address,
                                    "consultation.choiceUnknown " + choice.sheet + "!" + choice.address,
                                    "form.errorValue " + formula.sheet + "!" + formula.address,
                                    "consultation.size " + size.sheet + "!" + size.address,
                                    "consultation.respondent " + name.sheet + "!" + name.address));
}

TEST(ConsultationPack, ReadsBackAsUnansweredWhenNobodyFilledItIn) {
  const auto read = importing::read_consultation_sheet(workbook(pack(consultation())), consultation(), sha);
  ASSERT_FALSE(read);
  std::vector<std::string> codes;
  for (const auto& finding : read.error()) codes.push_back(finding.code);
  EXPECT_THAT(codes, testing::ElementsAre("consultation.respondent", "consultation.size"));
}

}  // namespace
