#include "server/app/seal_bid.hpp"

#include "criteria/deadline.hpp"
#include "criteria/price_part.hpp"
#include "import/json_reader.hpp"
#include "server/app/change.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/read_bid_form.hpp"
#include "server/app/receive_upload.hpp"
#include "server/storage/publication_store.hpp"
#include "server/storage/sha256.hpp"
#include "server/vault/envelope.hpp"
#include "server/vault/release_code.hpp"
#include "templates/json_writer.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

using criteria::EnvelopeKind;

constexpr std::string_view no_id = "-";
constexpr std::size_t receipt_characters = 11;  // 55 bits: enough to be unique
constexpr std::size_t code_characters = 26;     // 130 bits
constexpr std::string_view bid_kind = "bid";
constexpr std::string_view prices_kind = "prices";

std::string envelope_document(const criteria::Bid& bid, const std::string& whole_sha256, const Upload* file) {
  templates::JsonWriter json;
  json.open_object();
  if (!whole_sha256.empty()) json.member("wholeSha256", whole_sha256);
  if (file)
    json.key("file")
        .open_object()
        .member("kind", file->kind)
        .member("name", file->name)
        .member("mediaType", file->media_type)
        .close_object();
  json.key("bid").close_object();
  std::string text = json.take();
  text.pop_back();
  return text.append(bid_document(bid).text).append("}");
}

// What is to be sealed, of a definition of that version.
struct CheckedBid {
  criteria::Bid bid;
  const Upload* file = nullptr;
  std::string_view kind = bid_kind;
};

struct PublicKeys {
  StoredKey quality, prices;
};

std::optional<PublicKeys> public_keys(Unit& unit, TenderId tender) {
  VaultStore store(unit);
  auto quality = store.key(tender, EnvelopeKind::quality);
  auto prices = store.key(tender, EnvelopeKind::prices);
  if (!quality || !prices) return std::nullopt;
  return PublicKeys{std::move(*quality), std::move(*prices)};
}

struct Envelopes {
  std::optional<SealedEnvelope> quality;
  SealedEnvelope prices;
};

SealedEnvelope sealed(const StoredKey& key, std::string document, std::string file,
                      const std::string& place) {
  std::string content = packed({make_nonce(), std::move(document), std::move(file)});
  SealedEnvelope made{seal_envelope(key.public_key.content, content, place), commitment_of(content)};
  sodium_memzero(content.data(), content.size());
  return made;
}

Envelopes sealed_parts(const CheckedBid& checked, const criteria::Tender& tender, const PublicKeys& keys,
                       TenderId id, const SealedBid& stored) {
  const auto parts = criteria::bid_parts(checked.bid, *criteria::find_lot(tender, checked.bid.lot));
  const bool is_whole = checked.kind == bid_kind;
  // With the prices only: who has the rest could try prices until the hash fits.
  const auto whole = is_whole ? sha256_without_id(checked.bid) : std::string();
  const std::string file = checked.file ? checked.file->content : std::string();
  Envelopes made;
  if (is_whole)
    made.quality = sealed(keys.quality, envelope_document(parts.quality, "", nullptr), "",
                          envelope_place(id, EnvelopeKind::quality, stored));
  // A price sheet that came apart finds its bid by the bidder.
  criteria::Bid prices = parts.prices;
  if (!is_whole) prices.bidder = checked.bid.bidder;
  made.prices = sealed(keys.prices, envelope_document(prices, whole, checked.file), file,
                       envelope_place(id, EnvelopeKind::prices, stored));
  return made;
}

bool has_passed(const criteria::Tender& tender, const std::string& now) {
  const auto moment = criteria::Timestamp::parse(now);
  return moment && criteria::has_passed(tender.deadline, *moment);
}

// The earlier bid, or why the bidder can do nothing with it any more.
Result<SealedBid> earlier_bid(Unit& unit, TenderId tender, const EarlierBid& earlier,
                              bool is_after_deadline) {
  const auto receipt = read_characters(earlier.receipt);
  const auto code = read_characters(earlier.code);
  auto stored = receipt ? VaultStore(unit).find(tender, *receipt) : std::nullopt;
  if (!stored || !code || sha256_hex(*code) != stored->code_sha256)
    return failed(Findings{criteria::error("receipt.unknown", "receipt")});
  if (!stored->ended.empty())
    return failed(Findings{criteria::error("receipt.ended", "receipt", {{"state", stored->ended}})});
  if (is_after_deadline) return failed(Findings{criteria::error("receipt.afterDeadline", "receipt")});
  return std::move(*stored);
}

