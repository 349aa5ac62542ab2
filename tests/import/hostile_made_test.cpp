// Hostile files that the shared collection lacks, made here: each with the finding that refuses it, or with
// what is read of it.
#include "import/workbook_reader.hpp"
#include "support/finding_codes.hpp"
#include "support/ods_builder.hpp"
#include "support/xlsx_builder.hpp"
#include "tests/import/workbook_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using test_support::OdsBuilder;
using test_support::XlsxBuilder;

struct Hostile {
  const char* name;
  std::string bytes;
  std::string refusal;
};

constexpr const char* bomb_entities =
    "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
constexpr const char* outside_entity = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

test_support::ZipPart part(std::string name, std::string content) {
  test_support::ZipPart made;
  made.name = std::move(name);
  made.content = std::move(content);
  return made;
}

std::string ods_with_content(const std::string& before_the_root) {
  return OdsBuilder().part(test_support::ods_content_part, before_the_root + OdsBuilder().content()).build();
}

std::string ods_with(const test_support::ZipPart& part) {
  OdsBuilder builder;
  builder.parts().push_back(part);
  return builder.build();
}

std::string cell(const std::string& attributes, const std::string& inside = "") {
  return "<table:table-row><table:table-cell " + attributes + ">" + inside +
         "</table:table-cell></table:table-row>";
}

