// From the bytes of one connection to its requests, whatever pieces the bytes arrive in.
#pragma once

#include "server/http/chunked_body.hpp"
#include "server/http/limits.hpp"
#include "server/http/request.hpp"
#include "server/http/request_head.hpp"
#include "server/http/routes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace server {

class RequestReader {
 public:
  // Both must outlive the reader; the router says how large a body may be.
  RequestReader(const Limits& limits, const Router& router) : limits_(&limits), router_(&router) {}

  void feed(std::string_view bytes) { buffer_.append(bytes); }

  struct NeedsMore {};
  // The next whole request, body included. After a refusal the reader is of no more use.
  std::variant<NeedsMore, Request, Refusal> next();

  enum class Phase { idle, head, body };  // idle: nothing of a next request has arrived
  Phase phase() const;
  // True once for a request whose client waits for "100 Continue" before it sends the body.
  bool take_continue();
  // Gives the request under way up: what is known of it, without its body; nothing before the end of its
  // head.
  Request give_up();
  // Bytes held for the request under way.
  std::size_t buffered() const;

 private:
  std::optional<Refusal> read_head();
  std::optional<Refusal> find_head_end(std::size_t& end);
  std::optional<Refusal> read_body(bool& complete);

  const Limits* limits_;
  const Router* router_;
  std::string buffer_;
  std::size_t scanned_ = 0;     // no line feed before this that was not looked at
  std::size_t line_start_ = 0;  // of the line under way in the head
  bool skipped_blank_line_ = false;
  std::optional<RequestHead> head_;
  std::size_t body_limit_ = 0;
  ChunkedBody chunks_;
};

}  // namespace server
