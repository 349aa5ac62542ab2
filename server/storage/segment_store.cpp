#include "server/storage/segment_store.hpp"

#include "import/segment_json.hpp"
#include "server/storage/search_store.hpp"
#include "server/storage/storage_error.hpp"
#include "templates/segment_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace server {
namespace {

struct SegmentRow {
  StoredSegment stored;
  std::string facts;
};

void put_for_search(Unit& unit, const Segment& segment) {
  SearchStore(unit).put({SearchKind::segment, segment.id, std::nullopt, titles_of(segment),
                         fmt::format("{}\n{}\n{}\n{}", segment.id, segment.sector, segment.description,
                                     fmt::join(segment.cpv_codes, " "))});
}

void add_facts(Segment& segment, std::string_view json) {
  auto facts = importing::read_segment_facts(json, importing::Limits{});
  if (!facts) throw StorageError("the database holds facts of a segment that cannot be read");
  segment.english_title = std::move(facts->english_title);
  segment.cpv_prefixes = std::move(facts->cpv_prefixes);
  segment.intensity = std::move(facts->intensity);
  segment.influence = std::move(facts->influence);
  segment.readiness = std::move(facts->readiness);
  segment.effort = std::move(facts->effort);
}

std::vector<StoredSegment> select_segments(Unit& unit, std::string_view condition,
                                           const Parameters& parameters) {
  auto rows = unit.select<SegmentRow>(
      fmt::format("SELECT id, title, sector, description, facts, version, created_at, updated_at, "
                  "(SELECT COUNT(*) FROM tenders WHERE tenders.segment = segments.id), "
                  "(SELECT COUNT(*) FROM spend WHERE spend.segment = segments.id) + "
                  "(SELECT COUNT(*) FROM contracts WHERE contracts.segment = segments.id) "
                  "FROM segments {}",
                  condition),
      parameters, [](SegmentRow& row) {
        auto& stored = row.stored;
        auto& segment = stored.segment;
        return std::tie(segment.id, segment.title, segment.sector, segment.description, row.facts,
                        stored.version, stored.created_at, stored.updated_at, stored.tenders,
                        stored.register_rows);
      });
  std::vector<StoredSegment> segments;
  for (auto& row : rows) {
    auto& segment = row.stored.segment;
    add_facts(segment, row.facts);
    segment.cpv_codes = unit.column<std::string>(
        "SELECT code FROM segment_cpv_codes WHERE segment = $1 ORDER BY code", {segment.id});
    segments.push_back(std::move(row.stored));
  }
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

std::vector<StoredSegment> SegmentStore::all() { return select_segments(unit_, "ORDER BY title, id", {}); }

void SegmentStore::insert(const Segment& segment, std::string_view now) {
  unit_.execute(
      "INSERT INTO segments (id, title, sector, description, facts, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, 1, $6, $7)",
      {segment.id, segment.title, segment.sector, segment.description, templates::segment_facts_json(segment),
       now, now});
  insert_codes(segment);
  put_for_search(unit_, segment);
}

void SegmentStore::replace(const Segment& segment, std::string_view now) {
  unit_.execute(
      "UPDATE segments SET title = $1, sector = $2, description = $3, facts = $4, version = version + 1, "
      "updated_at = $5 WHERE id = $6",
      {segment.title, segment.sector, segment.description, templates::segment_facts_json(segment), now,
       segment.id});
  unit_.execute("DELETE FROM segment_cpv_codes WHERE segment = $1", {segment.id});
  insert_codes(segment);
  put_for_search(unit_, segment);
}

void SegmentStore::remove(std::string_view id) {
  unit_.execute("DELETE FROM segments WHERE id = $1", {id});
  SearchStore(unit_).remove(SearchKind::segment, id);
}

void SegmentStore::fill_search() {
  for (const auto& stored : all()) put_for_search(unit_, stored.segment);
}

void SegmentStore::insert_codes(const Segment& segment) {
  for (const auto& code : segment.cpv_codes)
    unit_.execute("INSERT INTO segment_cpv_codes (segment, code) VALUES ($1, $2)", {segment.id, code});
}

}  // namespace server
