#include "server/app/submit_bid.hpp"

#include "criteria/validate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/guards.hpp"

#include <algorithm>

namespace server {
namespace {

// "I1", "I2", … (inschrijving): the first that is free.
criteria::BidId free_id(Unit& unit, TenderId tender) {
  BidStore bids(unit);
  for (auto number = bids.count(tender) + 1;; ++number) {
    auto id = "I" + std::to_string(number);
    if (!bids.find(tender, id)) return id;
  }
}

}  // namespace

Result<criteria::BidId> store_bid(Unit& unit, const Actor& actor, TenderId tender,
                                  std::int64_t definition_version, criteria::Bid bid,
                                  std::optional<UploadId> upload, const std::string& now) {
  if (auto guard = unchanged_definition(unit, tender, definition_version); !guard)
    return failed(guard.error());
  if (bid.id.empty()) bid.id = free_id(unit, tender);
  if (!bid.received_at) bid.received_at = criteria::Timestamp::parse(now);
  BidStore bids(unit);
  if (bids.find(tender, bid.id)) return failed(Conflict{"bid.idTaken", bid.id});
  StoredBid stored;
  stored.id = bid.id;
  stored.lot = bid.lot;
  stored.document = bid_document(bid);
  stored.upload = upload;
  bids.insert(tender, stored, now);
  TenderStore(unit).touch(tender);
  record(unit, {now, actor.name, actor.request, "bid.stored", tender, bid.id, stored.document.sha256});
  return bid.id;
}

std::int64_t replace_bid(Unit& unit, const Actor& actor, TenderId tender, const StoredBid& stored,
                         const criteria::Bid& bid, std::optional<UploadId> upload, const std::string& now) {
  StoredBid next = stored;
  next.lot = bid.lot;
  next.document = bid_document(bid);
  next.upload = upload;
  BidStore(unit).replace(tender, stored, next, now);
  TenderStore(unit).touch(tender);
  record(unit, {now, actor.name, actor.request, "bid.edited", tender, bid.id, next.document.sha256});
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
    return store_bid(unit, actor, tender, (*definition)->version, *bid, std::nullopt, now);
  });
}

Result<std::int64_t> edit_bid(Service& service, const Actor& actor, TenderId tender,
                              const criteria::BidId& id, std::string_view json,
                              std::optional<std::int64_t> expected_version) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  auto dossier = (*loaded)->dossier;
  const auto place = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& bid) { return bid.id == id; });
  if (place == dossier.bids.end()) return failed(NotFound{"bid", id});
  auto edited = read_bid(json, dossier.tender);
  if (!edited) return failed(std::move(edited.error()));
  if (edited->id != id) return failed(Findings{criteria::error("bid.idDiffers", "id", {{"id", id}})});
  *place = std::move(*edited);
  if (auto findings = criteria::validate(dossier); criteria::has_errors(findings))
    return failed(std::move(findings));

  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const auto stored = BidStore(unit).find(tender, id);
    if (!stored) return failed(NotFound{"bid", id});
    if (expected_version && *expected_version != stored->version) return failed(Outdated{stored->version});
    if (auto guard = unchanged_dossier(unit, **loaded); !guard) return failed(guard.error());
    return replace_bid(unit, actor, tender, *stored, *place, stored->upload, now);
  });
}

}  // namespace server
