#include "server/app/monitor.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/monitor_query.hpp"
#include "templates/monitor_json.hpp"

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Response get_monitor(Service& service, const Request& request) {
  const auto asked = asked_monitor(request, usual_monitor(service));
  if (!asked.findings.empty()) return failure_answer(asked.findings);
  const auto report = make_monitor(service, asked.filter);
  if (!report) return failure_answer(report.error());
  return json(templates::monitor_json(*report));
}

Response get_workbook(Service& service, const Request& request) {
  if (const std::string& document = request.parameter("document"); document != "workbook")
    return failure_answer(NotFound{"document", document});
  const auto asked = asked_monitor(request, usual_monitor(service));
  if (!asked.findings.empty()) return failure_answer(asked.findings);
  const auto name = query_value(request, "language");
  const auto language =
      name.empty() ? std::optional(templates::Language::nl) : templates::language_from_name(name);
  if (!language) return problem(400, "query.value", "Bad Request", "language has no such value.");
  auto workbook = make_monitor_workbook(service, asked.filter, *language);
  if (!workbook) return failure_answer(workbook.error());
  return download(std::move(*workbook), xlsx_type, monitor_workbook_name);
}

}  // namespace

void add_monitor_routes(Router& router, Service& service) {
  router.add({Method::get, api_pattern("/monitor"), "api.monitor.get", with(service, get_monitor)});
  router.add({Method::get, api_pattern("/monitor/documents/{document}"), "api.monitor.document",
              with(service, get_workbook)});
}

}  // namespace server
