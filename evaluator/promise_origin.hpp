// What a bid promised about circularity, as it was scored.
#pragma once

#include "criteria/promise.hpp"
#include "evaluator/evaluation.hpp"

#include <vector>

namespace evaluator {

// The promises of a ranked bid, in the order of the leaves. A leaf is one when it measures a circular
// quantity, or is marked as circular, itself or above it, and the bid answered it or a panel graded it:
// numbers, levels and yes or no as they were offered, derived quantities as they were computed, grades as the
// panel gave them. A leaf that asks for life-cycle costs promises its take-back price (residual value) when
// that is above 0. Requirements count too; they gained nothing in the award. `dossier` is what was evaluated;
// throws std::invalid_argument when the lot or the bid is not in it.
std::vector<criteria::PromiseOrigin> promises_of(const criteria::Dossier& dossier,
                                                 const LotEvaluation& evaluation, const RankedBid& bid);

// Those of the winner of the lot; none while it has no winner.
std::vector<criteria::PromiseOrigin> promises_of_winner(const criteria::Dossier& dossier,
                                                        const LotEvaluation& evaluation);

// What the promise gained over what was measured, a value that validates against it: the difference between
// the total of the bid and the total that it would have had with that performance in place of its answer.
// Nothing for what has no value between kept and not kept (yes or no, a judgement), and where the leaf earns
// nothing.
std::optional<criteria::PromiseAdvantage> gained_over(const criteria::Dossier& dossier,
                                                      const LotEvaluation& evaluation,
                                                      const criteria::PromiseOrigin& promise,
                                                      const std::string& measured);

}  // namespace evaluator
