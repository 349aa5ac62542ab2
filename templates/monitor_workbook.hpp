// The monitor as a workbook (.xlsx) with native charts, for the yearly report to the administrative board.
#pragma once

#include "criteria/timestamp.hpp"
#include "templates/monitor_report.hpp"

#include <string>

namespace templates {

// Sheets: overview with charts, figures by year, party and segment, agreements, share of spend, promised,
// milestones. What is not known is an empty cell.
std::string monitor_workbook(const MonitorReport& report, const criteria::Timestamp& made, Language language);

}  // namespace templates
