#include "criteria/tender.hpp"

namespace criteria {

const Lot* find_lot(const Tender& tender, std::string_view id) {
  for (const Lot& lot : tender.lots)
    if (lot.id == id) return &lot;
  return nullptr;
}

std::string name(const TieRule& rule) {
  if (const auto* by = std::get_if<TieByCriterion>(&rule)) return "criterion:" + by->criterion;
  if (std::holds_alternative<TieByQuality>(rule)) return "quality";
  if (std::holds_alternative<TieByLowestPrice>(rule)) return "lowest-price";
  return "draw";
}

Best best_total(AwardMethod method) {
  switch (method) {
    case AwardMethod::value_in_euros:
    case AwardMethod::quality_adjusted_price:
    case AwardMethod::lowest_price:
    case AwardMethod::lowest_cost:
      return Best::lowest;
    default:
      return Best::highest;
  }
}

WeightRule weight_rule(AwardMethod method) {
  switch (method) {
    case AwardMethod::weighted_points:
    case AwardMethod::utility_index:
    case AwardMethod::quality_adjusted_price:
      return WeightRule::sum_with_price;
    case AwardMethod::quality_per_price:
    case AwardMethod::reference_point:
      return WeightRule::sum_without_price;
    case AwardMethod::value_in_euros:
      return WeightRule::values;
    default:
      return WeightRule::none;
  }
}

}  // namespace criteria
