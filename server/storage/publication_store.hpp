// What was announced of tenders, publication by publication. Rows are only ever added.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct StoredPublication {
  std::int64_t number = 1;  // from 1; each further one is a correction
  Document document;        // the definition
  std::string agreements;   // JSON arrays
  std::string acknowledged;
  std::string changes;
  std::string reason;  // empty for number 1
  std::string published_by, published_at;
};

class PublicationStore {
 public:
  explicit PublicationStore(Unit& unit) : unit_(unit) {}

  std::vector<StoredPublication> list(TenderId tender);  // oldest first
  std::optional<StoredPublication> find(TenderId tender, std::int64_t number);
  std::optional<StoredPublication> newest(TenderId tender);
  bool is_published(TenderId tender);
  // `publication.number` must be the next one. Gives the row's number.
  void insert(TenderId tender, const StoredPublication& publication);
  // Ids of the bids that were stored before that moment and not replaced since.
  std::vector<std::string> bids_before(TenderId tender, std::string_view moment);
  // The tender came in as a whole, rather than being drafted here.
  bool is_imported(TenderId tender);

 private:
  std::vector<StoredPublication> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server
