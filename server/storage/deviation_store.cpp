#include "server/storage/deviation_store.hpp"

namespace server {

std::vector<StoredDeviation> DeviationStore::list(TenderId tender) {
  return unit_.select<StoredDeviation>(
      "SELECT position, agreement, rule, lot, reason, decided_by, decided_on, created_at "
      "FROM deviations WHERE tender = $1 ORDER BY position",
      {tender}, [](StoredDeviation& stored) {
        auto& deviation = stored.deviation;
        return std::tie(stored.id, deviation.agreement, deviation.rule, deviation.lot, deviation.reason,
                        deviation.decided_by, deviation.decided_on, stored.created_at);
      });
}

DeviationId DeviationStore::insert(TenderId tender, const Deviation& deviation, std::string_view now) {
  return unit_.number(
      "INSERT INTO deviations (tender, agreement, rule, lot, reason, decided_by, decided_on, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING position",
      {tender, deviation.agreement, deviation.rule, deviation.lot, deviation.reason, deviation.decided_by,
       deviation.decided_on, now});
}

}  // namespace server
