// How far the assessors of a panel are apart on one bid and one criterion.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/panel.hpp"

#include <optional>
#include <string_view>

namespace evaluator {

using criteria::Number;

// What a grade is worth on its criterion: the percent of its level, or the number that was given.
Number grade_worth(const criteria::Criterion& leaf, std::string_view level);

struct GradeRange {
  Number lowest, highest;
  Number width() const { return highest - lowest; }
  // Whether a grade of the panel with that worth leaves the range of the individual grades.
  bool is_outside(const Number& worth) const { return worth < lowest || worth > highest; }
  bool operator==(const GradeRange&) const = default;
};

// Of individual grades on that criterion; nothing of none.
std::optional<GradeRange> range_of(const criteria::Criterion& leaf, const GradeList& grades);
// From the least to the most that can be given: that of the table of levels, of points or of a linear rule;
// else nothing.
std::optional<GradeRange> scale_of(const criteria::Criterion& leaf);

}  // namespace evaluator
