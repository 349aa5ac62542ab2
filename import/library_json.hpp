// The JSON of the criteria library (docs/library.md) as a value.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "criteria/library.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// {"format": "wederwaarde-library/1", "criteria": […]}. What is read is a valid library; else every finding,
// those of `criteria::validate` included.
criteria::Checked<criteria::Library> read_library(std::string_view json, const Limits& limits);
// One criterion on its own, as the service stores it.
criteria::Checked<criteria::LibraryCriterion> read_library_criterion(std::string_view json,
                                                                     const Limits& limits);

}  // namespace importing
