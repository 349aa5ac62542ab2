#include "server/http/http_metrics.hpp"

namespace server {

void HttpMetrics::count_answer(std::string_view route, int status, Duration took) {
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(took);
  const std::lock_guard lock(mutex_);
  auto known = by_route_.find(route);
  if (known == by_route_.end()) known = by_route_.emplace(std::string(route), RouteTimes{}).first;
  auto& times = known->second;
  ++times.answers[status];
  ++times.count;
  times.took += microseconds;
  for (std::size_t at = 0; at < bounds.size(); ++at)
    if (microseconds <= std::chrono::milliseconds(bounds[at])) ++times.up_to_bound[at];
}

HttpMetrics::ByRoute HttpMetrics::by_route() const {
  const std::lock_guard lock(mutex_);
  return by_route_;
}

}  // namespace server
