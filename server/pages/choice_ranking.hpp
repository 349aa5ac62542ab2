// The ranking of segments: bars with their ranges, a table, and what would swap places 3 and 4.
#pragma once

#include "criteria/segment_choice.hpp"
#include "evaluator/segment_choice.hpp"
#include "server/pages/render.hpp"

#include <vector>

namespace server {

struct ChoiceRankingView {
  const criteria::ChoiceQuestion& question;
  const std::vector<criteria::Segment>& segments;
  const evaluator::ChoiceRanking& ranking;
  std::size_t parties = 0;  // in the register; 0: not known any more
};

// {{>RANKING}} from choice_ranking.tpl. Doubles are used for drawing only.
void add_choice_ranking(TemplateValues content, const ChoiceRankingView& view);

}  // namespace server
