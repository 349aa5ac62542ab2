// Which document a request wants: the query parameters `language`, `lot`, `assessor` and `envelope`.
#pragma once

#include "server/app/make_documents.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <tl/expected.hpp>

namespace server {

// Without its name; 400 for a value that is none of theirs.
tl::expected<DocumentOrder, Response> document_order(const Request& request);

}  // namespace server
