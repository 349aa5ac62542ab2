// A register with a promise of every form, and measurements of each.
#pragma once

#include "evaluator/promise_check.hpp"

namespace test_support {

// Ids 1 to 4: a quantity (met, then corrected to not met), yes or no (not met), a level (no measurement), a
// graded plan (judged), and 5, a quantity of an earlier winner.
evaluator::PromiseRegister promise_register();

}  // namespace test_support
