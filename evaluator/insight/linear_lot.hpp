// An evaluated lot as a straight-line function of its weights. The shares that bids earned do not depend on
// weights, so for every award method bids stand in the order of
//
//   standing(b) = multiplier(b) × (constant(b) + Σ weight(k) × coefficient(b, k))
//
// where higher is better:
//
//   weighted-points         Σ w·share
//   value-in-euros          −price + what is discounted from it + Σ value·share − Σ factor·x
//   quality-adjusted-price  (Wp + Σ w·share) / P: the total is P·Wp over that
//   utility-index           (Wp + Σ w·share − the greatest Σ w·share of the field) / P
//   quality-per-price       Σ w·share / P
//   reference-point         Σ w·share / P^(1/n), not below 0: the total is P_100·(that / S)^n
//
// All exact, but for P^(1/n) and the shares of logarithms, which are known to 200 digits.
#pragma once

#include "evaluator/evaluation.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace evaluator::insight {

// weight: when one changes, the others are rescaled in proportion, so that the sum stays the scale.
// value and factor: one changes by itself, because nothing fixes their sum.
enum class Lever { weight, value, factor };
std::string_view name(Lever lever);  // "weight", "value", "factor"

struct LinearLeaf {
  std::uint32_t leaf = 0;  // index in criteria::leaves(lot.criteria)
  criteria::CriterionId criterion;
  Lever lever = Lever::weight;
  Number announced;
  bool operator==(const LinearLeaf&) const = default;
};

struct LinearBid {
  BidId bid;
  Number multiplier = Number(1);
  Number constant;
  std::vector<Number> coefficients;  // by leaf
  bool operator==(const LinearBid&) const = default;
};

struct LinearLot {
  std::vector<LinearLeaf> leaves;
  std::vector<LinearBid> bids;    // the ranked ones, in the order of the ranking
  std::vector<LinearBid> others;  // withdrawn ones that still count
  bool below_best = false;        // utility-index
  bool not_below_zero = false;    // reference-point
  bool operator==(const LinearLot&) const = default;
};

// Nothing where no weight, value or factor decides, no bid is ranked, or a price of 0 cannot be divided by.
// `evaluation` is that of the lot.
std::optional<LinearLot> linear_lot(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                    std::size_t lot);

using Weights = std::vector<Number>;  // by leaf
Weights announced_weights(const LinearLot& lot);
// One weight changed by the convention of its lever; nothing when the others are all 0.
std::optional<Weights> weights_with(const LinearLot& lot, std::size_t leaf, const Number& weight);

// Of every ranked bid.
std::vector<Number> standings(const LinearLot& lot, const Weights& weights);

}  // namespace evaluator::insight
