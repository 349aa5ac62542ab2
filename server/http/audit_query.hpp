// What a query asks of the audit log.
#pragma once

#include "server/http/request.hpp"
#include "server/storage/audit_log.hpp"

#include <optional>

namespace server {

// From `tender`, `actor`, `action`, `subject`, `since` and `until`; empty ones ask nothing. Nothing when
// `tender` is no number of one. Only what the person may read.
std::optional<AuditFilter> audit_filter(const Request& request);
// All that the person may read.
AuditFilter readable_entries(const Request& request);

}  // namespace server
