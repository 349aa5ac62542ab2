#include "tests/templates/expressible_cases.hpp"

#include "evaluator/evaluate.hpp"
#include "tests/support/dossier_generator.hpp"

#include <algorithm>
#include <cmath>

namespace test_support {

using criteria::Dossier;
using criteria::Number;
using evaluator::Evaluation;

bool fits_a_double(const criteria::Decimal& decimal) {
  std::string digits = decimal.text();
  digits.erase(std::remove_if(digits.begin(), digits.end(), [](char c) { return c < '0' || c > '9'; }),
               digits.end());
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits.size() <= 15;
}

namespace {

bool is_held(const Number& number, int decimals) {
  return std::abs(number.to_double()) * std::pow(10.0, decimals) < 1e14;
}

bool is_expressible(const Dossier& dossier, const Evaluation& evaluation) {
  for (const auto& bid : dossier.bids)
    for (const auto& given : bid.answers)
      if (const auto* decimal = std::get_if<criteria::Decimal>(&given.value))
        if (!fits_a_double(*decimal)) return false;
  bool any = false;
  for (std::size_t i = 0; i < evaluation.lots.size(); ++i) {
    const criteria::Rounding& rounding = dossier.tender.lots[i].award.rounding;
    if (rounding.decimals > 9) return false;
    for (const auto& ranked : evaluation.lots[i].ranking) {
      any = true;
      if (!is_held(ranked.unrounded, rounding.decimals + 3)) return false;
    }
  }
  return any;
}

}  // namespace

std::vector<ExpressibleCase> expressible_cases(int count) {
  test_support::GeneratorChoice choice;
  choice.extreme_numbers = false;
  std::vector<ExpressibleCase> cases;
  for (std::uint64_t seed = 1; static_cast<int>(cases.size()) < count; ++seed) {
    Dossier dossier = test_support::add_draws(test_support::generate_dossier(seed, choice), seed);
    auto evaluation = evaluator::evaluate(dossier);
    if (evaluation && is_expressible(dossier, *evaluation))
      cases.push_back({seed, std::move(dossier), std::move(*evaluation)});
  }
  return cases;
}

}  // namespace test_support
