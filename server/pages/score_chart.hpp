// The score chart of a ranking: one bar per bid, stacked by criterion, drawn as SVG on the server. Doubles
// are used for drawing only.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>CHART}} from score_chart.tpl; nothing when no bid is ranked. The first `most_bars` bids are drawn.
inline constexpr std::size_t most_bars = 30;
void add_score_chart(TemplateValues content, const criteria::Dossier& dossier, const criteria::Lot& lot,
                     const evaluator::LotEvaluation& evaluation);
// The same of what is no ranking: the picture itself says so, in its title and at its top.
void add_unofficial_score_chart(TemplateValues content, const criteria::Dossier& dossier,
                                const criteria::Lot& lot, const evaluator::LotEvaluation& evaluation,
                                const std::string& warning);

}  // namespace server
