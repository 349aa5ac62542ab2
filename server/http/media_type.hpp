// The Content-Type of a request (RFC 9110, section 8.3).
#pragma once

#include "server/http/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// Of what a form without files sends.
inline constexpr std::string_view url_form_type = "application/x-www-form-urlencoded";

// "application/json", in lower case and without parameters; empty when there is none.
std::string media_type(const Request& request);

// The value of a parameter such as `charset`, `boundary` or, in any such value, `name`; quotes removed.
// Nothing when it is not there or not well formed.
std::optional<std::string> value_parameter(std::string_view value, std::string_view name);

}  // namespace server
