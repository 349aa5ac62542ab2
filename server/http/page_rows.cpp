#include "server/http/page_rows.hpp"

#include "server/app/list_outcomes.hpp"
#include "server/http/panel_links.hpp"
#include "server/storage/segment_store.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

namespace server {

namespace {

// Where the tender stands, and who has work on it.
void add_standing(Service& service, TenderRow& row, TenderId id) {
  service.database.read([&](Unit& unit) {
    const auto state = process_state(unit, id, service.clock());
    if (!state) return;
    row.stage = state->stage;
    if (state->stage < criteria::TenderStage::prices_opened) row.panel = panel_work(unit, id, state).members;
  });
}

}  // namespace

std::vector<TenderRow> tender_rows(Service& service, const std::vector<StoredTender>& tenders) {
  std::vector<TenderRow> rows;
  for (const auto& tender : tenders) {
    const auto& summary = tender.summary;
    rows.push_back({std::to_string(tender.id), summary.reference, summary.title, summary.buyer,
                    summary.segment, static_cast<std::size_t>(summary.lots),
                    static_cast<std::size_t>(tender.bids), lot_outcomes(service, tender), tender.version});
    add_standing(service, rows.back(), tender.id);
  }
  return rows;
}

std::vector<SegmentRow> segment_rows(const std::vector<StoredSegment>& segments,
                                     templates::Language language) {
  std::vector<SegmentRow> rows;
  for (const auto& stored : segments) {
    const auto& segment = stored.segment;
    rows.push_back({segment.id, text(titles_of(segment), language), segment.sector, segment.description,
                    segment.cpv_codes, static_cast<std::size_t>(stored.tenders), stored.version,
                    std::nullopt});
  }
  return rows;
}

SegmentTitles segment_titles(Service& service, templates::Language language) {
  const Page everything{1, 500};  // more segments than anybody has
  SegmentTitles titles;
  const auto listed = service.database.read([&](Unit& unit) { return SegmentStore(unit).list(everything); });
  for (const StoredSegment& stored : listed.rows)
    titles.emplace_back(stored.segment.id, text(titles_of(stored.segment), language));
  return titles;
}

PartyNames party_names_by_id(Service& service) {
  return service.database.read([](Unit& unit) { return PartyStore(unit).names(); });
}

std::vector<TemplateGroup> template_groups(Service& service, std::string_view segment,
                                           templates::Language language) {
  std::vector<TemplateGroup> groups;
  const SegmentTitles titles = segment_titles(service, language);
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
