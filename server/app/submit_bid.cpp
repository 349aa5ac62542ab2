#include "server/app/submit_bid.hpp"

#include "criteria/price_part.hpp"
#include "criteria/validate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/seal_bid.hpp"

#include <algorithm>

namespace server {
namespace {

// No price comes in beside the envelopes that are still closed.
Findings prices_in(const criteria::Bid& bid, const criteria::Tender& tender) {
  Findings findings;
  const criteria::Lot* lot = criteria::find_lot(tender, bid.lot);
  if (!lot) return findings;
  for (const auto& price : criteria::bid_parts(bid, *lot).prices.answers)
    findings.push_back(criteria::error("bid.pricesSealed", "answers." + price.criterion));
  return findings;
}

}  // namespace

criteria::BidId free_bid_id(const Change& change) {
  BidStore bids(change.unit);
  for (auto number = bids.count(change.tender) + 1;; ++number) {
    auto id = "I" + std::to_string(number);
    if (!bids.find_lot(change.tender, id)) return id;
  }
}

Result<criteria::BidId> store_bid(const Change& change, std::int64_t definition_version, criteria::Bid bid,
                                  std::optional<UploadId> upload) {
  if (auto guard = unchanged_definition(change, definition_version); !guard) return failed(guard.error());
  if (VaultStore(change.unit).is_sealed(change.tender).value_or(false))
    return failed(Conflict{"tender.sealed", std::to_string(change.tender)});
  if (bid.id.empty()) bid.id = free_bid_id(change);
  if (!bid.received_at) bid.received_at = criteria::Timestamp::parse(change.now);
  BidStore bids(change.unit);
  if (bids.find_lot(change.tender, bid.id)) return failed(Conflict{"bid.idTaken", bid.id});
  StoredBid stored;
  stored.id = bid.id;
  stored.lot = bid.lot;
  stored.document = bid_document(bid);
  stored.upload = upload;
  bids.insert(change.tender, stored, change.now);
  note(change, "bid.stored", bid.id, stored.document.sha256);
  return bid.id;
}

std::int64_t replace_bid(const Change& change, const StoredBid& stored, const criteria::Bid& bid,
                         std::optional<UploadId> upload) {
  StoredBid next = stored;
  next.lot = bid.lot;
  next.document = bid_document(bid);
  next.upload = upload;
  BidStore(change.unit).replace(change.tender, stored, next, change.now);
  note(change, "bid.edited", bid.id, next.document.sha256);
  return stored.version + 1;
}

Result<criteria::BidId> submit_bid(Service& service, const Actor& actor, TenderId tender,
                                   std::string_view json) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  auto bid = read_bid(json, (*definition)->tender);
  if (!bid) return failed(std::move(bid.error()));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) {
    return store_bid({unit, actor, tender, now}, (*definition)->version, *bid, std::nullopt);
  });
}

Result<std::int64_t> edit_bid(Service& service, const Actor& actor, TenderId tender,
                              const criteria::BidId& id, const Edit& edit) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  auto dossier = (*loaded)->dossier;
  const auto place = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& bid) { return bid.id == id; });
  if (place == dossier.bids.end()) return failed(NotFound{"bid", id});
  auto edited = read_bid(edit.json, dossier.tender);
  if (!edited) return failed(std::move(edited.error()));
  if (edited->id != id) return failed(Findings{criteria::error("bid.idDiffers", "id", {{"id", id}})});
  *place = std::move(*edited);
  if (auto findings = criteria::validate(dossier); criteria::has_errors(findings))
    return failed(std::move(findings));

  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const Change change{unit, actor, tender, now};
    const auto stored = BidStore(unit).find(tender, id).value();
    if (edit.expected_version && *edit.expected_version != stored.version)
      return failed(Outdated{stored.version});
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    if (has_sealed_prices(unit, tender))
      if (auto findings = prices_in(*place, dossier.tender); !findings.empty())
        return failed(std::move(findings));
    return replace_bid(change, stored, *place, stored.upload);
  });
}

}  // namespace server
