// The XML of an archive as a tree of values, without a look at what they mean.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// Findings: those of the XML scanner; `archive.notAnArchive`, `archive.element`, `archive.mixedContent`,
// `archive.value`, each with its line; `json.tooManyValues`.
criteria::Checked<criteria::DataTree> read_archive_tree(std::string_view xml, const Limits& limits);

}  // namespace importing
