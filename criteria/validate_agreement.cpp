#include "criteria/agreement.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

constexpr AmbitionLevel levels[]{AmbitionLevel::bronze, AmbitionLevel::silver, AmbitionLevel::gold};

// A higher level never asks less than a lower one on the same day.
void check_order_of_levels(const Demand& demand, const std::string& place, Findings& findings) {
  const auto& all = *thresholds(demand);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const AmbitionLevel level : levels) {
      if (level <= all[i].level) continue;
      const Threshold* higher = threshold_at(all, all[i].from, level);
      if (higher && higher->level > all[i].level &&
          is_stricter(all[i].value.value(), higher->value.value(), bound(demand))) {
        findings.push_back(error("threshold.levels", at_index(place, i) + ".value",
                                 {{"value", all[i].value.text()}, {"higher", higher->value.text()}}));
        break;
      }
    }
}

void check_thresholds(const Demand& demand, const std::string& place, Findings& findings) {
  const auto* all = thresholds(demand);
  if (!all) return;
  if (all->empty()) findings.push_back(error("threshold.none", place));
  std::set<std::pair<Date, AmbitionLevel>> seen;
  for (std::size_t i = 0; i < all->size(); ++i) {
    const Threshold& each = (*all)[i];
    if (!seen.insert({each.from, each.level}).second)
      findings.push_back(
          error("threshold.twice", at_index(place, i) + ".from", {{"date", each.from.text()}}));
    if (is_percent(demand) && (each.value.value() < Number(0) || each.value.value() > Number(100)))
      findings.push_back(
          error("threshold.percent", at_index(place, i) + ".value", {{"value", each.value.text()}}));
  }
  check_order_of_levels(demand, place, findings);
}

void check_method(const QuantityRule& rule, const std::string& place, Findings& findings) {
  const auto known = known_methods(rule.quantity);
  if (!rule.method || std::find(known.begin(), known.end(), *rule.method) != known.end()) return;
  if (known.empty()) {
    findings.push_back(error("rule.methodUnused", place));
    return;
  }
  std::string list;
  for (const std::string_view each : known) list.append(list.empty() ? "" : ", ").append(each);
  findings.push_back(error("answer.methodUnknown", place, {{"method", *rule.method}, {"known", list}}));
}

void check_demand(const Demand& demand, const std::string& place, Findings& findings) {
  check_thresholds(demand, place + ".thresholds", findings);
  if (const auto* quantity = std::get_if<QuantityRule>(&demand)) {
    if (is_share(quantity->quantity) && !quantity->basis)
      findings.push_back(error("circular.basisMissing", place + ".basis"));
    check_method(*quantity, place + ".method", findings);
  }
  if (const auto* methods = std::get_if<AwardMethodRule>(&demand); methods && methods->methods.empty())
    findings.push_back(error("rule.noMethods", place + ".methods"));
}

void check_rule(const AgreementRule& rule, const std::string& place, Findings& findings) {
  check_text(rule.title, place + ".title", findings);
  if (rule.text) check_text(*rule.text, place + ".text", findings);
  if (rule.evidence) check_text(*rule.evidence, place + ".evidence", findings);
  if (rule.scope && rule.scope->value_from && rule.scope->value_below &&
      rule.scope->value_from->value() >= rule.scope->value_below->value())
    findings.push_back(error("scope.values", place + ".scope"));
  check_demand(rule.demand, place + ".demand", findings);
}

}  // namespace

Findings validate(const Agreement& agreement) {
  Findings findings;
  if (agreement.id.empty()) findings.push_back(error("id.empty", "id"));
  check_text(agreement.title, "title", findings);
  if (agreement.description) check_text(*agreement.description, "description", findings);
  if (agreement.segments.empty() && !agreement.cpv_prefixes)
    findings.push_back(error("agreement.noSegments", "segments"));
  if (agreement.valid_to && *agreement.valid_to < agreement.valid_from)
    findings.push_back(error("agreement.validity", "validTo", {{"date", agreement.valid_to->text()}}));
  if (agreement.rules.empty()) findings.push_back(error("agreement.noRules", "rules"));
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < agreement.rules.size(); ++i) {
    const std::string place = at_index("rules", i);
    if (agreement.rules[i].id.empty()) findings.push_back(error("id.empty", place + ".id"));
    if (!seen.insert(agreement.rules[i].id).second)
      findings.push_back(error("id.duplicate", place + ".id", {{"id", agreement.rules[i].id}}));
    check_rule(agreement.rules[i], place, findings);
  }
  return findings;
}

}  // namespace criteria
