// The chance that a losing bid decides who wins, beside the lint's finding on a formula that compares bids.
#pragma once

#include "evaluator/insight/simulation.hpp"
#include "evaluator/lint/lint.hpp"

#include <vector>

namespace evaluator::insight {

// Gives each `lint.relativeFormula` the parameter `chance`: percent of simulated fields, of its lot. A tender
// with errors (criteria::validate) is left as it is.
void add_reversal_chances(const criteria::Tender& tender, const SimulationQuestion& question,
                          std::vector<lint::LintFinding>& findings);

}  // namespace evaluator::insight
