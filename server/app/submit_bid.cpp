#include "server/app/submit_bid.hpp"

#include "criteria/deadline.hpp"
#include "criteria/price_part.hpp"
#include "criteria/validate.hpp"
#include "server/app/commitment.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/take_step.hpp"
#include "server/storage/publication_store.hpp"

#include <algorithm>

namespace server {
criteria::BidId free_bid_id(const Change& change) {
  BidStore bids(change.unit);
  for (auto number = bids.count(change.tender) + 1;; ++number) {
    auto id = "I" + std::to_string(number);
    if (!bids.find_lot(change.tender, id)) return id;
  }
}

namespace {

bool is_after_deadline(const criteria::Bid& bid, const criteria::Tender& tender) {
  return bid.received_at && criteria::has_passed(tender.deadline, *bid.received_at);
}

LateBid late_bid(const std::string& media_type, const std::string& content, const std::string& now) {
  return {0, media_type, static_cast<std::int64_t>(content.size()), document_of(content).sha256, now};
}

std::int64_t set_aside(const Change& change, const std::string& media_type, const std::string& content) {
  const auto late = late_bid(media_type, content, change.now);
  const auto id = StepStore(change.unit).insert(change.tender, late, content);
  note(change, "bid.late", std::to_string(id), late.sha256);
  return id;
}

// What was in a price envelope that was received elsewhere comes in once, beside what is there; nothing else
// of a bid that was opened is edited.
Result<criteria::Bid> with_new_prices(const criteria::Bid& stored, const criteria::Bid& edited,
                                      const criteria::Tender& tender) {
  const criteria::Lot* lot = criteria::find_lot(tender, stored.lot);
  if (!lot || edited.lot != stored.lot) return failed(Conflict{"bid.opened", stored.id, {}});
  auto joined = criteria::joined_bid(edited, criteria::bid_parts(stored, *lot).prices);
  const auto without_new = [&] {
    auto rest = joined;
    std::erase_if(rest.answers, [&](const criteria::GivenAnswer& answer) {
      const auto* leaf = criteria::find_criterion(lot->criteria, answer.criterion);
      return leaf && criteria::is_about_money(*leaf) && !stored.answer(answer.criterion);
    });
    return rest;
  }();
  if (joined != edited || without_new != stored || joined == stored)
    return failed(Conflict{"bid.opened", stored.id, {}});
  return joined;
}

}  // namespace

std::optional<std::int64_t> set_aside_late(const Change& change, const std::string& media_type,
                                           const std::string& content) {
  using criteria::TenderStage;
  const auto state = process_state(change.unit, change.tender, change.now);
  if (!state) return std::nullopt;
  for (const auto stage :
       {TenderStage::published, TenderStage::opened, TenderStage::concluded, TenderStage::withdrawn})
    if (state->stage == stage) return std::nullopt;
  if (state->is_closing_due) close_by_deadline(change);
  return set_aside(change, media_type, content);
}

namespace {

// Drawn up here and not published yet. A dossier that came in as a whole can be calculated with.
bool is_draft(Unit& unit, TenderId tender) {
  PublicationStore publications(unit);
  return !publications.is_published(tender) && !publications.is_imported(tender);
}

}  // namespace

Result<criteria::BidId> store_bid(const Change& change, std::int64_t definition_version, criteria::Bid bid,
                                  std::optional<UploadId> upload) {
  const auto state = process_state(change.unit, change.tender, change.now);
  if (!state && is_draft(change.unit, change.tender))
    return failed(Conflict{"draft.takesNoBids", std::to_string(change.tender), {}});
  const auto kind = bid_write_kind(state);
  if (kind == criteria::WriteKind::prices || !may_write(change, kind))
    return failed(may_write(change, criteria::WriteKind::bids).error());
  if (auto guard = unchanged_definition(change, definition_version); !guard) return failed(guard.error());
  if (VaultStore(change.unit).is_sealed(change.tender).value_or(false))
    return failed(Conflict{"tender.sealed", std::to_string(change.tender), {}});
  if (bid.id.empty()) bid.id = free_bid_id(change);
  if (!bid.received_at && kind == criteria::WriteKind::bids)
    bid.received_at = criteria::Timestamp::parse(change.now);
  BidStore bids(change.unit);
  if (bids.find_lot(change.tender, bid.id)) return failed(Conflict{"bid.idTaken", bid.id});
  StoredBid stored;
  stored.id = bid.id;
  stored.lot = bid.lot;
  stored.document = bid_document(bid);
  stored.upload = upload;
  bids.insert(change.tender, stored, change.now);
  note(change, "bid.stored", bid.id, logged_hash(change, {"bids", bid.id, 1}, stored.document.text));
  return bid.id;
}

std::int64_t replace_bid(const Change& change, const StoredBid& stored, const criteria::Bid& bid,
                         std::optional<UploadId> upload) {
  StoredBid next = stored;
  next.lot = bid.lot;
  next.document = bid_document(bid);
  next.upload = upload;
  BidStore(change.unit).replace(change.tender, stored, next, change.now);
  note(change, "bid.edited", bid.id,
       logged_hash(change, {"bids", bid.id, stored.version + 1}, next.document.text),
       earlier_logged_hash(change, {"bids", bid.id, stored.version}, stored.document.text));
  return stored.version + 1;
}

Result<SubmittedBid> submit_bid(Service& service, const Actor& actor, TenderId tender,
                                std::string_view json) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  const std::string sent(json);
  const auto now = service.clock();
  const auto state = process_state(service, tender);
  if (state && state->stage != criteria::TenderStage::published &&
      state->stage != criteria::TenderStage::opened)
    return service.database.write([&](Unit& unit) -> Result<SubmittedBid> {
      const Change change{unit, actor, tender, now};
      if (const auto late = set_aside_late(change, "application/json", sent)) return SubmittedBid{"", late};
      return failed(may_write(change, criteria::WriteKind::bids).error());
    });
  auto bid = read_bid(json, (*definition)->tender);
  if (!bid) return failed(std::move(bid.error()));
  return service.database.write([&](Unit& unit) -> Result<SubmittedBid> {
    const Change change{unit, actor, tender, now};
    const bool is_import = state && state->stage == criteria::TenderStage::opened;
    if (is_import && is_after_deadline(*bid, (*definition)->tender))
      return SubmittedBid{"", set_aside(change, "application/json", sent)};
    auto id = store_bid(change, (*definition)->version, *bid, std::nullopt);
    if (!id) return failed(std::move(id.error()));
    return SubmittedBid{std::move(*id), std::nullopt};
  });
}

