#include "server/http/audit_query.hpp"

#include "server/http/api_answers.hpp"

#include <charconv>

namespace server {

AuditFilter readable_entries(const Request& request) {
  AuditFilter filter;
  filter.reader = reader_of(request);
  filter.with_accounts = !filter.reader || actor_of(request).person->administers_all();
  return filter;
}

std::optional<AuditFilter> audit_filter(const Request& request) {
  const auto text = [&](std::string_view name) {
    return std::string(value_of(request.query, name).value_or(""));
  };
  AuditFilter filter = readable_entries(request);
  filter.actor = text("actor");
  filter.action = text("action");
  filter.subject = text("subject");
  filter.since = text("since");
  filter.until = text("until");
  const auto tender = text("tender");
  if (tender.empty()) return filter;
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(tender.data(), tender.data() + tender.size(), number);
  if (failed != std::errc() || end != tender.data() + tender.size() || number < 1) return std::nullopt;
  filter.tender = number;
  return filter;
}

}  // namespace server
