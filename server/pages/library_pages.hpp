// Pages on the criteria library: what is in it, and one criterion with all that is known about it.
#pragma once

#include "server/app/library.hpp"
#include "server/app/library_comments.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/segment_titles.hpp"
#include "server/storage/party_store.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

struct LibraryListView {
  std::vector<LibraryEntry> entries;  // what the filter found
  LibraryFilter filter;
  SegmentTitles segments;
  criteria::Date today;
};

std::string library_page(const LibraryListView& view, const PageContext& context);

// Where a criterion is used: a group of links under a heading of the page texts.
struct LibraryUse {
  std::string title, address;
};
struct LibraryUses {
  std::string_view heading;  // key
  std::vector<LibraryUse> uses;
};

struct LibraryCriterionView {
  std::vector<LibraryEntry> versions;  // newest first, at least one
  SegmentTitles segments;
  std::vector<LibraryUses> uses;
  criteria::Date today;
  std::vector<StoredComment> comments = {};   // newest first
  std::vector<criteria::Party> parties = {};  // for which the reader tells an experience
  PartyNames party_names = {};
  LibraryComment draft = {};  // what was sent of a comment that has findings
  criteria::Findings draft_findings = {};
};

std::string library_criterion_page(const LibraryCriterionView& view, const PageContext& context);

}  // namespace server
