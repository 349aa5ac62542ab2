#include "server/app/monitor.hpp"
#include "server/http/monitor_query.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/monitor_page.hpp"
#include "server/pages/page_paths.hpp"

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string query_of(const MonitorFilter& filter) {
  std::string query = fmt::format("from={}&to={}", filter.from, filter.to);
  if (!filter.party.empty()) query += "&party=" + page_path::encoded(filter.party);
  if (!filter.segment.empty()) query += "&segment=" + page_path::encoded(filter.segment);
  return query;
}

Response show_monitor(Site& site, const Request& request) {
  auto asked = asked_monitor(request, usual_monitor(site.service));
  auto report = make_monitor(site.service, asked.filter);
  if (!report) return failure_page(site, request, report.error());
  const auto as_asked = [&](std::string_view name, int year) {
    const auto text = value_of(request.query, name);
    return text && !text->empty() ? std::string(*text) : std::to_string(year);
  };
  const MonitorView view{std::move(*report),
                         as_asked("from", asked.filter.from),
                         as_asked("to", asked.filter.to),
                         asked.filter.party,
                         asked.filter.segment,
                         std::move(asked.findings),
                         page_path::monitor_workbook(query_of(asked.filter))};
  return page_answer(request, monitor_page(view, context_of(site, request)),
                     view.findings.empty() ? 200 : 422);
}

Response give_workbook(Site& site, const Request& request) {
  const auto asked = asked_monitor(request, usual_monitor(site.service));
  if (!asked.findings.empty()) return failure_page(site, request, asked.findings);
  auto workbook = make_monitor_workbook(site.service, asked.filter, context_of(site, request).language);
  if (!workbook) return failure_page(site, request, workbook.error());
  return download(std::move(*workbook), xlsx_type, monitor_workbook_name);
}

}  // namespace

void add_monitor_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/monitor", "page.monitor", with(site, show_monitor)});
  router.add({Method::get, "/monitor.xlsx", "document.monitor", with(site, give_workbook)});
}

}  // namespace server
