#include "import/ods_reader.hpp"

#include "import/workbook_reader.hpp"
#include "support/finding_codes.hpp"
#include "support/ods_builder.hpp"
#include "tests/import/workbook_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Limits;
using test_support::cells;
using test_support::codes;
using test_support::OdsBuilder;
using testing::Contains;
using testing::ElementsAre;

using Texts = std::vector<std::string>;

Texts cells_of_row(const std::string& cells_xml) {
  return cells(OdsBuilder().rows("<table:table-row>" + cells_xml + "</table:table-row>").build());
}

std::string text_cell(const std::string& paragraph) {
  return "<table:table-cell office:value-type=\"string\">" + paragraph + "</table:table-cell>";
}

constexpr const char* number_cell =
    R"(<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>)";

TEST(OdsReader, ReadsTheSmallestSpreadsheet) {
  EXPECT_THAT(cells(OdsBuilder().build()), ElementsAre("A1=text Prijs", "B1=number 100"));
}

struct CellCase {
  const char* name;
  std::string xml;
  Texts read;
};

class OdsCells : public testing::TestWithParam<CellCase> {};

TEST_P(OdsCells, AreReadAsStored) { EXPECT_EQ(cells_of_row(GetParam().xml), GetParam().read); }

INSTANTIATE_TEST_SUITE_P(
    All, OdsCells,
    testing::Values(
        CellCase{"percentage",
                 R"(<table:table-cell office:value-type="percentage" office:value="0.45"/>)",
                 {"A1=number 0.45 as percent"}},
        CellCase{
            "currency",
            R"(<table:table-cell office:value-type="currency" office:currency="EUR" office:value="1234.5"/>)",
            {"A1=number 1234.5"}},
        CellCase{"date",
                 R"(<table:table-cell office:value-type="date" office:date-value="2026-11-25"/>)",
                 {"A1=date 2026-11-25"}},
        CellCase{"time",
                 R"(<table:table-cell office:value-type="time" office:time-value="PT12H30M00S"/>)",
                 {"A1=date PT12H30M00S"}},
        CellCase{"truth",
                 R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/>)",
                 {"A1=boolean 1"}},
        CellCase{"formula",
                 R"(<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>)",
                 {"A1=number 2 by formula"}},
        CellCase{
            "truth_of_another_format",
            R"x(<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="1"/>)x",
            {"A1=boolean 1"}},
        CellCase{
            "untruth_of_another_format",
            R"x(<table:table-cell table:formula="of:=FALSE()" office:value-type="float" office:value="0"/>)x",
            {"A1=boolean 0"}},
        CellCase{
            "truth_with_another_result",
            R"x(<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="0"/>)x",
            {"A1=number 0 by formula"}},
        CellCase{"formula_without_result",
                 R"(<table:table-cell table:formula="of:=1+1"/>)",
                 {"A1=empty  by formula"}},
        CellCase{
            "error_of_libreoffice",
            R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" )"
            R"(calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)",
            {"A1=error #DIV/0! by formula"}},
        CellCase{
            "error_of_excel",
            R"x(<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="">)x"
            R"(<text:p>#N/A</text:p></table:table-cell>)",
            {"A1=error #N/A by formula"}},
        CellCase{
            "text_attribute_counts",
            R"(<table:table-cell office:value-type="string" office:string-value="echt"><text:p>schijn</text:p>)"
            R"(</table:table-cell>)",
            {"A1=text echt"}},
        CellCase{"number_as_text", text_cell("<text:p>1.234,50</text:p>"), {"A1=text 1.234,50"}},
        CellCase{"formula_as_text", text_cell("<text:p>=1+1</text:p>"), {"A1=text =1+1"}},
        CellCase{"spans",
                 text_cell("<text:p>twee<text:span> delen</text:span><text:a> en meer</text:a></text:p>"),
                 {"A1=text twee delen en meer"}},
        CellCase{"spaces",
                 text_cell("<text:p>\n  a  b<text:s text:c=\"2\"/>c<text:tab/>d </text:p>"),
                 {"A1=text a b  c\td "}},
        CellCase{"lines",
                 text_cell("<text:p>een<text:line-break/>twee</text:p><text:p>drie</text:p>"),
                 {"A1=text een\ntwee\ndrie"}},
        CellCase{"annotations_are_left_out",
                 text_cell("<office:annotation><text:p>geheim</text:p></office:annotation><text:p>prijs"
                           "<office:annotation><text:p>x</text:p></office:annotation>, lager</text:p>"),
                 {"A1=text prijs, lager"}},
        CellCase{"readings_are_left_out",
                 text_cell("<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>toukyou"
                           "</text:ruby-text></text:ruby></text:p>"),
                 {"A1=text 東京"}},
        CellCase{
            "covered",
            R"(<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="1"/>)"
            R"(<table:covered-table-cell/>)" +
                std::string(number_cell),
            {"A1=number 1", "C1=number 7"}},
        CellCase{
            "repeated_cells",
            R"(<table:table-cell table:number-columns-repeated="3"/>)"
            R"(<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>)"
            R"(<table:table-cell table:number-columns-repeated="16379"/>)",
            {"D1=number 1", "E1=number 1"}},
        CellCase{"empty", R"(<table:table-cell office:value-type="string"><text:p/></table:table-cell>)", {}},
        CellCase{"void", R"(<table:table-cell office:value-type="void"/>)", {}}),
    [](const auto& tested) { return std::string(tested.param.name); });

