// Pages on segments (inkoopsegmenten): the list, and one with what is known of it and its tenders.
#pragma once

#include "criteria/segment.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/storage/party_store.hpp"

#include <cstdint>
#include <optional>
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
  std::optional<std::int64_t> spend_cents = {};  // in the year of the list
  bool operator==(const SegmentRow&) const = default;
};

struct SegmentListView {
  std::vector<SegmentRow> rows;
  std::optional<std::int64_t> year = {};  // of the spend; none is known at all
};

std::string segment_list_page(const SegmentListView& view, const PageContext& context);

// Something else that is about the segment, with its page.
struct SegmentLink {
  std::string title, address;
};

struct SegmentView {
  SegmentRow segment;
  std::vector<TenderRow> tenders;
  criteria::Segment known = criteria::Segment();  // with its spend and contracts
  PartyNames parties = PartyNames();
  criteria::Date today = criteria::Date();
  std::vector<SegmentLink> agreements = {};
  std::vector<SegmentLink> templates = {};  // published
};

std::string segment_page(const SegmentView& view, const PageContext& context);

}  // namespace server
