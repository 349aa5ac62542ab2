#include "server/storage/vault_store.hpp"

#include <fmt/format.h>

namespace server {

using criteria::EnvelopeKind;
using criteria::name;

std::optional<bool> VaultStore::is_sealed(TenderId tender) {
  const auto row = first(unit_.column<std::int64_t>("SELECT sealed FROM vaults WHERE tender = $1", {tender}));
  if (!row) return std::nullopt;
  return *row != 0;
}

bool VaultStore::is_of_accounts(TenderId tender) {
  return unit_.number("SELECT COUNT(*) FROM vaults WHERE tender = $1 AND of_accounts = 1", {tender}) > 0;
}

void VaultStore::insert(TenderId tender, bool sealed, bool of_accounts, std::string_view now) {
  unit_.execute("INSERT INTO vaults (tender, sealed, of_accounts, created_at) VALUES ($1, $2, $3, $4)",
                {tender, sealed ? 1 : 0, of_accounts ? 1 : 0, now});
}

// ---- keys -----------------------------------------------------------------------------------------------

std::optional<StoredKey> VaultStore::key(TenderId tender, EnvelopeKind envelope) {
  return first(unit_.select<StoredKey>(
      "SELECT generation, public_key FROM vault_keys WHERE tender = $1 AND envelope = $2 "
      "ORDER BY generation DESC LIMIT 1",
      {tender, name(envelope)}, [](StoredKey& key) { return std::tie(key.generation, key.public_key); }));
}

void VaultStore::insert_key(TenderId tender, EnvelopeKind envelope, const StoredKey& key,
                            std::string_view now) {
  unit_.execute(
      "INSERT INTO vault_keys (tender, envelope, generation, public_key, created_at) "
      "VALUES ($1, $2, $3, $4, $5)",
      {tender, name(envelope), key.generation, key.public_key, now});
}

std::vector<StoredShare> VaultStore::shares(TenderId tender, EnvelopeKind envelope) {
  return unit_.select<StoredShare>(
      "SELECT round, number, holder, salt, share, taken_at FROM vault_shares "
      "WHERE tender = $1 AND envelope = $2 ORDER BY number",
      {tender, name(envelope)}, [](StoredShare& row) {
        return std::tie(row.round, row.number, row.holder, row.salt, row.share, row.taken_at);
      });
}

void VaultStore::replace_shares(TenderId tender, EnvelopeKind envelope,
                                const std::vector<StoredShare>& shares, std::string_view now) {
  unit_.execute("DELETE FROM vault_shares WHERE tender = $1 AND envelope = $2", {tender, name(envelope)});
  for (const StoredShare& share : shares)
    unit_.execute(
        "INSERT INTO vault_shares (tender, envelope, round, number, holder, salt, share, taken_at, "
        "created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {tender, name(envelope), share.round, share.number, share.holder, share.salt, share.share,
         share.taken_at, now});
}

void VaultStore::mark_taken(TenderId tender, std::int64_t number, std::string_view now) {
  unit_.execute("UPDATE vault_shares SET taken_at = $1 WHERE tender = $2 AND number = $3 AND taken_at = ''",
                {now, tender, number});
}

std::int64_t VaultStore::taken(TenderId tender) {
  return unit_.number(
      "SELECT MIN(taken) FROM (SELECT COUNT(*) AS taken FROM vault_shares WHERE tender = $1 AND envelope = "
      "'quality' AND taken_at <> '' UNION ALL SELECT COUNT(*) FROM vault_shares WHERE tender = $1 AND "
      "envelope = 'prices' AND taken_at <> '') AS envelopes",
      {tender});
}

VaultTries VaultStore::tries(TenderId tender, EnvelopeKind envelope) {
  return unit_
      .select<VaultTries>(
          "SELECT COUNT(*), COALESCE(MAX(tried_at), '') FROM vault_tries WHERE tender = $1 AND envelope = $2",
          {tender, name(envelope)}, [](VaultTries& row) { return std::tie(row.wrong, row.last); })
      .at(0);
}

void VaultStore::insert_try(TenderId tender, EnvelopeKind envelope, std::int64_t holder,
                            std::string_view now) {
  unit_.execute("INSERT INTO vault_tries (tender, envelope, holder, tried_at) VALUES ($1, $2, $3, $4)",
                {tender, name(envelope), holder, now});
}

void VaultStore::forget_tries(TenderId tender, EnvelopeKind envelope) {
  unit_.execute("DELETE FROM vault_tries WHERE tender = $1 AND envelope = $2", {tender, name(envelope)});
}

