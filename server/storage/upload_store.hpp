// Files as they were received, byte for byte. Never changed.
#pragma once

#include "server/storage/bid_store.hpp"
#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct Upload {
  std::string kind;        // what it was sent as: "bid", "grades", "prices", "tender"
  std::string name;        // as the sender calls it; for display only
  std::string media_type;  // as the sender claims
  std::string content;     // not empty; empty in lists
};

struct StoredUpload {
  UploadId id = 0;
  Upload upload;
  std::int64_t size = 0;  // bytes
  std::string sha256;     // of the content
  std::string received_at;
};

class UploadStore {
 public:
  explicit UploadStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredUpload> find(TenderId tender, UploadId id);
  Listed<StoredUpload> list(TenderId tender, const Page& page);  // newest first
  UploadId insert(TenderId tender, const Upload& upload, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
