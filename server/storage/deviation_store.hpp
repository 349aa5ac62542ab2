// Decisions to depart from a rule of a regional agreement (pas toe of leg uit).
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct Deviation {
  std::string agreement;
  std::string rule;
  std::string lot;  // empty: of the tender as a whole
  std::string reason;
  std::string decided_by;
  std::string decided_on;        // 2026-11-25
  std::string recorded_by = {};  // whose account; empty with accounts off
  bool operator==(const Deviation&) const = default;
};

using DeviationId = std::int64_t;

struct StoredDeviation {
  DeviationId id = 0;
  Deviation deviation;
  std::string created_at;
};

struct TenderDeviation {
  TenderId tender = 0;
  StoredDeviation stored;
};

class DeviationStore {
 public:
  explicit DeviationStore(Unit& unit) : unit_(unit) {}

  std::vector<StoredDeviation> list(TenderId tender);  // in the order in which they were decided
  std::vector<TenderDeviation> all();                  // of all tenders, latest first
  DeviationId insert(TenderId tender, const Deviation& deviation, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
