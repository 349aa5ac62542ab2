// From shares to points or euro, and their exact sum.
#pragma once

#include "criteria/exact_sum.hpp"
#include "evaluator/admissibility.hpp"

namespace evaluator {

// What a candidate's leaves amount to together.
struct Earned {
  Number unrounded;  // Σ earned, before any rounding
  Number rounded;    // the total of `at: criterion`: Σ of the leaves as rounded, and of the rounded price
};

class Weighting {
 public:
  explicit Weighting(const LotPlan& plan) : plan_(plan), sum_(plan.scored.size()) {}

  // Sets `earned` and `rounded` of every score, whose shares must be set.
  Earned weigh(Candidate& candidate);
  // The same for one score, and what is set of all of them added up.
  void weigh(const Candidate& candidate, LeafScore& score) const;
  Earned sum(const Candidate& candidate);

 private:
  void earn(const Column& column, const Number& price, LeafScore& score) const;

  const LotPlan& plan_;
  criteria::ExactSum sum_;
};

}  // namespace evaluator
