// Pages on segments (inkoopsegmenten): the list, and one with its tenders.
#pragma once

#include "server/pages/page_context.hpp"
#include "server/pages/tender_pages.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace server {

struct SegmentRow {
  std::string id;  // as in addresses and in `tender.segment`
  std::string title;
  std::string sector;  // empty: not given
  std::string description;
  std::vector<std::string> cpv_codes;
  std::size_t tenders = 0;
  std::int64_t version = 1;
  bool operator==(const SegmentRow&) const = default;
};

struct SegmentListView {
  std::vector<SegmentRow> rows;
};

std::string segment_list_page(const SegmentListView& view, const PageContext& context);

struct SegmentView {
  SegmentRow segment;
  std::vector<TenderRow> tenders;
};

std::string segment_page(const SegmentView& view, const PageContext& context);

}  // namespace server
