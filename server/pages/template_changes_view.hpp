// Differences between templates as a table; shared by the pages that show them.
#pragma once

#include "criteria/template_difference.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>CHANGES}} from template_changes.tpl, also when there are none. `whose` tells several on one page apart.
void add_changes(TemplateValues content, const criteria::TemplateChanges& changes,
                 std::string_view whose = {});

}  // namespace server
