#pragma once

#include "criteria/dossier.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/bid_store.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace server {

// "I1", "I2", … (inschrijving): the first that is free.
criteria::BidId free_bid_id(const Change& change);

// Stores a new bid. Without `receivedAt` it was received now; an id that is taken is the conflict
// `bid.idTaken`. Where bids are sealed (app/seal_bid) it is the conflict `tender.sealed`.
Result<criteria::BidId> submit_bid(Service& service, const Actor& actor, TenderId tender,
                                   std::string_view json);

// Replaces a bid; it keeps its id, and the grades that are there must fit it. Gives the new version.
// `bid.pricesSealed` for an answer about money while the price envelopes are closed.
Result<std::int64_t> edit_bid(Service& service, const Actor& actor, TenderId tender,
                              const criteria::BidId& id, const Edit& edit);

// Stores a checked bid of a definition of that version. It gets an id when it has none, and was received now
// when it does not say otherwise.
Result<criteria::BidId> store_bid(const Change& change, std::int64_t definition_version, criteria::Bid bid,
                                  std::optional<UploadId> upload);
// `bid` in place of `stored`. Gives the new version.
std::int64_t replace_bid(const Change& change, const StoredBid& stored, const criteria::Bid& bid,
                         std::optional<UploadId> upload);

}  // namespace server
