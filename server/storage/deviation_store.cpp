#include "server/storage/deviation_store.hpp"

#include <tuple>

namespace server {
namespace {

auto columns(StoredDeviation& stored) {
  auto& deviation = stored.deviation;
  return std::tie(stored.id, deviation.agreement, deviation.rule, deviation.lot, deviation.reason,
                  deviation.decided_by, deviation.decided_on, deviation.recorded_by, stored.created_at);
}

}  // namespace

std::vector<StoredDeviation> DeviationStore::list(TenderId tender) {
  return unit_.select<StoredDeviation>(
      "SELECT position, agreement, rule, lot, reason, decided_by, decided_on, recorded_by, created_at "
      "FROM deviations WHERE tender = $1 ORDER BY position",
      {tender}, columns);
}

std::vector<TenderDeviation> DeviationStore::all() {
  return unit_.select<TenderDeviation>(
      "SELECT tender, position, agreement, rule, lot, reason, decided_by, decided_on, recorded_by, "
      "created_at FROM deviations ORDER BY position DESC",
      {}, [](TenderDeviation& row) { return std::tuple_cat(std::tie(row.tender), columns(row.stored)); });
}

DeviationId DeviationStore::insert(TenderId tender, const Deviation& deviation, std::string_view now) {
  return unit_.number(
      "INSERT INTO deviations (tender, agreement, rule, lot, reason, decided_by, decided_on, recorded_by, "
      "created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING position",
      {tender, deviation.agreement, deviation.rule, deviation.lot, deviation.reason, deviation.decided_by,
       deviation.decided_on, deviation.recorded_by, now});
}

}  // namespace server
