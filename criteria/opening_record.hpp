// The record of an opening (proces-verbaal van opening): who opened which envelopes when, and what was in
// them.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/names.hpp"

#include <optional>
#include <string>
#include <vector>

namespace criteria {

// The two envelopes of a bid: everything but the prices, and the prices.
enum class EnvelopeKind { quality, prices };

template <>
struct NameTable<EnvelopeKind> {
  static constexpr std::array<std::pair<EnvelopeKind, std::string_view>, 2> names{
      {{EnvelopeKind::quality, "quality"}, {EnvelopeKind::prices, "prices"}}};
};

// An envelope as its receipt names it.
struct ReceivedEnvelope {
  std::string receipt;  // number of the receipt
  Timestamp received_at;
  std::string commitment;  // SHA-256, hexadecimal, over the content of the envelope (docs/vault.md)
  bool operator==(const ReceivedEnvelope&) const = default;
};

// One that was opened and became, or completed, a bid.
struct OpenedEnvelope {
  ReceivedEnvelope envelope;
  BidId bid;
  LotId lot;
  std::string bidder;                // empty: the bid names none
  std::string sha256;                // of the bid as it is stored then, canonical JSON
  std::vector<std::string> remarks;  // codes of findings, such as "opening.bidderTwice"
  bool operator==(const OpenedEnvelope&) const = default;
};

// One that could not be opened, or whose content does not fit the tender.
struct FailedEnvelope {
  ReceivedEnvelope envelope;
  std::vector<std::string> reasons;  // codes of findings, at least one
  bool operator==(const FailedEnvelope&) const = default;
};

struct OpeningRecord {
  EnvelopeKind envelope = EnvelopeKind::quality;
  std::string reference;  // of the tender
  std::string title;
  std::optional<std::string> buyer;
  int publication = 1;  // the newest at that moment
  std::string publication_sha256;
  std::optional<Timestamp> deadline;
  Timestamp opened_at;
  std::vector<std::string> opened_by;  // the two key holders
  // Of the log just before the opening, as documents print it; nothing in records from before it was kept.
  std::optional<std::string> log_head;
  std::vector<OpenedEnvelope> opened;  // in the order of receipt, as are the others
  std::vector<FailedEnvelope> failed;
  std::vector<ReceivedEnvelope> late;       // set aside, never opened
  std::vector<ReceivedEnvelope> replaced;   // by a later one of the same bidder, not opened
  std::vector<ReceivedEnvelope> withdrawn;  // by the bidder before the deadline, not opened
  bool operator==(const OpeningRecord&) const = default;
};

inline constexpr std::string_view opening_format = "wederwaarde-opening/1";

}  // namespace criteria
