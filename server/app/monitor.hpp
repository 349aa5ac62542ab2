// The monitor for the administrative board, of what is stored now.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "templates/monitor_report.hpp"

#include <string>

namespace server {

struct MonitorFilter {
  int from = 0, to = 0;  // years of publication and of spend, both included
  std::string party;     // id; empty: all
  std::string segment;   // likewise
};

// Every published tender of those years, with the agreements in their newest versions and the evaluation as
// it is now. A tender counts when it was published here, or came in as a whole with a day of publication, and
// that day has come. The milestones are of everything that is stored, whatever the filter.
// `NotFound` of kind "party" or "segment" for an id that is not registered.
Result<templates::MonitorReport> make_monitor(Service& service, const MonitorFilter& filter);

inline constexpr std::string_view monitor_workbook_name = "monitor-circulair-inkopen.xlsx";
// The same as a workbook (templates/monitor_workbook).
Result<std::string> make_monitor_workbook(Service& service, const MonitorFilter& filter,
                                          templates::Language language);

// From the year in which the plan begins until this year.
inline constexpr int first_plan_year = 2024;
MonitorFilter usual_monitor(const Service& service);

}  // namespace server
