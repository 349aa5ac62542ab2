// Decisions to depart from regional agreements, as a table on a page.
#pragma once

#include "server/pages/render.hpp"
#include "templates/monitor_report.hpp"

namespace server {

// {{>DEVIATIONS}} from shared_deviations.tpl, with the names that the report has; that there are none
// otherwise. The agreement of each is said when `of_all`.
void add_shared_deviations(TemplateValues content, const templates::MonitorReport& report, bool of_all);

}  // namespace server
