// Bids that come in while they are to stay closed: checked in memory, then only their envelopes are stored
// (docs/vault.md).
#pragma once

#include "criteria/dossier.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/upload_store.hpp"
#include "server/storage/vault_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// Whether bids of that tender go into the vault.
bool is_sealed(Service& service, TenderId tender);
// Whether its price envelopes are still closed, so that no price may come in by another way.
bool has_sealed_prices(Unit& unit, TenderId tender);

// Which earlier bid a bidder wants to replace or withdraw.
struct EarlierBid {
  std::string receipt;
  std::string code;  // as the receipt gave it
};

// What a bidder gets. The code is shown this once.
struct BidReceipt {
  SealedBid bid;
  std::string code;
  Findings notes;  // warnings on what was sent
};

// Findings of the bid as `submit_bid` gives them, `sealed.receivedAt` and `sealed.withdrawn` (the service
// notes both itself), and for an earlier bid `receipt.unknown`, `receipt.ended` and `receipt.afterDeadline`.
// A bid after the deadline is sealed and set aside.
Result<BidReceipt> seal_bid(Service& service, const Actor& actor, TenderId tender, std::string_view json,
                            const std::optional<EarlierBid>& replaces);
// A bid form or a price sheet (kinds of `receive_upload`).
Result<BidReceipt> seal_upload(Service& service, const Actor& actor, TenderId tender, const Upload& upload,
                               const std::optional<EarlierBid>& replaces);

// Before the deadline; findings as above.
Result<SealedBid> withdraw_bid(Service& service, const Actor& actor, TenderId tender,
                               const EarlierBid& earlier);

// What an envelope is bound to: it cannot be put in the place of another.
std::string envelope_place(TenderId tender, criteria::EnvelopeKind envelope, const SealedBid& bid);

// The content of an envelope: a part of a bid, and the file that the bid came in.
struct EnvelopeText {
  criteria::Bid bid;           // id "-": the sender gave none
  std::string whole_sha256;    // with prices: of the whole bid as sent; empty: a price sheet that came apart
  std::optional<Upload> file;  // with the prices
};
// Findings when the bid does not fit that definition.
criteria::Checked<EnvelopeText> read_envelope_text(std::string_view document, std::string_view file,
                                                   const criteria::Tender& tender);
// SHA-256 of a bid's canonical JSON, whatever its id.
std::string sha256_without_id(criteria::Bid bid);

}  // namespace server
