// A criteria template as JSON (docs/templates.md).
#pragma once

#include "criteria/criteria_template.hpp"
#include "templates/field_writer.hpp"

#include <string>

namespace templates {

// Texts are not copied: the template must outlive the tree.
void write(const Slot& slot, const criteria::CriteriaTemplate& set);

std::string template_json(const criteria::CriteriaTemplate& set);            // to read
std::string canonical_template_json(const criteria::CriteriaTemplate& set);  // RFC 8785

}  // namespace templates
