// What a workbook of insight prints and draws.
#include "templates/insight_workbook.hpp"

#include "import/zip_reader.hpp"
#include "templates/xlsx_document.hpp"

#include <gmock/gmock.h>

namespace templates {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string part_of(const std::string& bytes, std::string_view name) {
  const importing::Limits limits;
  const auto archive = importing::ZipArchive::open(bytes, limits);
  if (!archive) return {};
  for (const auto& entry : archive->entries()) {
    if (entry.name != name) continue;
    std::string content;
    importing::ZipEntryStream stream(*archive, entry);
    for (auto piece = stream.next(); piece && !piece->empty(); piece = stream.next()) content.append(*piece);
    return content;
  }
  return {};
}

LotInsight insight(InsightUnit unit) {
  InsightTable table;
  table.id = "points";
  table.title = "Prijs van een punt";
  table.columns = {"Score", "Euro"};
  table.rows = {{{"0", 0.0}, {"12", 12.0, unit, 1}}, {{"10", 10.0}, {"–", std::nullopt, unit, 1}}};
  table.chart = InsightChart{InsightChart::Kind::lines, {1}, "Waarde", ""};
  LotInsight made;
  made.title = "Perceel 1";
  made.tables = {table};
  return made;
}

std::string workbook(const LotInsight& made) {
  XlsxDocument document({"Titel", "T-1", "Gouda", *criteria::Timestamp::parse("2026-11-26T09:00:00Z"), {}});
  write_insight(document.sheet("Blad"), made, "Wat de formule doet", "", Language::nl);
  return document.finish();
}

TEST(InsightWorkbook, DrawsNothingWhereThereIsNoNumber) {
  const auto bytes = workbook(insight(InsightUnit::euro));
  EXPECT_THAT(part_of(bytes, "xl/sharedStrings.xml"), Not(HasSubstr("<t>–</t>")));
  EXPECT_THAT(part_of(bytes, "xl/worksheets/sheet1.xml"),
              testing::ContainsRegex("<c r=\"B10\" s=\"[0-9]+\"/>"));
  // Excel leaves a gap unless the chart says otherwise.
  EXPECT_THAT(part_of(bytes, "xl/charts/chart1.xml"), Not(HasSubstr("<c:dispBlanksAs val=\"zero\"/>")));
}

TEST(InsightWorkbook, TheAxisHasTheNotationOfTheCells) {
  EXPECT_THAT(part_of(workbook(insight(InsightUnit::percent)), "xl/charts/chart1.xml"),
              HasSubstr("<c:numFmt formatCode=\"0%\""));
  EXPECT_THAT(part_of(workbook(insight(InsightUnit::euro)), "xl/charts/chart1.xml"), Not(HasSubstr("%")));
}

TEST(InsightWorkbook, TheFooterIsTheTitle) {
  const auto sheet = part_of(workbook(insight(InsightUnit::euro)), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("Wat de formule doet&amp;R"));
}

TEST(InsightWorkbook, ATableWithItsChartBeginsAPage) {
  const auto sheet = part_of(workbook(insight(InsightUnit::euro)), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<rowBreaks count=\"1\""));
  EXPECT_THAT(sheet, HasSubstr("scale=\"60\""));
  EXPECT_THAT(sheet, Not(HasSubstr("fitToPage")));
}

}  // namespace
}  // namespace templates
