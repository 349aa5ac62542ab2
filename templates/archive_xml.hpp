// The archive: a dossier and its evaluation in XML, valid by docs/schema/wederwaarde-archive-1.xsd.
#pragma once

#include "criteria/archive_names.hpp"
#include "criteria/data_tree.hpp"
#include "templates/evaluation_json.hpp"

#include <string>

namespace templates {

// Every field of the dossier is in it, so that a dossier read back has the same canonical JSON and hash.
// Equal input gives equal bytes. `evaluation` must be that of `dossier`.
std::string archive_xml(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                        const EvaluationIdentity& identity);

// Any document in the same notation: the members of an object below the root element. `expected_bytes` is a
// guess of its size.
std::string document_xml(criteria::DataValue root, const criteria::XmlDocument& document,
                         std::size_t expected_bytes = 0);

}  // namespace templates
