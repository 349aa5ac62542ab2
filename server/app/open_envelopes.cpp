#include "server/app/open_envelopes.hpp"

#include "criteria/deadline.hpp"
#include "criteria/price_part.hpp"
#include "import/opening_json.hpp"
#include "server/app/change.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/submit_bid.hpp"
#include "server/app/take_step.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/publication_store.hpp"
#include "server/vault/envelope.hpp"
#include "templates/json_writer.hpp"
#include "templates/opening_json.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::EnvelopeKind;

criteria::Timestamp moment(std::string_view text) {
  return criteria::Timestamp::parse(text).value_or(criteria::Timestamp());
}

criteria::ReceivedEnvelope received(const SealedBid& bid, EnvelopeKind envelope) {
  return {bid.receipt, moment(bid.received_at),
          envelope == EnvelopeKind::quality ? bid.quality_commitment : bid.prices_commitment};
}

// An envelope that was opened, or the codes of what is wrong with it.
struct Opened {
  SealedBid bid;
  EnvelopeText text;
  std::vector<std::string> reasons;
};

// Everything that an opening works with.
struct Sitting {
  Service& service;
  const Actor& actor;
  TenderId tender;
  EnvelopeKind envelope;
  const Definition& definition;
  std::string public_key;
};

std::vector<std::string> codes_of(const Findings& findings) {
  std::vector<std::string> codes;
  for (const auto& finding : findings)
    if (finding.severity == criteria::Severity::error) codes.push_back(finding.code);
  return codes;
}

Opened opened(const Sitting& sitting, const SecretBytes& key, const SealedBid& bid,
              const SealedEnvelope& sealed) {
  Opened result{bid, {}, {}};
  const auto content = open_envelope(sitting.public_key, key, sealed.content,
                                     envelope_place(sitting.tender, sitting.envelope, bid));
  const auto parts = content ? unpacked(*content) : std::nullopt;
  if (!parts) {
    result.reasons.emplace_back("opening.damaged");
    return result;
  }
  if (commitment_of(*content) != sealed.commitment) {
    result.reasons.emplace_back("opening.otherContent");
    return result;
  }
  auto text = read_envelope_text(parts->document, parts->file, sitting.definition.tender);
  if (text)
    result.text = std::move(*text);
  else
    result.reasons = codes_of(text.error());
  return result;
}

// Those that were received in time and still stand, in the order of receipt. One after the other is read, so
// that no more than one is in memory twice.
std::vector<Opened> open_all(const Sitting& sitting, const SecretBytes& key) {
  std::vector<Opened> all;
  const auto bids =
      sitting.service.database.read([&](Unit& unit) { return VaultStore(unit).all(sitting.tender); });
  for (const SealedBid& bid : bids) {
    if (bid.late || !bid.ended.empty()) continue;
    const auto sealed = sitting.service.database.read(
        [&](Unit& unit) { return VaultStore(unit).envelope(bid.receipt, sitting.envelope); });
    if (sealed) all.push_back(opened(sitting, key, bid, *sealed));
  }
  return all;
}

// ---- the record -----------------------------------------------------------------------------------------

criteria::OpeningRecord begun_record(const Sitting& sitting, Unit& unit, const std::string& now) {
  criteria::OpeningRecord record;
  const auto& tender = sitting.definition.tender;
  record.envelope = sitting.envelope;
  record.reference = tender.reference;
  record.title = tender.title;
  if (tender.buyer) record.buyer = tender.buyer->name;
  const auto publication = PublicationStore(unit).newest(sitting.tender).value();
  record.publication = static_cast<int>(publication.number);
  record.publication_sha256 = publication.document.sha256;
  record.deadline = tender.deadline;
  record.opened_at = moment(now);
  record.log_head = head_text(audit_head(unit));
  for (const SealedBid& bid : VaultStore(unit).all(sitting.tender)) {
    auto closed = received(bid, sitting.envelope);
    if (closed.commitment.empty()) continue;
    if (bid.late)
      record.late.push_back(std::move(closed));
    else if (bid.ended == "replaced")
      record.replaced.push_back(std::move(closed));
    else if (bid.ended == "withdrawn")
      record.withdrawn.push_back(std::move(closed));
  }
  return record;
}

criteria::OpenedEnvelope entry(const Opened& envelope, EnvelopeKind kind, const criteria::Bid& bid) {
  return {received(envelope.bid, kind), bid.id, bid.lot, bid.bidder ? bid.bidder->name : "",
          bid_document(bid).sha256,     {}};
}

void remark_twins(std::vector<criteria::OpenedEnvelope>& opened) {
  for (auto& one : opened)
    for (const auto& other : opened)
      if (&one != &other && !one.bidder.empty() && one.bidder == other.bidder && one.lot == other.lot) {
        one.remarks.emplace_back("opening.bidderTwice");
        break;
      }
}

