// The exchange format of docs/dossier.md, read strictly: unknown and double fields, wrong types and notations
// are findings, each at its place ("bids[3].answers.K1").
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// The dossier as it was sent: what was absent is absent, decimals and times keep their text, the answers of a
// bid are sorted by criterion id. It is not validated yet (criteria::validate). When there are findings that
// leave the dossier whole, such as unknown fields, those of the validation stand behind them; when its tender
// is whole, at least those of the tender.
criteria::Checked<criteria::Dossier> read_dossier(std::string_view json, const Limits& limits);
// The same from a tree, whichever text it was read from.
criteria::Checked<criteria::Dossier> read_dossier(criteria::DataValue document, const Limits& limits);

}  // namespace importing
