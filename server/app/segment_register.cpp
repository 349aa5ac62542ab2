#include "server/app/segment_register.hpp"

#include "server/storage/segment_store.hpp"
#include "server/storage/spend_store.hpp"

#include <map>

namespace server {

std::vector<criteria::Segment> registered_segments(Unit& unit) {
  std::vector<criteria::Segment> segments;
  std::map<std::string, std::size_t, std::less<>> places;
  for (auto& stored : SegmentStore(unit).all()) {
    places.emplace(stored.segment.id, segments.size());
    segments.push_back(std::move(stored.segment));
  }
  SpendStore spend(unit);
  for (auto& row : spend.list())
    segments[places.at(row.segment)].spend.push_back(
        {std::move(row.party), static_cast<int>(row.year), euros_of(row.cents)});
  for (auto& row : spend.contracts())
    segments[places.at(row.segment)].contracts.push_back(std::move(row.contract));
  return segments;
}

}  // namespace server
