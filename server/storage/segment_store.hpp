// Segments (inkoopsegmenten): kinds of purchases in which the parties work together.
#pragma once

#include "criteria/segment.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using criteria::Segment;

// The segment without its spend and contracts, which SpendStore keeps.
struct StoredSegment {
  Segment segment;
  std::int64_t version = 1;
  std::int64_t tenders = 0;        // that name it
  std::int64_t register_rows = 0;  // spend and contracts in it
  std::string created_at, updated_at;
};

class SegmentStore {
 public:
  explicit SegmentStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredSegment> find(std::string_view id);
  Listed<StoredSegment> list(const Page& page);  // by title
  std::vector<StoredSegment> all();              // likewise
  void insert(const Segment& segment, std::string_view now);
  void replace(const Segment& segment, std::string_view now);  // of the same id; the version goes up
  void remove(std::string_view id);
  // Puts a copy of each where it is searched (search_store), as every write does with what it writes.
  void fill_search();

 private:
  void insert_codes(const Segment& segment);

  Unit& unit_;
};

}  // namespace server
