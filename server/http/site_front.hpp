// All of the service put together for an HttpServer: its routes, and what its answers have in common.
#pragma once

#include "server/http/page_answers.hpp"
#include "server/http/routes.hpp"
#include "server/http/server.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// The API and the pages. The site must outlive the router.
Router site_routes(Site& site);

// What may be behind another site is refused first (same_origin.hpp), then what the person may not
// (admission.hpp). Answers for programs say the version of the API, problems of the pages are pages, a
// database that fails is a 503 and a line in `settings.log`, which is set before. The site must outlive the
// server.
void set_site_answers(ServerConfig& settings, const Site& site, std::vector<std::string> host_names);

// A line of the log about no single request: the time, what it is of, and a message.
std::string event_line(std::string_view event, std::string_view message);

}  // namespace server
