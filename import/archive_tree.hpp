// The XML of an archive or of a template as a tree of values, without a look at what they mean.
#pragma once

#include "criteria/archive_names.hpp"
#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string>
#include <string_view>

namespace importing {

// The element around a document.
struct XmlRoot {
  std::string_view name;
  std::string_view name_space;
  std::string_view other;  // the code of the finding for a document with another one
  const criteria::ArchiveNames* names = &criteria::archive_names;
};

// Findings: those of the XML scanner; `other` of the root; `archive.element`, `archive.mixedContent`,
// `archive.value`, each with its line; `json.tooManyValues`.
criteria::Checked<criteria::DataTree> read_xml_tree(std::string_view xml, const XmlRoot& root,
                                                    const Limits& limits);
// The local name of the root element; empty when the text does not come that far.
std::string root_of_xml(std::string_view xml, const Limits& limits);
// Of an archive: `archive.notAnArchive` for another root.
criteria::Checked<criteria::DataTree> read_archive_tree(std::string_view xml, const Limits& limits);

}  // namespace importing