std::vector<Hostile> made() {
  const std::string good = OdsBuilder().build();
  auto encrypted = part("x", "y");
  encrypted.flags = 1;
  auto unknown = part("x", "y");
  unknown.method = 93;
  auto other_name = part("x", "y");
  other_name.local_name = "z";
  auto stray = part("x", "y");
  stray.after_data = "PK\x03\x04";
  return {
      {"OdsBomb", ods_with(part("Pictures/1.png", std::string(std::size_t{20} << 20, ' '))), "zip.bomb"},
      {"OdsEntityBomb", ods_with_content(bomb_entities), "xml.doctype"},
      {"OdsOutsideEntity", ods_with_content(outside_entity), "xml.doctype"},
      {"OdsManifestEntity",
       OdsBuilder().part(test_support::ods_manifest_part, std::string(outside_entity) + "<a>&a;</a>").build(),
       "xml.doctype"},
      {"OdsMetaEntity",
       OdsBuilder().part(test_support::ods_meta_part, std::string(bomb_entities) + "<a>&b;</a>").build(),
       "xml.doctype"},
      {"OdsTraversal", ods_with(part("../../etc/cron.d/x", "y")), "zip.unsafeName"},
      {"OdsAbsolutePath", ods_with(part("/etc/x", "y")), "zip.unsafeName"},
      {"OdsDriveLetter", ods_with(part("C:\\x", "y")), "zip.unsafeName"},
      {"OdsTwinContent", ods_with(part("Content.xml", "<x/>")), "zip.duplicateEntry"},
      {"OdsEncryptedEntry", ods_with(encrypted), "zip.encrypted"},
      {"OdsUnknownMethod", ods_with(unknown), "zip.method"},
      {"OdsTwoNames", ods_with(other_name), "zip.headerMismatch"},
      {"OdsStrayBytes", ods_with(stray), "zip.gaps"},
      {"OdsTruncated", good.substr(0, good.size() - 30), "zip.truncated"},
      {"OdsBehindAnother", good + good, "zip.gaps"},
      {"OdsInvalidUtf8",
       OdsBuilder().rows(cell("office:value-type=\"string\"", "<text:p>\xC3\x28</text:p>")).build(),
       "xml.encoding"},
      {"OdsControlCharacter",
       OdsBuilder().rows(cell("office:value-type=\"string\"", "<text:p>&#1;</text:p>")).build(),
       "xml.entity"},
      {"OdsDeepGroups",
       [] {
         std::string rows;
         for (int i = 0; i < 1'000; ++i) rows += "<table:table-row-group>";
         return OdsBuilder().rows(rows).build();
       }(),
       "xml.depth"},
      {"OdsCountlessColumns",
       OdsBuilder()
           .rows(cell(
               "table:number-columns-repeated=\"4294967297\" office:value-type=\"float\" office:value=\"1\""))
           .build(),
       "table.tooManyColumns Prijzen"},
      {"OdsCountlessRows",
       OdsBuilder()
           .rows("<table:table-row table:number-rows-repeated=\"4294967297\"><table:table-cell "
                 "office:value-type=\"float\" office:value=\"1\"/></table:table-row>")
           .build(),
       "table.tooManyRows Prijzen"},
      {"OdsNumberBeyondAllBounds",
       OdsBuilder().rows(cell("office:value-type=\"float\" office:value=\"1e999\"")).build(),
       "ods.number Prijzen!A1"},
      {"OdsNotANumber", OdsBuilder().rows(cell("office:value-type=\"float\" office:value=\"NaN\"")).build(),
       "ods.number Prijzen!A1"},
      {"XlsxSharedBetweenTwoSheets",
       XlsxBuilder()
           .replace(test_support::workbook_part, "</sheets>",
                    "<sheet name=\"B\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
           .build(),
       "xlsx.sheetMissing B"},
      {"XlsxArrayOverEverything",
       XlsxBuilder()
           .rows(R"(<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>)")
           .build(),
       "xlsx.formulaArea Prijzen"},
      {"XlsxInAnotherNamespace",
       XlsxBuilder()
           .replace(test_support::sheet_part, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "urn:x")
           .build(),
       "xlsx.notASheet Prijzen"},
      {"CsvNul", std::string("a;b\0c\n", 6), "file.notAWorkbook"},
      {"CsvHalfACharacter",
       std::string("\xFF\xFE"
                   "a\0b",
                   5),
       "csv.encoding"},
      {"CsvLoneSurrogate",
       std::string("\xFF\xFE\x00\xD8"
                   "a\0",
                   6),
       "csv.encoding"},
      {"CsvEscapes", "a;\x1B[31mrood\n", "csv.encoding"},
      {"CsvCountlessColumns", std::string(20'000, ';') + "x\n", "table.tooManyColumns"},
      {"CsvEndlessField", "a;" + std::string(200'000, 'x') + "\n", "text.tooLong B1"},
      {"Nothing", "", "file.empty"},
      {"Executable",
       std::string("\x7F"
                   "ELF\x02\x01\x01\0\0\0",
                   10),
       "file.notAWorkbook"},
      {"Picture", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "file.notAWorkbook"},
      {"OldWord", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(600, '\0'),
       "file.notAWorkbook"},
  };
}

class HostileMade : public testing::TestWithParam<Hostile> {};

TEST_P(HostileMade, IsRefusedByName) {
  EXPECT_THAT(test_support::codes(importing::read_workbook(GetParam().bytes, {})),
              testing::Contains(GetParam().refusal));
}

INSTANTIATE_TEST_SUITE_P(All, HostileMade, testing::ValuesIn(made()),
                         [](const auto& tested) { return std::string(tested.param.name); });

// What looks dangerous and is only data.
TEST(HarmlessFiles, AreReadAsWhatTheyHold) {
  using testing::Contains;
  const std::string inner = XlsxBuilder().build();
  EXPECT_THAT(test_support::cells(ods_with(part("Object 1/content.xml", "<!DOCTYPE x>"))),
              Contains("B1=number 100"));
  EXPECT_THAT(test_support::cells(ods_with(part("inner.xlsx", inner))), Contains("B1=number 100"));
  EXPECT_THAT(test_support::cells(
                  OdsBuilder()
                      .rows(cell("office:value-type=\"string\"", "<text:p>=cmd|'/c calc'!A1</text:p>"))
                      .build()),
              Contains("A1=text =cmd|'/c calc'!A1"));
  EXPECT_THAT(test_support::cells("naam;=1+1\n@x;\t-2\n"), Contains("B1=text =1+1"));
  EXPECT_THAT(test_support::cells(
                  OdsBuilder()
                      .rows(cell("office:value-type=\"string\"", "<text:p>\xD8\xA8\xF0\x9F\x98\x80</text:p>"))
                      .build()),
              Contains("A1=text \xD8\xA8\xF0\x9F\x98\x80"));
}

}  // namespace
