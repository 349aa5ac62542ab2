#include "support/ods_builder.hpp"

#include <algorithm>

namespace test_support {

OdsBuilder::OdsBuilder() {
  ZipPart type{"mimetype", ods_type};
  type.deflated = false;
  parts_.push_back(std::move(type));
  part(
      ods_manifest_part,
      R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">)"
      R"(<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>)"
      R"(<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)");
  rows_ =
      R"(<table:table-row><table:table-cell office:value-type="string"><text:p>Prijs</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="float" office:value="100"><text:p>100</text:p></table:table-cell></table:table-row>)";
}

OdsBuilder& OdsBuilder::part(const std::string& name, std::string content) {
  const auto found =
      std::find_if(parts_.begin(), parts_.end(), [&](const ZipPart& each) { return each.name == name; });
  if (found != parts_.end())
    found->content = std::move(content);
  else
    parts_.push_back({name, std::move(content)});
  return *this;
}

std::string OdsBuilder::content() const {
  constexpr const char* space = "urn:oasis:names:tc:opendocument:xmlns:";
  std::string xml = "<office:document-content";
  for (const char* name : {"office", "table", "text", "style"})
    xml.append(" xmlns:").append(name).append("=\"").append(space).append(name).append(":1.0\"");
  xml += " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
  xml += " office:version=\"1.2\"><office:automatic-styles>" + styles_ + "</office:automatic-styles>";
  xml += "<office:body><office:spreadsheet><table:table table:name=\"Prijzen\" table:style-name=\"ta1\">";
  return xml + rows_ + "</table:table>" + after_ +
         "</office:spreadsheet></office:body></office:document-content>";
}

std::string OdsBuilder::build() const {
  auto parts = parts_;
  const bool has_content = std::any_of(parts.begin(), parts.end(),
                                       [](const ZipPart& each) { return each.name == ods_content_part; });
  if (!has_content) parts.push_back({ods_content_part, content()});
  return build_zip(parts);
}

}  // namespace test_support
