// How a draft stands with each agreement that covers it, with the rules that are open; shared by pages.
#pragma once

#include "server/app/agreements.hpp"
#include "server/pages/render.hpp"

#include <vector>

namespace server {

// {{>AGREEMENT_STATES}} from agreement_states.tpl.
void add_agreement_states(TemplateValues content, const std::vector<AgreementReport>& reports);

}  // namespace server
