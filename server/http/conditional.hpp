// Entity tags and the conditions of a request on them (RFC 9110, sections 8.8.3 and 13).
#pragma once

#include "server/http/request.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// A strong tag: equal exactly when the version is, `"7"`.
std::string version_etag(std::int64_t version);

enum class Precondition {
  met,           // or none was asked: go on
  not_modified,  // answer 304
  failed         // answer 412
};

// If-Match and If-None-Match against the current tag of the resource, nothing when there is no such resource.
// If-Match compares strongly, If-None-Match weakly. A header that is no list of tags matches nothing.
Precondition check_precondition(const Request& request, const std::optional<std::string>& current);

}  // namespace server
