// Who did what: one entry for every change, stored in the same transaction as the change itself.
#pragma once

#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct AuditEntry {
  std::string at;       // RFC 3339, UTC
  std::string actor;    // who
  std::string request;  // id of the HTTP request; empty: another way in
  std::string action;   // "bid.stored"
  std::optional<std::int64_t> tender;
  std::string subject;  // what: an id
  std::string sha256;   // of the document that was stored; empty: none
  bool operator==(const AuditEntry&) const = default;
};

void record(Unit& unit, const AuditEntry& entry);
// In the order in which they were recorded.
Listed<AuditEntry> audit_entries(Unit& unit, std::int64_t tender, const Page& page);

}  // namespace server
