// A server of ours while it runs: started on a free port of 127.0.0.1, ended by its own process id.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bench {

class RunningProgram {
 public:
  // Waits for the first line on its standard output, which must hold the address it listens on. Its standard
  // error goes to the file `log`. Throws std::runtime_error when no such line comes.
  RunningProgram(std::vector<std::string> arguments, const std::string& log);
  // Asks it to end, and waits until it has.
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  std::uint16_t port() const { return port_; }
  std::string url(const std::string& path) const;
  double cpu_seconds() const;
  std::int64_t resident_bytes() const;

 private:
  pid_t process_ = 0;
  int output_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace bench
