// From the grades of a panel to one answer.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/scoring.hpp"

#include <vector>

namespace evaluator {

using GradeList = std::vector<const criteria::Grade*>;

// The panel's grade together, or null.
const criteria::Grade* consensus_grade(const GradeList& grades);
// The grade of one assessor, or null.
const criteria::Grade* individual_grade(const GradeList& grades, const criteria::AssessorId& assessor);

// The grade as the criterion's rule takes it: a level key, or the number that was written.
criteria::AnswerValue as_answer(const criteria::Grade& grade, const criteria::Criterion& criterion);

// The exact mean of numbers and of shares; not of none.
Marks mean_of(const std::vector<Marks>& marks);

}  // namespace evaluator
