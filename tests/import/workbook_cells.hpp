// What a reader found in a workbook, as lines that a test compares.
#pragma once

#include "import/limits.hpp"
#include "import/table.hpp"

#include <string>
#include <vector>

namespace test_support {

// `number 100 as percent by formula`.
std::string described(const importing::Cell& cell);

// The cells of all sheets as `B1=number 100`; or the codes and places of the findings.
std::vector<std::string> cells(const std::string& bytes, const importing::Limits& limits = {});

}  // namespace test_support
