// OpenDocument spreadsheets for tests, part by part: a small right one to change at will.
#pragma once

#include "support/zip_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace test_support {

// The parts of a spreadsheet with one sheet `Prijzen`: A1 the text Prijs, B1 the number 100.
class OdsBuilder {
 public:
  OdsBuilder();

  // Replaces a part, or adds one.
  OdsBuilder& part(const std::string& name, std::string content);
  // The rows of the one sheet.
  OdsBuilder& rows(std::string_view xml) { return rows_ = xml, *this; }
  // What follows the one sheet: other sheets, defined names.
  OdsBuilder& after(std::string_view xml) { return after_ = xml, *this; }
  // Inside the automatic styles.
  OdsBuilder& styles(std::string_view xml) { return styles_ = xml, *this; }

  std::vector<ZipPart>& parts() { return parts_; }
  std::string content() const;
  std::string build() const;

 private:
  std::vector<ZipPart> parts_;  // without the content
  std::string styles_, rows_, after_;
};

inline constexpr const char* ods_content_part = "content.xml";
inline constexpr const char* ods_manifest_part = "META-INF/manifest.xml";
inline constexpr const char* ods_meta_part = "meta.xml";
inline constexpr const char* ods_type = "application/vnd.oasis.opendocument.spreadsheet";

}  // namespace test_support
