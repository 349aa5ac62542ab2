// All of the service put together for an HttpServer: its routes, and what its answers have in common.
#pragma once

#include "server/http/page_answers.hpp"
#include "server/http/routes.hpp"
#include "server/http/server.hpp"

#include <string>
#include <vector>

namespace server {

// The API and the pages, closed to strangers (same_origin.hpp). The site must outlive the router.
Router site_routes(Site& site, const std::vector<std::string>& host_names);

// Answers for programs say the version of the API, problems of the pages are pages, a database that fails is
// a 503 and a line in `settings.log`, which is set before. The site must outlive the server.
void set_site_answers(ServerConfig& settings, const Site& site);

}  // namespace server
