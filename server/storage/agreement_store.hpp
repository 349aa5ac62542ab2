// Regional agreements: every version that was ever published.
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

struct StoredAgreement {
  std::string id;
  std::int64_t version = 1;
  Document document;  // canonical JSON, docs/agreement.md
  std::string created_at;
};

class AgreementStore {
 public:
  explicit AgreementStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredAgreement> find(std::string_view id);  // the newest version
  std::optional<StoredAgreement> find(std::string_view id, std::int64_t version);
  Listed<StoredAgreement> list(const Page& page);  // the newest version of each, by id
  std::vector<StoredAgreement> all();
  void insert(const StoredAgreement& agreement, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server
