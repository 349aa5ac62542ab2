// A grade that is a number, and where it lies among those that could have been given instead.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/insight/counted_grades.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

struct GradedNumber {
  const criteria::Criterion* leaf = nullptr;
  Number given;
  Number lowest, highest;      // of what is looked at
  std::vector<Number> breaks;  // where the rule changes its form (rule_breaks)
  Number unit;                 // of distances where a number earns nothing by itself

  // Between the given number and another: GradeChange::distance.
  Number distance(const Number& other) const;
};

// Of a bid of the lot that counts, or may. With the mean of a panel under a rule that takes the mean, breaks
// are where this grade brings the mean to them. Nothing where another grade of that panel is missing.
std::optional<GradedNumber> graded_number(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                          std::size_t lot, const CountedGrade& grade);

}  // namespace evaluator::insight
