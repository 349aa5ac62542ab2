// The evaluation as a report to print: ranking, criteria, rejected bids and the steps behind every number.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// One self-contained HTML document without script; equal input gives equal bytes. `evaluation` must be that
// of `dossier`.
std::string evaluation_report_html(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                   const EvaluationIdentity& identity, Language language);

}  // namespace templates
