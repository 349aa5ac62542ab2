#include "evaluator/circular/lcc.hpp"

namespace evaluator {
namespace {

using criteria::Findings;

Number whole_power(Number base, int exponent) {
  Number power(1);
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) power *= base;
    base *= base;
  }
  return power;
}

// Σ 1 / growth^t for t = 1..years.
Number annuity(const Number& growth, int years, const Number& last_discount) {
  if (growth == Number(1)) return Number(years);
  return (Number(1) - last_discount) / (growth - Number(1));
}

void check(const criteria::LccAnswer& asked, const criteria::LccInputs& given, const Number& growth,
           Findings& findings) {
  if (growth.sign() <= 0)
    findings.push_back(criteria::error("lcc.undefined", "", {{"given", asked.rate.text()}}));
  for (std::size_t i = 0; i < given.replacements.size(); ++i) {
    const int year = given.replacements[i].year.value;
    if (year >= 1 && year <= asked.years.value) continue;
    findings.push_back(criteria::error(
        "answer.outOfRange", "replacements[" + std::to_string(i) + "].year",
        {{"given", std::to_string(year)}, {"bound", std::to_string(year < 1 ? 1 : asked.years.value)}}));
  }
}

}  // namespace

criteria::Checked<Lcc> life_cycle_cost(const criteria::LccAnswer& asked, const criteria::LccInputs& given) {
  const Number growth = Number(1) + asked.rate.value() / Number(100);
  Findings findings;
  check(asked, given, growth, findings);
  if (!findings.empty()) return tl::unexpected(findings);

  const auto discount = [&](int year) { return Number(1) / whole_power(growth, year); };
  const Number last = discount(asked.years.value);
  Lcc lcc{asked, given, {}, {}, {}, {}, {}};
  lcc.annual = given.annual.value() * annuity(growth, asked.years.value, last);
  lcc.end_of_life = given.end_of_life.value() * last;
  lcc.residual = given.residual.value() * last;
  lcc.result = given.investment.value() + lcc.annual + lcc.end_of_life - lcc.residual;
  for (const criteria::Replacement& replacement : given.replacements) {
    lcc.replacements.push_back(replacement.amount.value() * discount(replacement.year.value));
    lcc.result += lcc.replacements.back();
  }
  return lcc;
}

}  // namespace evaluator