// ---- bids -----------------------------------------------------------------------------------------------

std::vector<SealedBid> VaultStore::select(std::string_view condition, const Parameters& parameters) {
  constexpr std::string_view commitment =
      "COALESCE((SELECT commitment FROM sealed_envelopes AS e WHERE e.receipt = b.receipt AND e.envelope = "
      "'{}'), '')";
  return unit_.select<SealedBid>(
      fmt::format("SELECT b.receipt, b.kind, b.publication, b.received_at, b.late, b.code_sha256, "
                  "COALESCE(x.kind, ''), COALESCE(x.ended_at, ''), {}, {} FROM sealed_bids AS b "
                  "LEFT JOIN sealed_bid_ends AS x ON x.receipt = b.receipt WHERE {}",
                  fmt::format(commitment, "quality"), fmt::format(commitment, "prices"), condition),
      parameters, [](SealedBid& row) {
        return std::tie(row.receipt, row.kind, row.publication, row.received_at, row.late, row.code_sha256,
                        row.ended, row.ended_at, row.quality_commitment, row.prices_commitment);
      });
}

std::int64_t VaultStore::count(TenderId tender) {
  return unit_.number("SELECT COUNT(*) FROM sealed_bids WHERE tender = $1", {tender});
}

std::int64_t VaultStore::standing(TenderId tender) {
  return unit_.number(
      "SELECT COUNT(*) FROM sealed_bids WHERE tender = $1 AND kind = 'bid' AND late = 0 "
      "AND receipt NOT IN (SELECT receipt FROM sealed_bid_ends)",
      {tender});
}

Listed<SealedBid> VaultStore::list(TenderId tender, const Page& page) {
  return {select("b.tender = $1 ORDER BY b.position LIMIT $2 OFFSET $3", {tender, page.size, page.offset()}),
          count(tender)};
}

std::vector<SealedBid> VaultStore::all(TenderId tender) {
  return select("b.tender = $1 ORDER BY b.position", {tender});
}

std::optional<SealedBid> VaultStore::find(TenderId tender, std::string_view receipt) {
  return first(select("b.tender = $1 AND b.receipt = $2", {tender, receipt}));
}

std::optional<SealedEnvelope> VaultStore::envelope(std::string_view receipt, EnvelopeKind envelope) {
  struct Row {
    Bytes content;
    std::string commitment;
  };
  auto row = first(unit_.select<Row>(
      "SELECT content, commitment FROM sealed_envelopes WHERE receipt = $1 AND envelope = $2",
      {receipt, name(envelope)}, [](Row& read) { return std::tie(read.content, read.commitment); }));
  if (!row) return std::nullopt;
  return SealedEnvelope{std::move(row->content.content), std::move(row->commitment)};
}

void VaultStore::insert(TenderId tender, const SealedBid& bid) {
  unit_.execute(
      "INSERT INTO sealed_bids (tender, receipt, kind, publication, received_at, late, code_sha256) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {tender, bid.receipt, bid.kind, bid.publication, bid.received_at, bid.late ? 1 : 0, bid.code_sha256});
}

void VaultStore::insert_envelope(std::string_view receipt, EnvelopeKind envelope,
                                 const SealedEnvelope& sealed) {
  unit_.execute(
      "INSERT INTO sealed_envelopes (receipt, envelope, content, commitment) VALUES ($1, $2, $3, $4)",
      {receipt, name(envelope), Bytes{sealed.content}, sealed.commitment});
}

void VaultStore::end(std::string_view receipt, std::string_view kind, std::string_view now) {
  unit_.execute("INSERT INTO sealed_bid_ends (receipt, kind, ended_at) VALUES ($1, $2, $3)",
                {receipt, kind, now});
}

// ---- openings -------------------------------------------------------------------------------------------

std::optional<StoredOpening> VaultStore::opening(TenderId tender, EnvelopeKind envelope) {
  auto found = first(unit_.select<StoredOpening>(
      "SELECT document, sha256, opened_at FROM openings WHERE tender = $1 AND envelope = $2",
      {tender, name(envelope)},
      [](StoredOpening& row) { return std::tie(row.document.text, row.document.sha256, row.opened_at); }));
  if (found) found->envelope = envelope;
  return found;
}

void VaultStore::insert_opening(TenderId tender, const StoredOpening& opening) {
  unit_.execute(
      "INSERT INTO openings (tender, envelope, document, sha256, opened_at) VALUES ($1, $2, $3, $4, $5)",
      {tender, name(opening.envelope), opening.document.text, opening.document.sha256, opening.opened_at});
}

}  // namespace server
