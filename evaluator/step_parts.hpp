// The parts of `explain`: the steps of one measure, of one leaf and of one total.
#pragma once

#include "evaluator/circular/measure.hpp"
#include "evaluator/lot_plan.hpp"
#include "evaluator/panel.hpp"
#include "evaluator/steps.hpp"

#include <vector>

namespace evaluator {

// From a bid's inputs to the derived quantity.
std::vector<Step> measure_steps(const Measure& measure);

// Where a leaf's answer came from: the bid itself, or its panel.
struct Given {
  const criteria::AnswerValue* answer;  // null when a panel judged
  const GradeList& grades;
};

// From x to the share of one leaf; `field` is null for absolute rules.
std::vector<Step> share_steps(const Column& column, const LeafScore& score, const Given& given,
                              const LeafField* field);
// From the share to points or euro, and their rounding.
std::vector<Step> earning_steps(const Column& column, const LeafScore& score, const Number* price,
                                const criteria::Rounding& rounding);
// The award method's formula and the rounding of its total.
std::vector<Step> total_steps(const LotPlan& plan, const LotEvaluation& evaluation, const RankedBid& bid);

// What the announced rounding makes of a value.
Step rounding_step(const Number& value, const criteria::Rounding& rounding, const Number& rounded);

}  // namespace evaluator
