// Who does something in the process of a tender.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <string>
#include <string_view>

namespace server {

// The person on whose behalf the use case runs: as `typed`, since nobody has an account yet. The finding
// `step.person` at `person` when there is no name, or one that is too long.
criteria::Checked<std::string> acting_person(const Actor& actor, std::string_view typed);

}  // namespace server
