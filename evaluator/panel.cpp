#include "evaluator/panel.hpp"

#include <algorithm>

namespace evaluator {
namespace {

template <typename Condition>
const criteria::Grade* first(const GradeList& grades, Condition condition) {
  const auto found = std::find_if(grades.begin(), grades.end(), condition);
  return found == grades.end() ? nullptr : *found;
}

}  // namespace

const criteria::Grade* consensus_grade(const GradeList& grades) {
  return first(grades, [](const criteria::Grade* grade) { return grade->is_consensus(); });
}

const criteria::Grade* individual_grade(const GradeList& grades, const criteria::AssessorId& assessor) {
  return first(grades, [&](const criteria::Grade* grade) {
    return !grade->is_consensus() && grade->assessor == assessor;
  });
}

criteria::AnswerValue as_answer(const criteria::Grade& grade, const criteria::Criterion& criterion) {
  if (criteria::answer_form(criterion) == criteria::AnswerForm::level) return criteria::Level{grade.level};
  return criteria::Decimal::of(grade.level);
}

Marks mean_of(const std::vector<Marks>& marks) {
  Marks mean;
  for (const Marks& each : marks) {
    mean.x += each.x;
    mean.share += each.share;
  }
  const Number count(static_cast<std::int64_t>(marks.size()));
  mean.x /= count;
  mean.share /= count;
  return mean;
}

}  // namespace evaluator
