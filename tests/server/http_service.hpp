// A running service with a few routes, for the tests of the HTTP front.
#pragma once

#include "server/http/server.hpp"
#include "tests/support/http_client.hpp"

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace server_test {

class HttpService {
 public:
  // GET / is "home", POST /echo the body, POST /small too but at most 10 bytes, GET /reflect has the header
  // X-Wanted in its own X-Given, GET /header?value= that value, GET /throw throws, GET /large is `large_size`
  // bytes.
  explicit HttpService(server::ServerConfig config = {}, server::Router router = {});

  static constexpr std::size_t large_size = 16 * 1024 * 1024;

  std::uint16_t port() const { return server.port(); }
  // Stops the service first, so that all is logged.
  std::vector<std::string> log_lines();

 private:
  std::mutex mutex_;
  std::vector<std::string> lines_;

 public:
  server::HttpServer server;  // stops before the rest goes
};

std::string post(std::string_view path, std::string_view body);

}  // namespace server_test
