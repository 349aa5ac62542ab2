#include "server/app/retention.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/retention_page.hpp"

#include <charconv>

namespace server {
namespace {

Response show_retention(Site& site, const Request& request) {
  const RetentionView view{retention_rules(site.service), retention_items(site.service, reader_of(request))};
  return page_answer(request, retention_page(view, context_of(site, request)));
}

// -1 for what is no number: as years that is a finding, and no rule has that version.
std::int64_t number_of(const Pairs& fields, std::string_view name) {
  const auto text = value_of(fields, name).value_or("");
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc() && end == text.data() + text.size() ? number : -1;
}

Response receive_rule(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const RetentionRule rule{request.parameter("rule"), number_of(*fields, "years"),
                           std::string(value_of(*fields, "starts").value_or("")),
                           std::string(value_of(*fields, "source").value_or(""))};
  const auto stored = change_retention(site.service, actor_of(request), rule, number_of(*fields, "version"));
  if (!stored)
    return failure_page(site, request, stored.error(),
                        {FindingsView::Subject::retention, "", {}, page_path::retention()});
  return done(page_path::retention(), "retention-stored");
}

}  // namespace

void add_retention_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/retention", "page.retention", with(site, show_retention)});
  router.add({Method::post, "/retention/{rule}", "page.retentionRule", with(site, receive_rule)});
}

}  // namespace server
