// The strict reading of a request's first line and headers (RFC 9112): what two readers could take
// differently is refused, never repaired.
#pragma once

#include "server/http/limits.hpp"
#include "server/http/request.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace server {

// Why bytes are not a request that this service takes. The connection cannot be used any further: where the
// next request would begin is unknown.
struct Refusal {
  int status = 400;
  std::string code;    // stable, `http.…`
  std::string detail;  // for the developer of the client
  bool operator==(const Refusal&) const = default;
};

struct RequestHead {
  Request request;  // without its body
  bool chunked = false;
  std::uint64_t content_length = 0;  // 0 when chunked
  bool expects_continue = false;
};

// `text` runs from the method to the line break of the last header. It holds no bare line feed.
tl::expected<RequestHead, Refusal> parse_head(std::string_view text, const Limits& limits);

// Whether a line, without its line break, is `name: value` with a token for a name and no control character.
// Also the check of the trailers of a body and of what a response sends.
bool is_header(std::string_view line);

}  // namespace server
