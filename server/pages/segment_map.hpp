// Segments on a plane: how much influence buyers have against how much impact what they buy has, each as
// large as what is spent on it, drawn as SVG on the server. Doubles are used for drawing only.
#pragma once

#include "server/pages/choice_ranking.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>MAP}} from segment_map.tpl; nothing when the impact and the influence of no segment are both known.
// Those of which one is not known are named below it.
void add_segment_map(TemplateValues content, const ChoiceRankingView& view);

}  // namespace server
