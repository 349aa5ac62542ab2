// The list of what is left out of a document (docs/archive.md) as values.
#pragma once

#include "criteria/redaction.hpp"
#include "import/limits.hpp"

#include <string_view>
#include <vector>

namespace importing {

// {"format": "wederwaarde-redactions/1", "fields": [{"path", "article", "reason"}]}; every finding, those of
// `criteria::validate` included.
criteria::Checked<std::vector<criteria::RedactionRule>> read_redactions(std::string_view json,
                                                                        const Limits& limits);

}  // namespace importing
