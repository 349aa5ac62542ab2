// From how good an answer is to the answer: the reverse of a scoring rule, for simulated bids.
#pragma once

#include "criteria/criterion.hpp"

namespace evaluator::insight {

// `share` from 0, the worst that the rule knows, to 1, the best. A rule without bounds gets quantities of a
// plausible order: around 100 where bids are compared, around a tenth of the estimate for what is added in
// euro. Bounds of a requirement are kept.
criteria::AnswerValue drawn_answer(const criteria::Criterion& leaf, double share, double estimate);

// A number with so many decimals, as somebody writes it.
criteria::Decimal written(double value, int decimals);
// Within the announced bounds of the leaf.
double within_bounds(const criteria::Criterion& leaf, double value);

}  // namespace evaluator::insight
