#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/segment_store.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace server {

// Stores a new segment. A segment that does not validate is refused with all findings; an id that
// is taken is the conflict `segment.idTaken`.
// Its spend and contracts are not stored: those are the register's.
Result<void> create_segment(Service& service, const Actor& actor, const Segment& segment);

// Replaces the segment of that id. `expected_version` is that which the sender changed; none: whatever it is
// now. Gives the new version.
Result<std::int64_t> edit_segment(Service& service, const Actor& actor, const Segment& segment,
                                  std::optional<std::int64_t> expected_version);

// Whether tenders, agreements or published templates name it, or spend or contracts are registered in it.
bool is_in_use(Service& service, const StoredSegment& segment);
// A segment that is in use stays: the conflict `segment.inUse`.
Result<void> remove_segment(Service& service, const Actor& actor, const std::string& id,
                            std::optional<std::int64_t> expected_version);

}  // namespace server
