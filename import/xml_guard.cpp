#include "import/xml_guard.hpp"

#include "import/xml_scanner.hpp"

#include <pugixml.hpp>

namespace importing {

criteria::Findings load_xml(std::string_view bytes, const Limits& limits, const std::string& part,
                            pugi::xml_document& document) {
  if (bytes.size() > limits.xml_document_bytes)
    return {criteria::error("file.tooLarge", "", {{"most", std::to_string(limits.xml_document_bytes)}})};
  if (auto faults = XmlScanner(whole_text(bytes), limits, part).finish(); !faults.empty()) return faults;

  constexpr unsigned int options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), options, pugi::encoding_utf8);
  if (result) return {};
  return {criteria::error("xml.syntax", "", {{"part", part}, {"line", ""}})};
}

}  // namespace importing
