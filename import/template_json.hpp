// The JSON of a criteria template (docs/templates.md) as a value.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/data_tree.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// What is read is a valid template; else every finding, those of `criteria::validate` included.
criteria::Checked<criteria::CriteriaTemplate> read_template(std::string_view json, const Limits& limits);
criteria::Checked<criteria::CriteriaTemplate> read_template(criteria::DataValue document,
                                                            const Limits& limits);

}  // namespace importing
