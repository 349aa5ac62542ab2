// The panel of a tender and what its members declare, as JSON. import/assessment_json reads it.
#pragma once

#include "criteria/assessment.hpp"

#include <string>
#include <vector>

namespace templates {

std::string canonical_json(const criteria::AssessmentPanel& panel);
std::string canonical_json(const criteria::InterestDeclaration& declaration);
// With a nonce, so that a hash of it does not tell the order.
std::string canonical_json(const std::vector<criteria::BlindName>& names, const std::string& nonce);

}  // namespace templates
