// What the monitor is asked for, as query fields: `from`, `to`, `party` and `segment`.
#pragma once

#include "server/app/monitor.hpp"
#include "server/http/request.hpp"

namespace server {

struct AskedMonitor {
  MonitorFilter filter;
  criteria::Findings findings;  // `monitor.year`, `monitor.order`
};

// What is absent or empty stays as in `usual`.
AskedMonitor asked_monitor(const Pairs& fields, const MonitorFilter& usual);

}  // namespace server
