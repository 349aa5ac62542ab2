// The panel of a tender and what its members declare, as JSON. import/assessment_json reads it.
#pragma once

#include "criteria/assessment.hpp"

#include <string>
#include <vector>

namespace templates {

std::string canonical_json(const criteria::AssessmentPanel& panel);
std::string canonical_json(const criteria::InterestDeclaration& declaration);
std::string canonical_json(const std::vector<criteria::BlindName>& names);

}  // namespace templates
