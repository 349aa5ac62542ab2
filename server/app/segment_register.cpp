#include "server/app/segment_register.hpp"

#include "server/storage/party_store.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/spend_workbook.hpp"

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

Result<std::string> register_workbook(Service& service, const std::string& party,
                                      templates::Language language) {
  std::vector<criteria::Segment> segments;
  std::vector<criteria::Party> parties;
  service.database.read([&](Unit& unit) {
    segments = registered_segments(unit);
    for (auto& stored : PartyStore(unit).all())
      if (party.empty() || stored.party.id == party) parties.push_back(std::move(stored.party));
  });
  if (parties.empty()) return failed(NotFound{"party", party});
  const auto now = criteria::Timestamp::parse(service.clock()).value();
  return templates::spend_workbook(segments, parties, now, language);
}

}  // namespace server
