#include "bench/running_program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <regex>
#include <stdexcept>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {
namespace {

std::string first_line(int descriptor) {
  std::string line;
  char byte = 0;
  while (line.size() < 1000) {
    const auto got = read(descriptor, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 || byte == '\n') break;
    line += byte;
  }
  return line;
}

// The whole file; those of /proc have no size of their own.
std::string text_of(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

pid_t start(std::vector<std::string>& arguments, const std::string& log, int output) {
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, output, 1);
  posix_spawn_file_actions_addopen(&files, 2, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  pid_t process = 0;
  const int failure = posix_spawn(&process, argv.front(), &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failure != 0) throw std::runtime_error(arguments.front() + " does not start");
  return process;
}

}  // namespace

RunningProgram::RunningProgram(std::vector<std::string> arguments, const std::string& log) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  process_ = start(arguments, log, ends[1]);
  close(ends[1]);
  output_ = ends[0];
  const std::string line = first_line(output_);
  std::smatch match;
  if (!std::regex_search(line, match, std::regex("http://127\\.0\\.0\\.1:([0-9]+)/"))) {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
    close(output_);
    throw std::runtime_error(fmt::format("{} did not say where it listens: {}", arguments.front(), line));
  }
  port_ = static_cast<std::uint16_t>(std::stoi(match[1]));
}

RunningProgram::~RunningProgram() {
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
  close(output_);
}

std::string RunningProgram::url(const std::string& path) const {
  return fmt::format("http://127.0.0.1:{}{}", port_, path);
}

double RunningProgram::cpu_seconds() const {
  const std::string text = text_of(fmt::format("/proc/{}/stat", process_));
  // Behind the name in parentheses: state is field 3, user and system time are fields 14 and 15.
  const std::regex pattern("\\) \\S(?: \\S+){10} (\\d+) (\\d+) ");
  std::smatch match;
  if (!std::regex_search(text, match, pattern)) throw std::runtime_error("no CPU time of the program");
  return static_cast<double>(std::stol(match[1]) + std::stol(match[2])) /
         static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::int64_t RunningProgram::resident_bytes() const {
  const std::string text = text_of(fmt::format("/proc/{}/status", process_));
  std::smatch match;
  if (!std::regex_search(text, match, std::regex("VmRSS:\\s+(\\d+) kB")))
    throw std::runtime_error("no memory of the program");
  return std::stol(match[1]) * 1024;
}

}  // namespace bench
