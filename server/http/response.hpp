// What a handler answers, the builders for it, and its one way to the wire.
#pragma once

#include "server/http/request.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace templates {
class JsonWriter;
}

namespace server {

struct Response {
  int status = 200;
  Pairs headers;
  std::string body;
  std::string problem_code;  // of a response made by `problem`; else empty

  bool operator==(const Response&) const = default;
  // Nothing when there is no such header; the case of the name does not matter.
  std::optional<std::string_view> header(std::string_view name) const;
};

// Replaces a header of the same name.
void set_header(Response& response, std::string_view name, std::string_view value);
// Sets it only when there is none of that name.
void set_default_header(Response& response, std::string_view name, std::string_view value);

Response json(std::string body, int status = 200);
Response html(std::string body, int status = 200);
// application/problem+json of RFC 9457. `add_members` writes further members, name and value.
Response problem(int status, std::string_view code, std::string_view title, std::string_view detail,
                 const std::function<void(templates::JsonWriter&)>& add_members = {});
// 303: the browser goes on with a GET. `location` is a path of ours, or the address of the provider of single
// sign-on, already percent-encoded.
Response see_other(std::string_view location);
Response no_content();
// A file to save. `file_name` may hold any UTF-8 (RFC 6266 with RFC 8187).
Response download(std::string content, std::string_view content_type, std::string_view file_name);
Response not_modified(std::string_view etag);

struct Delivery {
  bool with_body = true;  // false answers HEAD
  bool close = false;     // tell the client that this is the connection's last answer
};

// The bytes to send. Throws std::invalid_argument when a header could break out of its line, is no header, or
// is one that only this function sets (Content-Length, Transfer-Encoding, Connection, Date).
std::string wire_text(const Response& response, Delivery delivery);

}  // namespace server
