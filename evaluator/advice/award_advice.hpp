// What a buyer should know of an evaluation before the award is decided. Nothing here changes an outcome.
#pragma once

#include "evaluator/advice/abnormal_price.hpp"
#include "evaluator/advice/leave_one_out.hpp"
#include "evaluator/advice/near_tie.hpp"
#include "evaluator/advice/price_deficit.hpp"

#include <optional>
#include <vector>

namespace evaluator {

struct AdviceSettings {
  Number near_tie_percent = Number(1);  // of the first's total
  AbnormalPriceSettings abnormal_price;
  bool operator==(const AdviceSettings&) const = default;
};

struct LotAdvice {
  criteria::LotId lot;
  std::optional<NearTie> near_tie;  // with at least two ranked bids
  std::vector<LeftOut> left_out;
  std::vector<PriceDeficit> deficits;
  std::vector<AbnormalPrice> abnormal_prices;
  bool operator==(const LotAdvice&) const = default;
};

// Of one lot; `evaluation` is the evaluation of the dossier.
LotAdvice award_advice(const criteria::Dossier& dossier, const Evaluation& evaluation, std::size_t lot,
                       const AdviceSettings& settings);

}  // namespace evaluator
