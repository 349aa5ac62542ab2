#include "criteria/validate_parts.hpp"

#include <algorithm>

namespace criteria {
namespace {

bool is_award_criterion(const Criterion& node) { return node.kind != Kind::requirement; }

// ---- sums, the same for weights and for values ----------------------------------------------------------

using Member = std::optional<Decimal> Criterion::*;

struct Sum {
  Number total;
  bool complete = true;  // every criterion that counts has its part
};

template <typename Counts>
Sum sum_of(const std::vector<Criterion>& criteria, Member member, const Counts& counts) {
  Sum sum;
  for (const Criterion& node : criteria) {
    if (!counts(node)) continue;
    if (const auto& part = node.*member)
      sum.total += part->value();
    else
      sum.complete = false;
  }
  return sum;
}

// Every sum is exact: a finite decimal of at most 30 places.
std::string shown(const Number& number) { return number.to_truncated(30); }

void expect_sum(const Sum& sum, const Number& expected, const char* code, const std::string& place,
                Findings& findings) {
  if (sum.complete && sum.total != expected)
    findings.push_back(
        Finding{code, Severity::error, place, {{"sum", shown(sum.total)}, {"expected", shown(expected)}}});
}

// ---- weights --------------------------------------------------------------------------------------------

void check_sign(const Decimal& part, const char* negative, const char* zero, const std::string& place,
                Findings& findings) {
  const int sign = part.value().sign();
  if (sign < 0) findings.push_back(Finding{negative, Severity::error, place, {{"value", part.text()}}});
  if (sign == 0) findings.push_back(Finding{zero, Severity::warning, place, {}});
}

void check_weight(const PlacedCriterion& placed, bool wanted, Findings& findings) {
  const Criterion& node = *placed.criterion;
  if (!is_award_criterion(node)) return;
  if (wanted && !node.weight)
    findings.push_back(error("weight.missing", placed.place, {{"criterion", node.id}}));
  if (!wanted && node.weight)
    findings.push_back(error("weight.unexpected", placed.place + ".weight", {{"criterion", node.id}}));
  if (wanted && node.weight)
    check_sign(*node.weight, "weight.negative", "weight.zero", placed.place + ".weight", findings);
}

void check_weight_sums(const LotCheck& check, bool with_price) {
  const auto counts = [with_price](const Criterion& node) {
    return node.kind == Kind::quality || (with_price && node.kind == Kind::price);
  };
  expect_sum(sum_of(check.lot.criteria, &Criterion::weight, counts), check.lot.award.points_scale(),
             "weight.sum", check.place + ".criteria", check.findings);
  for (const PlacedCriterion& placed : check.criteria) {
    const Criterion& node = *placed.criterion;
    if (!node.is_leaf() && node.weight && counts(node))
      expect_sum(sum_of(node.criteria, &Criterion::weight, counts), node.weight->value(), "weight.sum",
                 placed.place + ".criteria", check.findings);
  }
}

// ---- values of value-in-euros ---------------------------------------------------------------------------

// A leaf whose rule counts in euros by itself has no value, and neither has a parent of such leaves only.
bool carries_value(const Criterion& node) {
  if (node.kind != Kind::quality) return false;
  if (node.is_leaf()) return !node.scoring || !counts_in_euros(*node.scoring);
  return std::any_of(node.criteria.begin(), node.criteria.end(), carries_value);
}

void check_value(const PlacedCriterion& placed, bool in_euros, Findings& findings) {
  const Criterion& node = *placed.criterion;
  if (!is_award_criterion(node)) return;
  const bool wanted = in_euros && carries_value(node);
  const std::string place = placed.place + ".value";
  if (wanted && !node.value)
    findings.push_back(error("value.missing", placed.place, {{"criterion", node.id}}));
  if (!wanted && node.value) findings.push_back(error("value.unexpected", place, {{"criterion", node.id}}));
  if (!node.value) return;
  check_amount(*node.value, place, findings);
  if (wanted) check_sign(*node.value, "value.negative", "value.zero", place, findings);
}

void check_value_sums(const LotCheck& check) {
  for (const PlacedCriterion& placed : check.criteria) {
    const Criterion& node = *placed.criterion;
    if (!node.is_leaf() && node.value && carries_value(node))
      expect_sum(sum_of(node.criteria, &Criterion::value, carries_value), node.value->value(), "value.sum",
                 placed.place + ".criteria", check.findings);
  }
}

}  // namespace

void check_weights(const LotCheck& check) {
  const WeightRule rule = weight_rule(check.lot.award.method);
  const bool weighted = rule == WeightRule::sum_with_price || rule == WeightRule::sum_without_price;
  const bool in_euros = rule == WeightRule::values;
  for (const PlacedCriterion& placed : check.criteria) {
    const bool is_price = placed.criterion->kind == Kind::price;
    check_weight(placed, weighted && (!is_price || rule == WeightRule::sum_with_price), check.findings);
    check_value(placed, in_euros, check.findings);
    if (rule == WeightRule::none && placed.criterion->kind == Kind::quality)
      check.findings.push_back(error("criterion.qualityUnexpected", placed.place + ".kind",
                                     {{"criterion", placed.criterion->id}}));
  }
  if (weighted) check_weight_sums(check, rule == WeightRule::sum_with_price);
  if (in_euros) check_value_sums(check);
}

}  // namespace criteria
