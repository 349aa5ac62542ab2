#include "tests/program/service.hpp"

#include "tests/support/shared_data.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace program_test {
namespace {

constexpr int start_milliseconds = 60'000;

Words with_data(const std::filesystem::path& data, const Words& more) {
  Words words{"--port", "0", "--data", data.string()};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

Service::Service(const std::filesystem::path& data, const Words& more) : Service(with_data(data, more)) {}

Service::Service(const Words& words) {
  // A reader that is there first lets the service open its end at once.
  const auto pipe = files_.path() / "out";
  mkfifo(pipe.c_str(), 0600);
  out_ = open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (out_ < 0) throw std::runtime_error("cannot make a pipe");
  Words all{WEDERWAARDE_BINARY, "serve"};
  if (std::find(words.begin(), words.end(), "--accounts") == words.end())
    all.insert(all.end(), {"--accounts", "off"});
  all.insert(all.end(), words.begin(), words.end());
  process_ = std::make_unique<Process>(all, pipe, files_.path() / "err");
  read_until("\n");
  const auto line = announced_.substr(0, announced_.find('\n'));
  port_ = static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
}

Service::~Service() { close(out_); }

void Service::read_until(std::string_view said) {
  std::array<char, 512> block{};
  while (announced_.find(said) == std::string::npos) {
    pollfd waiting{out_, POLLIN, 0};
    const bool is_ready = poll(&waiting, 1, start_milliseconds) == 1;
    const auto count = is_ready ? read(out_, block.data(), block.size()) : 0;
    if (count <= 0) {
      process_->signal(SIGKILL);
      process_->wait();
      throw std::runtime_error("the service does not listen: " + announced_ + log());
    }
    announced_.append(block.data(), static_cast<std::size_t>(count));
  }
}

std::string Service::log() const { return test_support::read_bytes(files_.path() / "err"); }

int Service::stop() {
  signal(SIGTERM);
  return wait();
}

void Service::kill() {
  signal(SIGKILL);
  wait();
}

std::string request_head(std::string_view method, std::string_view path, std::string_view type,
                         std::size_t size) {
  return std::string(method) + " " + std::string(path) +
         " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + std::string(type) +
         "\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
}

test_support::RawResponse post(std::uint16_t port, std::string_view path, std::string_view type,
                               std::string_view body) {
  return test_support::fetch(port, request_head("POST", path, type, body.size()) + std::string(body));
}

std::string get_ok(std::uint16_t port, std::string_view path) {
  auto response =
      test_support::fetch(port, "GET " + std::string(path) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  if (response.status != 200)
    throw std::runtime_error(std::string(path) + ": " + std::to_string(response.status) + " " +
                             response.body);
  return std::move(response.body);
}

std::string text_member(std::string_view json, std::string_view name) {
  auto at = json.find("\"" + std::string(name) + "\":");
  if (at == std::string_view::npos) return "";
  at += name.size() + 3;
  while (at < json.size() && json[at] == ' ') ++at;
  if (at >= json.size() || json[at] != '"') return "";
  return std::string(json.substr(at + 1, json.find('"', at + 1) - at - 1));
}

}  // namespace program_test
