// JSON text to a tree of values: RFC 8259, UTF-8, nothing behind the value, within the limits.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// The tree has a copy of the text. Members of an object are kept in their order, also when two have the same
// name. Findings: `json.encoding`, `json.syntax` (with line and column), `json.tooLarge`, `json.tooDeep`,
// `json.tooManyValues`. What such a tree becomes has limits of its own (import/field_reader).
criteria::Checked<criteria::DataTree> read_json(std::string_view json, const Limits& limits);

}  // namespace importing
