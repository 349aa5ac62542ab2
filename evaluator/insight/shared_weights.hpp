// The weights of a lot when some of its leaves have others.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/insight/what_if.hpp"

#include <vector>

namespace evaluator::insight {

// The leaves with their weights as `what_if` promises, and sets them in `lot`. What is wrong is added to
// `findings`; then `lot` stays as it is.
std::vector<WeightInCopy> share_weights(criteria::Lot& lot, const std::vector<SetWeight>& asked,
                                        criteria::Findings& findings);

}  // namespace evaluator::insight
