#include "tests/program/process.hpp"

#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace program_test {
namespace {

constexpr int cannot_start = 127;

void send_to(const char* path, int descriptor) {
  const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(cannot_start);
  close(file);
}

// In the child, between fork and exec.
void settle(const Surroundings& around) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (!around.folder.empty() && chdir(around.folder.c_str()) != 0) _exit(cannot_start);
  for (const auto& [name, value] : around.environment) setenv(name.c_str(), value.c_str(), 1);
  if (around.most_file_bytes) {
    const rlimit limit{*around.most_file_bytes, *around.most_file_bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  const int nothing = open("/dev/null", O_RDONLY);
  if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0) _exit(cannot_start);
}

}  // namespace

Process::Process(const Words& words, const std::filesystem::path& out, const std::filesystem::path& err,
                 const Surroundings& around) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_ = fork();
  if (pid_ < 0) throw std::runtime_error(std::string("cannot fork: ") + std::strerror(errno));
  if (pid_ > 0) return;
  send_to(out.c_str(), STDOUT_FILENO);
  send_to(err.c_str(), STDERR_FILENO);
  settle(around);
  execvp(arguments.front(), arguments.data());
  _exit(cannot_start);
}

Process::~Process() {
  if (exit_) return;
  signal(SIGKILL);
  wait();
}

void Process::signal(int number) const {
  if (!exit_) kill(pid_, number);
}

int Process::wait() {
  int status = 0;
  while (!exit_) {
    if (waitpid(pid_, &status, 0) == pid_)
      exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    else if (errno != EINTR)
      throw std::runtime_error(std::string("cannot wait for a child: ") + std::strerror(errno));
  }
  return *exit_;
}

bool Process::has_ended() {
  int status = 0;
  if (!exit_ && waitpid(pid_, &status, WNOHANG) == pid_)
    exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return exit_.has_value();
}

Ran run_command(const Words& words, const Surroundings& around) {
  const test_support::TemporaryFolder files;
  const auto out = around.out_to.empty() ? files.path() / "out" : around.out_to;
  const auto err = files.path() / "err";
  Process process(words, out, err, around);
  Ran ran;
  ran.exit = process.wait();
  if (around.out_to.empty()) ran.out = test_support::read_bytes(out);
  ran.err = test_support::read_bytes(err);
  return ran;
}

Ran run_program(const Words& words, const Surroundings& around) {
  Words all{WEDERWAARDE_BINARY};
  all.insert(all.end(), words.begin(), words.end());
  return run_command(all, around);
}

}  // namespace program_test
