// Stored rows as the pages list them.
#pragma once

#include "server/app/service.hpp"
#include "server/pages/segment_pages.hpp"
#include "server/pages/segment_titles.hpp"
#include "server/pages/template_pages.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/tender_store.hpp"

#include <string_view>
#include <vector>

namespace server {

std::vector<TenderRow> tender_rows(Service& service, const std::vector<StoredTender>& tenders);
std::vector<SegmentRow> segment_rows(const std::vector<StoredSegment>& segments,
                                     templates::Language language);
SegmentTitles segment_titles(Service& service, templates::Language language);
PartyNames party_names_by_id(Service& service);
// The newest version of each template, by the titles of their segments; of one segment or, empty, of all.
std::vector<TemplateGroup> template_groups(Service& service, std::string_view segment,
                                           templates::Language language);

}  // namespace server
