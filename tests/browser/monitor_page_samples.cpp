#include "server/pages/monitor_page.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/templates/monitor_report.hpp"

namespace browser_test {

using namespace server;

void write_monitor(const Samples& samples) {
  MonitorView view;
  view.report = test_support::monitor_report();
  view.from = "2025";
  view.to = "2026";
  view.party = "gouda";
  view.workbook = "/monitor.xlsx?from=2025&to=2026&party=gouda";
  samples.write("monitor", monitor_page(view, samples.context));
  MonitorView empty;
  empty.report.monitor = evaluator::monitor({{2026, 2026, *criteria::Date::parse("2026-11-25")}, {}, {}, {}});
  empty.from = empty.to = "2026";
  empty.workbook = "/monitor.xlsx?from=2026&to=2026";
  samples.write("monitor-empty", monitor_page(empty, samples.context));
  view.from = "<nu>";
  view.findings = {criteria::error("monitor.year", "from", {{"value", "<nu>"}})};
  samples.write("monitor-refused", monitor_page(view, samples.context));
}

}  // namespace browser_test
