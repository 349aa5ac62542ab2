// Paragraphs in an OpenDocument file.
#pragma once

#include "import/xml_scanner.hpp"

#include <cstddef>
#include <string>

namespace importing {

// Adds the text of the `text:p` that just started; stops at its end. Blanks in the file count as one space
// and not at all at the start, as the standard says; `text:s`, `text:tab` and `text:line-break` are what they
// stand for. The text of spans and links belongs to it, that of annotations, notes, readings above Asian
// characters and drawings does not. False when `text` would pass `most_bytes`; it is cut then.
bool append_paragraph(XmlScanner& scanner, std::size_t most_bytes, std::string& text);

}  // namespace importing
