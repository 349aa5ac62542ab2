// The register of promises: what was promised, under which terms it is measured, and measurements.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using PromiseId = std::int64_t;
using MeasurementId = std::int64_t;

struct StoredPromise {
  PromiseId id = 0;
  TenderId tender = 0;
  std::int64_t evaluation = 0;
  std::string lot, bid, criterion;
  Document document;
  std::string created_at;
  std::int64_t terms_version = 1;
  std::string terms;  // the newest, JSON
  bool operator==(const StoredPromise&) const = default;
};

struct StoredMeasurement {
  MeasurementId id = 0;
  PromiseId promise = 0;
  std::optional<std::int64_t> corrects;
  Document document;
  std::string created_at;
  bool operator==(const StoredMeasurement&) const = default;
};

class PromiseStore {
 public:
  explicit PromiseStore(Unit& unit) : unit_(unit) {}

  std::vector<TenderId> tenders();                   // that have promises, in order
  std::vector<StoredPromise> list(TenderId tender);  // in the order in which they were registered
  std::optional<StoredPromise> find(PromiseId id);
  bool is_registered(const StoredPromise& promise);  // the same criterion of the same bid
  // With its first terms.
  PromiseId insert(const StoredPromise& promise, const Document& terms);
  void insert_terms(PromiseId promise, std::int64_t version, const Document& terms, std::string_view now);

  // In the order in which they were recorded.
  std::vector<StoredMeasurement> measurements(TenderId tender);
  MeasurementId insert(const StoredMeasurement& measurement);

 private:
  std::vector<StoredPromise> select(std::string_view condition, const Parameters& parameters);
  Unit& unit_;
};

}  // namespace server
