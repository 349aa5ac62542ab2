// The rule for a bid's last moment.
#pragma once

#include "criteria/timestamp.hpp"

#include <optional>

namespace criteria {

// The announced moment is the last at which a bid can be received ("uiterlijk"; eForms BT-131, deadline for
// receipt of tenders): a bid of that very moment is in time, and the deadline has passed at every later one,
// however little. Without a deadline: never.
inline bool has_passed(const std::optional<Timestamp>& deadline, const Timestamp& moment) {
  return deadline && moment.is_after(*deadline);
}

}  // namespace criteria
