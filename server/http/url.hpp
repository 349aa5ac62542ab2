// Percent-encoding (RFC 3986), request targets and application/x-www-form-urlencoded pairs.
#pragma once

#include "server/http/request.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// No overlong forms, surrogates or values past U+10FFFF.
bool is_utf8(std::string_view text);

// Nothing when an escape is not `%` and two hexadecimal digits, or when the result is not UTF-8 or holds a
// control character other than tab and line breaks.
std::optional<std::string> percent_decoded(std::string_view text);
// Escapes all but letters, digits and `-._~`: fit for a path segment, a query value and RFC 8187.
std::string percent_encoded(std::string_view text);

// `a=1&b=x+y`: decoded, in order. Nothing when a part is not well encoded or there are more than `most`
// pairs.
std::optional<Pairs> parse_pairs(std::string_view text, std::size_t most);

struct Target {
  std::vector<std::string> path;  // see Request::path
  Pairs query;
  bool operator==(const Target&) const = default;
};

// A target in origin-form, `/path?query`. Nothing when it is not that, or when what a segment decodes to
// could be read as another path further on: a slash or backslash, a control character, `.` or `..`.
std::optional<Target> parse_target(std::string_view target, std::size_t most_parameters);

}  // namespace server
