// The XML of a criteria template (docs/templates.md), turned into the same values as its JSON and read by the
// same readers.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/template_exchange.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// The template is read and checked as from JSON. Hash and signature are as the file says: nothing is known
// about them until somebody has computed them. `template.notATemplate` for XML of something else.
criteria::Checked<criteria::TemplateExchange> read_template_xml(std::string_view xml, const Limits& limits);

}  // namespace importing
