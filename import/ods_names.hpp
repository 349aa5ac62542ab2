// The vocabularies of OpenDocument spreadsheets (ISO/IEC 26300, versions 1.0 to 1.4).
#pragma once

#include "import/xml_scanner.hpp"

#include <string_view>

namespace importing::ods {

inline constexpr std::string_view office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
inline constexpr std::string_view table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
inline constexpr std::string_view text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
inline constexpr std::string_view style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
inline constexpr std::string_view meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
inline constexpr std::string_view manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
// Of LibreOffice, which says with it that a text is an error value.
inline constexpr std::string_view calc =
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

// The element that started or ended last has this name.
inline bool is(const XmlScanner& scanner, std::string_view name_space, std::string_view local) {
  return scanner.local_name() == local && scanner.namespace_uri() == name_space;
}

}  // namespace importing::ods
