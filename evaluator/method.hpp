// The award methods: from what a bid earned, and its price, to its total.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/lot_plan.hpp"

#include <optional>
#include <vector>

namespace evaluator {

// Its totals count euro, not points.
bool is_in_euros(criteria::AwardMethod method);

// One bid's entry into the award method.
struct MethodInput {
  Number earned;  // Σ points; in value-in-euros Σ of the signed euro
  Number price;   // P, where the method has one
};

// Of a valid lot (criteria::validate), with prices above 0 where the formula divides by them (Examiner).
class Method {
 public:
  // `field`: the inputs of all bids that count (admissible ones, and withdrawn ones that are kept).
  Method(const LotPlan& plan, const std::vector<MethodInput>& field);

  const MethodField& field() const { return field_; }
  // P, Q and Σv as the method uses them.
  TotalTerms terms(const MethodInput& input) const;
  // Unrounded; nothing where the formula has no value.
  std::optional<Number> total(const MethodInput& input) const;

 private:
  void prepare_utility_index(const std::vector<MethodInput>& field);
  void prepare_quality_adjusted_price();
  void prepare_reference_point();
  std::optional<Number> quality_adjusted_price(const MethodInput& input) const;
  Number utility_index(const MethodInput& input) const;
  Number quality_per_price(const MethodInput& input) const;
  std::optional<Number> reference_point(const MethodInput& input) const;

  const LotPlan& plan_;
  MethodField field_;
  Number exponent_;  // of reference-point, as computed
};

}  // namespace evaluator
