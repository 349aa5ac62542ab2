// Who did what: one entry for every change, stored in the same transaction as the change itself. The entries
// are a chain: each has a number and a hash over its canonical form, in which stands the hash of the one
// before it (docs/audit-log.md).
#pragma once

#include "server/storage/audit_entry.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct ChainedEntry {
  std::int64_t sequence = 0;  // from 1, without gaps
  AuditEntry entry;
  std::string previous;  // the hash of the entry before it; of the first: empty
  std::string hash;      // SHA-256 of its canonical form, hexadecimal
  bool operator==(const ChainedEntry&) const = default;
};

// RFC 8785, one line: what `hash` and the Merkle tree are made over.
std::string canonical_text(const ChainedEntry& entry);

// Adds the entry behind the others.
void record(Unit& unit, const AuditEntry& entry);

AuditHead audit_head(Unit& unit);
// As documents print it: "1207 · 9f3a 0c11 2b7e 44d0", the number and the first 16 digits of the hash.
std::string head_text(const AuditHead& head);

// Of people's accounts, or of the access tokens of one; so is a seal, which says no more than who did
// something when.
bool is_about_accounts(std::string_view action);

// What a list of entries is narrowed to; an empty text or no tender: whatever it is.
struct AuditFilter {
  std::optional<std::int64_t> tender;
  std::string actor;    // exactly
  std::string action;   // its beginning: "bid" or "bid.stored"; several with commas: one of them
  std::string subject;  // exactly
  std::string since;    // RFC 3339 or its beginning: "2026-11-25"
  std::string until;    // likewise, with that day
  bool newest_first = false;
  // Of the tenders of which this account is a buyer or controller, and what is of no tender; nothing: all.
  std::optional<std::int64_t> reader = {};
  bool with_accounts = true;  // also what concerns accounts and no tender; with a reader: whatever tender
  bool operator==(const AuditFilter&) const = default;
};
Listed<ChainedEntry> audit_entries(Unit& unit, const AuditFilter& filter, const Page& page);
// Of one tender, in the order in which they were recorded.
Listed<ChainedEntry> audit_entries(Unit& unit, std::int64_t tender, const Page& page);
std::optional<ChainedEntry> find_audit_entry(Unit& unit, std::int64_t sequence);

// Every entry with a number above `after` by number, without holding more than some at a time.
void each_audit_entry(Unit& unit, std::int64_t after, const std::function<void(const ChainedEntry&)>& take);

// Gives the entries from before there was a chain their hashes. Nothing when all have theirs.
void chain_old_entries(Unit& unit);

}  // namespace server
