// The service: from its settings to its end.
#pragma once

#include "server/config.hpp"

#include <iosfwd>

namespace server {

// Listens until SIGTERM or SIGINT, then lets requests under way finish. Says on `out` where it listens, and
// how the first administrator gets in; each request is a line of JSON on standard error. Throws StorageError
// or WorldError when it cannot start.
void serve(const Config& config, std::ostream& out);

}  // namespace server
