// A page that follows something on the server while it is open.
#pragma once

#include "server/http/response.hpp"
#include "server/pages/page_context.hpp"

#include <string>

namespace server {

// It may run the service's own script, which may ask the service itself and nobody else.
inline Response with_live_script(Response page) {
  set_header(page, "Content-Security-Policy",
             std::string(content_security_policy).append("; script-src 'self'; connect-src 'self'"));
  return page;
}

}  // namespace server
