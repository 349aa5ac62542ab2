// Moments as people in the Netherlands write them, for the fields of forms.
#pragma once

#include "criteria/date.hpp"
#include "criteria/timestamp.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace templates {

// "2027-01-15T12:00" in Dutch time, with seconds only where there are some.
std::string local_time_text(const criteria::Timestamp& moment);

// The day that it is in the Netherlands.
criteria::Date local_day(const criteria::Timestamp& moment);

// The moment of such a text. Nothing when it is no such text, or a time that the clocks skip; of an hour that
// comes twice the first.
std::optional<criteria::Timestamp> moment_of_local_time(std::string_view text);

}  // namespace templates
