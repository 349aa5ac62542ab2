#include "server/storage/award_record_store.hpp"

namespace server {

std::vector<StoredAwardRecord> AwardRecordStore::list(TenderId tender) {
  return unit_.select<StoredAwardRecord>(
      "SELECT id, document, sha256, created_at FROM award_records WHERE tender = $1 ORDER BY id", {tender},
      [](StoredAwardRecord& stored) {
        return std::tie(stored.id, stored.document.text, stored.document.sha256, stored.created_at);
      });
}

AwardRecordId AwardRecordStore::insert(TenderId tender, const StoredAwardRecord& record) {
  return unit_.number(
      "INSERT INTO award_records (tender, document, sha256, created_at) VALUES ($1, $2, $3, $4) RETURNING id",
      {tender, record.document.text, record.document.sha256, record.created_at});
}

std::optional<StoredThresholds> AwardRecordStore::thresholds(TenderId tender) {
  return first(unit_.select<StoredThresholds>(
      "SELECT version, person, document, sha256, created_at FROM advice_thresholds WHERE tender = $1 "
      "ORDER BY version DESC LIMIT 1",
      {tender}, [](StoredThresholds& stored) {
        return std::tie(stored.version, stored.person, stored.document.text, stored.document.sha256,
                        stored.created_at);
      }));
}

void AwardRecordStore::insert(TenderId tender, const StoredThresholds& thresholds) {
  unit_.execute(
      "INSERT INTO advice_thresholds (tender, version, person, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {tender, thresholds.version, thresholds.person, thresholds.document.text, thresholds.document.sha256,
       thresholds.created_at});
}

}  // namespace server
