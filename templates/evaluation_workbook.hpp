// The evaluation workbook (beoordelingsmatrix): summary with chart, a matrix with live formulas for every
// lot, grades, scales, the steps in words, and for lots of at most 12 bids how firm the ranking is.
//
// A sheet computes in doubles, so what the program established stands beside what the sheet recomputes, and
// counts: `Vastgesteld (programma)` beside `Herberekend (werkblad)`, with a cell that says whether they agree
// and a mark where a value lies on a boundary of rounding. Whoever changes an answer sees the sheet's new
// ranking at once. What a sheet cannot express: more than 9 announced decimals, numbers of more than 15
// digits, derived quantities (they stand as values), and an admission that changes (marked, not recomputed in
// relative formulas).
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// `evaluation` must be that of `dossier`. Equal arguments give equal bytes.
std::string evaluation_workbook(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                const EvaluationIdentity& identity, Language language);

}  // namespace templates
