// The panel of a tender and what its members declare, as JSON.
#pragma once

#include "criteria/assessment.hpp"
#include "import/limits.hpp"

#include <string_view>
#include <vector>

namespace importing {

// {"blind", "members": [{"person", "assessor"?, "chair"?}]}; held against no tender.
criteria::Checked<criteria::AssessmentPanel> read_panel(std::string_view json, const Limits& limits);

// {"interest", "firms"?, "explanation"?}
class ObjectReader;
void read_members(ObjectReader& object, criteria::InterestDeclaration& declaration);
criteria::Checked<criteria::InterestDeclaration> read_interest_declaration(std::string_view json,
                                                                           const Limits& limits);

// {"names": [{"bid", "name"}], "nonce"}
criteria::Checked<std::vector<criteria::BlindName>> read_blind_names(std::string_view json,
                                                                     const Limits& limits);

}  // namespace importing
