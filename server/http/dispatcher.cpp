#include "server/http/dispatcher.hpp"

#include "server/http/gzip.hpp"
#include "server/http/request_id.hpp"
#include "server/http/session_cookie.hpp"
#include "server/http/url.hpp"
#include "server/http/viewer.hpp"
#include "templates/json_writer.hpp"

#include <exception>
#include <random>

#include <Poco/Exception.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
constexpr std::string_view data_policy =
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

std::string joined_names(const std::vector<Method>& methods) {
  std::string names;
  for (const Method method : methods) {
    if (!names.empty()) names += ", ";
    names += method_name(method);
  }
  return names;
}

Response no_route(const Request& request, const std::vector<Method>& allowed) {
  if (allowed.empty()) return problem(404, "http.notFound", "Not Found", "There is nothing at this address.");
  auto response = request.method == Method::options
                      ? no_content()
                      : problem(405, "http.methodNotAllowed", "Method Not Allowed",
                                "This address does not take that method.");
  set_header(response, "Allow", joined_names(allowed));
  return response;
}

Response bug(const std::string& incident) {
  return problem(500, "http.bug", "Internal Server Error",
                 "Something went wrong on our side. Mention the incident number when you report it.",
                 [&](templates::JsonWriter& writer) { writer.member("incident", incident); });
}

std::string_view title_of(int status) {
  switch (status) {
    case 408:
      return "Request Timeout";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 417:
      return "Expectation Failed";
    case 431:
      return "Request Header Fields Too Large";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Bad Request";
  }
}

// What the current exception says, for the log.
std::string current_message() {
  std::string message = "not a std::exception";
  try {
    std::rethrow_exception(std::current_exception());
  } catch (const Poco::Exception& thrown) {
    message = thrown.displayText();
  } catch (const std::exception& thrown) {
    message = thrown.what();
  } catch (...) {
    return message;
  }
  return is_utf8(message) ? message : "not UTF-8";
}

std::string random_prefix() {
  std::random_device random;
  return fmt::format("{:08x}", random() & 0xffffffffU);
}

std::string time_now() {
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto milliseconds = now.time_since_epoch().count() % 1000;
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(now)),
                     milliseconds);
}

}  // namespace

Dispatcher::Dispatcher(const ServerConfig& config, const Router& router)
    : config_(config), router_(router), id_prefix_(random_prefix()) {}

void Dispatcher::add_common_headers(const Request& request, Response& response) const {
  const bool is_page = response.header("content-type").value_or("").substr(0, 9) == "text/html";
  set_default_header(response, "Content-Security-Policy", is_page ? page_policy : data_policy);
  set_default_header(response, "X-Content-Type-Options", "nosniff");
  // Not no-referrer: that would also blank the Origin header by which forms are told from forgeries.
  set_default_header(response, "Referrer-Policy", "same-origin");
  set_default_header(response, "Cross-Origin-Opener-Policy", "same-origin");
  set_default_header(response, "Cross-Origin-Resource-Policy", "same-origin");
  set_default_header(response, "Cache-Control", "no-store");
  if (config_.https_only)
    set_header(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  set_header(response, "X-Request-Id", request.given_id.empty() ? request.id : request.given_id);
}

std::string Dispatcher::next_id() const { return fmt::format("{}-{:x}", id_prefix_, ++last_id_); }

void Dispatcher::write_log(const std::string& line) const {
  if (!config_.log) return;
  try {
    config_.log(line);
  } catch (...) {
    // A full disk under the log must not stop the service.
    return;
  }
}

void Dispatcher::log_answer(const Request& request, const Response& response, const Sent& sent) const {
  config_.metrics->count_answer(sent.route_name, response.status, sent.took);
  if (!config_.log) return;
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(sent.took).count();
  templates::JsonWriter line;
  line.open_object().member("time", time_now()).member("event", "request").member("id", request.id);
  if (!request.given_id.empty()) line.member("givenId", request.given_id);
  if (const auto trace = trace_id(request); !trace.empty()) line.member("trace", trace);
  line.member("client", visitor_of(request, config_.https_only).address);
  if (request.viewer && request.viewer->person())
    line.key("account").number(request.viewer->person()->account);
  line.member("method", sent.method).member("route", sent.route_name);
  line.key("status").number(response.status).member("code", response.problem_code);
  line.key("bytes")
      .number(static_cast<std::int64_t>(sent.bytes))
      .key("us")
      .number(microseconds)
      .close_object();
  write_log(line.take());
}

// Tells the log about the current exception and gives the answer for it.
Response Dispatcher::explain(const Request& request, std::string_view route_name) const {
  templates::JsonWriter line;
  line.open_object().member("time", time_now()).member("event", "error").member("incident", request.id);
  line.member("route", route_name).member("message", current_message()).close_object();
  write_log(line.take());
  return bug(request.id);
}

Response Dispatcher::run(const Route& route, Request& request) const {
  try {
    if (config_.admit)
      if (auto refusal = config_.admit(route, request)) return std::move(*refusal);
    return route.handler(request);
  } catch (const std::exception& thrown) {
    auto translated = config_.translate ? config_.translate(thrown) : std::nullopt;
    if (!translated) throw;
    return std::move(*translated);
  }
}

std::string Dispatcher::complete(const Request& request, Response& response, Delivery delivery) const {
  if (config_.finish) config_.finish(request, response);
  compress_if_useful(request, response);
  add_common_headers(request, response);
  return wire_text(response, delivery);
}

Answer Dispatcher::answer(Request request) const {
  const auto start = std::chrono::steady_clock::now();
  request.id = next_id();
  request.given_id = given_request_id(request);
  auto match = router_.match(request.method, request.path);
  request.parameters = std::move(match.parameters);
  const std::string_view route_name = match.route == nullptr ? std::string_view() : match.route->name;

  Response response;
  try {
    response = match.route == nullptr ? no_route(request, match.allowed) : run(*match.route, request);
  } catch (...) {
    response = explain(request, route_name);
  }

  Answer answer;
  answer.close = closing_ || !request.keep_alive;
  const Delivery delivery{request.method != Method::head, answer.close};
  try {
    answer.bytes = complete(request, response, delivery);
  } catch (...) {
    response = explain(request, route_name);
    add_common_headers(request, response);
    answer.bytes = wire_text(response, delivery);
  }
  const auto took = std::chrono::steady_clock::now() - start;
  log_answer(request, response, {method_name(request.method), route_name, answer.bytes.size(), took});
  return answer;
}

Answer Dispatcher::refuse(const Refusal& refusal, Request request) const {
  request.id = next_id();
  request.given_id = given_request_id(request);
  const auto refused = [&] {
    auto response = problem(refusal.status, refusal.code, title_of(refusal.status), refusal.detail);
    if (refusal.status == 503) set_header(response, "Retry-After", "1");
    return response;
  };
  auto response = refused();
  try {
    if (config_.finish && !request.target.empty()) config_.finish(request, response);
  } catch (...) {
    explain(request, {});
    response = refused();
  }
  add_common_headers(request, response);
  Answer answer{wire_text(response, {true, true}), true};
  log_answer(request, response, {{}, {}, answer.bytes.size(), {}});
  return answer;
}

}  // namespace server
