// The built program as a process of its own.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace program_test {

using Words = std::vector<std::string>;

// Around a process: everything else is as in the test itself.
struct Surroundings {
  std::filesystem::path folder;  // the working directory; empty: that of the test
  std::vector<std::pair<std::string, std::string>> environment;
  std::optional<std::size_t> most_file_bytes;  // no file may grow beyond this
  std::filesystem::path out_to;                // where standard output goes instead
};

struct Ran {
  int exit = -1;  // the exit code, or minus the signal that ended it
  std::string out, err;
};

// A command line with the whole of what it printed. `words` begin with the program.
Ran run_command(const Words& words, const Surroundings& around = {});
// `wederwaarde` with those words.
Ran run_program(const Words& words, const Surroundings& around = {});

// A child that outlives the call. It is killed when the object goes, and when the test dies.
class Process {
 public:
  // Standard output and standard error go to the files.
  Process(const Words& words, const std::filesystem::path& out, const std::filesystem::path& err,
          const Surroundings& around = {});
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void signal(int number) const;
  // The exit code, or minus the signal that ended it.
  int wait();
  bool has_ended();

 private:
  int pid_ = -1;
  std::optional<int> exit_;
};

}  // namespace program_test
