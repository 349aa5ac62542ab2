#include "server/cli_progress.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <ostream>
#include <string>

#include <fmt/format.h>

namespace server {
namespace {

std::atomic<criteria::Progress*> watched = nullptr;
static_assert(std::atomic<criteria::Progress*>::is_always_lock_free);

// The action of SIGINT is that of before again when this runs (SA_RESETHAND).
void cancel_watched(int) {
  if (auto* progress = watched.load()) progress->cancel();
}

struct sigaction before {};

void report(const std::stop_token& stop, const criteria::Progress& progress, std::ostream& out,
            const std::string& what) {
  // Nothing else takes it: the condition asks for one.
  std::mutex mutex;
  std::condition_variable_any moment;
  std::unique_lock lock(mutex);  // cppcheck-suppress localMutex
  do out << fmt::format("\r{} … {} %", what, progress.count().percent()) << std::flush;
  while (!moment.wait_for(lock, stop, std::chrono::milliseconds(200), [&] { return stop.stop_requested(); }));
  // What comes next begins on a clean line.
  out << fmt::format("\r{:{}}\r", "", what.size() + 10) << std::flush;
}

}  // namespace

WatchedComputation::WatchedComputation(const Console& console, std::string_view what) {
  watched = &progress_;
  struct sigaction action {};
  action.sa_handler = cancel_watched;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before);
  if (before.sa_handler == SIG_IGN) sigaction(SIGINT, &before, nullptr);  // of a process in the background
  if (console.is_terminal)
    reporter_ = std::jthread([this, &out = console.err, text = std::string(what)](
                                 const std::stop_token& stop) { report(stop, progress_, out, text); });
}

WatchedComputation::~WatchedComputation() {
  sigaction(SIGINT, &before, nullptr);
  watched = nullptr;
}

}  // namespace server
