// From a request to the bytes of its answer: finds the handler, catches whatever it throws, adds what every
// answer carries, and writes the access log.
#pragma once

#include "server/http/request_head.hpp"
#include "server/http/routes.hpp"
#include "server/http/server.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace server {

struct Answer {
  std::string bytes;
  bool close = false;  // nothing may follow on the connection
};

// Thread-safe. `config` and `router` must outlive it.
class Dispatcher {
 public:
  Dispatcher(const ServerConfig& config, const Router& router);

  // Never throws, as long as there is memory for a short answer.
  Answer answer(Request request) const;
  // For what is no request, or one for which there is no room: nothing of the router runs. `request` is what
  // is known of it, at least the client; its target is empty when its head did not arrive in full.
  Answer refuse(const Refusal& refusal, Request request) const;
  // From now on every answer is the last on its connection.
  void close_from_now_on() { closing_ = true; }

 private:
  Response run(const Route& route, Request& request) const;
  Response explain(const Request& request, std::string_view route_name) const;
  std::string complete(const Request& request, Response& response, Delivery delivery) const;
  void add_common_headers(const Request& request, Response& response) const;
  struct Sent {
    std::string_view method, route_name;  // empty for a refusal
    std::size_t bytes = 0;
    std::chrono::steady_clock::duration took{};
  };
  void log_answer(const Request& request, const Response& response, const Sent& sent) const;
  void write_log(const std::string& line) const;
  std::string next_id() const;

  const ServerConfig& config_;
  const Router& router_;
  const std::string id_prefix_;  // of this start of the service
  mutable std::atomic<std::uint64_t> last_id_ = 0;
  std::atomic<bool> closing_ = false;
};

}  // namespace server
