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

// What became of a bid that was handed in.
struct SubmittedBid {
  criteria::BidId id;                   // empty: it came too late
  std::optional<std::int64_t> late_id;  // of a bid that was set aside unread
};

// Stores a new bid. Without `receivedAt` it was received now; an id that is taken is the conflict
// `bid.idTaken`. Of a tender in process: once the deadline has passed the bytes are set aside as they are. At
// the stage `opened` it is what was in an envelope that was received elsewhere, unless `receivedAt` is after
// the deadline. Where bids are sealed (app/seal_bid) it is the conflict `tender.sealed`.
Result<SubmittedBid> submit_bid(Service& service, const Actor& actor, TenderId tender, std::string_view json);

// Replaces a bid; it keeps its id, and the grades that are there must fit it. Gives the new version. Of a
// tender in process only before the deadline; what was opened changes by the step `correct-bid` alone (the
// conflict `bid.opened`). But at `prices-opened` prices that were received elsewhere are added to a bid that
// has none of them yet and was not sealed here.
Result<std::int64_t> edit_bid(Service& service, const Actor& actor, TenderId tender,
                              const criteria::BidId& id, const Edit& edit);

// Sets a bid aside that came too late, unread: its id, or nothing when it is not late.
std::optional<std::int64_t> set_aside_late(const Change& change, const std::string& media_type,
                                           const std::string& content);

// Stores a checked bid of a definition of that version. The conflicts `stage.locked`, and `draft.takesNoBids`
// of a tender that was drawn up here and is not published. It gets an id when it
// has none, and was received now when it does not say otherwise.
Result<criteria::BidId> store_bid(const Change& change, std::int64_t definition_version, criteria::Bid bid,
                                  std::optional<UploadId> upload);
// `bid` in place of `stored`. Gives the new version.
std::int64_t replace_bid(const Change& change, const StoredBid& stored, const criteria::Bid& bid,
                         std::optional<UploadId> upload);

}  // namespace server
