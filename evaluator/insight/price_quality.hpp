// What quality is worth in euro under a lot's award method, along the price.
//
// The price of a point is dP/dQ at an equal total: how much more a bid may ask for one point of quality more.
// P: the price; Q: the points of quality, of weight Wq in all; Wp: the weight of the price.
//
//   weighted-points         1 / (Wp·|s'(P)|), where the price earns the share s(P):
//                           linear          1/|worst − best| between them
//                           relative-lowest min/P²
//                           relative-range  1/(max − min)
//                           distance-lowest 1/min, up to 2·min
//                           relative-mean   k/m, where the share is between 0 and 1
//                           logarithmic     1/(P·ln A)
//   value-in-euros          Σ value / 100: a point is one percent of what quality can earn
//   quality-adjusted-price  P / (Wp + Q)
//   utility-index           P / (Wp − (Q_best − Q))
//   quality-per-price       P / Q
//   reference-point         n·P / Q
//
// Derived from the formulas of the dossier contract by differentiation; a test holds them against the exact
// evaluator. Min, max and m are what simulated fields have as their typical ones.
#pragma once

#include "evaluator/lot_plan.hpp"

#include <optional>

namespace evaluator::insight {

// What a relative formula takes from the field.
struct TypicalField {
  Number lowest, highest, centre;  // of the answers to the price criterion
  Number best_quality;             // points
  bool operator==(const TypicalField&) const = default;
};

class PriceQuality {
 public:
  PriceQuality(const LotPlan& plan, TypicalField field);

  // What quality can earn in all: points, or in value-in-euros euro.
  const Number& whole_quality() const { return plan_.quality_weight; }
  // In euro; nothing where no price makes up for a point: beyond a scale, at a jump, or where only the price
  // counts. `quality` in points, of value-in-euros in euro.
  std::optional<Number> point_price(const Number& price, const Number& quality) const;
  // Higher is better, and equal for bids that total the same; for charts. `quality` from 0 to 1.
  double standing(double price, double quality) const;

 private:
  std::optional<Number> price_slope(const Number& price) const;
  double price_share(double price) const;

  const LotPlan& plan_;
  TypicalField field_;
  const Column* price_ = nullptr;  // the scored price that counts most; null under the other methods
  Number exponent_;                // of reference-point
};

}  // namespace evaluator::insight
