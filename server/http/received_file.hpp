// A file in a request: as a part of a form (multipart/form-data), or as the whole body.
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/storage/upload_store.hpp"

#include <tl/expected.hpp>

namespace server {

// The part `file` with the field `kind`; or the body with the query parameters `kind` and `name`. Content and
// kind may still be empty or unknown: that is a finding of whoever reads the file. 400 or 415 when it is
// neither.
tl::expected<Upload, Response> received_file(const Request& request);
// True when the field or query parameter `replace` is `true`: the sender agrees that stored values are
// replaced.
bool asks_to_replace(const Request& request);

}  // namespace server
