#include "server/http/response.hpp"

#include "server/http/request_head.hpp"
#include "server/http/url.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <iterator>
#include <stdexcept>

#include <Poco/Net/HTTPResponse.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace server {
namespace {

Response with_type(int status, std::string_view type, std::string body) {
  return {status, {{"Content-Type", std::string(type)}}, std::move(body), {}};
}

// The time in IMF-fixdate (RFC 9110, section 5.6.7), made once a second in each thread.
const std::string& date_now() {
  thread_local std::time_t second = -1;
  thread_local std::string text;
  if (const std::time_t now = std::time(nullptr); now != second) {
    second = now;
    text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  }
  return text;
}

bool is_ours(std::string_view name) {
  constexpr std::array<std::string_view, 4> ours{"content-length", "transfer-encoding", "connection", "date"};
  return std::any_of(ours.begin(), ours.end(),
                     [&](std::string_view own) { return equal_ignoring_case(own, name); });
}

void append_header(std::string& text, std::string_view name, std::string_view value) {
  const auto start = text.size();
  text.append(name).append(": ").append(value);
  if (is_ours(name) || !is_header(std::string_view(text).substr(start)))
    throw std::invalid_argument(fmt::format("not a header for a response: {}", name));
  text.append("\r\n");
}

}  // namespace

std::optional<std::string_view> Response::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (equal_ignoring_case(key, name)) return value;
  return std::nullopt;
}

void set_header(Response& response, std::string_view name, std::string_view value) {
  const auto same = [&](const auto& header) { return equal_ignoring_case(header.first, name); };
  response.headers.erase(std::remove_if(response.headers.begin(), response.headers.end(), same),
                         response.headers.end());
  response.headers.emplace_back(name, value);
}

void set_default_header(Response& response, std::string_view name, std::string_view value) {
  if (!response.header(name)) response.headers.emplace_back(name, value);
}

Response json(std::string body, int status) { return with_type(status, "application/json", std::move(body)); }

Response html(std::string body, int status) {
  return with_type(status, "text/html; charset=utf-8", std::move(body));
}

Response problem(int status, std::string_view code, std::string_view title, std::string_view detail,
                 const std::function<void(templates::JsonWriter&)>& add_members) {
  templates::JsonWriter writer;
  writer.open_object().member("type", "about:blank").member("code", code).member("title", title);
  writer.key("status").number(status).member("detail", detail);
  if (add_members) add_members(writer);
  writer.close_object();
  auto response = with_type(status, "application/problem+json", writer.take());
  response.problem_code = code;
  return response;
}

Response see_other(std::string_view location) { return {303, {{"Location", std::string(location)}}, {}, {}}; }

Response no_content() { return {204, {}, {}, {}}; }

Response download(std::string content, std::string_view content_type, std::string_view file_name) {
  std::string plain;
  std::replace_copy_if(
      file_name.begin(), file_name.end(), std::back_inserter(plain),
      [](char letter) {
        return letter < ' ' || letter > '~' || letter == '"' || letter == '\\' || letter == '%';
      },
      '_');
  Response response = with_type(200, content_type, std::move(content));
  set_header(
      response, "Content-Disposition",
      fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, percent_encoded(file_name)));
  return response;
}

Response not_modified(std::string_view etag) { return {304, {{"ETag", std::string(etag)}}, {}, {}}; }

std::string wire_text(const Response& response, Delivery delivery) {
  using Poco::Net::HTTPResponse;
  const auto status = static_cast<HTTPResponse::HTTPStatus>(response.status);
  std::string text;
  text.reserve(512 + response.body.size());
  fmt::format_to(std::back_inserter(text), "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                 HTTPResponse::getReasonForStatus(status), date_now());
  for (const auto& [name, value] : response.headers) append_header(text, name, value);
  const bool may_have_body = response.status >= 200 && response.status != 204 && response.status != 304;
  if (may_have_body) fmt::format_to(std::back_inserter(text), "Content-Length: {}\r\n", response.body.size());
  if (delivery.close) text.append("Connection: close\r\n");
  text.append("\r\n");
  if (may_have_body && delivery.with_body) text.append(response.body);
  return text;
}

}  // namespace server
