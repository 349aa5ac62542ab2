// The archive: a dossier and its evaluation in XML, valid by docs/schema/wederwaarde-archive-1.xsd.
#pragma once

#include "templates/evaluation_json.hpp"

#include <string>

namespace templates {

// Every field of the dossier is in it, so that a dossier read back has the same canonical JSON and hash.
// Equal input gives equal bytes. `evaluation` must be that of `dossier`.
std::string archive_xml(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                        const EvaluationIdentity& identity);

}  // namespace templates
