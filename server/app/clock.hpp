// The time of day, as an argument of whoever needs it.
#pragma once

#include "criteria/date.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace server {

// Now in RFC 3339, UTC, to the millisecond: "2026-11-24T03:31:19.042Z".
using Clock = std::function<std::string()>;

std::string system_time();

// That many seconds after (before, when negative) a time in the same form.
std::string moment_after(std::string_view time, std::int64_t seconds);
// From one time to another; throws std::logic_error for what is no time.
std::int64_t seconds_between(std::string_view from, std::string_view to);

inline constexpr std::int64_t seconds_a_day = 86400;
// That many days after (before, when negative).
criteria::Date days_after(const criteria::Date& day, std::int64_t days);

// The day that it was in the Netherlands, or the day that the text is; throws std::logic_error for anything
// else.
criteria::Date day_of(std::string_view time);
criteria::Date today(const Clock& clock);  // likewise, now

}  // namespace server
