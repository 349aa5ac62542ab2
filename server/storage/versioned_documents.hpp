// Documents of which every version stays what it was: agreements, criteria of the library. The newest counts.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/search_store.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct VersionedDocument {
  std::string id;
  std::int64_t version = 1;
  Document document;  // canonical JSON
  std::string created_at;
};

// The tables that hold them: (id, version, document, sha256, created_at), insert-only.
enum class VersionedTable { agreements, library_criteria };

class VersionedDocuments {
 public:
  VersionedDocuments(Unit& unit, VersionedTable table);

  std::optional<VersionedDocument> find(std::string_view id);  // the newest version
  std::optional<VersionedDocument> find(std::string_view id, std::int64_t version);
  std::vector<VersionedDocument> versions(std::string_view id);  // newest first
  Listed<VersionedDocument> list(const Page& page);              // the newest version of each, by id
  std::vector<VersionedDocument> all();                          // likewise
  void insert(const VersionedDocument& document, std::string_view now);
  // Puts a copy of each where it is searched (search_store), as every write does with what it writes.
  void fill_search();

 private:
  void put_for_search(const VersionedDocument& document);
  std::vector<VersionedDocument> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
  std::string_view table_;
  SearchKind kind_;
};

}  // namespace server
