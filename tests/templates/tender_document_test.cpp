// The tender document says all that was announced, in the words of its language, and nothing else.
#include "templates/tender_document.hpp"

#include "import/agreement_json.hpp"
#include "import/dossier_json.hpp"
#include "import/xlsx_reader.hpp"
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
    text.append("== ").append(sheet.name).append("\n");
    for (const auto& row : sheet.table.rows)
      for (const auto& cell : row) text.append(cell.text).append("\n");
  }
  return text;
}

TEST(TenderDocument, NamesEveryCriterionWithItsWeightAndHowItCounts) {
  const auto tender = demo("kantoormeubilair");
  const auto text = all_text(templates::tender_workbook(draft_of(tender), Language::nl));
  for (const auto* leaf : criteria::leaves(tender.lots[0].criteria)) {
    EXPECT_THAT(text, HasSubstr(leaf->title));
    if (leaf->description) EXPECT_THAT(text, HasSubstr(*leaf->description));
  }
  for (const char* said : {"CONCEPT", "gewogen punten", "loting", "punten = ", "Beloften worden contracteisen"})
    EXPECT_THAT(text, HasSubstr(said));
}

}  // namespace
