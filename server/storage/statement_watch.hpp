// How long the statements of a database take, all together and the slow ones each.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string_view>

namespace server {

// Thread-safe, but for `tell_slow`.
class StatementWatch {
 public:
  using Duration = std::chrono::steady_clock::duration;
  // `sql` as it stands in the program: values are its parameters, and are not told.
  using Tell = std::function<void(std::string_view sql, Duration took)>;

  // From now on `tell` hears of each statement that took at least `threshold`. Before other threads come.
  void tell_slow(Duration threshold, Tell tell) {
    threshold_ = threshold;
    tell_ = std::move(tell);
  }

  // A statement from its start to its end, with the reading of its rows; also the end of a transaction, which
  // waits for the disk.
  void count(std::string_view sql, Duration took) noexcept;

  struct Totals {
    std::int64_t statements = 0;
    std::int64_t slow = 0;
    std::chrono::nanoseconds took{};
  };
  Totals totals() const;

 private:
  Duration threshold_ = Duration::max();
  Tell tell_;
  std::atomic<std::int64_t> statements_ = 0, slow_ = 0, nanoseconds_ = 0;
};

}  // namespace server
