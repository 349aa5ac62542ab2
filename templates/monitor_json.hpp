// The monitor as JSON, as docs/monitor.md describes it.
#pragma once

#include "templates/monitor_report.hpp"

#include <string>

namespace templates {

// Numbers are exact: a decimal of at most twelve places, or a fraction such as "100/3". What is not known is
// absent.
std::string monitor_json(const MonitorReport& report);
// One of its deviations.
std::string shared_deviation_json(const SharedDeviation& deviation);

}  // namespace templates
