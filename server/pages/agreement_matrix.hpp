// Which parties meet the regional agreements in which segments: a table of counts, each with its colour.
#pragma once

#include "server/pages/render.hpp"
#include "templates/monitor_report.hpp"

namespace server {

// {{>MATRIX}} from agreement_matrix.tpl, over all years asked; nothing when no agreement is about any tender.
void add_agreement_matrix(TemplateValues content, const templates::MonitorReport& report);

}  // namespace server
