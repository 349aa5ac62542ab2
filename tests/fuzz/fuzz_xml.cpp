// The scanner must see the same document however it arrives, and pugixml must agree that it is one.
#include "fuzz_input.hpp"
#include "import/xml_guard.hpp"
#include "import/xml_scanner.hpp"

#include <pugixml.hpp>

namespace {

using importing::XmlEvent;

importing::PieceSource in_pieces(std::string_view text, std::size_t piece_size) {
  return [rest = text, piece_size]() mutable -> criteria::Checked<std::string_view> {
    const std::string_view piece = rest.substr(0, piece_size);
    rest.remove_prefix(piece.size());
    return piece;
  };
}

// The events as text; a failure by its code.
std::string seen(std::string_view text, std::size_t piece_size) {
  importing::XmlScanner scanner(in_pieces(text, piece_size), fuzz::small_limits(), "fuzz");
  std::string events;
  for (;;) {
    switch (scanner.next()) {
      case XmlEvent::start:
        events.append("<").append(scanner.namespace_uri()).append(":").append(scanner.local_name());
        break;
      case XmlEvent::end:
        events.append(">").append(scanner.local_name());
        break;
      case XmlEvent::text:
        events.append("'").append(scanner.text());
        break;
      case XmlEvent::finished:
        return events;
      case XmlEvent::failed:
        return events + "!" + scanner.faults().at(0).code;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  const std::string whole = seen(text, size + 1);
  fuzz::promise(seen(text, 1) == whole || whole.find("!xml.encoding") != std::string::npos);
  pugi::xml_document document;
  const auto findings = importing::load_xml(text, fuzz::small_limits(), "fuzz", document);
  // What only pugixml refuses is named without a line.
  fuzz::promise(findings.empty() || !findings[0].parameter("line").empty());
  return 0;
}
