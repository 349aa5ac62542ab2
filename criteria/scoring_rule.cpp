#include "criteria/scoring_rule.hpp"

#include <array>

namespace criteria {
namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<ScoringRule>> rule_names{
    "linear",           "levels",         "steps",           "points",        "relative-lowest",
    "relative-highest", "relative-range", "distance-lowest", "relative-mean", "logarithmic",
    "rank-points",      "factor",         "percent-discount"};

}  // namespace

const Decimal* find_level(const LevelTable& levels, std::string_view level) {
  for (const auto& [key, percent] : levels)
    if (key == level) return &percent;
  return nullptr;
}

std::string_view name(const ScoringRule& rule) { return rule_names[rule.index()]; }

bool is_relative(const ScoringRule& rule) {
  return std::holds_alternative<RelativeLowest>(rule) || std::holds_alternative<RelativeHighest>(rule) ||
         std::holds_alternative<RelativeRange>(rule) || std::holds_alternative<DistanceLowest>(rule) ||
         std::holds_alternative<RelativeMean>(rule) || std::holds_alternative<Logarithmic>(rule) ||
         std::holds_alternative<RankPoints>(rule);
}

bool counts_in_euros(const ScoringRule& rule) {
  return std::holds_alternative<Factor>(rule) || std::holds_alternative<PercentDiscount>(rule);
}

const LevelTable* level_table(const ScoringRule& rule) {
  if (const auto* levels = std::get_if<Levels>(&rule)) return &levels->levels;
  if (const auto* discount = std::get_if<PercentDiscount>(&rule)) return &discount->levels;
  return nullptr;
}

}  // namespace criteria
