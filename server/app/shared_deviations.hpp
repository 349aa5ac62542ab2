// Decisions to depart from regional agreements as the working group sees them, without the tenders that they
// are about.
#pragma once

#include "server/app/service.hpp"
#include "templates/monitor_report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// The newest decision on each rule of each tender, latest first; of one agreement or, empty, of all. A tender
// has its title and reference from its publication on.
std::vector<templates::SharedDeviation> shared_deviations(Service& service, std::string_view agreement);

}  // namespace server
