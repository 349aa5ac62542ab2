#include "import/xlsx_reader.hpp"

#include "support/finding_codes.hpp"
#include "support/xlsx_builder.hpp"
#include "tests/import/workbook_cells.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Limits;
using importing::read_xlsx;
using testing::ElementsAre;
using namespace test_support;

std::vector<std::string> cells_of_rows(std::string_view rows, const Limits& limits = {}) {
  return cells(XlsxBuilder().rows(rows).build(), limits);
}

TEST(XlsxReader, ReadsASmallWorkbook) {
  const auto workbook = read_xlsx(XlsxBuilder().build(), {});
  ASSERT_TRUE(workbook) << codes(workbook)[0];
  ASSERT_EQ(workbook->sheets.size(), 1U);
  EXPECT_EQ(workbook->sheets[0].name(), "Prijzen");
  EXPECT_EQ(described(workbook->sheets[0].at({1, 1})), "text Prijs");
  EXPECT_EQ(described(workbook->sheets[0].at({1, 2})), "number 100");
  EXPECT_THAT(workbook->notes, testing::IsEmpty());
}

struct Rows {
  const char* name;
  const char* xml;
  std::vector<std::string> cells;
};

class XlsxCells : public testing::TestWithParam<Rows> {};

TEST_P(XlsxCells, AreReadAsTheFormatSays) { EXPECT_EQ(cells_of_rows(GetParam().xml), GetParam().cells); }

const Rows kinds_of_cells[] = {
    {"Numbers",
     R"(<row r="1"><c r="A1"><v>1E+05</v></c><c r="B1" t="n"><v> 0.30000000000000004
</v></c><c r="C1"><v>-.5</v></c></row>)",
     {"A1=number 1E+05", "B1=number 0.30000000000000004", "C1=number -.5"}},
    {"Booleans",
     R"(<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="b"><v>true</v></c></row>)",
     {"A1=boolean 1", "B1=boolean 0", "C1=boolean 1"}},
    {"ErrorsAndIsoDates",
     R"(<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="d"><v>2026-11-24</v></c></row>)",
     {"A1=error #N/A", "B1=date 2026-11-24"}},
    {"Formats",
     R"(<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c>
<c r="D1" s="3"><v>1</v></c><c r="E1" s="4"><v>1</v></c><c r="F1" s=""><v>1</v></c></row>)",
     {"A1=number 1", "B1=number 1 as date", "C1=number 1 as percent", "D1=number 1 as date", "E1=number 1",
      "F1=number 1"}},
    {"Formulas",
     R"(<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c>
<c r="C1"><f>NOW()</f></c><c r="D1"><f t="shared" si="0"/><v>3</v></c><c r="E1" t="str"><f>""</f><v></v></c></row>)",
     {"A1=number 2 by formula", "B1=text x by formula", "C1=empty  by formula", "D1=number 3 by formula",
      "E1=text  by formula"}},
    {"ArrayFormulasCoverTheirRange",
     R"(<row r="1"><c r="A1"><f t="array" ref="A1:B2">x</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><v>6</v></c></row>)",
     {"A1=number 1 by formula", "B1=number 2 by formula", "C1=number 3", "A2=number 4 by formula",
      "B2=number 5 by formula", "A3=number 6"}},
    {"InlineStrings",
     R"(<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><v>b</v></c>
<c r="C1" t="inlineStr"><is><r><t>1</t></r><r><rPr/><t xml:space="preserve"> 2</t></r></is><v>9</v></c>
<c r="D1" t="inlineStr"><is><t/></is></c><c r="E1" t="str"><v>e</v></c></row>)",
     {"A1=text a", "B1=text b", "C1=text 1 2", "E1=text e"}},
    {"EmptyCellsAreNotStored",
     R"(<row r="1"><c r="A1" s="1"/><c r="B1"><v/></c><c r="C1" t="s"><v></v></c><c r="D1" t="str"><v></v></c></row>)",
     {}},
    {"RowsAndCellsWithoutAddressFollowOn",
     R"(<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>)",
     {"A1=number 1", "C1=number 2", "D1=number 3", "A5=number 4", "A6=number 5"}},
    {"WhatIsNoCellIsPassedOver",
     R"(<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst/></row><other/>)",
     {"A1=number 1"}},
    {"TheCornersOfTheSheet",
     R"(<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>)",
     {"A1=number 1", "XFD1048576=number 2"}},
};

