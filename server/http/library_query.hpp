// Which criteria of the library a request wants: the query parameters `segment`, `kind`, `theme`, `strategy`,
// `level`, `quantity`, `q` and `due`.
#pragma once

#include "server/app/library.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <tl/expected.hpp>

namespace server {

// An empty parameter is as good as none; 400 for a value that is none of theirs.
tl::expected<LibraryFilter, Response> library_filter(const Request& request);

}  // namespace server
