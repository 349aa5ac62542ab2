// Lots as they are before publication, for what insight says of them.
#pragma once

#include "tests/support/dossier_builder.hpp"

#include <utility>

namespace announced_lots {

using namespace test_support;
using criteria::AwardMethod;

inline criteria::Tender tender_of(criteria::Lot lot) {
  criteria::Tender tender = dossier(std::move(lot), {}).tender;
  tender.estimated_value = decimal("100000");
  return tender;
}

inline criteria::Lot points_lot(criteria::ScoringRule price_rule) {
  auto made = lot(award(AwardMethod::weighted_points),
                  {quality("K", "60", levels({{"goed", "100"}, {"voldoende", "60"}, {"matig", "0"}})),
                   scored_price("P", "40", std::move(price_rule))});
  made.award.ties = std::vector<criteria::TieRule>{criteria::TieByDraw{}};
  return made;
}

}  // namespace announced_lots
