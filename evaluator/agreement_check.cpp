#include "evaluator/agreement_check.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

// ---- what a criterion measures --------------------------------------------------------------------------

bool is_circular(const Criterion& node) {
  return node.kind == Kind::quality && (node.circular || measured_quantity(node));
}

std::optional<std::string> unit_of(const Criterion& leaf) {
  const auto* number = leaf.answer ? std::get_if<NumberAnswer>(&*leaf.answer) : nullptr;
  return number ? number->unit : std::nullopt;
}

bool is_in_unit(const Criterion& leaf, const QuantityRule& rule) {
  if (rule.unit && unit_of(leaf) != rule.unit) return false;
  return !rule.basis || (leaf.circular && leaf.circular->basis == rule.basis);
}

// A number that bidders state themselves is of no method that the program knows.
bool is_by_method(const Criterion& leaf, const QuantityRule& rule) {
  return !rule.method || (leaf.answer && effective_method(*leaf.answer) == *rule.method);
}

// ---- weights --------------------------------------------------------------------------------------------

template <typename Counts>
Number weight_of(const std::vector<Criterion>& criteria, const Counts& counts) {
  Number sum;
  for (const Criterion& node : criteria) {
    if (node.kind == Kind::requirement) continue;
    if (counts(node))
      sum += node.weight ? node.weight->value() : Number(0);
    else
      sum += weight_of(node.criteria, counts);
  }
  return sum;
}

template <typename Counts>
Number percent_of(const Lot& lot, const Counts& counts) {
  return weight_of(lot.criteria, counts) / lot.award.points_scale() * Number(100);
}

void conclude(RuleCheck& check, RuleOutcome outcome, RuleReason reason) {
  check.outcome = outcome;
  check.reason = reason;
}

// ---- one rule on one lot --------------------------------------------------------------------------------

class LotCheck {
 public:
  LotCheck(const Lot& lot, std::string place, RuleCheck& check)
      : lot_(lot), place_(std::move(place)), check_(check) {}

  void operator()(const QuantityRule& rule) const {
    bool is_asked = false, is_in_its_unit = false, is_comparable = false;
    for (const auto& placed : all_criteria(lot_.criteria, place_)) {
      const Criterion& node = *placed.criterion;
      if (!node.is_leaf() || measured_quantity(node) != rule.quantity) continue;
      is_asked = true;
      if (!is_in_unit(node, rule)) continue;
      is_in_its_unit = true;
      if (!is_by_method(node, rule)) continue;
      is_comparable = true;
      const auto held = guaranteed_bound(node, rule.bound);
      if (!held || (check_.measured && !is_stricter(*held, *check_.measured, rule.bound))) continue;
      check_.measured = held;
      check_.place = placed.place;
    }
    if (check_.measured) return compare(rule.bound);
    if (!is_asked)
      conclude(RuleOutcome::fail, RuleReason::absent);
    else if (!is_in_its_unit)
      conclude(RuleOutcome::not_determinable, RuleReason::other_unit);
    else if (!is_comparable)
      conclude(RuleOutcome::not_determinable, RuleReason::other_method);
    else
      conclude(RuleOutcome::fail, RuleReason::not_required);
  }

  void operator()(const CircularWeightRule&) const { compare_weight(circular_weight(lot_), Bound::at_least); }
  void operator()(const PriceWeightRule&) const { compare_weight(price_weight(lot_), Bound::at_most); }

  void operator()(const CriteriaCountRule&) const {
    const auto all = leaves(lot_.criteria);
    check_.measured = Number(static_cast<std::int64_t>(std::count_if(
        all.begin(), all.end(), [](const Criterion* leaf) { return leaf->kind == Kind::quality; })));
    check_.place = place_ + ".criteria";
    compare(Bound::at_most);
  }

  void operator()(const CriterionRule& rule) const {
    for (const auto& placed : all_criteria(lot_.criteria, place_))
      if (placed.criterion->library == rule.library) {
        check_.place = placed.place;
        return conclude(RuleOutcome::pass, RuleReason::none);
      }
    conclude(RuleOutcome::fail, RuleReason::absent);
  }

  void operator()(const AwardMethodRule& rule) const {
    check_.place = place_ + ".award.method";
    const bool is_allowed =
        std::find(rule.methods.begin(), rule.methods.end(), lot_.award.method) != rule.methods.end();
    conclude(is_allowed ? RuleOutcome::pass : RuleOutcome::fail, RuleReason::none);
  }

  void operator()(const AbsoluteScoringRule&) const {
    for (const auto& placed : all_criteria(lot_.criteria, place_))
      if (placed.criterion->scoring && is_relative(*placed.criterion->scoring)) {
        check_.place = placed.place + ".scoring";
        return conclude(RuleOutcome::fail, RuleReason::none);
      }
    // The best quality and the lowest price among the bids are part of its formula.
    if (lot_.award.method == AwardMethod::utility_index) {
      check_.place = place_ + ".award.method";
      return conclude(RuleOutcome::fail, RuleReason::none);
    }
    conclude(RuleOutcome::pass, RuleReason::none);
  }

  // Of the whole tender, and seen to there.
  void operator()(const ClauseRule&) const {}
  void operator()(const PortfolioRule&) const {}

