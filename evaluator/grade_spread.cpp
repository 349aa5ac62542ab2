#include "evaluator/grade_spread.hpp"

#include <algorithm>

namespace evaluator {
namespace {

void widen(std::optional<GradeRange>& range, const Number& worth) {
  if (!range) range = GradeRange{worth, worth};
  range->lowest = std::min(range->lowest, worth);
  range->highest = std::max(range->highest, worth);
}

}  // namespace

Number grade_worth(const criteria::Criterion& leaf, std::string_view level) {
  if (leaf.scoring)
    if (const auto* levels = criteria::level_table(*leaf.scoring)) {
      const auto* percent = criteria::find_level(*levels, level);
      return percent ? percent->value() : Number(0);
    }
  const auto number = criteria::Decimal::parse(std::string(level));
  return number ? number->value() : Number(0);
}

std::optional<GradeRange> range_of(const criteria::Criterion& leaf, const GradeList& grades) {
  std::optional<GradeRange> range;
  for (const criteria::Grade* grade : grades) widen(range, grade_worth(leaf, grade->level));
  return range;
}

std::optional<GradeRange> scale_of(const criteria::Criterion& leaf) {
  std::optional<GradeRange> range;
  if (!leaf.scoring) return range;
  if (const auto* levels = criteria::level_table(*leaf.scoring)) {
    for (const auto& level : *levels) widen(range, level.second.value());
  } else if (const auto* points = std::get_if<criteria::Points>(&*leaf.scoring)) {
    range = GradeRange{Number(0), points->max.value()};
  } else if (const auto* linear = std::get_if<criteria::Linear>(&*leaf.scoring)) {
    widen(range, linear->worst.value());
    widen(range, linear->best.value());
  }
  return range;
}

}  // namespace evaluator
