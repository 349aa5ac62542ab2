#include "templates/point_price.hpp"

#include "evaluator/award_advantage.hpp"
#include "evaluator/method.hpp"
#include "templates/number_text.hpp"

namespace templates {

std::string point_price(const evaluator::LotPlan& plan, Language language) {
  constexpr int cents = 2;
  const auto worth = evaluator::euros_per_point(plan);
  return worth ? amount_text(*worth, cents, criteria::RoundingMode::half_up, language) : std::string();
}

std::string point_price_text(const evaluator::LotPlan& plan, Language language) {
  if (const auto euros = point_price(plan, language); !euros.empty())
    return label("letter.pointPrice", language, {{"euros", euros}});
  return std::string(label(
      evaluator::is_in_euros(plan.lot.award.method) ? "letter.pointPrice.inEuros" : "letter.pointPrice.none",
      language));
}

}  // namespace templates
