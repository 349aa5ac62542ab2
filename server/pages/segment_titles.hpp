// The titles of segments, for pages that name them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace server {

// Ids and titles of the segments that are known here.
using SegmentTitles = std::vector<std::pair<std::string, std::string>>;

// The title of a segment, or its id when it is not known here.
std::string segment_title(const SegmentTitles& segments, const std::string& id);

}  // namespace server
