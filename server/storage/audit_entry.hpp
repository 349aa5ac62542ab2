// What the audit log holds (audit_log.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace server {

struct AuditEntry {
  std::string at;       // RFC 3339, UTC
  std::string actor;    // who
  std::string request;  // id of the HTTP request; empty: another way in
  std::string action;   // "bid.stored"
  std::optional<std::int64_t> tender;
  std::string subject;      // what: an id
  std::string sha256;       // of the document that was stored; empty: none
  std::string before = {};  // of the document that it replaced; empty: none
  bool operator==(const AuditEntry&) const = default;
};

// The newest entry; sequence 0 and no hash while there is none.
struct AuditHead {
  std::int64_t sequence = 0;
  std::string hash;
  bool operator==(const AuditHead&) const = default;
};

// What a unit of work wrote to the log.
struct AuditMemory {
  std::optional<AuditHead> head;
  std::optional<AuditEntry> last;
};

}  // namespace server
