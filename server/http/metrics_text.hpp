#pragma once

#include "server/app/service.hpp"
#include "server/http/http_metrics.hpp"

#include <string>

namespace server {

// Everything that is counted (docs/operations.md), in the text format of Prometheus.
std::string metrics_text(Service& service, const HttpMetrics& http);

}  // namespace server
