// The body of a form sent as application/x-www-form-urlencoded.
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <tl/expected.hpp>

namespace server {

// The fields in the order sent, or the answer for the client: 415 when it is no such form, 400 when it is not
// well encoded or has more than 5,000 fields.
tl::expected<Pairs, Response> parse_form(const Request& request);

}  // namespace server