class OdsRefusals : public testing::TestWithParam<CellCase> {};

TEST_P(OdsRefusals, NameTheCell) { EXPECT_EQ(cells_of_row(GetParam().xml), GetParam().read); }

INSTANTIATE_TEST_SUITE_P(
    All, OdsRefusals,
    testing::Values(
        CellCase{"number",
                 R"(<table:table-cell office:value-type="float" office:value="1,5"/>)",
                 {"ods.number Prijzen!A1"}},
        CellCase{"number_missing",
                 R"(<table:table-cell office:value-type="float"><text:p>3</text:p></table:table-cell>)",
                 {"ods.number Prijzen!A1"}},
        CellCase{"truth",
                 R"(<table:table-cell office:value-type="boolean" office:boolean-value="1"/>)",
                 {"ods.boolean Prijzen!A1"}},
        CellCase{"moment",
                 R"(<table:table-cell office:value-type="date" office:date-value="morgen"/>)",
                 {"ods.moment Prijzen!A1"}},
        CellCase{"type",
                 R"(<table:table-cell/><table:table-cell office:value-type="gok" office:value="1"/>)",
                 {"ods.cellType Prijzen!B1"}},
        CellCase{
            "repeat", R"(<table:table-cell table:number-columns-repeated="-3"/>)", {"ods.repeat Prijzen!A1"}},
        CellCase{
            "too_wide",
            R"(<table:table-cell table:number-columns-repeated="99999999999999999999" office:value-type="float" office:value="1"/>)",
            {"table.tooManyColumns Prijzen"}},
        CellCase{"beyond_the_sheet",
                 R"(<table:table-cell table:number-columns-repeated="16384"/>)" + std::string(number_cell),
                 {"table.tooManyColumns Prijzen"}},
        CellCase{"spaces",
                 text_cell("<text:p>a<text:s text:c=\"4000000000\"/></text:p>"),
                 {"text.tooLong Prijzen!A1"}},
        CellCase{
            "matrix_beyond_the_sheet",
            R"(<table:table-cell table:formula="of:=1" table:number-matrix-rows-spanned="2000000" office:value-type="float" office:value="1"/>)",
            {"ods.formulaRange Prijzen!A1"}}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(OdsReader, WritesRepeatedRowsOut) {
  const auto rows =
      std::string("<table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">") +
      number_cell +
      "</table:table-row></table:table-header-rows><table:table-row-group><table:table-row-group>"
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
      "</table:table-row-group><table:table-row>" +
      number_cell + "</table:table-row></table:table-row-group>" +
      "<table:table-row table:number-rows-repeated=\"1048570\"/>" +
      "<table:table-row table:number-rows-repeated=\"1048570\"/>";
  EXPECT_THAT(cells(OdsBuilder().rows(rows).build()),
              ElementsAre("A1=number 7", "A2=number 7", "A6=number 7"));
}

TEST(OdsReader, RefusesMoreCellsThanTheLimitBeforeMakingThem) {
  const auto rows = std::string(
      "<table:table-row table:number-rows-repeated=\"1048576\">"
      "<table:table-cell table:number-columns-repeated=\"1024\" "
      "office:value-type=\"float\" office:value=\"1\"/></table:table-row>");
  EXPECT_THAT(cells(OdsBuilder().rows(rows).build()), ElementsAre("table.tooManyCells Prijzen"));
  Limits limits;
  limits.cells = 5;
  const auto six = "<table:table-row table:number-rows-repeated=\"3\">" + std::string(number_cell) +
                   number_cell + "</table:table-row>";
  EXPECT_THAT(cells(OdsBuilder().rows(six).build(), limits), ElementsAre("table.tooManyCells Prijzen"));
  limits.cells = 6;
  EXPECT_EQ(cells(OdsBuilder().rows(six).build(), limits).size(), 6U);
}

TEST(OdsReader, MarksWhatAMatrixFormulaFills) {
  const auto rows = std::string(
                        "<table:table-row><table:table-cell table:formula=\"of:=[.A5:.A6]\" "
                        "table:number-matrix-rows-spanned=\"2\" table:number-matrix-columns-spanned=\"1\" "
                        "office:value-type=\"float\" office:value=\"1\"/>") +
                    number_cell + "</table:table-row><table:table-row>" + number_cell + "</table:table-row>";
  EXPECT_THAT(cells(OdsBuilder().rows(rows).build()),
              ElementsAre("A1=number 1 by formula", "B1=number 7", "A2=number 7 by formula"));
}

TEST(OdsReader, ReadsHiddenSheetsNamesAndProperties) {
  const auto bytes =
      OdsBuilder()
          .styles(
              "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
              "table:display=\"false\"/></style:style>")
          .after(
              "<table:table table:name=\"_ww\" table:style-name=\"ta2\"/><table:named-expressions>"
              "<table:named-range table:name=\"prijs\" table:cell-range-address=\"$'Blad "
              "''1'''.$C$4:.$C$9\"/>"
              "<table:named-range table:name=\"een\" table:cell-range-address=\"$Prijzen.$B$1\"/>"
              "<table:named-expression table:name=\"btw\" table:expression=\"of:=0.21\"/>"
              "</table:named-expressions>")
          .part(test_support::ods_meta_part,
                "<o:document-meta xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"><o:meta><meta:user-defined "
                "meta:name=\"versie\">3</meta:user-defined></o:meta></o:document-meta>")
          .build();
  const auto workbook = importing::read_ods(bytes, {});
  ASSERT_TRUE(workbook) << testing::PrintToString(codes(workbook));
  ASSERT_EQ(workbook->sheets.size(), 2U);
  EXPECT_EQ(workbook->sheets[0].visibility(), importing::SheetVisibility::visible);
  EXPECT_EQ(workbook->sheets[1].visibility(), importing::SheetVisibility::hidden);
  ASSERT_EQ(workbook->names.size(), 3U);
  const auto range = importing::parse_sheet_reference(workbook->names[0].refers_to);
  ASSERT_TRUE(range) << workbook->names[0].refers_to;
  EXPECT_EQ(range->sheet, "Blad '1'");
  EXPECT_EQ(range->range.last, (importing::CellAddress{9, 3}));
  EXPECT_EQ(workbook->names[1].refers_to, "'Prijzen'!$B$1");
  EXPECT_EQ(workbook->names[2].refers_to, "of:=0.21");
  EXPECT_EQ(workbook->properties, (std::vector<importing::Property>{{"versie", "3"}}));
}

TEST(OdsReader, NotesWhatLiesUnderMergedCells) {
  const auto rows =
      "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" "
      "office:value-type=\"float\" office:value=\"1\"/><table:covered-table-cell "
      "office:value-type=\"float\" office:value=\"2\"/></table:table-row>";
  const auto workbook = importing::read_ods(OdsBuilder().rows(rows).build(), {});
  ASSERT_TRUE(workbook);
  EXPECT_THAT(codes(workbook->notes), ElementsAre("table.hiddenCell Prijzen!B1"));
}

TEST(OdsReader, NotesOtherFilesAndOpensNone) {
  const auto linked = OdsBuilder().rows(
      "<table:table-source xlink:href=\"http://example.nl/x.ods\" "
      "xmlns:xlink=\"http://www.w3.org/1999/xlink\"/><table:table-row>" +
      std::string(number_cell) + "</table:table-row>");
  const auto workbook = importing::read_ods(linked.build(), {});
  ASSERT_TRUE(workbook);
  EXPECT_THAT(codes(workbook->notes), ElementsAre("xlsx.externalLink"));
  const auto kept = importing::read_ods(
      OdsBuilder().after("<table:table table:name=\"'file:///x.ods'#Blad1\"/>").build(), {});
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->sheets.size(), 1U);
  EXPECT_THAT(codes(kept->notes), ElementsAre("xlsx.externalLink"));
}

TEST(OdsReader, RefusesWhatIsNoPlainSpreadsheet) {
  const auto refused = [](const OdsBuilder& builder) {
    return codes(importing::read_ods(builder.build(), {}));
  };
  OdsBuilder text;
  text.parts()[0].content = "application/vnd.oasis.opendocument.text";
  EXPECT_THAT(refused(text), ElementsAre("file.notAWorkbook"));
  OdsBuilder packed;
  packed.parts()[0].deflated = true;
  EXPECT_THAT(refused(packed), ElementsAre("file.notAWorkbook"));
  EXPECT_THAT(refused(OdsBuilder().part("Basic/Standard/Module1.xml", "<x/>")), ElementsAre("file.macros"));
  EXPECT_THAT(refused(OdsBuilder().part("Scripts/python/x.py", "")), ElementsAre("file.macros"));
  EXPECT_THAT(refused(OdsBuilder().part(
                  test_support::ods_manifest_part,
                  "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
                  "<m:encryption-data/></m:file-entry></m:manifest>")),
              ElementsAre("file.encrypted"));
  EXPECT_THAT(refused(OdsBuilder().part(test_support::ods_content_part,
                                        "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")),
              ElementsAre("xml.doctype"));
  EXPECT_THAT(refused(OdsBuilder().part(test_support::ods_content_part, "<x/>")),
              ElementsAre("ods.noSheets"));
  EXPECT_THAT(refused(OdsBuilder().after("<table:table table:name=\"prijzen\"/>")),
              ElementsAre("ods.sheetName"));
}

TEST(OdsReader, TellsKindsApartByTheirFirstBytes) {
  EXPECT_TRUE(importing::is_open_document(OdsBuilder().build()));
  EXPECT_FALSE(importing::is_open_document("PK\x03\x04"));
  EXPECT_FALSE(importing::is_open_document("naam;prijs\n"));
  const auto table = importing::read_workbook("naam;prijs\n", {});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->sheets.at(0).at({1, 2}).text, "prijs");
}

}  // namespace
