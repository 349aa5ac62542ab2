#include "server/storage/versioned_documents.hpp"

#include <fmt/format.h>

namespace server {

namespace {

std::string_view table_name(VersionedTable table) {
  constexpr std::string_view names[]{"agreements", "library_criteria"};
  return names[static_cast<std::size_t>(table)];
}

}  // namespace

VersionedDocuments::VersionedDocuments(Unit& unit, VersionedTable table)
    : unit_(unit),
      table_(table_name(table)),
      kind_(table == VersionedTable::agreements ? SearchKind::agreement : SearchKind::criterion) {}

std::vector<VersionedDocument> VersionedDocuments::select(std::string_view condition,
                                                          const Parameters& parameters) {
  return unit_.select<VersionedDocument>(
      fmt::format("SELECT id, version, document, sha256, created_at FROM {} AS one WHERE {}", table_,
                  condition),
      parameters, [](VersionedDocument& stored) {
        return std::tie(stored.id, stored.version, stored.document.text, stored.document.sha256,
                        stored.created_at);
      });
}

std::optional<VersionedDocument> VersionedDocuments::find(std::string_view id) {
  return first(select("id = $1 ORDER BY version DESC LIMIT 1", {id}));
}

std::optional<VersionedDocument> VersionedDocuments::find(std::string_view id, std::int64_t version) {
  return first(select("id = $1 AND version = $2", {id, version}));
}

std::vector<VersionedDocument> VersionedDocuments::versions(std::string_view id) {
  return select("id = $1 ORDER BY version DESC", {id});
}

Listed<VersionedDocument> VersionedDocuments::list(const Page& page) {
  const auto newest = fmt::format(
      "version = (SELECT MAX(version) FROM {} AS other WHERE other.id = one.id) ORDER BY id LIMIT $1 OFFSET "
      "$2",
      table_);
  return {select(newest, {page.size, page.offset()}),
          unit_.number(fmt::format("SELECT COUNT(DISTINCT id) FROM {}", table_))};
}

std::vector<VersionedDocument> VersionedDocuments::all() {
  return select(
      fmt::format("version = (SELECT MAX(version) FROM {} AS other WHERE other.id = one.id) ORDER BY id",
                  table_),
      {});
}

void VersionedDocuments::insert(const VersionedDocument& document, std::string_view now) {
  unit_.execute(
      fmt::format("INSERT INTO {} (id, version, document, sha256, created_at) VALUES ($1, $2, $3, $4, $5)",
                  table_),
      {document.id, document.version, document.document.text, document.document.sha256, now});
  put_for_search(document);
}

void VersionedDocuments::fill_search() {
  for (const auto& document : all()) put_for_search(document);
}

void VersionedDocuments::put_for_search(const VersionedDocument& document) {
  SearchStore(unit_).put(kind_, document.id, std::nullopt, document.document.text);
}

}  // namespace server
