// Criteria on their own, as `criteria` of a lot lists them.
#pragma once

#include "criteria/criterion.hpp"
#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>
#include <vector>

namespace importing {

// Read and checked by `validate_criteria`. Places start at the list: "[2].weight".
criteria::Checked<std::vector<criteria::Criterion>> read_criteria(std::string_view json,
                                                                  const Limits& limits);
criteria::Checked<std::vector<criteria::Criterion>> read_criteria(criteria::DataValue document,
                                                                  const Limits& limits);

}  // namespace importing