// ---- quality --------------------------------------------------------------------------------------------

void store_quality(const Change& change, std::vector<Opened>& envelopes, criteria::OpeningRecord& record) {
  BidStore bids(change.unit);
  for (Opened& envelope : envelopes) {
    if (!envelope.reasons.empty()) {
      record.failed.push_back({received(envelope.bid, EnvelopeKind::quality), envelope.reasons});
      continue;
    }
    criteria::Bid& bid = envelope.text.bid;
    const bool named_itself = bid.id != "-";
    const bool is_taken = named_itself && bids.find_lot(change.tender, bid.id).has_value();
    if (!named_itself || is_taken) bid.id = free_bid_id(change);
    StoredBid stored;
    stored.id = bid.id;
    stored.lot = bid.lot;
    stored.document = bid_document(bid);
    bids.insert(change.tender, stored, change.now);
    note(change, "bid.opened", bid.id, stored.document.sha256);
    auto line = entry(envelope, EnvelopeKind::quality, bid);
    if (is_taken) line.remarks.emplace_back("opening.idChanged");
    record.opened.push_back(std::move(line));
  }
  remark_twins(record.opened);
}

// ---- prices ---------------------------------------------------------------------------------------------

const criteria::OpenedEnvelope* quality_of(const criteria::OpeningRecord& quality, std::string_view receipt) {
  const auto found = std::find_if(quality.opened.begin(), quality.opened.end(),
                                  [&](const auto& opened) { return opened.envelope.receipt == receipt; });
  return found == quality.opened.end() ? nullptr : &*found;
}

// The bid that the prices belong to: of the same receipt, or, for a sheet that came apart, of the same
// bidder.
std::optional<criteria::BidId> bid_of(const Opened& prices, const criteria::OpeningRecord& quality) {
  if (prices.bid.kind == "bid") {
    const auto* opened = quality_of(quality, prices.bid.receipt);
    return opened ? std::optional(opened->bid) : std::nullopt;
  }
  std::optional<criteria::BidId> found;
  const auto& sheet = prices.text.bid;
  for (const auto& opened : quality.opened) {
    if (!sheet.bidder || opened.bidder != sheet.bidder->name || opened.lot != sheet.lot) continue;
    if (found) return std::nullopt;
    found = opened.bid;
  }
  return found;
}

criteria::Bid stored_bid(const StoredBid& stored, const criteria::Tender& tender) {
  auto bid = read_bid(stored.document.text, tender);
  if (!bid) throw std::logic_error("a stored bid does not fit its tender: " + bid.error().front().code);
  return std::move(*bid);
}

std::optional<UploadId> keep_file(const Change& change, const Opened& envelope) {
  if (!envelope.text.file || envelope.text.file->content.empty()) return std::nullopt;
  const auto id =
      UploadStore(change.unit).insert(change.tender, *envelope.text.file, envelope.bid.received_at);
  note(change, "upload.stored", std::to_string(id), "");
  return id;
}

void store_prices(const Change& change, const criteria::Tender& tender, const std::vector<Opened>& envelopes,
                  const criteria::OpeningRecord& quality, criteria::OpeningRecord& record) {
  BidStore bids(change.unit);
  for (const Opened& envelope : envelopes) {
    auto reasons = envelope.reasons;
    const auto id = reasons.empty() ? bid_of(envelope, quality) : std::nullopt;
    if (reasons.empty() && !id)
      reasons.emplace_back(envelope.bid.kind == "bid" ? "opening.noQuality" : "prices.bidUnknown");
    if (!reasons.empty()) {
      record.failed.push_back({received(envelope.bid, EnvelopeKind::prices), std::move(reasons)});
      continue;
    }
    const auto stored = bids.find(change.tender, *id).value();
    const auto joined = criteria::joined_bid(stored_bid(stored, tender), envelope.text.bid);
    const auto upload = keep_file(change, envelope);
    replace_bid(change, stored, joined, upload ? upload : stored.upload);
    auto line = entry(envelope, EnvelopeKind::prices, joined);
    const auto& whole = envelope.text.whole_sha256;
    if (!whole.empty() && whole != sha256_without_id(joined)) line.remarks.emplace_back("opening.bidChanged");
    record.opened.push_back(std::move(line));
  }
}

// ---- the opening itself ---------------------------------------------------------------------------------

Opening read_stored(StoredOpening stored) {
  auto record = importing::read_opening(stored.document.text, importing::Limits{});
  if (!record) throw std::logic_error("a stored opening cannot be read: " + record.error().front().code);
  return {std::move(stored), std::move(*record)};
}

