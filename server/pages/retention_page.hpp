// How long what is kept of tenders is kept, and what becomes due when.
#pragma once

#include "server/app/retention.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

struct RetentionView {
  std::vector<RetentionRule> rules;
  std::vector<RetentionItem> items;
};

std::string retention_page(const RetentionView& view, const PageContext& context);

}  // namespace server
