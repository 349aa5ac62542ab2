// What the HTTP front counts of itself.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace server {

// Thread-safe.
class HttpMetrics {
 public:
  using Duration = std::chrono::steady_clock::duration;
  // Upper bounds, in milliseconds; what took longer is counted in the sum only.
  static constexpr std::array<std::int64_t, 8> bounds{1, 5, 25, 100, 500, 2500, 10'000, 60'000};

  struct RouteTimes {
    std::map<int, std::int64_t> answers;                    // by status
    std::array<std::int64_t, bounds.size()> up_to_bound{};  // that took at most that long
    std::int64_t count = 0;
    std::chrono::microseconds took{};
  };
  using ByRoute = std::map<std::string, RouteTimes, std::less<>>;

  // `route` is its name; empty: none had the address, or it was refused before that was known.
  void count_answer(std::string_view route, int status, Duration took);
  ByRoute by_route() const;

  void set_open_connections(std::size_t count) { open_connections_ = count; }
  std::size_t open_connections() const { return open_connections_; }
  // For a worker, which takes it later.
  void request_waits() { ++waiting_requests_; }
  void request_is_taken() { --waiting_requests_; }
  std::int64_t waiting_requests() const { return waiting_requests_; }

 private:
  mutable std::mutex mutex_;
  ByRoute by_route_;
  std::atomic<std::size_t> open_connections_ = 0;
  std::atomic<std::int64_t> waiting_requests_ = 0;
};

}  // namespace server
