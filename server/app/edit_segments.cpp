#include "server/app/edit_segments.hpp"

#include "server/app/agreements.hpp"
#include "server/storage/template_store.hpp"

#include <algorithm>

namespace server {
namespace {

void note(Unit& unit, const Actor& actor, std::string action, const std::string& id, const std::string& now) {
  record(unit, {now, actor.name, actor.request, std::move(action), std::nullopt, id, ""});
}

// The segment as it is stored, if that is the version which the sender knows.
Result<StoredSegment> find_expected(Unit& unit, const std::string& id, std::optional<std::int64_t> expected) {
  auto stored = SegmentStore(unit).find(id);
  if (!stored) return failed(NotFound{"segment", id});
  if (expected && *expected != stored->version) return failed(Outdated{stored->version});
  return std::move(*stored);
}

bool is_in_use(Service& service, Unit& unit, const StoredSegment& segment) {
  if (segment.tenders + segment.register_rows > 0) return true;
  const auto& id = segment.segment.id;
  if (!TemplateStore(unit).newest(id).empty()) return true;
  const auto agreements = VersionedDocuments(unit, VersionedTable::agreements).all();
  return std::any_of(agreements.begin(), agreements.end(), [&](const VersionedDocument& each) {
    const auto& named = kept_agreement(service, each)->segments;
    return std::find(named.begin(), named.end(), id) != named.end();
  });
}

}  // namespace

bool is_in_use(Service& service, const StoredSegment& segment) {
  return service.database.read([&](Unit& unit) { return is_in_use(service, unit, segment); });
}

Result<void> create_segment(Service& service, const Actor& actor, const Segment& segment) {
  if (auto findings = validate(segment); !findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    if (SegmentStore(unit).find(segment.id)) return failed(Conflict{"segment.idTaken", segment.id});
    SegmentStore(unit).insert(segment, now);
    note(unit, actor, "segment.stored", segment.id, now);
    return {};
  });
}

Result<std::int64_t> edit_segment(Service& service, const Actor& actor, const Segment& segment,
                                  std::optional<std::int64_t> expected_version) {
  if (auto findings = validate(segment); !findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const auto stored = find_expected(unit, segment.id, expected_version);
    if (!stored) return failed(stored.error());
    SegmentStore(unit).replace(segment, now);
    note(unit, actor, "segment.edited", segment.id, now);
    return stored->version + 1;
  });
}

Result<void> remove_segment(Service& service, const Actor& actor, const std::string& id,
                            std::optional<std::int64_t> expected_version) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    const auto stored = find_expected(unit, id, expected_version);
    if (!stored) return failed(stored.error());
    if (is_in_use(service, unit, *stored)) return failed(Conflict{"segment.inUse", id});
    SegmentStore(unit).remove(id);
    note(unit, actor, "segment.removed", id, now);
    return {};
  });
}

}  // namespace server
