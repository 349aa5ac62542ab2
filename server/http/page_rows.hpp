// Stored rows as the pages list them.
#pragma once

#include "server/app/service.hpp"
#include "server/pages/segment_pages.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/tender_store.hpp"

#include <vector>

namespace server {

std::vector<TenderRow> tender_rows(Service& service, const std::vector<StoredTender>& tenders);
std::vector<SegmentRow> segment_rows(const std::vector<StoredSegment>& segments);

}  // namespace server
