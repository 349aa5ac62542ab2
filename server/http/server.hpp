// The HTTP service: one thread owns all sockets and reads whole requests, a few workers run handlers
// (docs/decisions/0001-own-http-front.md).
#pragma once

#include "server/http/http_metrics.hpp"
#include "server/http/limits.hpp"
#include "server/http/routes.hpp"
#include "server/http/tls.hpp"

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// The functions are called from several threads at a time.
struct ServerConfig {
  std::string host = "127.0.0.1";  // an address or a name of this machine
  std::uint16_t port = 0;          // 0: a free one
  unsigned workers = 4;            // handlers that run at a time
  Limits limits;
  Timeouts timeouts;
  std::shared_ptr<const Tls> tls;  // null: HTTP, for a proxy or for this machine
  // Browsers come by HTTPS, and are told to stay there (RFC 6797).
  bool https_only = false;
  std::shared_ptr<HttpMetrics> metrics = std::make_shared<HttpMetrics>();
  // One line of JSON, without a line break: for every answer (`"event":"request"`) and for every exception
  // that became a 500 (`"event":"error"`).
  std::function<void(std::string_view line)> log;
  // Before a handler runs: the answer for a request that goes no further, or nothing. May note on the request
  // who asks.
  std::function<std::optional<Response>(const Route& route, Request& request)> admit;
  // What a handler threw as an answer, or nothing when it is a bug.
  std::function<std::optional<Response>(const std::exception& thrown)> translate;
  // Has the last word on every answer to a well-formed request, also on those that no handler made (404, 405,
  // 500); a place for headers that all carry, and for turning a problem into a page.
  std::function<void(const Request& request, Response& response)> finish;
};

class HttpServer {
 public:
  HttpServer();
  ~HttpServer();  // stops at once, then waits for handlers that still run
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Takes connections when it returns. Throws std::runtime_error when the address cannot be had.
  void start(ServerConfig config, Router router);
  std::uint16_t port() const;

  // Refuses new connections and requests at once, lets those under way finish, and returns within `grace` and
  // a moment. False when a handler still runs then; its answer will not be sent.
  bool stop(std::chrono::milliseconds grace = std::chrono::seconds(10));

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace server
