// The relative scoring rules: shares that depend on the answers of the whole field.
#pragma once

#include "criteria/scoring_rule.hpp"
#include "evaluator/evaluation.hpp"

#include <vector>

namespace evaluator {

// The answers of all bids that count on one criterion, and what its rule takes from them.
class Field {
 public:
  // `answers` is not empty; the rule is relative.
  Field(const criteria::ScoringRule& rule, std::vector<Number> answers);

  const Number& lowest() const { return lowest_; }
  const Number& highest() const { return highest_; }
  const Number& centre() const { return centre_; }                              // of relative-mean, else 0
  const Number& reciprocal_logarithm() const { return reciprocal_logarithm_; }  // 1 / ln A of logarithmic

  // The highest answer, or the mean or median, is not above 0 where the rule divides by it.
  bool undefined() const;
  // The share of one of the answers; the field must be defined.
  Number share(const Number& x) const;

 private:
  Number rank_share(const criteria::RankPoints& rule, const Number& x) const;

  const criteria::ScoringRule* rule_;
  Number lowest_, highest_, centre_, reciprocal_logarithm_;
  std::vector<Number> sorted_;  // of rank-points only
};

}  // namespace evaluator
