// Findings as a table; shared by the pages that show them.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>FINDINGS}} from findings_list.tpl; nothing when there are none.
void add_findings(TemplateValues content, const criteria::Findings& findings);

}  // namespace server