 private:
  void conclude(RuleOutcome outcome, RuleReason reason) const {
    evaluator::conclude(check_, outcome, reason);
  }
  void compare(Bound bound) const {
    const bool holds = !is_stricter(check_.threshold->value.value(), *check_.measured, bound);
    conclude(holds ? RuleOutcome::pass : RuleOutcome::fail, RuleReason::none);
  }
  void compare_weight(std::optional<Number> weight, Bound bound) const {
    check_.measured = std::move(weight);
    if (!check_.measured) return conclude(RuleOutcome::not_determinable, RuleReason::no_weights);
    check_.place = place_ + ".criteria";
    compare(bound);
  }

  const Lot& lot_;
  std::string place_;
  RuleCheck& check_;
};

// ---- one rule on a tender -------------------------------------------------------------------------------

template <typename Value>
bool contains(const std::vector<Value>& all, const Value& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_outside(const Scope& scope, const Tender& tender) {
  if (scope.segments && tender.segment && !contains(*scope.segments, *tender.segment)) return true;
  if (scope.procedures && tender.procedure && !contains(*scope.procedures, *tender.procedure)) return true;
  if (!tender.estimated_value) return false;
  const Number value = tender.estimated_value->value();
  return (scope.value_from && value < scope.value_from->value()) ||
         (scope.value_below && value >= scope.value_below->value());
}

// What keeps the rule from being about this tender, or leaves it open. A tender that says enough to be
// outside is so, whatever else it leaves out.
std::optional<std::pair<RuleOutcome, RuleReason>> outside_scope(const Scope& scope, const Tender& tender) {
  if (is_outside(scope, tender)) return {{RuleOutcome::not_applicable, RuleReason::out_of_scope}};
  if (scope.segments && !tender.segment)
    return {{RuleOutcome::not_determinable, RuleReason::segment_unknown}};
  if (scope.procedures && !tender.procedure)
    return {{RuleOutcome::not_determinable, RuleReason::procedure_unknown}};
  if ((scope.value_from || scope.value_below) && !tender.estimated_value)
    return {{RuleOutcome::not_determinable, RuleReason::value_unknown}};
  return std::nullopt;
}

void check_clause(const ClauseRule& rule, const Tender& tender, RuleCheck& check) {
  conclude(check, RuleOutcome::fail, RuleReason::absent);
  if (!tender.provisions) return;
  for (std::size_t i = 0; i < tender.provisions->size(); ++i) {
    const Provision& provision = (*tender.provisions)[i];
    if (provision.kind != ProvisionKind::contract_clause || provision.library != rule.library) continue;
    check.place = "tender.provisions[" + std::to_string(i) + "]";
    return conclude(check, RuleOutcome::pass, RuleReason::none);
  }
}

// Whether the rule is to be held against the tender, by the threshold that it then has; else the check is
// concluded.
bool applies(RuleCheck& check, const Tender& tender, const AgreementQuestion& question) {
  const AgreementRule& rule = *check.rule;
  if (std::holds_alternative<PortfolioRule>(rule.demand)) {
    conclude(check, RuleOutcome::not_applicable, RuleReason::of_a_year);
    return false;
  }
  const auto outside = rule.scope ? outside_scope(*rule.scope, tender) : std::nullopt;
  if (outside) {
    conclude(check, outside->first, outside->second);
    return false;
  }
  const auto* all = thresholds(rule.demand);
  if (!all) return true;
  check.threshold = threshold_at(*all, question.published_on, question.level);
  if (!check.threshold) conclude(check, RuleOutcome::not_applicable, RuleReason::not_in_force);
  return check.threshold != nullptr;
}

void check_rule(const AgreementRule& rule, const Tender& tender, const AgreementQuestion& question,
                std::vector<RuleCheck>& checks) {
  RuleCheck check;
  check.rule = &rule;
  const bool is_held = applies(check, tender, question);
  const auto* clause = std::get_if<ClauseRule>(&rule.demand);
  if (is_held && clause) check_clause(*clause, tender, check);
  if (!is_held || clause) {
    checks.push_back(std::move(check));
    return;
  }
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    RuleCheck& of_lot = checks.emplace_back(check);
    of_lot.lot = tender.lots[i].id;
    std::visit(LotCheck(tender.lots[i], "tender.lots[" + std::to_string(i) + "]", of_lot), rule.demand);
  }
}

}  // namespace

std::string_view name(RuleOutcome outcome) {
  constexpr std::string_view names[]{"pass", "fail", "not-determinable", "not-applicable"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string_view name(RuleReason reason) {
  constexpr std::string_view names[]{"",
                                     "absent",
                                     "not-required",
                                     "other-unit",
                                     "other-method",
                                     "no-weights",
                                     "segment-unknown",
                                     "value-unknown",
                                     "procedure-unknown",
                                     "of-a-year",
                                     "out-of-scope",
                                     "not-in-force"};
  return names[static_cast<std::size_t>(reason)];
}

std::optional<Number> circular_weight(const Lot& lot) {
  const WeightRule rule = weight_rule(lot.award.method);
  if (rule != WeightRule::sum_with_price && rule != WeightRule::sum_without_price) return std::nullopt;
  return percent_of(lot, is_circular);
}

std::optional<Number> price_weight(const Lot& lot) {
  if (weight_rule(lot.award.method) != WeightRule::sum_with_price) return std::nullopt;
  return percent_of(lot, [](const Criterion& node) { return node.kind == Kind::price; });
}

std::vector<RuleCheck> check_agreement(const Agreement& agreement, const Tender& tender,
                                       const AgreementQuestion& question) {
  std::vector<RuleCheck> checks;
  for (const AgreementRule& rule : agreement.rules) check_rule(rule, tender, question, checks);
  return checks;
}

}  // namespace evaluator
