// The time of day, as an argument of whoever needs it.
#pragma once

#include "criteria/date.hpp"

#include <functional>
#include <string>

namespace server {

// Now in RFC 3339, UTC, to the millisecond: "2026-11-24T03:31:19.042Z".
using Clock = std::function<std::string()>;

std::string system_time();

// The day in UTC.
criteria::Date today(const Clock& clock);

}  // namespace server
