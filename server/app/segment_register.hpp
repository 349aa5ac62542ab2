// Segments together with what the register of spend and contracts knows of them.
#pragma once

#include "criteria/segment.hpp"
#include "server/storage/unit.hpp"

#include <vector>

namespace server {

// All of them by title, with spend and contracts.
std::vector<criteria::Segment> registered_segments(Unit& unit);

}  // namespace server
