#include "evaluator/circular/mki.hpp"

#include "evaluator/circular/weight_table.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using criteria::Decimal;
using criteria::Findings;
using criteria::IndicatorTable;

const Decimal* find(const IndicatorTable& table, const std::string& indicator) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == indicator; });
  return found == table.end() ? nullptr : &found->second;
}

std::optional<IndicatorTable> given_weights(const criteria::AnswerType& asked) {
  const auto* mpg = std::get_if<criteria::MpgAnswer>(&asked);
  return mpg != nullptr ? mpg->weights : std::get<criteria::MkiAnswer>(asked).weights;
}

std::optional<IndicatorTable> applicable_weights(const criteria::AnswerType& asked) {
  if (auto given = given_weights(asked)) return given;
  const WeightTable* shipped = shipped_weights(criteria::effective_method(asked));
  if (shipped == nullptr) return std::nullopt;
  IndicatorTable weights;
  for (const WeightedIndicator& indicator : shipped->indicators)
    weights.emplace_back(indicator.key, indicator.euro_per_unit);
  return weights;
}

void check(const IndicatorTable& weights, const IndicatorTable& impacts, Findings& findings) {
  for (const auto& [indicator, weight] : weights)
    if (find(impacts, indicator) == nullptr)
      findings.push_back(
          criteria::error("answer.missing", "impacts." + indicator, {{"indicator", indicator}}));
  for (const auto& [indicator, quantity] : impacts)
    if (find(weights, indicator) == nullptr)
      findings.push_back(criteria::error("mki.indicatorUnknown", "impacts." + indicator,
                                         {{"indicator", indicator}, {"given", quantity.text()}}));
}

// m² × years over which an mpg spreads the cost.
void spread(Mki& mki, const criteria::MpgAnswer& asked, const std::optional<Decimal>& area,
            Findings& findings) {
  if (!area) {
    findings.push_back(criteria::error("answer.missing", "area"));
    return;
  }
  mki.area = area->value();
  mki.years = Number(asked.years.value);
  if (mki.area->sign() <= 0 || mki.years->sign() <= 0)
    findings.push_back(criteria::error("mpg.undefined", "area", {{"given", area->text()}}));
  else
    mki.result = mki.total / (*mki.area * *mki.years);
}

}  // namespace

criteria::Checked<Mki> environmental_cost(const criteria::AnswerType& asked,
                                          const criteria::MkiInputs& given) {
  const auto weights = applicable_weights(asked);
  if (!weights) return tl::unexpected(Findings{criteria::error("mki.weightsMissing", "")});
  Findings findings;
  check(*weights, given.impacts, findings);
  Mki mki;
  for (const auto& [indicator, weight] : *weights)
    if (const Decimal* quantity = find(given.impacts, indicator)) {
      mki.impacts.push_back(
          {indicator, quantity->value(), weight.value(), quantity->value() * weight.value()});
      mki.total += mki.impacts.back().euro;
    }
  mki.result = mki.total;
  if (const auto* mpg = std::get_if<criteria::MpgAnswer>(&asked)) spread(mki, *mpg, given.area, findings);
  if (!findings.empty()) return tl::unexpected(findings);
  return mki;
}

}  // namespace evaluator
