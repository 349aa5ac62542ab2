#include "tests/server/http_service.hpp"

#include <stdexcept>

namespace server_test {
namespace {

using server::Method;
using server::Request;
using server::Response;

Response text(std::string body) { return {200, {{"Content-Type", "text/plain"}}, std::move(body), {}}; }

void add_routes(server::Router& router) {
  router.add({Method::get, "/", "home", [](const Request&) { return text("home"); }});
  const auto echo = [](const Request& request) { return text(request.body); };
  router.add({Method::post, "/echo", "echo", echo, 1024 * 1024});
  router.add({Method::post, "/small", "small", echo, 10});
  router.add({Method::get, "/reflect", "reflect", [](const Request& request) {
                auto response = text("reflected");
                set_header(response, "X-Given", request.header("X-Wanted").value_or(""));
                return response;
              }});
  router.add({Method::get, "/header", "header", [](const Request& request) {
                auto response = text("with a header");
                set_header(response, "X-Given", server::value_of(request.query, "value").value_or(""));
                return response;
              }});
  router.add({Method::get, "/throw", "throw",
              [](const Request&) -> Response { throw std::runtime_error("secret of the house"); }});
  router.add({Method::get, "/large", "large",
              [](const Request&) { return text(std::string(HttpService::large_size, 'x')); }});
}

}  // namespace

HttpService::HttpService(server::ServerConfig config, server::Router router) {
  add_routes(router);
  config.log = [this](std::string_view line) {
    const std::lock_guard lock(mutex_);
    lines_.emplace_back(line);
  };
  server.start(std::move(config), std::move(router));
}

std::vector<std::string> HttpService::log_lines() {
  server.stop();
  const std::lock_guard lock(mutex_);
  return lines_;
}

std::string post(std::string_view path, std::string_view body) {
  return "POST " + std::string(path) +
         " HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         std::string(body);
}

}  // namespace server_test
