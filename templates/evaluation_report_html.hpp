// The evaluation as one page of HTML that needs nothing else: to read, to print, to keep. Every ranked bid
// with all of its steps.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// `evaluation` must be that of `dossier`. Equal arguments give equal bytes.
std::string evaluation_report_html(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                   const EvaluationIdentity& identity, Language language);

}  // namespace templates
