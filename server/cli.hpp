// The commands of the exchange contract (docs/dossier.md), on files alone, and the service.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace server {

// Exit codes of every command.
enum class Exit {
  fine = 0,
  findings = 1,      // the input has findings, or a verification differences; they were printed
  wrong_use = 2,     // of the command
  world = 3,         // disk, database or network failed
  bug = 4,           // in this program
  interrupted = 130  // by Ctrl-C, as shells say it; nothing was written
};

// `words` are the command's name and its arguments. Results go to `out`, findings and messages to `err`,
// except where a command's result is its findings. Never throws.
Exit run_command_line(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);

}  // namespace server
