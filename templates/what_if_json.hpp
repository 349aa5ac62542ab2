// A lot of a copy as JSON, for the API. Exact numbers are texts as in insight_json.
#pragma once

#include "evaluator/insight/what_if.hpp"

#include <string>

namespace templates {

// {isRanking: false, lot, weights: […], grades: the changed ones, outcome, winner?, changesWinner, ranking:
// […], rejected: […], passings: […], passingCount}. `announced` is the evaluation of the lot itself.
std::string what_if_json(const evaluator::LotEvaluation& announced, const evaluator::insight::WhatIf& found);

}  // namespace templates
