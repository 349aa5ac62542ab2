// A computation of a command that may take long: told on a terminal, and ended by Ctrl-C.
#pragma once

#include "criteria/progress.hpp"
#include "server/cli_commands.hpp"

#include <thread>

namespace server {

// While it lives, SIGINT cancels the progress instead of ending the process; a second one does end it. One at
// a time in a process.
class WatchedComputation {
 public:
  // Writes "WHAT … 42 %" on one line of the console's messages when that is a terminal.
  WatchedComputation(const Console& console, std::string_view what);
  ~WatchedComputation();
  WatchedComputation(const WatchedComputation&) = delete;
  WatchedComputation& operator=(const WatchedComputation&) = delete;

  criteria::Progress& progress() { return progress_; }

 private:
  criteria::Progress progress_;
  std::jthread reporter_;  // none without a terminal
};

}  // namespace server
