#include "server/pages/segment_titles.hpp"

#include <algorithm>

namespace server {

std::string segment_title(const SegmentTitles& segments, const std::string& id) {
  const auto found = std::find_if(segments.begin(), segments.end(),
                                  [&](const auto& segment) { return segment.first == id; });
  return found == segments.end() ? id : found->second;
}

}  // namespace server
