// The one way in which XML from outside becomes a pugixml document: only after the strict scanner has been
// through all of it (no DOCTYPE, UTF-8, limits on depth, attributes and lengths), since pugixml itself
// accepts any depth and any bytes.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace importing {

// Fills `document`, blanks kept; or gives the findings, whose parameters `part` (as given) and `line` say
// where.
criteria::Findings load_xml(std::string_view bytes, const Limits& limits, const std::string& part,
                            pugi::xml_document& document);

}  // namespace importing
