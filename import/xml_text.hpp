// What a piece of XML text means: references resolved, line ends and blanks as the standard normalises them.
#pragma once

#include <string>
#include <string_view>

namespace importing {

enum class XmlTextKind { content, attribute, literal };  // literal: CDATA, where `&` is just a character

// The text itself, or the decoded text appended to `buffer`, whose capacity must take `raw` as well: decoding
// never lengthens. False when a reference is neither built in nor a character that is allowed.
bool decode_xml_text(std::string_view raw, XmlTextKind kind, std::string& buffer, std::string_view& text);

bool is_xml_blank(std::string_view text);

}  // namespace importing
