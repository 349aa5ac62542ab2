#include "criteria/agreement.hpp"

#include <algorithm>
#include <array>

namespace criteria {
namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Demand>> demand_names{
    "quantity", "circular-weight", "price-weight",     "criteria-count", "criterion",
    "clause",   "award-methods",   "absolute-scoring", "portfolio-share"};

bool contains(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool has_cpv_code(const Agreement& agreement, const Tender& tender) {
  if (!agreement.cpv_prefixes || !tender.cpv_codes) return false;
  return std::any_of(tender.cpv_codes->begin(), tender.cpv_codes->end(), [&](const std::string& code) {
    return std::any_of(agreement.cpv_prefixes->begin(), agreement.cpv_prefixes->end(),
                       [&](const std::string& prefix) { return code.starts_with(prefix); });
  });
}

}  // namespace

std::string_view name(const Demand& demand) { return demand_names[demand.index()]; }

const std::vector<Threshold>* thresholds(const Demand& demand) {
  return std::visit(
      [](const auto& each) -> const std::vector<Threshold>* {
        if constexpr (requires { each.thresholds; }) return &each.thresholds;
        return nullptr;
      },
      demand);
}

Bound bound(const Demand& demand) {
  if (const auto* quantity = std::get_if<QuantityRule>(&demand)) return quantity->bound;
  const bool is_ceiling =
      std::holds_alternative<PriceWeightRule>(demand) || std::holds_alternative<CriteriaCountRule>(demand);
  return is_ceiling ? Bound::at_most : Bound::at_least;
}

bool is_stricter(const Number& value, const Number& than, Bound bound) {
  return bound == Bound::at_least ? value > than : value < than;
}

bool is_percent(const Demand& demand) {
  if (const auto* quantity = std::get_if<QuantityRule>(&demand)) return is_share(quantity->quantity);
  return !std::holds_alternative<CriteriaCountRule>(demand);
}

const Threshold* threshold_at(const std::vector<Threshold>& all, const Date& date, AmbitionLevel level) {
  const Threshold* found = nullptr;
  for (const Threshold& each : all) {
    if (each.from > date || each.level > level) continue;
    if (!found || each.level > found->level || (each.level == found->level && each.from >= found->from))
      found = &each;
  }
  return found;
}

bool covers(const Agreement& agreement, const Tender& tender, const Date& published_on) {
  if (published_on < agreement.valid_from) return false;
  if (agreement.valid_to && published_on > *agreement.valid_to) return false;
  return (tender.segment && contains(agreement.segments, *tender.segment)) || has_cpv_code(agreement, tender);
}

}  // namespace criteria
