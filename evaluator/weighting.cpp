#include "evaluator/weighting.hpp"

namespace evaluator {

Earned Weighting::weigh(Candidate& candidate) {
  const bool by_leaf = plan_.precision.rounding.at == criteria::RoundAt::criterion;
  Earned all;
  sum_.restart();
  for (LeafScore& score : candidate.scores) {
    const Column& column = plan_.columns[score.leaf];
    score.earned = plan_.precision.settled(earned(column, score, candidate.price));
    score.rounded = score.earned.rounded(plan_.precision.rounding.decimals, plan_.precision.rounding.mode);
    sum_.add(column.score, score.earned);
    if (by_leaf) all.rounded += score.rounded;
  }
  if (by_leaf && plan_.lot.award.method == criteria::AwardMethod::value_in_euros)
    all.rounded += plan_.precision.rounded(candidate.price);
  all.unrounded = sum_.total();
  return all;
}

Number Weighting::earned(const Column& column, const LeafScore& score, const Number& price) const {
  switch (column.earning) {
    case Earning::surcharge:
      return column.effect * score.answer;
    case Earning::discount:
      return -(price * score.share);
    default:
      return column.effect * score.share;
  }
}

}  // namespace evaluator
