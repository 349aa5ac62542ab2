// The day of a decision that was taken, or of something that was signed.
#pragma once

#include "criteria/date.hpp"
#include "criteria/finding.hpp"

#include <string>

namespace server {

// `date.future` at `place` for a day after `today`: what is still to be decided is no decision.
inline criteria::Findings check_taken(const criteria::Date& on, const criteria::Date& today,
                                      const std::string& place) {
  if (on <= today) return {};
  return {criteria::error("date.future", place, {{"value", on.text()}})};
}

}  // namespace server
