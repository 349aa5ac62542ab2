// The tender document says all that was announced, in the words of its language, and nothing else.
#include "templates/tender_document.hpp"

#include "import/agreement_json.hpp"
#include "import/dossier_json.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/source_text.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using templates::Language;
using templates::TenderDocument;
using testing::HasSubstr;
using testing::Not;

criteria::Tender demo(const std::string& name) {
  const auto json = test_support::source_text("server/demo/" + name + ".json");
  return importing::read_dossier(std::string_view(json), importing::Limits{}).value().tender;
}

const criteria::Agreement& region() {
  static const auto agreement = importing::read_agreement(
      test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"), importing::Limits{});
  return agreement.value();
}

TenderDocument draft_of(const criteria::Tender& tender) {
  return {tender, std::nullopt, criteria::Timestamp::parse("2026-09-14T00:00:00Z").value(), {}, {}};
}

TenderDocument published(const criteria::Tender& tender) {
  auto document = draft_of(tender);
  document.published = {2, std::string(64, 'a'), document.made, "Vraag 12 van een marktpartij"};
  templates::AgreementStatement statement{&region(), 3, {*tender.published_on, region().level}, {}};
  for (auto& check : evaluator::check_agreement(region(), tender, statement.question))
    statement.rules.push_back({std::move(check), std::nullopt});
  statement.rules.front().departure = {"Proef met nieuw materiaal.", "College van B&W",
                                       criteria::Date::parse("2026-09-01").value()};
  document.statements.push_back(std::move(statement));
  document.changes.push_back({"criterium K1", "gewicht", "20", "25"});
  return document;
}

// Every cell of every sheet, one on each line, behind the sheet's name.
std::string all_text(const std::string& workbook) {
  const auto read = importing::read_xlsx(workbook, importing::Limits{});
  std::string text;
  for (const auto& sheet : read.value().sheets) {
    text.append("== ").append(sheet.name()).append("\n");
    sheet.for_each(
        [&](importing::CellAddress, const importing::Cell& cell) { text.append(cell.text).append("\n"); });
  }
  return text;
}

TEST(TenderDocument, NamesEveryCriterionWithItsWeightAndHowItCounts) {
  const auto tender = demo("kantoormeubilair");
  const auto text = all_text(templates::tender_workbook(draft_of(tender), Language::nl));
  for (const auto* leaf : criteria::leaves(tender.lots[0].criteria)) {
    EXPECT_THAT(text, HasSubstr(leaf->title));
    EXPECT_THAT(text, HasSubstr(leaf->description.value_or("")));
  }
  for (const char* said : {"CONCEPT", "gewogen punten", "loting", "Beloften worden contracteisen",
                           "GOU-2026-014", "niet aan een minimumeis"})
    EXPECT_THAT(text, HasSubstr(said));
}

TEST(TenderDocument, SaysAsWhatItWasPublishedAndHowItMeetsTheAgreement) {
  const auto tender = demo("kantoormeubilair");
  const auto document = published(tender);
  const auto nl = all_text(templates::tender_workbook(document, Language::nl));
  for (const char* said :
       {"Vraag 12 van een marktpartij",
        "Proef met nieuw materiaal. Besloten door College van B&W op 1 september 2026.", "niveau brons",
        "Gereviseerd meubilair (bijlage A, art. 1)",
        "Een groeiend deel van de geleverde stuks is gereviseerd.", "== Wijzigingen", "criterium K1"})
    EXPECT_THAT(nl, HasSubstr(said));
  EXPECT_THAT(nl, HasSubstr(std::string(64, 'a')));
  EXPECT_THAT(nl, Not(HasSubstr("CONCEPT")));
  const auto en = all_text(templates::tender_workbook(document, Language::en));
  for (const char* said : {"Tender document: award", "level bronze", "== Changes", "weighted points"})
    EXPECT_THAT(en, HasSubstr(said));
}

// The names that a spreadsheet gives to the rows that each printed page repeats.
std::string workbook_part(const std::string& workbook, std::string_view name) {
  const auto archive = importing::ZipArchive::open(workbook, importing::Limits{}).value();
  std::string text;
  for (const auto& entry : archive.entries()) {
    if (entry.name != name) continue;
    importing::ZipEntryStream stream(archive, entry);
    for (auto piece = stream.next(); piece && !piece->empty(); piece = stream.next()) text += *piece;
  }
  return text;
}

TEST(TenderDocument, RepeatsHeadingsOnEveryPageWhereAllTablesHaveThem) {
  const auto book = templates::tender_workbook(published(demo("kantoormeubilair")), Language::nl);
  const auto names = workbook_part(book, "xl/workbook.xml");
  std::size_t sheets = 0, titles = 0;
  for (auto at = names.find("<sheet "); at != std::string::npos; at = names.find("<sheet ", at + 1)) ++sheets;
  for (auto at = names.find("_xlnm.Print_Titles"); at != std::string::npos;
       at = names.find("_xlnm.Print_Titles", at + 1))
    ++titles;
  EXPECT_GT(sheets, 4U);
  // The sheets of the lots have tables of several kinds.
  EXPECT_GE(titles, 2U);
  EXPECT_LT(titles, sheets);
  EXPECT_THAT(names, Not(testing::ContainsRegex("Print_Titles[^>]*>'?Beoordeling")));
}

TEST(TenderDocument, NeverSaysTheEstimatedValue) {
  for (const char* name : {"kantoormeubilair", "betonbestrating", "schoolpaviljoen"}) {
    auto tender = demo(name);
    tender.estimated_value = criteria::Decimal::of("731313.13");
    const auto document = draft_of(tender);
    for (const Language language : {Language::nl, Language::en})
      EXPECT_THAT(all_text(templates::tender_workbook(document, language)),
                  Not(testing::AnyOf(HasSubstr("731313"), HasSubstr("731.313"), HasSubstr("731,313"))))
          << name;
    EXPECT_THAT(templates::tender_xml(document), Not(HasSubstr("731313"))) << name;
  }
}

TEST(TenderDocument, OfSeveralLotsHasASheetForEach) {
  const auto tender = demo("kantoormeubilair");
  ASSERT_GT(tender.lots.size(), 1U);
  const auto text = all_text(templates::tender_workbook(draft_of(tender), Language::nl));
  for (std::size_t lot = 1; lot <= tender.lots.size(); ++lot)
    EXPECT_THAT(text, HasSubstr("== Gunningscriteria " + std::to_string(lot)));
}

TEST(TenderDocument, IsTheSameEveryTime) {
  const auto tender = demo("schoolpaviljoen");
  const auto document = draft_of(tender);
  EXPECT_EQ(templates::tender_workbook(document, Language::nl),
            templates::tender_workbook(document, Language::nl));
  EXPECT_EQ(templates::tender_xml(document), templates::tender_xml(document));
}

}  // namespace
