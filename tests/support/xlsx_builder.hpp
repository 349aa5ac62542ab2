// Workbooks for tests, part by part: a small right one to change at will.
#pragma once

#include "support/zip_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace test_support {

// The parts of a workbook with one sheet `Prijzen`: A1 the text Prijs, B1 the number 100.
class XlsxBuilder {
 public:
  XlsxBuilder();

  // Replaces a part, or adds one.
  XlsxBuilder& part(const std::string& name, std::string content);
  XlsxBuilder& without(const std::string& name);
  // The content of `sheetData` of the one sheet, in the default namespace.
  XlsxBuilder& rows(std::string_view xml);
  // The `si` elements of the shared strings.
  XlsxBuilder& strings(std::string_view xml);
  // Replaces text inside a part; throws std::invalid_argument when it is not there.
  XlsxBuilder& replace(const std::string& name, std::string_view from, std::string_view to);

  std::vector<ZipPart>& parts() { return parts_; }
  std::string build() const { return build_zip(parts_); }

 private:
  std::vector<ZipPart> parts_;
};

inline constexpr const char* content_types_part = "[Content_Types].xml";
inline constexpr const char* root_relationships_part = "_rels/.rels";
inline constexpr const char* workbook_part = "xl/workbook.xml";
inline constexpr const char* workbook_relationships_part = "xl/_rels/workbook.xml.rels";
inline constexpr const char* sheet_part = "xl/worksheets/sheet1.xml";
inline constexpr const char* strings_part = "xl/sharedStrings.xml";
inline constexpr const char* styles_part = "xl/styles.xml";

}  // namespace test_support
