#include "evaluator/insight/sensitivity.hpp"

#include "evaluator/advice/lot_dossier.hpp"

#include <functional>

namespace evaluator::insight {
namespace {

bool differs(const LotEvaluation& then, const LotEvaluation& now) {
  return then.outcome != now.outcome || then.winner != now.winner;
}

RoundingOutcome with_rounding(criteria::Dossier dossier, const LotEvaluation& now,
                              const criteria::Rounding& rounding) {
  dossier.tender.lots.front().award.rounding = rounding;
  const LotEvaluation then = evaluate_lot(dossier);
  return {rounding, then.outcome, then.winner, differs(then, now)};
}

criteria::Criterion* find_leaf(std::vector<criteria::Criterion>& criteria, const std::string& id) {
  for (criteria::Criterion& each : criteria) {
    if (each.id == id) return &each;
    if (criteria::Criterion* below = find_leaf(each.criteria, id)) return below;
  }
  return nullptr;
}

}  // namespace

std::vector<RoundingOutcome> rounding_outcomes(const criteria::Dossier& dossier,
                                               const LotEvaluation& evaluation, std::size_t lot) {
  const criteria::Dossier alone = lot_dossier(dossier, lot);
  const criteria::Rounding announced = alone.tender.lots.front().award.rounding;
  std::vector<criteria::Rounding> roundings{announced};
  for (const int decimals : {0, 1, 2, 3, 4, 5, 6, 30}) {
    criteria::Rounding other = announced;
    other.decimals = decimals;
    if (other != announced) roundings.push_back(other);
  }
  for (const auto mode :
       {criteria::RoundingMode::half_up, criteria::RoundingMode::half_even, criteria::RoundingMode::down}) {
    criteria::Rounding other = announced;
    other.mode = mode;
    if (other != announced) roundings.push_back(other);
  }
  std::vector<RoundingOutcome> outcomes;
  outcomes.reserve(roundings.size());
  for (const criteria::Rounding& rounding : roundings)
    outcomes.push_back(with_rounding(alone, evaluation, rounding));
  return outcomes;
}

std::vector<RateSensitivity> rate_sensitivities(const criteria::Dossier& dossier,
                                                const LotEvaluation& evaluation, std::size_t lot) {
  constexpr int halves = 20;
  criteria::Dossier alone = lot_dossier(dossier, lot);
  std::vector<RateSensitivity> all;
  for (const criteria::Criterion* leaf : criteria::leaves(dossier.tender.lots.at(lot).criteria)) {
    if (!leaf->answer || !std::holds_alternative<criteria::LccAnswer>(*leaf->answer)) continue;
    RateSensitivity& found = all.emplace_back();
    found.criterion = leaf->id;
    auto& changed =
        std::get<criteria::LccAnswer>(*find_leaf(alone.tender.lots.front().criteria, leaf->id)->answer);
    const criteria::Decimal announced = changed.rate;
    found.announced = announced.value();
    for (int half = 0; half <= halves; ++half) {
      const Number rate(half, 2);
      changed.rate = criteria::Decimal::of(rate.to_truncated(1));
      criteria::Dossier field = alone;
      const LotEvaluation then = evaluate_lot(field);
      found.changes = found.changes || differs(then, evaluation);
      found.outcomes.push_back({rate, then.outcome, then.winner});
    }
    changed.rate = announced;
  }
  return all;
}

}  // namespace evaluator::insight
