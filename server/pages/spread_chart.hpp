// The grades of a panel on one criterion as a picture: a line for each bid, a dot for each assessor.
#pragma once

#include "server/app/consensus.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>CHART}}; nothing where there is no grade. `number` makes its ids unique on the page.
void add_spread_chart(TemplateValues content, const CriterionSpread& spread, bool has_letters,
                      std::size_t number);

}  // namespace server
