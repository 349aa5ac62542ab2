#include "tests/support/naive_measures.hpp"

#include <algorithm>
#include <map>

namespace naive {
namespace {

using Q = Fraction;

Q of(const criteria::Decimal& value) { return decimal(value.text()); }

Q grown(const Q& factor, int years) {
  Q result = 1;
  for (int i = 0; i < years; ++i) result *= factor;
  return result;
}

Measured lcc(const criteria::LccAnswer& asked, const criteria::LccInputs& given) {
  const Q growth = 1 + of(asked.rate) / 100;
  Q cost = of(given.investment);
  for (int year = 1; year <= asked.years.value; ++year) cost += of(given.annual) / grown(growth, year);
  for (const auto& replacement : given.replacements)
    cost += of(replacement.amount) / grown(growth, replacement.year.value);
  cost += (of(given.end_of_life) - of(given.residual)) / grown(growth, asked.years.value);
  return {cost, ""};
}

Measured mci(const criteria::MciAnswer& asked, const criteria::MciInputs& given) {
  Q mass = 0, virgin = 0, waste = 0, recycling = 0, feedstock = 0;
  for (const auto& part : given.parts) {
    const Q m = of(part.mass);
    if (of(part.FR) > 0 && of(part.EF) == 0) return {std::nullopt, "mci.undefined"};
    const Q wc = m * (1 - of(part.EC)) * of(part.CR);
    const Q wf = of(part.FR) == 0 ? Q(0) : Q(m * (1 - of(part.EF)) * of(part.FR) / of(part.EF));
    mass += m;
    virgin += m * (1 - of(part.FR) - of(part.FU) - of(part.FS));
    waste += m * (1 - of(part.CR) - of(part.CU) - of(part.CC) - of(part.CE)) + (wf + wc) / 2;
    recycling += wc;
    feedstock += wf;
  }
  const Q x = of(given.life) / of(asked.average_life) * (of(given.use) / of(asked.average_use));
  const Q divisor = 2 * mass + (feedstock - recycling) / 2;
  if (x <= 0 || divisor <= 0) return {std::nullopt, "mci.undefined"};
  const Q flow = (virgin + waste) / divisor;
  return {std::max(Q(0), Q(1 - flow * Q(9, 10) / x)), ""};
}

Q harmonic(const Q& a, const Q& b) { return 2 / (1 / a + 1 / b); }

Measured detachability(const std::string& method, const criteria::DetachabilityInputs& given) {
  Q sum = 0, weights = 0;
  for (const auto& element : given.elements) {
    const Q tv = of(element.TV), tov = of(element.ToV), dk = of(element.DK), vi = of(element.VI);
    if (tv <= 0 || tov <= 0 || dk <= 0 || vi <= 0) return {std::nullopt, "detachability.undefined"};
    const Q index = method == "detachability-2.0" ? harmonic(harmonic(tv, tov), harmonic(dk, vi))
                                                  : Q((tv + tov + dk + vi) / 4);
    sum += index * of(element.mki);
    weights += of(element.mki);
  }
  if (weights <= 0) return {std::nullopt, "detachability.undefined"};
  return {Q(sum / weights), ""};
}

Measured mki(const std::optional<criteria::IndicatorTable>& table, const criteria::MkiInputs& given) {
  std::map<std::string, Q> weights;
  for (const auto& [indicator, weight] : table.value()) weights[indicator] = of(weight);
  Q sum = 0;
  for (const auto& [indicator, quantity] : given.impacts) {
    if (!weights.contains(indicator)) return {std::nullopt, "mki.indicatorUnknown"};
    sum += of(quantity) * weights[indicator];
    weights.erase(indicator);
  }
  if (!weights.empty()) return {std::nullopt, "answer.missing"};
  return {sum, ""};
}

}  // namespace

Fraction decimal(const std::string& text) {
  std::string digits;
  int places = 0;
  bool after = false;
  for (const char c : text) {
    if (c == '.') after = true;
    if (c < '0' || c > '9') continue;
    digits += c;
    if (after) ++places;
  }
  boost::multiprecision::cpp_int whole = 0;
  for (const char c : digits) whole = whole * 10 + (c - '0');
  const Q value(
      whole, boost::multiprecision::pow(boost::multiprecision::cpp_int(10), static_cast<unsigned>(places)));
  return text.front() == '-' ? Q(-value) : value;
}

Measured measure(const criteria::AnswerType& asked, const criteria::DerivedInputs& given) {
  if (const auto* type = std::get_if<criteria::LccAnswer>(&asked))
    return lcc(*type, std::get<criteria::LccInputs>(given));
  if (const auto* type = std::get_if<criteria::MciAnswer>(&asked))
    return mci(*type, std::get<criteria::MciInputs>(given));
  if (std::holds_alternative<criteria::DetachabilityAnswer>(asked))
    return detachability(criteria::effective_method(asked), std::get<criteria::DetachabilityInputs>(given));
  const auto& impacts = std::get<criteria::MkiInputs>(given);
  if (const auto* type = std::get_if<criteria::MkiAnswer>(&asked)) return mki(type->weights, impacts);
  const auto& type = std::get<criteria::MpgAnswer>(asked);
  Measured total = mki(type.weights, impacts);
  if (!total.value) return total;
  const Q divisor = of(impacts.area.value()) * type.years.value;
  if (divisor <= 0) return {std::nullopt, "mpg.undefined"};
  return {Q(*total.value / divisor), ""};
}

}  // namespace naive
