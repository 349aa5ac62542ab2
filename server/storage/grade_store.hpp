// The grades of tenders: one per assessor, and one of the panel together, for each bid and criterion.
#pragma once

#include "server/storage/bid_store.hpp"
#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// What makes a grade one: a second one with the same key replaces it.
struct GradeKey {
  std::string bid;
  std::string criterion;
  std::string assessor;  // empty: not named
  bool is_consensus = false;
  bool operator==(const GradeKey&) const = default;
};

using GradeId = std::int64_t;

struct StoredGrade {
  GradeId id = 0;
  GradeKey key;
  Document document;  // an element of the dossier's `grades`
  std::optional<UploadId> upload;
  std::int64_t version = 1;
  std::string created_at, updated_at;
};

class GradeStore {
 public:
  explicit GradeStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredGrade> find(TenderId tender, GradeId id);
  std::optional<StoredGrade> find(TenderId tender, const GradeKey& key);
  Listed<StoredGrade> list(TenderId tender, std::string_view bid,
                           const Page& page);                               // bid empty: of all bids
  std::vector<StoredGrade> by(TenderId tender, std::string_view assessor);  // the individual grades of one
  std::vector<std::string> documents(TenderId tender);
  GradeId insert(TenderId tender, const StoredGrade& grade, std::string_view now);
  // `stored` is what the store holds now; its document is kept in the history. The key stays.
  void replace(TenderId tender, const StoredGrade& stored, const StoredGrade& grade, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
