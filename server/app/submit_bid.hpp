#pragma once

#include "criteria/dossier.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/bid_store.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace server {

// Stores a new bid. Without `receivedAt` it was received now; an id that is taken is the conflict
// `bid.idTaken`.
Result<criteria::BidId> submit_bid(Service& service, const Actor& actor, TenderId tender,
                                   std::string_view json);

// Replaces a bid; it keeps its id, and the grades that are there must fit it. `expected_version` is that
// which the sender changed; none: whatever it is now. Gives the new version.
Result<std::int64_t> edit_bid(Service& service, const Actor& actor, TenderId tender,
                              const criteria::BidId& id, std::string_view json,
                              std::optional<std::int64_t> expected_version);

// Within a unit of work: stores a checked bid of a definition of that version, and notes it in the audit log.
// The bid gets an id when it has none.
Result<criteria::BidId> store_bid(Unit& unit, const Actor& actor, TenderId tender,
                                  std::int64_t definition_version, criteria::Bid bid,
                                  std::optional<UploadId> upload, const std::string& now);

// Within a unit of work: `bid` in place of `stored`. Gives the new version.
std::int64_t replace_bid(Unit& unit, const Actor& actor, TenderId tender, const StoredBid& stored,
                         const criteria::Bid& bid, std::optional<UploadId> upload, const std::string& now);

}  // namespace server
