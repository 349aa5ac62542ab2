#include "evaluator/weighting.hpp"

#include <utility>

namespace evaluator {

Earned Weighting::weigh(Candidate& candidate) {
  for (LeafScore& score : candidate.scores) weigh(candidate, score);
  return sum(candidate);
}

void Weighting::weigh(const Candidate& candidate, LeafScore& score) const {
  earn(plan_.columns[score.leaf], candidate.price, score);
  score.rounded = score.earned.rounded(plan_.precision.rounding.decimals, plan_.precision.rounding.mode);
}

Earned Weighting::sum(const Candidate& candidate) {
  const bool by_leaf = plan_.precision.rounding.at == criteria::RoundAt::criterion;
  Earned all;
  sum_.restart();
  for (std::size_t i = 0; i < candidate.scores.size(); ++i) {
    sum_.add(i, candidate.scores[i].earned);
    if (by_leaf) all.rounded += candidate.scores[i].rounded;
  }
  if (by_leaf && plan_.lot.award.method == criteria::AwardMethod::value_in_euros)
    all.rounded += plan_.precision.rounded(candidate.price);
  all.unrounded = sum_.total();
  return all;
}

void Weighting::earn(const Column& column, const Number& price, LeafScore& score) const {
  score.earned = column.earning == Earning::surcharge ? score.answer : score.share;
  score.earned *= column.earning == Earning::discount ? -price : column.effect;
  if (plan_.precision.approximate) score.earned = plan_.precision.settled(std::move(score.earned));
}

}  // namespace evaluator
