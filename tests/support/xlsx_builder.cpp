#include "support/xlsx_builder.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace test_support {
namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
</Types>)";

constexpr std::string_view root_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="xl/workbook.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>)";

constexpr std::string_view workbook =
    R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Prijzen" sheetId="1" r:id="rId1"/></sheets>
</workbook>)";

constexpr std::string_view workbook_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
<Relationship Id="rId2" Target="sharedStrings.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>
<Relationship Id="rId3" Target="styles.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>
</Relationships>)";

// Styles 0 plain, 1 a date, 2 a percentage, 3 a duration by its own code, 4 an amount in euro by its own
// code.
constexpr std::string_view styles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/>
<numFmt numFmtId="165" formatCode="[$&#8364;-413] #,##0.00&quot; per dag&quot;"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
</styleSheet>)";

std::string in_main(std::string_view root, std::string_view inside) {
  std::string xml(declaration);
  xml.append("<").append(root).append(
      R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)");
  return xml.append(inside).append("</").append(root).append(">");
}

}  // namespace

XlsxBuilder::XlsxBuilder() {
  const std::string head(declaration);
  part(content_types_part, head + std::string(content_types));
  part(root_relationships_part, head + std::string(root_relationships));
  part(workbook_part, head + std::string(workbook));
  part(workbook_relationships_part, head + std::string(workbook_relationships));
  part(styles_part, head + std::string(styles));
  strings("<si><t>Prijs</t></si>");
  rows(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>100</v></c></row>)");
}

XlsxBuilder& XlsxBuilder::part(const std::string& name, std::string content) {
  without(name);
  ZipPart& added = parts_.emplace_back();
  added.name = name;
  added.content = std::move(content);
  return *this;
}

XlsxBuilder& XlsxBuilder::without(const std::string& name) {
  parts_.erase(
      std::remove_if(parts_.begin(), parts_.end(), [&](const ZipPart& part) { return part.name == name; }),
      parts_.end());
  return *this;
}

XlsxBuilder& XlsxBuilder::rows(std::string_view xml) {
  return part(sheet_part, in_main("worksheet", "<sheetData>" + std::string(xml) + "</sheetData>"));
}

XlsxBuilder& XlsxBuilder::strings(std::string_view xml) { return part(strings_part, in_main("sst", xml)); }

XlsxBuilder& XlsxBuilder::replace(const std::string& name, std::string_view from, std::string_view to) {
  for (ZipPart& part : parts_) {
    const std::size_t at = part.name == name ? part.content.find(from) : std::string::npos;
    if (at == std::string::npos) continue;
    part.content.replace(at, from.size(), to);
    return *this;
  }
  throw std::invalid_argument(name + " does not hold: " + std::string(from));
}

}  // namespace test_support
