// Segments (inkoopsegmenten): kinds of purchases in which the parties work together.
#pragma once

#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct Segment {
  std::string id;
  std::string title;
  std::string sector;       // of the regional action plan; empty: not given
  std::string description;  // empty: not given
  std::vector<std::string> cpv_codes;
  bool operator==(const Segment&) const = default;
};

struct StoredSegment {
  Segment segment;
  std::int64_t version = 1;
  std::int64_t tenders = 0;  // that name it
  std::string created_at, updated_at;
};

class SegmentStore {
 public:
  explicit SegmentStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredSegment> find(std::string_view id);
  Listed<StoredSegment> list(const Page& page);  // by title
  void insert(const Segment& segment, std::string_view now);
  void replace(const Segment& segment, std::string_view now);  // of the same id; the version goes up
  void remove(std::string_view id);

 private:
  void insert_codes(const Segment& segment);

  Unit& unit_;
};

}  // namespace server