Result<std::int64_t> edit_bid(Service& service, const Actor& actor, TenderId tender,
                              const criteria::BidId& id, const Edit& edit) {
  const auto loaded = load_whole_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto kind = bid_write_kind(process_state(service, tender));
  auto dossier = (*loaded)->dossier;
  const auto place = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& bid) { return bid.id == id; });
  if (place == dossier.bids.end()) return failed(NotFound{"bid", id});
  auto edited = read_bid(edit.json, dossier.tender);
  if (!edited) return failed(std::move(edited.error()));
  if (edited->id != id) return failed(Findings{criteria::error("bid.idDiffers", "id", {{"id", id}})});
  if (kind == criteria::WriteKind::prices && !is_sealed(service, tender)) {
    auto joined = with_new_prices(*place, *edited, dossier.tender);
    if (!joined) return failed(std::move(joined.error()));
    *edited = std::move(*joined);
  } else if (kind != criteria::WriteKind::bids) {
    return failed(Conflict{"bid.opened", id, {}});
  }
  *place = std::move(*edited);
  if (auto findings = criteria::validate(dossier); criteria::has_errors(findings))
    return failed(std::move(findings));

  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, kind); !gate) return failed(gate.error());
    const auto stored = BidStore(unit).find(tender, id).value();
    if (edit.expected_version && *edit.expected_version != stored.version)
      return failed(Outdated{stored.version});
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    return replace_bid(change, stored, *place, stored.upload);
  });
}

}  // namespace server
