#pragma once

#include "criteria/finding.hpp"
#include "server/pages/page_context.hpp"
#include "templates/monitor_report.hpp"

#include <optional>
#include <string>

namespace server {

struct MonitorView {
  templates::MonitorReport report;  // its names also when nothing can be shown
  std::string from, to;             // as they were asked
  std::string party, segment;       // ids; empty: all
  criteria::Findings findings;      // of what was asked; then no figures are shown
  std::string workbook;             // the address of the same as a workbook
};

std::string monitor_page(const MonitorView& view, const PageContext& context);

}  // namespace server