// Why it cannot be held now; the record of the quality envelopes when these are the prices.
Result<std::optional<Opening>> preceding(const Sitting& sitting) {
  return sitting.service.database.read([&](Unit& unit) -> Result<std::optional<Opening>> {
    VaultStore store(unit);
    const std::string id = std::to_string(sitting.tender);
    if (store.opening(sitting.tender, sitting.envelope)) return failed(Conflict{"opening.done", id, {}});
    if (sitting.envelope == EnvelopeKind::quality) return std::nullopt;
    auto quality = store.opening(sitting.tender, EnvelopeKind::quality);
    if (!quality) return failed(Conflict{"opening.qualityFirst", id, {}});
    return read_stored(std::move(*quality));
  });
}

criteria::ProcessStep step_of(EnvelopeKind envelope) {
  return envelope == EnvelopeKind::quality ? criteria::ProcessStep::open : criteria::ProcessStep::open_prices;
}

// What the step says of the opening.
Document step_facts(const criteria::OpeningRecord& record, const Document& document) {
  templates::JsonWriter json;
  json.open_object().key("bids").open_array();
  for (const auto& opened : record.opened)
    json.open_object()
        .member("id", opened.bid)
        .member("lot", opened.lot)
        .member("receivedAt", opened.envelope.received_at.text())
        .close_object();
  json.close_array().member("opening", document.sha256).close_object();
  return document_of(json.take());
}

Findings too_early(const Sitting& sitting) {
  const auto& deadline = sitting.definition.tender.deadline;
  if (!deadline || criteria::has_passed(deadline, moment(sitting.service.clock()))) return {};
  return {criteria::error("opening.beforeDeadline", "", {{"deadline", deadline->text()}})};
}

Result<Opening> held(const Sitting& sitting, const std::vector<Opened>& opened,
                     const std::optional<Opening>& quality, const std::vector<std::string>& holders) {
  const auto now = sitting.service.clock();
  return sitting.service.database.write([&](Unit& unit) -> Result<Opening> {
    const Change change{unit, sitting.actor, sitting.tender, now};
    if (auto guard = unchanged_definition(change, sitting.definition.version); !guard)
      return failed(guard.error());
    VaultStore store(unit);
    if (store.opening(sitting.tender, sitting.envelope))
      return failed(Conflict{"opening.done", std::to_string(sitting.tender), {}});
    auto record = begun_record(sitting, unit, now);
    record.opened_by = holders;
    // What they are called is settled here, perhaps more than once.
    auto envelopes = opened;
    for (const std::string& holder : record.opened_by)
      note(change, "keyShare.used", fmt::format("{}: {}", criteria::name(sitting.envelope), holder), "");
    if (quality)
      store_prices(change, sitting.definition.tender, envelopes, quality->record, record);
    else
      store_quality(change, envelopes, record);
    StoredOpening stored{sitting.envelope, document_of(templates::canonical_opening_json(record)), now};
    if (auto step = record_opening(change, sitting.definition.tender, step_of(sitting.envelope),
                                   record.opened_by, step_facts(record, stored.document));
        !step)
      return failed(step.error());
    store.insert_opening(sitting.tender, stored);
    note(change, quality ? "prices.opened" : "bids.opened", criteria::name(stored.envelope),
         stored.document.sha256);
    return Opening{std::move(stored), std::move(record)};
  });
}

}  // namespace

Result<std::optional<Opening>> open_envelopes(Service& service, const Actor& actor, TenderId tender,
                                              EnvelopeKind envelope, const std::vector<Release>& releases) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  const auto key = service.database.read([&](Unit& unit) { return VaultStore(unit).key(tender, envelope); });
  if (!key) return failed(Conflict{"tender.notSealed", std::to_string(tender), {}});
  const Sitting sitting{service, actor, tender, envelope, **definition, key->public_key.content};
  if (auto findings = too_early(sitting); !findings.empty()) return failed(std::move(findings));
  const auto quality = preceding(sitting);
  if (!quality) return failed(quality.error());
  const auto step = step_of(envelope);
  if (auto allowed = can_open(process_state(service, tender), tender, step); !allowed)
    return failed(allowed.error());
  const auto released =
      release_key(service, actor, tender, {envelope, releases, std::string(opening_purpose)});
  if (!released) return failed(released.error());
  if (!*released) return std::optional<Opening>();
  auto opening = held(sitting, open_all(sitting, (*released)->key), *quality, (*released)->holders);
  if (!opening) return failed(opening.error());
  return std::optional(std::move(*opening));
}

Result<std::optional<Opening>> find_opening(Service& service, TenderId tender, EnvelopeKind envelope) {
  return service.database.read([&](Unit& unit) -> Result<std::optional<Opening>> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    auto stored = VaultStore(unit).opening(tender, envelope);
    if (!stored) return std::nullopt;
    return read_stored(std::move(*stored));
  });
}

}  // namespace server
