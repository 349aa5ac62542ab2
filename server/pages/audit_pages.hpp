// The audit log: of the installation as a whole, or of one tender.
#pragma once

#include "server/pages/page_context.hpp"
#include "server/storage/audit_log.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace server {

struct AuditLogView {
  std::vector<ChainedEntry> entries;  // of the page
  std::int64_t total = 0;             // on all pages
  Page page;
  AuditHead head;
  AuditFilter filter;        // with a tender: the log of that one
  std::string tender_title;  // of that tender
};

std::string audit_log_page(const AuditLogView& view, const PageContext& context);

}  // namespace server
