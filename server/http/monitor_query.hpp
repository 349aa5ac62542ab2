// What the monitor is asked for, as query fields: `from`, `to`, `party` and `segment`.
#pragma once

#include "server/app/monitor.hpp"
#include "server/http/request.hpp"

namespace server {

struct AskedMonitor {
  MonitorFilter filter;
  criteria::Findings findings;  // `monitor.year`, `monitor.order`
};

// What is absent or empty stays as in `usual`. Of the tenders that the person may read; who controls for the
// working group gets the figures of all.
AskedMonitor asked_monitor(const Request& request, const MonitorFilter& usual);

}  // namespace server
