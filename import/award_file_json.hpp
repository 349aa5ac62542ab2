// What a buyer records around an award, as JSON (docs/letters.md), as a value.
#pragma once

#include "criteria/award_file.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// Beside the bids of that dossier; what is read is valid, else every finding comes back.
criteria::Checked<criteria::AwardFile> read_award_file(std::string_view json,
                                                       const criteria::Dossier& dossier,
                                                       const Limits& limits);

}  // namespace importing
