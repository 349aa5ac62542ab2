// Compression of an answer in the gzip format (RFC 1952).
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <string>
#include <string_view>

namespace server {

std::string gzip(std::string_view content);

// Compresses a text of some size when the client takes gzip. Leaves a response alone that is already encoded,
// or has a strong ETag: that would have to name the compressed bytes, and If-Match would no longer know it.
void compress_if_useful(const Request& request, Response& response);

}  // namespace server
