#include "server/storage/publication_store.hpp"

#include <fmt/format.h>

namespace server {

std::vector<StoredPublication> PublicationStore::select(std::string_view condition,
                                                        const Parameters& parameters) {
  return unit_.select<StoredPublication>(
      fmt::format("SELECT number, document, sha256, agreements, acknowledged, changes, reason, published_by, "
                  "published_at FROM publications WHERE {}",
                  condition),
      parameters, [](StoredPublication& row) {
        return std::tie(row.number, row.document.text, row.document.sha256, row.agreements, row.acknowledged,
                        row.changes, row.reason, row.published_by, row.published_at);
      });
}

std::vector<StoredPublication> PublicationStore::list(TenderId tender) {
  return select("tender = $1 ORDER BY number", {tender});
}

std::optional<StoredPublication> PublicationStore::find(TenderId tender, std::int64_t number) {
  return first(select("tender = $1 AND number = $2", {tender, number}));
}

std::optional<StoredPublication> PublicationStore::newest(TenderId tender) {
  return first(select("tender = $1 ORDER BY number DESC LIMIT 1", {tender}));
}

bool PublicationStore::is_published(TenderId tender) {
  return unit_.number("SELECT COUNT(*) FROM publications WHERE tender = $1", {tender}) > 0;
}

void PublicationStore::insert(TenderId tender, const StoredPublication& publication) {
  unit_.execute(
      "INSERT INTO publications (tender, number, document, sha256, agreements, acknowledged, changes, "
      "reason, "
      "published_by, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {tender, publication.number, publication.document.text, publication.document.sha256,
       publication.agreements, publication.acknowledged, publication.changes, publication.reason,
       publication.published_by, publication.published_at});
}

std::vector<std::string> PublicationStore::bids_before(TenderId tender, std::string_view moment) {
  return unit_.column<std::string>(
      "SELECT id FROM bids WHERE tender = $1 AND updated_at < $2 ORDER BY position", {tender, moment});
}

bool PublicationStore::is_imported(TenderId tender) {
  return unit_.number("SELECT COUNT(*) FROM audit_log WHERE tender = $1 AND action = 'tender.imported'",
                      {tender}) > 0;
}

}  // namespace server
