// What whoever runs the service asks it: whether it lives and is ready, what it counts of itself, and where
// weaknesses are reported. None of it tells what a tender holds or who anybody is.
#pragma once

#include "server/http/page_answers.hpp"
#include "server/http/routes.hpp"

namespace server {

// /health, /health/live, /health/ready, /metrics and /.well-known/security.txt. The site must outlive the
// router.
void add_operation_routes(Router& router, Site& site);

}  // namespace server
