// Who may include what: the table of docs/architecture.md as code.
#pragma once

#include "tree/source_tree.hpp"

#include <string>
#include <vector>

namespace tree {

// One complaint for each include of a program source that its room may not have.
std::vector<std::string> forbidden_includes(const SourceFile& file);

// One complaint for each use of the clock, the environment, files or chance outside `server`, and of
// floating point in the evaluator outside `evaluator/insight`.
std::vector<std::string> forbidden_effects(const SourceFile& file);

}  // namespace tree
