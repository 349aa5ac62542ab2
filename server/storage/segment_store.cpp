#include "server/storage/segment_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredSegment> select_segments(Unit& unit, std::string_view condition,
                                           const Parameters& parameters) {
  auto segments = unit.select<StoredSegment>(
      fmt::format("SELECT id, title, sector, description, version, created_at, updated_at, "
                  "(SELECT COUNT(*) FROM tenders WHERE tenders.segment = segments.id) "
                  "FROM segments {}",
                  condition),
      parameters, [](StoredSegment& stored) {
        auto& segment = stored.segment;
        return std::tie(segment.id, segment.title, segment.sector, segment.description, stored.version,
                        stored.created_at, stored.updated_at, stored.tenders);
      });
  for (auto& stored : segments)
    stored.segment.cpv_codes = unit.column<std::string>(
        "SELECT code FROM segment_cpv_codes WHERE segment = $1 ORDER BY code", {stored.segment.id});
  return segments;
}

}  // namespace

std::optional<StoredSegment> SegmentStore::find(std::string_view id) {
  return first(select_segments(unit_, "WHERE id = $1", {id}));
}

Listed<StoredSegment> SegmentStore::list(const Page& page) {
  return {select_segments(unit_, "ORDER BY title, id LIMIT $1 OFFSET $2", {page.size, page.offset()}),
          unit_.number("SELECT COUNT(*) FROM segments")};
}

void SegmentStore::insert(const Segment& segment, std::string_view now) {
  unit_.execute(
      "INSERT INTO segments (id, title, sector, description, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, 1, $5, $6)",
      {segment.id, segment.title, segment.sector, segment.description, now, now});
  insert_codes(segment);
}

void SegmentStore::replace(const Segment& segment, std::string_view now) {
  unit_.execute(
      "UPDATE segments SET title = $1, sector = $2, description = $3, version = version + 1, updated_at = $4 "
      "WHERE id = $5",
      {segment.title, segment.sector, segment.description, now, segment.id});
  unit_.execute("DELETE FROM segment_cpv_codes WHERE segment = $1", {segment.id});
  insert_codes(segment);
}

void SegmentStore::remove(std::string_view id) { unit_.execute("DELETE FROM segments WHERE id = $1", {id}); }

void SegmentStore::insert_codes(const Segment& segment) {
  for (const auto& code : segment.cpv_codes)
    unit_.execute("INSERT INTO segment_cpv_codes (segment, code) VALUES ($1, $2)", {segment.id, code});
}

}  // namespace server
