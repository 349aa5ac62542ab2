#include "tests/support/oidc_provider.hpp"

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace test_support {
namespace {

constexpr int most_milliseconds = 120'000;

std::array<int, 2> pipe_pair() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return ends;
}

// A line, without its end; empty when none comes.
std::string read_line(int from) {
  std::string line;
  char c = 0;
  pollfd waiting{from, POLLIN, 0};
  while (poll(&waiting, 1, most_milliseconds) == 1 && read(from, &c, 1) == 1 && c != '\n') line += c;
  return line;
}

}  // namespace

OidcProvider::OidcProvider(OidcProviderSettings settings) : settings_(std::move(settings)) {
  set_people("{}");
  start(0);
}

OidcProvider::~OidcProvider() { stop(); }

std::uint16_t OidcProvider::port() const {
  return static_cast<std::uint16_t>(std::stoi(issuer_.substr(issuer_.rfind(':') + 1)));
}

void OidcProvider::set_people(const std::string& json) const {
  std::ofstream(folder_.path() / "people.json") << json;
}

void OidcProvider::restart() {
  const auto same = port();
  stop();
  start(same);
}

void OidcProvider::start(std::uint16_t port) {
  const auto file = (folder_.path() / "settings.json").string();
  auto json = fmt::format(
      R"({{"port":{},"redirect":"{}sign-in/oidc/callback","signedOut":"{}sign-in","clientId":"{}",)"
      R"("algorithm":"{}","people":"{}")",
      port, settings_.address, settings_.address, settings_.client_id, settings_.algorithm,
      (folder_.path() / "people.json").string());
  if (!settings_.client_secret.empty())
    json += fmt::format(R"(,"clientSecret":"{}")", settings_.client_secret);
  if (!settings_.certificate.empty())
    json += fmt::format(R"(,"certificate":"{}","key":"{}")", settings_.certificate, settings_.key);
  std::ofstream(file) << json << "}";
  const auto script = std::string(WEDERWAARDE_SOURCE_DIR) + "/tests/support/oidc_provider.mjs";
  const auto log = (folder_.path() / "log").string();
  const auto input = pipe_pair(), output = pipe_pair();
  pid_ = fork();
  if (pid_ == 0) {
    dup2(input[0], STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    dup2(open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666), STDERR_FILENO);
    execlp("node", "node", script.c_str(), file.c_str(), nullptr);
    _exit(127);
  }
  close(input[0]);
  close(output[1]);
  input_ = input[1];
  issuer_ = read_line(output[0]);
  close(output[0]);
  if (issuer_.empty()) {
    stop();
    std::ifstream said(log);
    throw std::runtime_error("no provider: " + std::string(std::istreambuf_iterator<char>(said), {}));
  }
}

void OidcProvider::stop() {
  if (pid_ <= 0) return;
  close(input_);
  kill(pid_, SIGTERM);
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
}

}  // namespace test_support