const Rows faults_in_cells[] = {
    {"NumbersThatAreNone",
     R"(<row r="1"><c r="A1"><v>1,5</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1e999</v></c><c r="D1"><v>0x1</v></c></row>)",
     {"xlsx.number Prijzen!A1", "xlsx.number Prijzen!B1", "xlsx.number Prijzen!C1",
      "xlsx.number Prijzen!D1"}},
    {"SharedStringsThatDoNotExist",
     R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>0x0</v></c></row>)",
     {"xlsx.sharedString Prijzen!A1", "xlsx.sharedString Prijzen!B1", "xlsx.sharedString Prijzen!C1"}},
    {"StylesThatDoNotExist",
     R"(<row r="1"><c r="A1" s="5"><v>1</v></c><c r="B1" s="x"><v>1</v></c></row>)",
     {"xlsx.style Prijzen!A1", "xlsx.style Prijzen!B1"}},
    {"ABooleanThatIsNone", R"(<row r="1"><c r="A1" t="b"><v>2</v></c></row>)", {"xlsx.boolean Prijzen!A1"}},
    {"AnUnknownType", R"(<row r="1"><c r="A1" t="x"><v>2</v></c></row>)", {"xlsx.cellType Prijzen!A1"}},
    {"AnInlineStringOfAnotherType",
     R"(<row r="1"><c r="A1"><v>1</v><is><t>2</t></is></c></row>)",
     {"xlsx.cellType Prijzen!A1"}},
    {"TwoValues",
     R"(<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>)",
     {"xlsx.unexpectedElement Prijzen!A1"}},
    {"RowsOfAnotherVocabulary", R"(<x:row xmlns:x="urn:x" r="1"/>)", {"xlsx.unexpectedElement Prijzen"}},
    {"CellsThatOnlySomeReadersSee",
     R"(<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice
Requires="x"><row r="1"><c r="A1"><v>1</v></c></row></mc:Choice></mc:AlternateContent>)",
     {"xlsx.unexpectedElement Prijzen"}},
    {"AddressesOutsideTheSheet",
     R"(<row r="1"><c r="A0"><v>1</v></c><c r="XFE1"><v>1</v></c><c r="a1"><v>1</v></c></row><row r="1048577"/><row r="0"/>)",
     {"xlsx.cellReference Prijzen", "xlsx.cellReference Prijzen", "xlsx.cellReference Prijzen",
      "xlsx.cellReference Prijzen", "xlsx.cellReference Prijzen"}},
    {"AnAddressInAnotherRow", R"(<row r="1"><c r="A2"><v>1</v></c></row>)", {"xlsx.cellReference Prijzen"}},
    {"CellsOutOfOrder",
     R"(<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row><row r="2"/><row r="1"/>)",
     {"xlsx.cellOrder Prijzen!B2", "xlsx.cellOrder Prijzen!A2", "xlsx.cellOrder Prijzen!A1"}},
    {"ControlCharactersInText",
     R"(<row r="1"><c r="A1" t="str"><v>_x0000_</v></c><c r="B1" t="str"><v>_xD83D_</v></c></row>)",
     {"text.controlCharacter Prijzen!A1", "text.controlCharacter Prijzen!B1"}},
    {"AnArrayFormulaWithoutARange",
     R"(<row r="1"><c r="A1"><f t="array" ref="A1:">x</f><v>1</v></c></row>)",
     {"xlsx.formulaRange Prijzen!A1"}},
    {"AnArrayFormulaOverTheWholeSheet",
     R"(<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">x</f><v>1</v></c></row>)",
     {"xlsx.formulaArea Prijzen"}},
};

const auto name_of_rows = [](const auto& tested) { return tested.param.name; };
INSTANTIATE_TEST_SUITE_P(Kinds, XlsxCells, testing::ValuesIn(kinds_of_cells), name_of_rows);
INSTANTIATE_TEST_SUITE_P(Faults, XlsxCells, testing::ValuesIn(faults_in_cells), name_of_rows);

TEST(XlsxReader, KeepsEmptySharedStringsInTheirPlace) {
  EXPECT_THAT(cells(XlsxBuilder()
                        .strings("<si><t>a</t></si><si><t/></si><si></si><si><t>d</t></si>")
                        .rows(R"(<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>
<c t="s"><v>3</v></c></row>)")
                        .build()),
              ElementsAre("A1=text a", "D1=text d"));
}

struct SharedText {
  const char* xml;
  const char* text;
};

class XlsxText : public testing::TestWithParam<SharedText> {};

