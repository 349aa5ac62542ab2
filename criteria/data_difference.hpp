// Where two documents differ, whatever the order of their members.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"

#include <cstddef>

namespace criteria {

// A finding `verify.different` for each value that is not the same, with its place and, as parameters, what
// was `recorded` and `recomputed`: a text or number as it stands, "{…}" or "[…]" for what holds others, "–"
// for what is not there. At most `most` of them; none means that the documents say the same.
Findings differences(DataValue recorded, DataValue recomputed, std::size_t most);

}  // namespace criteria
