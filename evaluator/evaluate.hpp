// From a dossier to a ranking: requirements and minimum scores first, then shares, weights, the award
// method's total, announced rounding, rank, ties. Pure and exact; equal input gives an equal result.
#pragma once

#include "evaluator/evaluation.hpp"

namespace evaluator {

// The evaluation, or all errors of the definition and its references (criteria::validate) and every draw that
// decides no tied group (`draw.mismatch`). A lot with a missing answer, or with a number on which a formula
// is undefined, is `incomplete` with its findings; the other lots are scored.
criteria::Checked<Evaluation> evaluate(const criteria::Dossier& dossier);

// The same for a dossier in which criteria::validate has found no error; anything else is a bug of the caller
// and may throw std::logic_error.
criteria::Checked<Evaluation> evaluate_valid(const criteria::Dossier& dossier);

}  // namespace evaluator
