#include "server/http/page_rows.hpp"

#include "server/app/list_outcomes.hpp"
#include "server/storage/segment_store.hpp"

#include <algorithm>

namespace server {

std::vector<TenderRow> tender_rows(Service& service, const std::vector<StoredTender>& tenders) {
  std::vector<TenderRow> rows;
  for (const auto& tender : tenders) {
    const auto& summary = tender.summary;
    rows.push_back({std::to_string(tender.id), summary.reference, summary.title, summary.buyer,
                    summary.segment, static_cast<std::size_t>(summary.lots),
                    static_cast<std::size_t>(tender.bids), lot_outcomes(service, tender), tender.version});
  }
  return rows;
}

std::vector<SegmentRow> segment_rows(const std::vector<StoredSegment>& segments) {
  std::vector<SegmentRow> rows;
  for (const auto& stored : segments) {
    const auto& segment = stored.segment;
    rows.push_back({segment.id, segment.title, segment.sector, segment.description, segment.cpv_codes,
                    static_cast<std::size_t>(stored.tenders), stored.version, std::nullopt});
  }
  return rows;
}

SegmentTitles segment_titles(Service& service) {
  const Page everything{1, 500};  // more segments than anybody has
  SegmentTitles titles;
  const auto listed = service.database.read([&](Unit& unit) { return SegmentStore(unit).list(everything); });
  for (const StoredSegment& stored : listed.rows)
    titles.emplace_back(stored.segment.id, stored.segment.title);
  return titles;
}

std::vector<TemplateGroup> template_groups(Service& service, std::string_view segment) {
  std::vector<TemplateGroup> groups;
  const SegmentTitles titles = segment_titles(service);
  for (PublishedTemplate& published : list_published(service, segment)) {
    const std::string id = published.set.segment;
    auto group =
        std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.segment == id; });
    if (group == groups.end()) {
      group = groups.insert(group, {id, segment_title(titles, id), {}});
    }
    group->templates.push_back(std::move(published));
  }
  std::sort(groups.begin(), groups.end(),
            [](const TemplateGroup& left, const TemplateGroup& right) { return left.title < right.title; });
  return groups;
}

}  // namespace server
