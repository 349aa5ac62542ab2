// The euro price of a point in an award, as letters and advice name it and the clause on promises reckons
// with.
#pragma once

#include "evaluator/lot_plan.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// "€ 2.500,00"; empty where the award puts no fixed price on a point.
std::string point_price(const evaluator::LotPlan& plan, Language language);
// The same in a sentence, which says so where there is none.
std::string point_price_text(const evaluator::LotPlan& plan, Language language);

}  // namespace templates