// ---- storing --------------------------------------------------------------------------------------------

void store_sealed(const Change& change, const SealedBid& bid, const Envelopes& envelopes) {
  VaultStore store(change.unit);
  store.insert(change.tender, bid);
  const auto keep = [&](EnvelopeKind kind, const SealedEnvelope& envelope) {
    store.insert_envelope(bid.receipt, kind, envelope);
    note(change, "envelope.stored", fmt::format("{}/{}", bid.receipt, criteria::name(kind)),
         sha256_hex(envelope.content));
  };
  if (envelopes.quality) keep(EnvelopeKind::quality, *envelopes.quality);
  keep(EnvelopeKind::prices, envelopes.prices);
  note(change, bid.late ? "bid.setAside" : "bid.sealed", bid.receipt, envelopes.prices.commitment);
}

Result<void> end_earlier(const Change& change, const EarlierBid& earlier, bool is_late,
                         std::string_view kind) {
  const auto stored = earlier_bid(change.unit, change.tender, earlier, is_late);
  if (!stored) return failed(stored.error());
  VaultStore(change.unit).end(stored->receipt, kind, change.now);
  note(change, kind == "withdrawn" ? "bid.withdrawn" : "bid.replaced", stored->receipt, "");
  return {};
}

// In whose vault, and what of its tender the bid was checked against.
struct Sealing {
  Service& service;
  const Actor& actor;
  TenderId tender;
  const Definition& definition;
};

Result<BidReceipt> seal(const Sealing& sealing, CheckedBid checked, const std::optional<EarlierBid>& replaces,
                        Findings notes) {
  Service& service = sealing.service;
  const TenderId tender = sealing.tender;
  const Definition& definition = sealing.definition;
  const auto now = service.clock();
  const auto keys = service.database.read([&](Unit& unit) { return public_keys(unit, tender); });
  const auto publication =
      service.database.read([&](Unit& unit) { return PublicationStore(unit).newest(tender); });
  if (!keys || !publication) return failed(Conflict{"tender.notSealed", std::to_string(tender), {}});
  checked.bid.received_at = criteria::Timestamp::parse(now);
  if (checked.bid.id.empty()) checked.bid.id = no_id;

  BidReceipt receipt;
  receipt.notes = std::move(notes);
  receipt.code = random_characters(code_characters);
  SealedBid& bid = receipt.bid;
  bid.receipt = "R" + random_characters(receipt_characters);
  bid.kind = checked.kind;
  bid.publication = publication->number;
  bid.received_at = now;
  bid.late = has_passed(definition.tender, now);
  bid.code_sha256 = sha256_hex(receipt.code);
  const auto envelopes = sealed_parts(checked, definition.tender, *keys, tender, bid);
  bid.prices_commitment = envelopes.prices.commitment;
  if (envelopes.quality) bid.quality_commitment = envelopes.quality->commitment;
  receipt.code = grouped(receipt.code);

  return service.database.write([&, version = definition.version](Unit& unit) -> Result<BidReceipt> {
    const Change change{unit, sealing.actor, tender, now};
    if (auto guard = unchanged_definition(change, version); !guard) return failed(guard.error());
    const auto newest = public_keys(unit, tender);
    const bool is_opened = VaultStore(unit).opening(tender, EnvelopeKind::quality).has_value();
    if (!newest || newest->quality.generation != keys->quality.generation || (is_opened && !bid.late))
      return failed(Conflict{"tender.changedMeanwhile", std::to_string(tender), {}});
    if (VaultStore(unit).taken(tender) < 2)
      return failed(Conflict{"vault.lettersOut", std::to_string(tender), {}});
    if (replaces)
      if (auto ended = end_earlier(change, *replaces, bid.late, "replaced"); !ended)
        return failed(ended.error());
    store_sealed(change, bid, envelopes);
    return receipt;
  });
}

}  // namespace

// ---- use cases ------------------------------------------------------------------------------------------

