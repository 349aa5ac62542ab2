// Where two documents differ, whatever the order of their members.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"

#include <cstddef>
#include <functional>
#include <string_view>

namespace criteria {

// Stands for what is not there.
inline constexpr std::string_view no_value = "–";

using DifferenceTest = std::function<bool(const Finding&)>;

// A finding `verify.different` for each value that is not the same, with its place and, as parameters, what
// was `recorded` and `recomputed`: a text or number as it stands, "{…}" or "[…]" for what holds others,
// `no_value` for what is not there. At most `most` of them; none means that the documents say the same.
// With `counts` only those for which it holds are given and counted.
Findings differences(DataValue recorded, DataValue recomputed, std::size_t most,
                     const DifferenceTest& counts = nullptr);

}  // namespace criteria
