// How the bids of tenders are kept closed: keys, shares, envelopes, and the records of their opening.
#pragma once

#include "criteria/opening_record.hpp"
#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredShare {
  std::int64_t round = 1;
  std::int64_t number = 1;  // from 1; that of the holder
  std::string holder;
  Bytes salt, share;
  std::string taken_at = {};  // when the holder got the code; empty: not yet
};

struct StoredKey {
  std::int64_t generation = 1;
  Bytes public_key;
};

struct SealedBid {
  std::string receipt;
  std::string kind;  // "bid", or "prices" for a price sheet that came apart
  std::int64_t publication = 1;
  std::string received_at;
  bool late = false;
  std::string code_sha256;
  std::string ended;                                  // "replaced" or "withdrawn"; empty: neither
  std::string ended_at;                               // empty likewise
  std::string quality_commitment, prices_commitment;  // empty: it has no such envelope
};

struct SealedEnvelope {
  std::string content;
  std::string commitment;
};

struct VaultTries {
  std::int64_t wrong = 0;  // since the last right code
  std::string last;        // when; empty: never
};

struct StoredOpening {
  criteria::EnvelopeKind envelope = criteria::EnvelopeKind::quality;
  Document document;
  std::string opened_at;
};

class VaultStore {
 public:
  explicit VaultStore(Unit& unit) : unit_(unit) {}

  // Whether the publication said that bids are sealed; nothing: the tender was not published here.
  std::optional<bool> is_sealed(TenderId tender);
  // Whether its key holders are people with an account.
  bool is_of_accounts(TenderId tender);
  void insert(TenderId tender, bool sealed, bool of_accounts, std::string_view now);

  // The newest of an envelope; nothing when the tender has none.
  std::optional<StoredKey> key(TenderId tender, criteria::EnvelopeKind envelope);
  void insert_key(TenderId tender, criteria::EnvelopeKind envelope, const StoredKey& key,
                  std::string_view now);
  std::vector<StoredShare> shares(TenderId tender, criteria::EnvelopeKind envelope);  // by number
  // In place of those that are there.
  void replace_shares(TenderId tender, criteria::EnvelopeKind envelope,
                      const std::vector<StoredShare>& shares, std::string_view now);

  // The holder of that number has the code.
  void mark_taken(TenderId tender, std::int64_t number, std::string_view now);
  std::int64_t taken(TenderId tender);  // by how many holders, of each envelope

  VaultTries tries(TenderId tender, criteria::EnvelopeKind envelope);
  void insert_try(TenderId tender, criteria::EnvelopeKind envelope, std::int64_t holder,
                  std::string_view now);
  void forget_tries(TenderId tender, criteria::EnvelopeKind envelope);

  std::int64_t count(TenderId tender);
  std::int64_t standing(TenderId tender);  // bids in time that were not replaced or withdrawn
  Listed<SealedBid> list(TenderId tender, const Page& page);  // in the order of receipt
  std::vector<SealedBid> all(TenderId tender);                // likewise
  std::optional<SealedBid> find(TenderId tender, std::string_view receipt);
  std::optional<SealedEnvelope> envelope(std::string_view receipt, criteria::EnvelopeKind envelope);
  void insert(TenderId tender, const SealedBid& bid);
  void insert_envelope(std::string_view receipt, criteria::EnvelopeKind envelope,
                       const SealedEnvelope& sealed);
  void end(std::string_view receipt, std::string_view kind, std::string_view now);

  std::optional<StoredOpening> opening(TenderId tender, criteria::EnvelopeKind envelope);
  void insert_opening(TenderId tender, const StoredOpening& opening);

 private:
  std::vector<SealedBid> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server
