#include "server/storage/audit_log.hpp"

namespace server {

void record(Unit& unit, const AuditEntry& entry) {
  unit.execute(
      "INSERT INTO audit_log (at, actor, request, action, tender, subject, sha256) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {entry.at, entry.actor, entry.request, entry.action, entry.tender, entry.subject, entry.sha256});
}

Listed<AuditEntry> audit_entries(Unit& unit, std::int64_t tender, const Page& page) {
  return {unit.select<AuditEntry>(
              "SELECT at, actor, request, action, tender, subject, sha256 FROM audit_log WHERE tender = $1 "
              "ORDER BY id LIMIT $2 OFFSET $3",
              {tender, page.size, page.offset()},
              [](AuditEntry& entry) {
                return std::tie(entry.at, entry.actor, entry.request, entry.action, entry.tender,
                                entry.subject, entry.sha256);
              }),
          unit.number("SELECT COUNT(*) FROM audit_log WHERE tender = $1", {tender})};
}

}  // namespace server
