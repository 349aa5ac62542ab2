#include "server/http/metrics_text.hpp"

#include "server/app/background_jobs.hpp"
#include "server/http/prometheus_text.hpp"
#include "server/storage/database_file.hpp"

#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace server {
namespace {

// "0.025" of 25 milliseconds, "1" of 1000.
std::string bound_text(std::int64_t milliseconds) {
  auto text = fmt::format("{}.{:03}", milliseconds / 1000, milliseconds % 1000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

void write_times(PrometheusText& text, const std::string& route, const HttpMetrics::RouteTimes& times) {
  for (std::size_t at = 0; at < HttpMetrics::bounds.size(); ++at)
    text.sample(times.up_to_bound[at], {{"route", route}, {"le", bound_text(HttpMetrics::bounds[at])}},
                "_bucket");
  text.sample(times.count, {{"route", route}, {"le", "+Inf"}}, "_bucket");
  text.sample(times.took, {{"route", route}}, "_sum");
  text.sample(times.count, {{"route", route}}, "_count");
}

void write_http(PrometheusText& text, const HttpMetrics& http) {
  const auto routes = http.by_route();
  text.open("wederwaarde_http_requests_total", "counter", "Answers, by route and status; no route: refused.");
  for (const auto& [route, times] : routes)
    for (const auto& [status, count] : times.answers)
      text.sample(count, {{"route", route}, {"status", std::to_string(status)}});
  text.open("wederwaarde_http_request_duration_seconds", "histogram",
            "From the whole request to its answer, by route.");
  for (const auto& [route, times] : routes) write_times(text, route, times);
  text.open("wederwaarde_http_open_connections", "gauge", "Connections of clients.");
  text.sample(static_cast<std::int64_t>(http.open_connections()));
  text.open("wederwaarde_http_waiting_requests", "gauge", "Requests that wait for a worker.");
  text.sample(http.waiting_requests());
}

std::int64_t bytes_of(const std::filesystem::path& file) {
  std::error_code missing;
  const auto size = std::filesystem::file_size(file, missing);
  return missing ? 0 : static_cast<std::int64_t>(size);
}

void write_database(PrometheusText& text, Service& service) {
  const auto totals = service.database.statements().totals();
  text.open("wederwaarde_database_statements_total", "counter",
            "Statements, ends of transactions among them.");
  text.sample(totals.statements);
  text.open("wederwaarde_database_seconds_total", "counter", "Time in statements, of all threads together.");
  text.sample(std::chrono::duration_cast<std::chrono::microseconds>(totals.took));
  text.open("wederwaarde_database_slow_statements_total", "counter", "Statements slower than slow_query_ms.");
  text.sample(totals.slow);
  text.open("wederwaarde_database_bytes", "gauge", "Size of the database.");
  text.sample(service.database.read([](Unit& unit) { return unit.session().bytes_on_disk(); }));
  text.open("wederwaarde_database_log_bytes", "gauge", "Size of the write-ahead log of a SQLite database.");
  text.sample(bytes_of((service.data / database_file_name).string() + "-wal"));
  text.open("wederwaarde_audit_log_entries", "gauge", "Entries of the audit log.");
  text.sample(service.database.read([](Unit& unit) { return audit_head(unit).sequence; }));
}

}  // namespace

std::string metrics_text(Service& service, const HttpMetrics& http) {
  PrometheusText text;
  text.open("wederwaarde_build_info", "gauge", "Always 1; the version is its label.");
  text.sample(1, {{"version", WEDERWAARDE_VERSION}});
  write_http(text, http);
  write_database(text, service);
  const auto jobs = service.jobs->counts();
  text.open("wederwaarde_background_jobs", "gauge", "Computations in the background, by state.");
  text.sample(static_cast<std::int64_t>(jobs.queued), {{"state", "queued"}});
  text.sample(static_cast<std::int64_t>(jobs.running), {{"state", "running"}});
  return text.take();
}

}  // namespace server
