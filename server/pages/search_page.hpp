// What was found, and the form that asks.
#pragma once

#include "server/pages/page_context.hpp"
#include "server/storage/page.hpp"
#include "server/storage/search_store.hpp"

#include <string>

namespace server {

struct SearchView {
  std::string words;
  Listed<SearchHit> found;
  Page page;
};

std::string search_page(const SearchView& view, const PageContext& context);

// The page of what was found.
std::string search_address(const SearchHit& hit);

}  // namespace server
