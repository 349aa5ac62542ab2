// What happens between opening and award, and from where on the advice warns; nothing is ever changed.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

using AwardRecordId = std::int64_t;

struct StoredAwardRecord {
  AwardRecordId id = 0;
  Document document;  // canonical JSON
  std::string created_at;
};

struct StoredThresholds {
  std::int64_t version = 1;
  std::string person;
  Document document;  // canonical JSON
  std::string created_at;
};

class AwardRecordStore {
 public:
  explicit AwardRecordStore(Unit& unit) : unit_(unit) {}

  std::vector<StoredAwardRecord> list(TenderId tender);  // oldest first
  AwardRecordId insert(TenderId tender, const StoredAwardRecord& record);

  std::optional<StoredThresholds> thresholds(TenderId tender);  // the newest version
  void insert(TenderId tender, const StoredThresholds& thresholds);

 private:
  Unit& unit_;
};

}  // namespace server
