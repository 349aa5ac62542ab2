// Findings as values, with their texts in both languages.
#pragma once

#include "criteria/finding.hpp"
#include "templates/field_writer.hpp"

#include <string>

namespace templates {

// {code, severity, place, text: {nl, en}}, and `criterion` and `bid` behind the code when the finding names
// them. The finding must outlive the tree.
void write(const Slot& slot, const criteria::Finding& finding);

// An array of findings for people: indented JSON.
std::string findings_json(const criteria::Findings& findings);

}  // namespace templates
