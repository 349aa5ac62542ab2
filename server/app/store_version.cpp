#include "server/app/store_version.hpp"

#include "server/app/change.hpp"

namespace server {

Result<VersionedDocument> store_version(Service& service, const Actor& actor, const NextVersion& next,
                                        std::optional<std::int64_t> expected_version) {
  VersionedDocument stored{next.id, 1, document_of(next.text), service.clock()};
  return service.database.write([&](Unit& unit) -> Result<VersionedDocument> {
    VersionedDocuments documents(unit, next.table);
    const auto newest = documents.find(next.id);
    const std::int64_t current = newest ? newest->version : 0;
    if (expected_version && *expected_version != current) return failed(Outdated{current});
    stored.version = current + 1;
    documents.insert(stored, stored.created_at);
    record(unit, {stored.created_at, actor.name, actor.request, std::string(next.action), std::nullopt,
                  stored.id, stored.document.sha256, newest ? newest->document.sha256 : ""});
    return stored;
  });
}

}  // namespace server
