#include "server/storage/statement_watch.hpp"

namespace server {

void StatementWatch::count(std::string_view sql, Duration took) noexcept {
  statements_.fetch_add(1, std::memory_order_relaxed);
  nanoseconds_.fetch_add(std::chrono::duration_cast<std::chrono::nanoseconds>(took).count(),
                         std::memory_order_relaxed);
  if (took < threshold_) return;
  slow_.fetch_add(1, std::memory_order_relaxed);
  try {
    if (tell_) tell_(sql, took);
  } catch (...) {
    // Whoever listens must not undo what was stored.
    return;
  }
}

StatementWatch::Totals StatementWatch::totals() const {
  return {statements_.load(std::memory_order_relaxed), slow_.load(std::memory_order_relaxed),
          std::chrono::nanoseconds(nanoseconds_.load(std::memory_order_relaxed))};
}

}  // namespace server
