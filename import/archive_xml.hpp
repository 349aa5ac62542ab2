// The XML archive of docs/schema/wederwaarde-archive-1.xsd, turned into the same values as its JSON and read
// by the same readers.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// The dossier is read and checked as from JSON. What was recorded as its evaluation is kept as it stands: it
// proves nothing until the dossier has been evaluated again and the two are the same.
struct Archive {
  criteria::Dossier dossier;
  criteria::DataTree document;  // members `format`, `dossier` and `evaluation`
  criteria::DataValue evaluation() const { return document.root().at("evaluation"); }
};

criteria::Checked<Archive> read_archive(std::string_view xml, const Limits& limits);

}  // namespace importing
