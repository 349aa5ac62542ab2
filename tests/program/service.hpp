// The service as a process, and requests to it.
#pragma once

#include "tests/program/process.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace program_test {

class Service {
 public:
  // Throws std::runtime_error, with what it said, when it ends before it listens.
  explicit Service(const std::filesystem::path& data, const Words& more = {});
  // With other words behind `serve`. Without accounts, unless the words say so.
  explicit Service(const Words& words);
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  std::uint16_t port() const { return port_; }
  // What it said when it began to listen, and since.
  const std::string& announced() const { return announced_; }
  // Waits until it has said that too; throws std::runtime_error after a minute.
  void read_until(std::string_view said);
  // Its lines on standard error so far.
  std::string log() const;

  void signal(int number) const { process_->signal(number); }
  int wait() { return process_->wait(); }
  // Asks it to end; gives its exit code.
  int stop();
  void kill();

 private:
  test_support::TemporaryFolder files_;
  int out_ = -1;
  std::unique_ptr<Process> process_;
  std::string announced_;
  std::uint16_t port_ = 0;
};

// The head of a request that sends `size` bytes.
std::string request_head(std::string_view method, std::string_view path, std::string_view type,
                         std::size_t size);
test_support::RawResponse post(std::uint16_t port, std::string_view path, std::string_view type,
                               std::string_view body);
// The body of a 200; throws std::runtime_error for another answer.
std::string get_ok(std::uint16_t port, std::string_view path);
// The first value of a member that is a text, wherever it stands; empty when there is none.
std::string text_member(std::string_view json, std::string_view name);

}  // namespace program_test
