// The agreements that come with the program, as examples to begin with.
#pragma once

#include "criteria/agreement.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/versioned_documents.hpp"

#include <string_view>
#include <vector>

namespace server {

// Those of which no version is stored under their id.
std::vector<criteria::Agreement> unadopted_agreements(Service& service);

// Publishes one as version 1. Who signed it, and when, is not taken over: nobody here has signed yet.
// NotFound "agreement"; the conflict `agreement.idTaken`.
Result<VersionedDocument> adopt_agreement(Service& service, const Actor& actor, std::string_view id);

}  // namespace server
