// The ids that a client or a proxy gives a request, where they are safe to repeat.
#pragma once

#include "server/http/request.hpp"

#include <string>

namespace server {

// X-Request-Id, of 8 to 64 letters, digits and `-._`; empty for anything else.
std::string given_request_id(const Request& request);
// The trace id of a `traceparent` of version 00 (W3C Trace Context): 32 hexadecimal digits; empty for
// anything else.
std::string trace_id(const Request& request);

}  // namespace server
