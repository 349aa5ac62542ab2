#include "server/storage/promise_store.hpp"

#include <fmt/format.h>

namespace server {

std::vector<StoredPromise> PromiseStore::select(std::string_view condition, const Parameters& parameters) {
  return unit_.select<StoredPromise>(
      fmt::format(
          "SELECT promises.id, promises.tender, promises.evaluation, promises.lot, promises.bid, "
          "promises.criterion, promises.document, promises.sha256, promises.created_at, terms.version, "
          "terms.document FROM promises JOIN promise_terms AS terms ON terms.promise = promises.id "
          "AND terms.version = (SELECT MAX(version) FROM promise_terms AS other "
          "WHERE other.promise = promises.id) WHERE {} ORDER BY promises.id",
          condition),
      parameters, [](StoredPromise& promise) {
        return std::tie(promise.id, promise.tender, promise.evaluation, promise.lot, promise.bid,
                        promise.criterion, promise.document.text, promise.document.sha256, promise.created_at,
                        promise.terms_version, promise.terms);
      });
}

std::vector<TenderId> PromiseStore::tenders() {
  return unit_.column<std::int64_t>("SELECT DISTINCT tender FROM promises ORDER BY tender");
}

std::vector<StoredPromise> PromiseStore::list(TenderId tender) {
  return select("promises.tender = $1", {tender});
}

std::optional<StoredPromise> PromiseStore::find(PromiseId id) {
  return first(select("promises.id = $1", {id}));
}

bool PromiseStore::is_registered(const StoredPromise& promise) {
  return unit_.number(
             "SELECT COUNT(*) FROM promises WHERE tender = $1 AND lot = $2 AND bid = $3 AND criterion = $4",
             {promise.tender, promise.lot, promise.bid, promise.criterion}) > 0;
}

PromiseId PromiseStore::insert(const StoredPromise& promise, const Document& terms) {
  const auto id = unit_.number(
      "INSERT INTO promises (tender, evaluation, lot, bid, criterion, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
      {promise.tender, promise.evaluation, promise.lot, promise.bid, promise.criterion, promise.document.text,
       promise.document.sha256, promise.created_at});
  insert_terms(id, 1, terms, promise.created_at);
  return id;
}

void PromiseStore::insert_terms(PromiseId promise, std::int64_t version, const Document& terms,
                                std::string_view now) {
  unit_.execute(
      "INSERT INTO promise_terms (promise, version, document, sha256, created_at) VALUES ($1, $2, $3, $4, "
      "$5)",
      {promise, version, terms.text, terms.sha256, now});
}

std::vector<StoredMeasurement> PromiseStore::measurements(TenderId tender) {
  return unit_.select<StoredMeasurement>(
      "SELECT one.id, one.promise, one.corrects, one.document, one.sha256, one.created_at "
      "FROM promise_measurements AS one JOIN promises ON promises.id = one.promise "
      "WHERE promises.tender = $1 ORDER BY one.id",
      {tender}, [](StoredMeasurement& stored) {
        return std::tie(stored.id, stored.promise, stored.corrects, stored.document.text,
                        stored.document.sha256, stored.created_at);
      });
}

MeasurementId PromiseStore::insert(const StoredMeasurement& measurement) {
  return unit_.number(
      "INSERT INTO promise_measurements (promise, corrects, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING id",
      {measurement.promise, measurement.corrects, measurement.document.text, measurement.document.sha256,
       measurement.created_at});
}

}  // namespace server
