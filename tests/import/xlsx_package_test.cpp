#include "import/xlsx_package.hpp"

#include "support/xlsx_builder.hpp"
#include "tests/import/workbook_cells.hpp"

#include <functional>

#include <gtest/gtest.h>

namespace {

using namespace test_support;

struct Package {
  const char* name;
  std::function<void(XlsxBuilder&)> change;
  std::vector<std::string> cells = {"A1=text Prijs", "B1=number 100"};
};

class XlsxPackages : public testing::TestWithParam<Package> {};

TEST_P(XlsxPackages, AreReadOrRefusedAsAWhole) {
  XlsxBuilder builder;
  GetParam().change(builder);
  EXPECT_EQ(cells(builder.build()), GetParam().cells);
}

void use_prefix(XlsxBuilder& builder) {
  builder.part(sheet_part,
               R"(<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>100</x:v></x:c></x:row></x:sheetData>
</x:worksheet>)");
}

void use_strict_namespaces(XlsxBuilder& builder) {
  constexpr std::string_view usual = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  constexpr std::string_view strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  constexpr std::string_view usual_office =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  constexpr std::string_view strict_office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  for (const char* part : {workbook_part, sheet_part, strings_part, styles_part})
    builder.replace(part, usual, strict);
  builder.replace(workbook_part, usual_office, strict_office);
  builder.replace(root_relationships_part, usual_office, strict_office);
  for (int i = 0; i < 3; ++i) builder.replace(workbook_relationships_part, usual_office, strict_office);
}

const Package packages_to_read[] = {
    {"Unchanged", [](XlsxBuilder&) {}},
    {"PrefixedElements", use_prefix},
    {"StrictNamespaces", use_strict_namespaces},
    {"AbsoluteTargets",
     [](XlsxBuilder& b) { b.replace(workbook_relationships_part, "worksheets/", "/xl/worksheets/"); }},
    {"TargetsWithBackslashes",
     [](XlsxBuilder& b) { b.replace(workbook_relationships_part, "worksheets/", "worksheets\\"); }},
    {"TargetsThatGoUp",
     [](XlsxBuilder& b) { b.replace(workbook_relationships_part, "worksheets/", "../xl/./worksheets/"); }},
    {"TargetsInAnotherCase",
     [](XlsxBuilder& b) {
       b.replace(workbook_relationships_part, "worksheets/sheet1", "Worksheets/Sheet1");
     }},
    {"NoStyles", [](XlsxBuilder& b) { b.without(styles_part); }},
    {"EmbeddedFilesStayClosed", [](XlsxBuilder& b) { b.part("xl/embeddings/boek.xlsx", "no workbook"); }},
    {"MergedRangesCostNothing",
     [](XlsxBuilder& b) {
       b.replace(sheet_part, "</sheetData>",
                 "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
     }},
};

const Package packages_to_refuse[] = {
    {"AParentFolderOutsideThePackage",
     [](XlsxBuilder& b) { b.replace(workbook_relationships_part, "worksheets/", "../../worksheets/"); },
     {"xlsx.sheetMissing Prijzen"}},
    {"ASheetElsewhere",
     [](XlsxBuilder& b) {
       b.replace(workbook_relationships_part, "Target=\"worksheets/sheet1.xml\"",
                 "Target=\"http://127.0.0.1/x\" TargetMode=\"External\"");
     },
     {"xlsx.externalSheet Prijzen"}},
    {"ASheetWithoutPart", [](XlsxBuilder& b) { b.without(sheet_part); }, {"xlsx.sheetMissing Prijzen"}},
    {"TwoSheetsOfOnePart",
     [](XlsxBuilder& b) {
       b.replace(workbook_part, "</sheets>", "<sheet name=\"Twee\" sheetId=\"2\" r:id=\"rId1\"/></sheets>");
     },
     {"xlsx.sheetMissing Twee"}},
    {"TwoSheetsOfOneName",
     [](XlsxBuilder& b) {
       b.replace(workbook_part, "</sheets>",
                 "<sheet name=\"PRIJZEN\" sheetId=\"2\" r:id=\"rId2\"/></sheets>");
     },
     {"xlsx.sheetName"}},
    {"NoSheets",
     [](XlsxBuilder& b) {
       b.replace(workbook_part, "<sheet name=\"Prijzen\" sheetId=\"1\" r:id=\"rId1\"/>", "");
     },
     {"xlsx.noSheets"}},
    {"SheetsInAnotherVocabulary",
     [](XlsxBuilder& b) { b.replace(workbook_part, "spreadsheetml/2006/main", "excel/2006/2"); },
     {"xlsx.noSheets"}},
    {"AnIdTwice",
     [](XlsxBuilder& b) { b.replace(workbook_relationships_part, "rId2", "rId1"); },
     {"xlsx.relationships"}},
    {"TwoTablesOfStrings",
     [](XlsxBuilder& b) {
       b.part("xl/extra.xml", "<sst/>");
       b.replace(workbook_relationships_part, "</Relationships>",
                 "<Relationship Id=\"rId9\" Target=\"extra.xml\" Type=\"x/sharedStrings\"/></Relationships>");
     },
     {"xlsx.relationships"}},
    {"AContentTypeTwice",
     [](XlsxBuilder& b) {
       b.replace(content_types_part, "</Types>",
                 "<Override PartName=\"/XL/workbook.xml\" ContentType=\"x\"/></Types>");
     },
     {"xlsx.contentTypes"}},
    {"AMacroEnabledWorkbook",
     [](XlsxBuilder& b) {
       b.replace(content_types_part, "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                 "vnd.ms-excel.sheet.macroEnabled.main+xml");
     },
     {"file.macros"}},
    {"AHiddenMacroProject", [](XlsxBuilder& b) { b.part("xl/VbaProject.bin", "x"); }, {"file.macros"}},
    {"AMacroSheet",
     [](XlsxBuilder& b) {
       b.replace(content_types_part, "</Types>",
                 "<Override PartName=\"/xl/m.xml\" "
                 "ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/></Types>");
     },
     {"file.macros"}},
    {"ABinaryWorkbook",
     [](XlsxBuilder& b) {
       b.replace(content_types_part, "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                 "vnd.ms-excel.sheet.binary.macroEnabled.main");
     },
     {"file.kindUnsupported"}},
    {"ALetter",
     [](XlsxBuilder& b) {
       b.replace(content_types_part, "spreadsheetml.sheet", "wordprocessingml.document");
     },
     {"file.notAWorkbook"}},
    {"AnOpenDocument",
     [](XlsxBuilder& b) { b.part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"); },
     {"file.notAWorkbook"}},
    {"NoContentTypes", [](XlsxBuilder& b) { b.without(content_types_part); }, {"file.notAWorkbook"}},
    {"NoRelationships", [](XlsxBuilder& b) { b.without(root_relationships_part); }, {"file.notAWorkbook"}},
    {"ASheetThatIsAChart",
     [](XlsxBuilder& b) {
       b.part(sheet_part,
              R"(<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>)");
     },
     {"xlsx.notASheet Prijzen"}},
    {"TwoTablesOfCells",
     [](XlsxBuilder& b) { b.replace(sheet_part, "</sheetData>", "</sheetData><sheetData/>"); },
     {"xlsx.unexpectedElement Prijzen"}},
    {"ADocumentType",
     [](XlsxBuilder& b) { b.replace(sheet_part, "<worksheet", "<!DOCTYPE worksheet><worksheet"); },
     {"xml.doctype"}},
    {"StringsThatAreNotUtf8",
     [](XlsxBuilder& b) { b.replace(strings_part, "Prijs", "Pr\xEFjs"); },
     {"xml.encoding"}},
    {"ASheetThatIsCutOff", [](XlsxBuilder& b) { b.replace(sheet_part, "</worksheet>", ""); }, {"xml.syntax"}},
    {"ASheetWithSomethingBehindIt",
     [](XlsxBuilder& b) { b.replace(sheet_part, "</worksheet>", "</worksheet>x"); },
     {"xml.syntax"}},
};

INSTANTIATE_TEST_SUITE_P(Read, XlsxPackages, testing::ValuesIn(packages_to_read),
                         [](const auto& tested) { return tested.param.name; });
INSTANTIATE_TEST_SUITE_P(Refused, XlsxPackages, testing::ValuesIn(packages_to_refuse),
                         [](const auto& tested) { return tested.param.name; });

TEST(XlsxPackage, ResolvesTargetsInsideThePackageOnly) {
  using importing::resolve_part;
  EXPECT_EQ(resolve_part("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(resolve_part("xl/workbook.xml", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(resolve_part("xl/workbook.xml", "..\\docProps\\a.xml"), "docProps/a.xml");
  EXPECT_EQ(resolve_part("", "xl/workbook.xml"), "xl/workbook.xml");
  EXPECT_EQ(resolve_part("xl/workbook.xml", "../../a.xml"), std::nullopt);
}

}  // namespace
