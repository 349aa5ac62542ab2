#include "server/http/request_head.hpp"

#include "server/http/url.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace server {
namespace {

using Refused = tl::unexpected<Refusal>;

Refused refuse(int status, std::string code, std::string detail) {
  return Refused(Refusal{status, std::move(code), std::move(detail)});
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// tchar of RFC 9110, section 5.6.2.
bool is_token_letter(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         std::string_view("!#$%&'*+-.^_`|~").find(letter) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_letter);
}

bool may_stand_in_value(char letter) {
  return letter == '\t' || (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7f);
}

bool may_stand_in_host(char letter) {
  return is_token_letter(letter) || std::string_view("[]:()=,;").find(letter) != std::string_view::npos;
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find("\r\n");
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
  return line;
}

// "HTTP/1.0" and "HTTP/1.1" give their last digit.
tl::expected<int, Refusal> parse_version(std::string_view version) {
  const bool well_formed = version.size() == 8 && version.substr(0, 5) == "HTTP/" && is_digit(version[5]) &&
                           version[6] == '.' && is_digit(version[7]);
  if (!well_formed) return refuse(400, "http.requestLine", "The request line has no HTTP version.");
  if (version[5] != '1' || version[7] > '1')
    return refuse(505, "http.version", "This service speaks HTTP/1.1 and HTTP/1.0.");
  return version[7] - '0';
}

// Gives the minor version of HTTP.
tl::expected<int, Refusal> parse_request_line(std::string_view line, const Limits& limits, Request& request) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last)
    return refuse(400, "http.requestLine", "The request line is not: method, target, version.");
  const auto name = line.substr(0, first);
  const auto target = line.substr(first + 1, last - first - 1);
  if (!is_token(name)) return refuse(400, "http.requestLine", "The method is not a token.");
  auto version = parse_version(line.substr(last + 1));
  if (!version) return version;
  const auto method = method_of(name);
  if (!method) return refuse(501, "http.method", "This service does not know that method.");
  if (target.size() > limits.target_bytes)
    return refuse(414, "http.targetTooLong", "The path and query are too long.");
  auto parsed = parse_target(target, limits.query_parameters);
  if (!parsed)
    return refuse(400, "http.target",
                  "The target is not a well encoded path and query, or holds an encoded slash, a control "
                  "character or a dot segment.");
  request.method = *method;
  request.target = target;
  request.path = std::move(parsed->path);
  request.query = std::move(parsed->query);
  return version;
}

std::pair<std::string, std::string> parse_header(std::string_view line) {
  const auto colon = line.find(':');
  auto value = line.substr(colon + 1);
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  value = value.substr(0, value.find_last_not_of(" \t") + 1);
  std::string name(line.substr(0, colon));
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return {std::move(name), std::string(value)};
}

bool stands_once(std::string_view name) {
  return name == "host" || name == "content-length" || name == "transfer-encoding" ||
         name == "content-type" || name == "authorization";
}

std::optional<Refusal> add_header(Request& request, std::pair<std::string, std::string> header) {
  const auto same = std::find_if(request.headers.begin(), request.headers.end(),
                                 [&](const auto& other) { return other.first == header.first; });
  if (same == request.headers.end()) {
    request.headers.push_back(std::move(header));
    return std::nullopt;
  }
  if (stands_once(header.first))
    return Refusal{400, "http.headerTwice", "The header " + header.first + " stands there twice."};
  same->second += (header.first == "cookie" ? "; " : ", ") + header.second;
  return std::nullopt;
}

std::optional<Refusal> parse_headers(std::string_view lines, const Limits& limits, Request& request) {
  std::size_t count = 0;
  while (!lines.empty()) {
    if (++count > limits.header_count)
      return Refusal{431, "http.tooManyHeaders", "There are too many headers."};
    const auto line = take_line(lines);
    if (!is_header(line))
      return Refusal{400, "http.header", "A header is not: name, colon, value without control characters."};
    if (auto refusal = add_header(request, parse_header(line))) return refusal;
  }
  return std::nullopt;
}

std::optional<Refusal> check_host(const Request& request, int minor_version) {
  const auto host = request.header("host");
  if (!host && minor_version == 0) return std::nullopt;
  if (!host || host->empty() || !std::all_of(host->begin(), host->end(), may_stand_in_host))
    return Refusal{400, "http.host", "There must be one Host header that names a host."};
  return std::nullopt;
}

std::optional<Refusal> read_content_length(std::string_view text, RequestHead& head) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit))
    return Refusal{400, "http.contentLength", "Content-Length is not a number."};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), head.content_length);
  if (error != std::errc{}) return Refusal{413, "http.bodyTooLarge", "The body is too large."};
  return std::nullopt;
}

std::optional<Refusal> read_transfer_encoding(std::string_view text, int minor_version, RequestHead& head) {
  if (minor_version == 0) return Refusal{400, "http.transferEncoding", "HTTP/1.0 has no Transfer-Encoding."};
  if (!equal_ignoring_case(text, "chunked"))
    return Refusal{501, "http.transferEncoding", "The only transfer coding here is chunked."};
  head.chunked = true;
  return std::nullopt;
}

// How long the body is: RFC 9112, section 6.3, without its ways to go on after a contradiction.
std::optional<Refusal> read_framing(RequestHead& head, int minor_version) {
  const auto length = head.request.header("content-length");
  const auto coding = head.request.header("transfer-encoding");
  if (length && coding)
    return Refusal{400, "http.twoLengths", "Content-Length and Transfer-Encoding exclude each other."};
  if (length) return read_content_length(*length, head);
  if (coding) return read_transfer_encoding(*coding, minor_version, head);
  const auto method = head.request.method;
  if (method == Method::post || method == Method::put || method == Method::patch)
    return Refusal{411, "http.lengthRequired", "Say how long the body is, also when it is empty."};
  return std::nullopt;
}

std::optional<Refusal> read_expectation(RequestHead& head) {
  const auto expectation = head.request.header("expect");
  if (!expectation) return std::nullopt;
  if (!equal_ignoring_case(*expectation, "100-continue"))
    return Refusal{417, "http.expectation", "The only expectation here is 100-continue."};
  head.expects_continue = true;
  return std::nullopt;
}

bool asks_to_close(const Request& request) {
  const auto options = list_elements(request.header("connection").value_or(""));
  return std::any_of(options.begin(), options.end(),
                     [](std::string_view option) { return equal_ignoring_case(option, "close"); });
}

}  // namespace

bool is_header(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return false;
  const auto value = line.substr(colon + 1);
  return std::all_of(value.begin(), value.end(), may_stand_in_value);
}

tl::expected<RequestHead, Refusal> parse_head(std::string_view text, const Limits& limits) {
  RequestHead head;
  const auto minor_version = parse_request_line(take_line(text), limits, head.request);
  if (!minor_version) return Refused(minor_version.error());
  auto refusal = parse_headers(text, limits, head.request);
  if (!refusal) refusal = check_host(head.request, *minor_version);
  if (!refusal) refusal = read_framing(head, *minor_version);
  if (!refusal) refusal = read_expectation(head);
  if (refusal) return Refused(std::move(*refusal));
  head.request.keep_alive = *minor_version == 1 && !asks_to_close(head.request);
  return head;
}

}  // namespace server