bool is_sealed(Service& service, TenderId tender) {
  return service.database.read(
      [&](Unit& unit) { return VaultStore(unit).is_sealed(tender).value_or(false); });
}

bool has_sealed_prices(Unit& unit, TenderId tender) {
  VaultStore store(unit);
  return store.is_sealed(tender).value_or(false) && !store.opening(tender, EnvelopeKind::prices);
}

Result<BidReceipt> seal_bid(Service& service, const Actor& actor, TenderId tender, std::string_view json,
                            const std::optional<EarlierBid>& replaces) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  auto bid = read_bid(json, (*definition)->tender);
  if (!bid) return failed(std::move(bid.error()));
  Findings findings;
  if (bid->received_at) findings.push_back(criteria::error("sealed.receivedAt", "receivedAt"));
  if (bid->withdrawn) findings.push_back(criteria::error("sealed.withdrawn", "withdrawn"));
  if (!findings.empty()) return failed(std::move(findings));
  return seal({service, actor, tender, **definition}, {std::move(*bid)}, replaces, {});
}

Result<BidReceipt> seal_upload(Service& service, const Actor& actor, TenderId tender, const Upload& upload,
                               const std::optional<EarlierBid>& replaces) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  if (upload.content.empty()) return failed(Findings{criteria::error("file.empty", "")});
  const auto& known = **definition;
  const bool is_prices = upload.kind == upload_kind::prices;
  auto sheet = is_prices ? read_price_form(upload.content, known.tender, known.version)
                         : read_bid_form(upload.content, known.tender, known.version);
  if (!sheet) return failed(std::move(sheet.error()));
  if (is_prices) {
    auto numbered = sheet->bid;
    numbered.id = no_id;
    if (auto findings = check_bid(numbered, known.tender); criteria::has_errors(findings))
      return failed(std::move(findings));
  }
  return seal({service, actor, tender, known},
              {std::move(sheet->bid), &upload, is_prices ? prices_kind : bid_kind}, replaces,
              std::move(sheet->notes));
}

Result<SealedBid> withdraw_bid(Service& service, const Actor& actor, TenderId tender,
                               const EarlierBid& earlier) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  const auto now = service.clock();
  const bool is_late = has_passed((*definition)->tender, now);
  return service.database.write([&](Unit& unit) -> Result<SealedBid> {
    const Change change{unit, actor, tender, now};
    if (auto guard = unchanged_definition(change, (*definition)->version); !guard)
      return failed(guard.error());
    auto ended = end_earlier(change, earlier, is_late, "withdrawn");
    if (!ended) return failed(ended.error());
    return VaultStore(unit).find(tender, read_characters(earlier.receipt).value()).value();
  });
}

// ---- what envelopes hold --------------------------------------------------------------------------------

std::string envelope_place(TenderId tender, EnvelopeKind envelope, const SealedBid& bid) {
  return fmt::format("wederwaarde-vault/1\ntender {}\nenvelope {}\nreceipt {}\n{} {}\npublication {}\n{}",
                     tender, criteria::name(envelope), bid.receipt, bid.received_at,
                     bid.late ? "late" : "in time", bid.publication, bid.kind);
}

criteria::Checked<EnvelopeText> read_envelope_text(std::string_view document, std::string_view file,
                                                   const criteria::Tender& tender) {
  const auto tree = importing::read_json(document, importing::Limits{});
  if (!tree) return tl::make_unexpected(tree.error());
  const auto root = tree->root();
  const auto text = [](criteria::DataValue object, std::string_view name) {
    const auto member = object.find(name);
    return member ? std::string(member->text()) : std::string();
  };
  const auto sent = root.find("bid");
  if (!sent) return tl::make_unexpected(Findings{criteria::error("field.missing", "bid")});
  auto bid = read_bid(templates::compact_json(*sent), tender);
  if (!bid) return tl::make_unexpected(std::move(bid.error()));
  EnvelopeText read{std::move(*bid), text(root, "wholeSha256"), std::nullopt};
  if (const auto named = root.find("file"))
    read.file =
        Upload{text(*named, "kind"), text(*named, "name"), text(*named, "mediaType"), std::string(file)};
  return read;
}

std::string sha256_without_id(criteria::Bid bid) {
  bid.id = no_id;
  return bid_document(bid).sha256;
}

}  // namespace server
