// How long what is kept of tenders is kept, and what becomes due when.
#pragma once

#include "server/app/delete_kept.hpp"
#include "server/app/retention.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

struct RetentionView {
  std::vector<RetentionRule> rules;
  std::vector<RetentionItem> items;
  std::vector<DeletionProposal> proposals = {};  // newest first
  std::vector<DeletedDossier> deleted = {};
};

std::string retention_page(const RetentionView& view, const PageContext& context);

}  // namespace server
