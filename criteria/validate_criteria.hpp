#pragma once

#include "criteria/criterion.hpp"
#include "criteria/finding.hpp"

#include <vector>

namespace criteria {

// What is wrong with criteria on their own, outside a lot: ids, kinds, answers, what each may carry. Whether
// the weights add up and the rules fit is known where an award method is. Places start at the list:
// "[2].kind".
Findings validate_criteria(const std::vector<Criterion>& criteria);

}  // namespace criteria
