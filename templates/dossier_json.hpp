// The exchange format of docs/dossier.md.
#pragma once

#include "criteria/dossier.hpp"

#include <string>

namespace templates {

// For people: indented, in the order of fields of docs/dossier.md.
std::string dossier_json(const criteria::Dossier& dossier);
// RFC 8785: the text over which a dossier's SHA-256 is taken. It is that of the text from which the dossier
// was read.
std::string canonical_dossier_json(const criteria::Dossier& dossier);

}  // namespace templates
