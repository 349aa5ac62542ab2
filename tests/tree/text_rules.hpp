// What no file of the tree may hold, and how long one may be.
#pragma once

#include "tree/source_tree.hpp"

#include <string>
#include <vector>

namespace tree {

// Unfinished work, tests that are switched off, and paths of one machine.
std::vector<std::string> forbidden_texts(const SourceFile& file);

// C++ of more than 400 lines, or a header without `#pragma once`.
std::vector<std::string> shape_faults(const SourceFile& file);

// A page template that does not begin with the marker that makes ctemplate escape every value.
std::vector<std::string> escaping_faults(const SourceFile& file);

}  // namespace tree
