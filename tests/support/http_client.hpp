// A client that sends the bytes it is given over a socket, right or wrong, and reads what comes back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test_support {

struct RawResponse {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  // Of the exact name; nothing when it was not sent.
  std::optional<std::string> header(std::string_view name) const;
};

// Every wait ends after ten seconds with a std::runtime_error.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);  // on 127.0.0.1; throws std::runtime_error when refused
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  // False when the other side has closed.
  bool send(std::string_view bytes);
  void finish_sending() const;
  // Sends a reset when closed, instead of the usual farewell.
  void abort_on_close() const;
  // By its Content-Length; `with_body` is false after HEAD. Throws when the connection ends before that.
  RawResponse read_response(bool with_body = true);
  // What is left until the other side closes.
  std::string read_to_end();

 private:
  bool receive_more();

  int socket_;
  std::string received_;
};

// One request on a connection of its own.
RawResponse fetch(std::uint16_t port, std::string_view request);
// A GET of that path, with further headers (each ending in CRLF).
RawResponse get(std::uint16_t port, std::string_view path, std::string_view headers = {});

}  // namespace test_support
