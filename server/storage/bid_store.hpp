// The bids of tenders. In a dossier they stand in the order in which they were stored.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using UploadId = std::int64_t;

struct StoredBid {
  std::string id;  // unique within the tender
  std::string lot;
  Document document;               // an element of the dossier's `bids`
  std::optional<UploadId> upload;  // the file it came in
  std::int64_t version = 1;
  std::string created_at, updated_at;
};

class BidStore {
 public:
  explicit BidStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredBid> find(TenderId tender, std::string_view id);
  Listed<StoredBid> list(TenderId tender, std::string_view lot, const Page& page);  // lot empty: of all lots
  std::vector<std::string> documents(TenderId tender);
  std::int64_t count(TenderId tender);
  std::optional<std::string> find_lot(TenderId tender, std::string_view id);
  void insert(TenderId tender, const StoredBid& bid, std::string_view now);
  // `stored` is what the store holds now; its document is kept in the history. The id stays.
  void replace(TenderId tender, const StoredBid& stored, const StoredBid& bid, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
