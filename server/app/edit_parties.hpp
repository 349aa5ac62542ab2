#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/party_store.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace server {

// Stores a new party. One that does not validate is refused with all findings; an id that is taken is the
// conflict `party.idTaken`.
Result<void> create_party(Service& service, const Actor& actor, const criteria::Party& party);

// Replaces the party of that id. `expected_version` is that which the sender changed; none: whatever it is
// now. Gives the new version.
Result<std::int64_t> edit_party(Service& service, const Actor& actor, const criteria::Party& party,
                                std::optional<std::int64_t> expected_version);

// A party with spend, contracts, accounts or tenders, or under an agreement, stays: the conflict
// `party.inUse`.
Result<void> remove_party(Service& service, const Actor& actor, const std::string& id,
                          std::optional<std::int64_t> expected_version);

}  // namespace server
