#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <string_view>

namespace server {

// Stores a whole dossier (JSON or archive) as a new tender with its bids, grades and draws. A definition with
// errors is refused with all its findings; a reference that is taken is the conflict `tender.referenceTaken`.
Result<TenderId> import_tender(Service& service, const Actor& actor, std::string_view bytes,
                               bool is_fictitious = false);

}  // namespace server
