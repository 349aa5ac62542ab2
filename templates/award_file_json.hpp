// What a buyer records around an award, as JSON (docs/letters.md).
#pragma once

#include "criteria/award_file.hpp"

#include <string>

namespace templates {

// Canonical: equal records give equal bytes.
std::string canonical_award_json(const criteria::AwardFile& file);
std::string award_json(const criteria::AwardFile& file);

}  // namespace templates
