// How far a long computation is, and the wish that it ends: some threads compute, others look and may cancel.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>

namespace criteria {

// Somebody wished the end of a computation; thrown by it, in the thread that asked for its result.
struct Cancelled : std::exception {
  const char* what() const noexcept override { return "cancelled"; }
};

// All of it may be called from any thread, `cancel` in a signal handler too.
class Progress {
 public:
  struct Count {
    std::uint64_t done = 0;
    std::uint64_t of = 0;  // 0: not known yet
    // Whole percents; 100 only when all is done.
    int percent() const {
      if (of == 0) return 0;
      return done >= of ? 100 : static_cast<int>(done * 99 / of);
    }
  };

  // So many steps more are to be done. Who knows all of them at the start never sees the percents go back.
  void expect(std::uint64_t steps) { of_ += steps; }
  void advance(std::uint64_t steps = 1) { done_ += steps; }
  Count count() const { return {done_, of_}; }

  void cancel() noexcept { cancelled_ = true; }
  bool is_cancelled() const noexcept { return cancelled_; }
  // Throws Cancelled when that was wished.
  void check() const {
    if (is_cancelled()) throw Cancelled();
  }

 private:
  static_assert(std::atomic<bool>::is_always_lock_free);
  std::atomic<std::uint64_t> done_ = 0;
  std::atomic<std::uint64_t> of_ = 0;
  std::atomic<bool> cancelled_ = false;
};

// Where a computation may be watched, or not: null.
inline void check(const Progress* progress) {
  if (progress != nullptr) progress->check();
}
inline void advance(Progress* progress, std::uint64_t steps = 1) {
  if (progress != nullptr) progress->advance(steps);
}
// A step is done, and the next may be done.
inline void step(Progress* progress) {
  advance(progress);
  check(progress);
}
inline void expect(Progress* progress, std::uint64_t steps) {
  if (progress != nullptr) progress->expect(steps);
}
inline bool is_cancelled(const Progress* progress) { return progress != nullptr && progress->is_cancelled(); }

}  // namespace criteria
