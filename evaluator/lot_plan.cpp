#include "evaluator/lot_plan.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using criteria::Criterion;

Number weight_of(const Criterion& criterion, bool in_euros) {
  const std::optional<Decimal>& weight = in_euros ? criterion.value : criterion.weight;
  return weight ? weight->value() : Number(0);
}

Earning earning_of(const criteria::ScoringRule& rule, bool in_euros) {
  if (std::holds_alternative<criteria::Factor>(rule)) return Earning::surcharge;
  if (std::holds_alternative<criteria::PercentDiscount>(rule)) return Earning::discount;
  return in_euros ? Earning::deduction : Earning::points;
}

Number effect_of(const Criterion& criterion, Earning earning) {
  if (earning == Earning::surcharge) return std::get<criteria::Factor>(*criterion.scoring).factor.value();
  if (earning == Earning::deduction) return -weight_of(criterion, true);
  return weight_of(criterion, false);
}

Column column_of(const Criterion& criterion, std::uint32_t leaf, bool in_euros) {
  Column column;
  column.criterion = &criterion;
  column.leaf = leaf;
  column.unscored_price = criterion.kind == criteria::Kind::price && !criterion.scoring;
  if (!criterion.scoring) return column;
  column.rule.emplace(*criterion.scoring);
  column.relative = criteria::is_relative(*criterion.scoring);
  column.earning = earning_of(*criterion.scoring, in_euros);
  column.effect = effect_of(criterion, column.earning);
  if (criterion.minimum_score && !column.relative && column.earning != Earning::surcharge)
    column.minimum = criterion.minimum_score->value() / Number(100);
  return column;
}

bool carries_weight(const Column& column) {
  return column.rule && (column.earning == Earning::points || column.earning == Earning::deduction);
}

bool is_approximate(const LotPlan& plan) {
  return plan.lot.award.method == criteria::AwardMethod::reference_point ||
         std::any_of(plan.relative.begin(), plan.relative.end(), [](const Column* column) {
           return std::holds_alternative<criteria::Logarithmic>(column->rule->announced());
         });
}

}  // namespace

LotPlan::LotPlan(const criteria::Tender& announced, std::size_t position)
    : tender(announced), lot(announced.lots.at(position)), index(position) {
  const bool in_euros = criteria::weight_rule(lot.award.method) == criteria::WeightRule::values;
  const std::vector<const Criterion*> leaves = criteria::leaves(lot.criteria);
  for (const Criterion* leaf : leaves)
    columns.push_back(column_of(*leaf, static_cast<std::uint32_t>(columns.size()), in_euros));

  for (Column& column : columns) {
    by_id.push_back(&column);
    if (column.unscored_price) price = &column;
    Number& weight = column.criterion->kind == criteria::Kind::price ? price_weight : quality_weight;
    if (column.unscored_price || carries_weight(column)) weight += weight_of(*column.criterion, in_euros);
    if (!column.rule) continue;
    column.score = static_cast<std::uint32_t>(scored.size());
    scored.push_back(&column);
    if (column.relative) relative.push_back(&column);
  }
  std::sort(by_id.begin(), by_id.end(),
            [](const Column* a, const Column* b) { return a->criterion->id < b->criterion->id; });
  precision = {lot.award.rounding, is_approximate(*this)};

  for (const criteria::PlacedCriterion& placed : criteria::all_criteria(lot.criteria, "")) {
    const Criterion& parent = *placed.criterion;
    if (parent.is_leaf() || !parent.minimum_score) continue;
    const Number whole = weight_of(parent, in_euros);
    parent_minimums.push_back({&parent, whole * parent.minimum_score->value() / Number(100), whole,
                               weighing_columns(*this, parent)});
  }
}

const Column* LotPlan::column(std::string_view criterion) const {
  const auto found =
      std::lower_bound(by_id.begin(), by_id.end(), criterion,
                       [](const Column* column, std::string_view id) { return column->criterion->id < id; });
  return found != by_id.end() && (*found)->criterion->id == criterion ? *found : nullptr;
}

std::vector<const Column*> weighing_columns(const LotPlan& plan, const Criterion& criterion) {
  std::vector<const Column*> found;
  const std::vector<const Criterion*> below =
      criterion.is_leaf() ? std::vector<const Criterion*>{&criterion} : criteria::leaves(criterion.criteria);
  for (const Criterion* leaf : below)
    if (const Column* column = plan.column(leaf->id); column != nullptr && carries_weight(*column))
      found.push_back(column);
  return found;
}

}  // namespace evaluator