TEST_P(XlsxText, IsWhatTheSheetShows) {
  const auto workbook =
      read_xlsx(XlsxBuilder().strings("<si>" + std::string(GetParam().xml) + "</si>").build(), {});
  ASSERT_TRUE(workbook) << codes(workbook)[0];
  EXPECT_EQ(workbook->sheets[0].at({1, 1}).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Strings, XlsxText,
    testing::Values(SharedText{"<t>_x000D_a_x000a_b</t>", "\ra\nb"},
                    SharedText{"<t>_x005F_x000D_</t>", "_x000D_"},
                    SharedText{"<t>_xD83D__xDE00_</t>", "\U0001F600"},
                    SharedText{"<t>_x41_ _x0041 _xyyyy_</t>", "_x41_ _x0041 _xyyyy_"},
                    SharedText{"<t> a </t>", " a "}, SharedText{"<t xml:space='preserve'>  </t>", "  "},
                    SharedText{"<r><t>bru</t></r><r><t>to</t></r>", "bruto"},
                    SharedText{"<t>\xE6\x9D\xB1</t><rPh sb='0' eb='1'><t>\xE3\x81\xB2</t></rPh><phoneticPr/>",
                               "\xE6\x9D\xB1"},
                    SharedText{"<t><![CDATA[a<b]]></t>", "a<b"}, SharedText{"<t>a&amp;lt;</t>", "a&lt;"}));

TEST(XlsxReader, TellsOldAndEncryptedWorkbooksFromOtherFiles) {
  const std::string ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  const auto wide = [](std::string_view text) {
    std::string bytes;
    for (const char c : text) bytes.append(1, c).append(1, '\0');
    return bytes;
  };
  EXPECT_THAT(cells(ole + wide("Root Entry") + wide("EncryptedPackage")), ElementsAre("file.encrypted"));
  EXPECT_THAT(cells(ole + wide("Root Entry") + wide("Workbook")), ElementsAre("file.oldExcel"));
  EXPECT_THAT(cells(ole + wide("WordDocument")), ElementsAre("file.notAWorkbook"));
  EXPECT_THAT(codes(read_xlsx("", {})), ElementsAre("file.notAWorkbook"));
  EXPECT_THAT(codes(read_xlsx("Naam;Prijs", {})), ElementsAre("file.notAWorkbook"));
}

TEST(XlsxReader, GivesSheetsNamesAndProperties) {
  XlsxBuilder builder;
  builder.part(
      "xl/worksheets/sheet2.xml",
      R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>)");
  builder.part("xl/chartsheets/sheet3.xml", "<chartsheet/>");
  builder.part("docProps/custom.xml",
               R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property pid="2" name="form"><vt:lpwstr>GOU-2026-014</vt:lpwstr></property>
<property pid="3" name="version"><vt:i4>7</vt:i4></property></Properties>)");
  builder.replace(root_relationships_part, "</Relationships>",
                  R"(<Relationship Id="rId2" Target="docProps/custom.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"/></Relationships>)");
  builder.replace(workbook_relationships_part, "</Relationships>",
                  R"(<Relationship Id="rId7" Target="worksheets/sheet2.xml" Type="x/worksheet"/>
<Relationship Id="rId8" Target="chartsheets/sheet3.xml" Type="x/chartsheet"/>
<Relationship Id="rId9" Target="externalLinks/1.xml" Type="x/externalLink"/></Relationships>)");
  builder.replace(workbook_part, "<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
  builder.replace(
      workbook_part, "</sheets>",
      R"(<sheet name="_tb" state="veryHidden" r:id="rId7"/><sheet name="Grafiek" r:id="rId8"/></sheets>
<definedNames><definedName name="tb_prijs">Prijzen!$B$1</definedName>
<definedName name="tb_x" localSheetId="1" hidden="1">'_tb'!$A$1:$A$9</definedName></definedNames>)");
  const auto workbook = read_xlsx(builder.build(), {});
  ASSERT_TRUE(workbook) << codes(workbook)[0];
  ASSERT_EQ(workbook->sheets.size(), 2U);
  EXPECT_EQ(workbook->sheets[1].name(), "_tb");
  EXPECT_EQ(workbook->sheets[1].visibility(), importing::SheetVisibility::very_hidden);
  EXPECT_EQ(workbook->sheets[1].last_row(), 0U);
  EXPECT_EQ(workbook->sheet("_tb"), &workbook->sheets[1]);
  EXPECT_EQ(workbook->sheet("Grafiek"), nullptr);
  EXPECT_TRUE(workbook->dates_from_1904);
  EXPECT_THAT(workbook->names, ElementsAre(importing::DefinedName{"tb_prijs", "Prijzen!$B$1", "", false},
                                           importing::DefinedName{"tb_x", "'_tb'!$A$1:$A$9", "_tb", true}));
  EXPECT_THAT(workbook->properties,
              ElementsAre(importing::Property{"form", "GOU-2026-014"}, importing::Property{"version", "7"}));
  EXPECT_THAT(codes(workbook->notes), ElementsAre("xlsx.externalLink", "xlsx.otherSheet Grafiek"));
}

TEST(XlsxReader, WarnsOfTextThatDeceivesAndOfEmbeddedFiles) {
  const auto workbook = read_xlsx(
      XlsxBuilder().strings("<si><t>1\u202E00</t></si>").part("xl/embeddings/a.bin", "x").build(), {});
  ASSERT_TRUE(workbook);
  EXPECT_THAT(codes(workbook->notes), ElementsAre("xlsx.embedded", "text.deceptive Prijzen!A1"));
}

TEST(XlsxReader, ForgivesTextNoCellRefersTo) {
  EXPECT_THAT(cells(XlsxBuilder().strings("<si><t>Prijs</t></si><si><t>_x0000_</t></si>").build()),
              ElementsAre("A1=text Prijs", "B1=number 100"));
}

TEST(XlsxReader, KeepsToItsLimits) {
  const auto refused = [](const std::function<void(Limits&)>& set, std::string_view rows) {
    Limits limits;
    set(limits);
    return cells_of_rows(rows, limits);
  };
  constexpr std::string_view two = R"(<row><c><v>1</v></c><c t="str"><v>abcdef</v></c></row>)";
  EXPECT_THAT(refused([](Limits&) {}, two), testing::SizeIs(2));
  EXPECT_THAT(refused([](Limits& l) { l.file_bytes = 100; }, two), ElementsAre("file.tooLarge"));
  EXPECT_THAT(refused([](Limits& l) { l.cells = 1; }, two), ElementsAre("table.tooManyCells Prijzen"));
  EXPECT_THAT(refused([](Limits& l) { l.text_bytes = 5; }, two), ElementsAre("text.tooLong Prijzen!B1"));
  EXPECT_THAT(refused([](Limits& l) { l.all_text_bytes = 11; }, two),
              ElementsAre("table.tooMuchText Prijzen"));
  EXPECT_THAT(refused([](Limits& l) { l.shared_strings = 0; }, two), ElementsAre("xlsx.tooManyStrings"));
  EXPECT_THAT(refused([](Limits& l) { l.styles = 4; }, two), ElementsAre("xlsx.tooManyStyles"));
  EXPECT_THAT(refused([](Limits& l) { l.sheets = 0; }, two), ElementsAre("xlsx.tooManySheets"));
  EXPECT_THAT(refused([](Limits& l) { l.small_part_bytes = 100; }, two), ElementsAre("zip.bomb"));
  EXPECT_THAT(refused([](Limits& l) { l.xml_elements = 6; }, two), ElementsAre("xml.tooManyElements"));
}

TEST(XlsxReader, CountsTheCellsOfAllSheetsTogether) {
  XlsxBuilder builder;
  builder.part(
      "xl/worksheets/sheet2.xml",
      R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>)");
  builder.replace(
      workbook_relationships_part, "</Relationships>",
      R"(<Relationship Id="rId7" Target="worksheets/sheet2.xml" Type="x/worksheet"/></Relationships>)");
  builder.replace(workbook_part, "</sheets>", R"(<sheet name="Twee" r:id="rId7"/></sheets>)");
  Limits limits;
  limits.cells = 3;
  EXPECT_THAT(cells(builder.build(), limits), testing::SizeIs(3));
  limits.cells = 2;
  EXPECT_THAT(cells(builder.build(), limits), ElementsAre("table.tooManyCells Twee"));
}

TEST(XlsxReader, ListsNoMoreFindingsThanTheLimit) {
  std::string rows;
  for (int i = 0; i < 50; ++i) rows += "<row><c><v>x</v></c></row>";
  Limits limits;
  limits.findings = 2;
  EXPECT_THAT(cells_of_rows(rows, limits),
              ElementsAre("xlsx.number Prijzen!A1", "xlsx.number Prijzen!A2", "file.moreFindings"));
}

TEST(XlsxReader, NotesWhatLiesUnderMergedCells) {
  XlsxBuilder builder;
  builder.rows(
      R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="9"><c r="C9"><v>3</v></c></row>)");
  builder.replace(
      sheet_part, "</sheetData>",
      R"(</sheetData><mergeCells><mergeCell ref="A2:B4"/><mergeCell ref="C5:D8"/><mergeCell ref="C9:D9"/></mergeCells>)");
  const auto workbook = read_xlsx(builder.build(), {});
  ASSERT_TRUE(workbook) << codes(workbook)[0];
  EXPECT_THAT(codes(workbook->notes), ElementsAre("table.hiddenCell Prijzen!B2"));
  Limits limits;
  limits.merged_rows = 0;
  EXPECT_THAT(codes(read_xlsx(builder.build(), limits)), testing::Contains("table.mergedRanges Prijzen"));
}

}  // namespace
