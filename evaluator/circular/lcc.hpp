// Life-cycle cost as net present value of end-of-year flows in euro: Directive 2014/24/EU, article 68 (method
// "lcc-npv-2014").
#pragma once

#include "criteria/answer.hpp"
#include "criteria/finding.hpp"

#include <vector>

namespace evaluator {

using criteria::Number;

struct Lcc {
  criteria::LccAnswer asked;
  criteria::LccInputs given;
  // Present values: a flow at the end of year t counts for 1 / (1 + r)^t.
  Number annual;
  std::vector<Number> replacements;
  Number end_of_life;
  Number residual;
  Number result;  // investment + annual + Σ replacements + end of life − residual
};

// Findings: `lcc.undefined` when the rate is −100 % or lower, `answer.outOfRange` for a replacement before
// year 1 or after the last year; places are relative to the answer ("replacements[0].year").
criteria::Checked<Lcc> life_cycle_cost(const criteria::LccAnswer& asked, const criteria::LccInputs& given);

}  // namespace evaluator
