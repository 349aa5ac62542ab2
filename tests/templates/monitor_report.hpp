// A monitor with something of everything: two parties, two segments, two years.
#pragma once

#include "templates/monitor_report.hpp"

namespace test_support {

templates::MonitorReport monitor_report();

}  // namespace test_support
