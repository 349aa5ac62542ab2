// The JSON of a regional agreement (docs/agreement.md) as a value.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// What is read is a valid agreement; else every finding, those of `criteria::validate` included.
criteria::Checked<criteria::Agreement> read_agreement(std::string_view json, const Limits& limits);
criteria::Checked<criteria::Agreement> read_agreement(criteria::DataValue document, const Limits& limits);

}  // namespace importing
