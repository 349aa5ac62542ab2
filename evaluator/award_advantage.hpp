// What one answer of a bid gained in the award.
//
//   gain = T − T_worst where the highest total wins, T_worst − T where the lowest does, and 0 when that is
//   negative
//
// T is the bid's total before rounding; T_worst is the total by the same formula (docs/dossier.md, "Award
// methods") when the answer to this criterion is the worst that its scoring rule knows, with everything else
// as it was: the other answers, and what relative rules and the method took from all bids. By the rule:
//
//   linear                  share 0, at the announced worst value
//   levels, steps           the lowest percent of the table
//   percent-discount        the lowest percent of the table, of the own price
//   points                  0 points
//   factor                  the bound of the criterion's requirement, else the worst answer among the ranked
//   bids relative rules          share 0; they announce no worst answer take-back price (LCC)   no residual
//   value
//
// The gain in euro: itself where totals are euro (value-in-euros, quality-adjusted-price, lowest-*). For
// weighted-points with one price criterion on a linear scale, gain × |worst − best| / weight of that price:
// what a bid must be cheaper to earn as much. Where a total is something per euro (utility-index,
// quality-per-price, reference-point), P × (1 − T_worst / T): the price cut that makes up for it. Of a
// take-back price that is part of the award's price, its present value. Nothing elsewhere.
//
// What is due for a promise that was not kept is 1.5 × this gain less that of the real performance; source:
// Rijkswaterstaat's practice for promised MKI values and other scored promises in contracts.
#pragma once

#include "criteria/promise.hpp"
#include "evaluator/evaluation.hpp"
#include "evaluator/lot_plan.hpp"

#include <optional>

namespace evaluator {

// Of a ranked bid on a scored leaf. `evaluation` is that of the plan's lot.
criteria::PromiseAdvantage award_advantage(const LotPlan& plan, const LotEvaluation& evaluation,
                                           const RankedBid& bid, const Column& column);
// The gain of a ranked bid over itself with another answer to the leaf, everything else as it was: x for a
// number or a factor, the share of the weight for a level. Neither reference nor worst answer are set.
criteria::PromiseAdvantage advantage_over_number(const LotPlan& plan, const LotEvaluation& evaluation,
                                                 const RankedBid& bid, const Column& column, const Number& x);
criteria::PromiseAdvantage advantage_over_share(const LotPlan& plan, const LotEvaluation& evaluation,
                                                const RankedBid& bid, const Column& column,
                                                const Number& share);
// Euro for a point, where one linear price of weighted-points says so.
std::optional<Number> euros_per_point(const LotPlan& plan);
// Of the take-back price, whose present value `residual` was deducted from the life-cycle cost that is asked
// by this leaf: scored, or the award's price. Nothing where the leaf is neither.
std::optional<criteria::PromiseAdvantage> take_back_advantage(const LotPlan& plan,
                                                              const LotEvaluation& evaluation,
                                                              const RankedBid& bid, const Column& column,
                                                              const Number& residual);

}  // namespace evaluator
